import { Fragment, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Finding } from '../../../engine/model/index.ts';
import type { DocumentAnswer, SavedAnswer } from '../../../server/messages.ts';
import type { Outcome } from '../../state/account.ts';
import { useRequestKey } from '../../state/request-key.ts';
import type { Conflict } from '../../state/stored.ts';
import { createDocument, saveDocument } from '../../state/stored.ts';
import { useTyped } from '../../state/typed.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import { timeText } from '../../words/time.ts';
import { ConflictPanel } from '../documents/ConflictPanel.tsx';
import { Findings } from '../library/Findings.tsx';
import { addressOf } from './address.ts';
import type { DocumentForm } from './form.ts';
import { differencesOf } from './form.ts';

interface Props<Content> {
  readonly form: DocumentForm<Content>;
  /** The document as it was read; undefined for a new one. */
  readonly stored: DocumentAnswer | undefined;
  readonly start: Content;
  readonly mayWrite: boolean;
}

/** What was said of the last attempt to save. */
interface Said {
  readonly text: string;
  readonly isWorse: boolean;
  readonly findings: readonly Finding[];
}

/**
 * A city or a calendar of the server: its fields for those who may change it while it is a draft or open for comment, what it
 * says for all others. What is typed outlasts a reload, with the revision that it began from.
 */
export function ContentEditor<Content>({ form, stored: read, start, mayWrite }: Props<Content>) {
  const words = useWords();
  const { t, say, language } = words;
  const navigate = useNavigate();
  const [saved, setSaved] = useState<{ readonly document: DocumentAnswer; readonly content: Content }>();
  const document = saved?.document ?? read;
  const fresh = { content: JSON.stringify(saved?.content ?? start), revision: String(document?.revision ?? 0) };
  const typed = useTyped('content', fresh);
  const base = Number(typed.fields.revision);
  const content = useMemo(() => JSON.parse(typed.fields.content) as Content, [typed.fields.content]);
  /** Counts the contents that took the place of what was typed, so that fields begin anew with them. */
  const [turn, setTurn] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const [said, setSaid] = useState<Said>();
  const [conflict, setConflict] = useState<Conflict>();
  const creation = useRequestKey();

  const ended = (outcome: Outcome<SavedAnswer>, isNew: boolean): void => {
    setSaving(false);
    if (!outcome.ok) {
      const both = outcome.answer?.conflict;
      const findings = outcome.answer?.error.findings ?? [];
      setConflict(both);
      setSaid(
        both === undefined
          ? { text: t('cities.failed', { reason: outcome.message }), isWorse: true, findings }
          : undefined,
      );
      return;
    }
    const { document: after, findings } = outcome.value;
    creation.heard(outcome);
    typed.forget();
    setConflict(undefined);
    if (isNew) {
      void navigate(addressOf(form.kind, after.id));
      return;
    }
    const parsed = form.parse(after.content);
    if (parsed.ok) setSaved({ document: after, content: parsed.value });
    setTurn(turn + 1);
    setSaid({ text: t('copy.saved', { n: after.revision }), isWorse: findings.length > 0, findings });
  };
  const create = async (): Promise<void> => {
    setSaving(true);
    ended(await createDocument(form.kind, content, creation.keyOf(typed.fields.content), language), true);
  };
  const save = async (id: string, revision: number): Promise<void> => {
    setSaving(true);
    ended(await saveDocument(content, { id, revision }, language), false);
  };
  const begin = (): void => {
    const parsed = form.parse(content);
    if (!parsed.ok) setSaid({ text: t('cities.broken'), isWorse: true, findings: parsed.findings });
    else void (document === undefined ? create() : save(document.id, base));
  };
  const uses = document === undefined ? [] : (form.uses?.(document.id, saved?.content ?? start) ?? []);
  const isOpen = document === undefined || document.state === 'draft' || document.state === 'consultation';
  return (
    <>
      <h1>{document === undefined ? t('calendar.new') : <Marked text={say(document.title)} />}</h1>
      {document !== undefined && (
        <ul className="way__facts">
          <li>{t(`state.${document.state}`)}</li>
          <li>
            {t('way.facts', {
              n: document.revision,
              name: document.updatedBy,
              time: timeText(document.updatedAt, language),
            })}
          </li>
          <li>
            <Link to={`/documents/${encodeURIComponent(document.id)}`}>{t('cities.way')}</Link>
          </li>
          <li>
            <a href={`/api/v1/documents/${encodeURIComponent(document.id)}/file`}>{t('cities.file')}</a>
          </li>
          {uses.length > 0 && (
            <li>
              {t('cities.use')}
              {uses.map(({ to, title }) => (
                <Fragment key={to}>
                  {' '}
                  <Link to={to}>{say(title)}</Link>
                </Fragment>
              ))}
            </li>
          )}
        </ul>
      )}
      {!mayWrite || !isOpen ? (
        <>
          <p className="note">{t(mayWrite ? 'cities.closed' : 'cities.mayNot')}</p>
          <FactList facts={form.facts(saved?.content ?? start, words)} />
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <form.Fields
            key={turn}
            content={content}
            onChange={(next) => typed.type({ content: JSON.stringify(next) })}
          />
          <div className="server-copy">
            <button type="submit" className="button--main" disabled={isSaving || !typed.isBegun}>
              {t(document === undefined ? 'copy.create' : 'cities.save')}
            </button>
            {typed.isBegun && (
              <button
                type="button"
                disabled={isSaving}
                onClick={() => {
                  typed.forget();
                  setTurn(turn + 1);
                  setSaid(undefined);
                  setConflict(undefined);
                }}
              >
                {t('cities.giveUp')}
              </button>
            )}
            <span role="status" className={said?.isWorse === true ? 'worse' : 'note'}>
              {isSaving ? t('copy.saving') : (said?.text ?? '')}
            </span>
          </div>
          {said !== undefined && said.findings.length > 0 && <Findings findings={said.findings} />}
        </form>
      )}
      {conflict !== undefined && document !== undefined && (
        <ConflictPanel
          key={conflict.current.revision}
          conflict={conflict}
          base={base}
          mine={content}
          read={(text) => {
            const parsed = form.parse(JSON.parse(text));
            return parsed.ok ? parsed.value : undefined;
          }}
          differences={(before, after) => differencesOf(form.facts(before, words), form.facts(after, words))}
          words={{ none: 'cities.same', takeTheirs: 'cities.takeTheirs' }}
          isBusy={isSaving}
          onTheirs={(theirs) => {
            const { content: _text, ...head } = conflict.current;
            setSaved({ document: { ...document, ...head, content: theirs }, content: theirs });
            typed.forget();
            setTurn(turn + 1);
            setConflict(undefined);
          }}
          onMine={() => void save(document.id, conflict.current.revision)}
          onNew={() => void create()}
        />
      )}
    </>
  );
}

function FactList({ facts }: { facts: ReturnType<DocumentForm<unknown>['facts']> }) {
  return (
    <dl className="cities__facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Marked text={value === '' ? '--' : value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
