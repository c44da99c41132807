import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import type { SessionAnswer } from '../../../server/messages.ts';
import { useSession } from '../../state/account.ts';
import { useAsked } from '../../state/asked.ts';
import { mayWrite, readStored } from '../../state/stored.ts';
import { TypedScope } from '../../state/typed.ts';
import { useWords } from '../../words/index.ts';
import { Gate } from '../account/Gate.tsx';
import '../documents/documents.css';
import '../documents/way.css';
import { calendarForm, emptyCalendar } from './calendar.tsx';
import './cities.css';
import { cityForm } from './city.tsx';
import { ContentEditor } from './ContentEditor.tsx';
import type { DocumentForm } from './form.ts';

/** A city of the server. */
export function CityPage() {
  return <StoredPage form={cityForm} empty={undefined} />;
}

/** A calendar of the server, or a new one. */
export function CalendarPage() {
  return <StoredPage form={calendarForm} empty={emptyCalendar} />;
}

interface Props<Content> {
  readonly form: DocumentForm<Content>;
  /** What a new one begins with, where one can begin with nothing. */
  readonly empty: Content | undefined;
}

function StoredPage<Content>({ form, empty }: Props<Content>) {
  const { id = '' } = useParams();
  const { t } = useWords();
  const session = useSession();
  const isNew = id === 'new' && empty !== undefined;
  return (
    <div className="page documents cities">
      <p className="no-print">
        <Link to="/cities">{t('cities.title')}</Link>
      </p>
      <Gate permission={isNew ? 'documents.write' : 'documents.read'}>
        {session !== undefined && (
          <TypedScope value={`${form.kind}.${id}.${session.user?.id ?? ''}`}>
            {isNew ? (
              <ContentEditor form={form} stored={undefined} start={empty} mayWrite={mayWrite(session, form.kind)} />
            ) : (
              <Read key={`${id} ${session.user?.id ?? ''}`} id={id} form={form} session={session} />
            )}
          </TypedScope>
        )}
      </Gate>
    </div>
  );
}

interface ReadProps<Content> {
  readonly id: string;
  readonly form: DocumentForm<Content>;
  readonly session: SessionAnswer;
}

function Read<Content>({ id, form, session }: ReadProps<Content>) {
  const { t, say, language } = useWords();
  const ask = useCallback(() => readStored(id, language), [id, language]);
  const { outcome, askAgain } = useAsked(ask);
  if (outcome === undefined) return <p role="status">{t('gate.reading')}</p>;
  if (!outcome.ok)
    return (
      <p className="strip" role="alert">
        ▲ {outcome.message}{' '}
        <button type="button" onClick={() => void askAgain()}>
          {t('gate.again')}
        </button>
      </p>
    );
  const stored = outcome.value;
  const parsed = form.parse(stored.content);
  if (stored.kind !== form.kind || !parsed.ok)
    return (
      <p className="strip" role="alert">
        ▲ {parsed.ok ? t('cities.otherKind') : say(parsed.findings[0]!.message)}{' '}
        <Link to={`/documents/${encodeURIComponent(id)}`}>{t('cities.way')}</Link>
      </p>
    );
  const isOwn = session.permissions.includes('own-rows.write') && stored.office === session.user?.office;
  return (
    <ContentEditor
      form={form}
      stored={stored}
      start={parsed.value}
      mayWrite={mayWrite(session, form.kind) || (isOwn && stored.office !== null)}
    />
  );
}
