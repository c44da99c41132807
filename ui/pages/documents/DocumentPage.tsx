import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { parseProcess } from '../../../engine/model/index.ts';
import type { DocumentAnswer, SessionAnswer } from '../../../server/messages.ts';
import { useSession } from '../../state/account.ts';
import { useMoves, useRevisions, useVersions } from '../../state/history.ts';
import type { Live } from '../../state/live-document.ts';
import { useLiveDocument } from '../../state/live-document.ts';
import { useOfficeName } from '../../state/offices.ts';
import type { StoredDocumentState } from '../../state/stored-document.ts';
import { useStoredDocument } from '../../state/stored-document.ts';
import { TypedScope } from '../../state/typed.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import { Gate } from '../account/Gate.tsx';
import { addressOf } from '../cities/address.ts';
import { CommentsPanel } from './CommentsPanel.tsx';
import { ConfirmationsPanel } from './ConfirmationsPanel.tsx';
import './documents.css';
import { HistoryPanel } from './HistoryPanel.tsx';
import { LinksPanel } from './LinksPanel.tsx';
import { LiveLine } from './LiveLine.tsx';
import { MovesPanel } from './MovesPanel.tsx';
import { Opening } from './Opening.tsx';
import { PartProblem } from './PartProblem.tsx';
import { StatePanel } from './StatePanel.tsx';
import { timeText } from '../../words/time.ts';
import './way.css';

/** The way of one document of the server from draft to publication. */
export function DocumentPage() {
  const { id = '' } = useParams();
  const session = useSession();
  return (
    <div className="page documents way">
      <Gate permission="documents.read">
        {session !== undefined && (
          <TypedScope value={`${id}.${session.user?.id ?? ''}`}>
            <Way key={`${id} ${session.user?.id ?? ''}`} id={id} session={session} />
          </TypedScope>
        )}
      </Gate>
    </div>
  );
}

function Way({ id, session }: { id: string; session: SessionAnswer }) {
  const { t, language } = useWords();
  const stored = useStoredDocument(id, session.permissions.includes('drafts.read'), language);
  const { document, refresh } = stored;
  const live = useLiveDocument(document.value === undefined || document.isGone ? undefined : id, () => void refresh());
  if (document.value !== undefined)
    return <Shown document={document.value} stored={stored} live={live} session={session} />;
  return (
    <>
      <h1>{t('way.title')}</h1>
      {document.problem === undefined && <p role="status">{t('gate.reading')}</p>}
      <PartProblem part={document} onAgain={refresh} />
      <p>
        <Link to="/documents">{t('documents.title')}</Link>
      </p>
    </>
  );
}

interface ShownProps {
  readonly document: DocumentAnswer;
  readonly stored: StoredDocumentState;
  readonly live: Live;
  readonly session: SessionAnswer;
}

function Shown({ document, stored, live, session: { permissions, user } }: ShownProps) {
  const { t, language } = useWords();
  const { comments, confirmations, duties, refresh } = stored;
  const { id, revision, version, content } = document;
  const mayDrafts = permissions.includes('drafts.read');
  const revisions = useRevisions(id, revision, mayDrafts, language);
  const moves = useMoves(id, revision, mayDrafts, language);
  const versions = useVersions(id, version, language);
  const process = useMemo(() => {
    const parsed = parseProcess(content);
    return parsed.ok ? parsed.value : undefined;
  }, [content]);
  const person = user?.shownName ?? t('confirm.owner');
  return (
    <>
      <Head document={document} hasEditor={process !== undefined} />
      <LiveLine live={live} ownName={user?.shownName} />
      <PartProblem part={stored.document} onAgain={refresh} />
      <StatePanel document={document} duties={duties} last={moves.rows[0]} onChanged={refresh} />
      {mayDrafts && <MovesPanel moves={moves} />}
      <CommentsPanel
        document={document}
        process={process}
        comments={comments}
        mayComment={permissions.includes('comments.write')}
        mayAnswer={permissions.includes('comments.answer')}
        person={person}
        onChanged={refresh}
      />
      <ConfirmationsPanel
        document={document}
        process={process}
        confirmations={confirmations}
        hashes={new Map(revisions.rows.map((row) => [row.revision, row.hash]))}
        permissions={permissions}
        person={person}
        onChanged={refresh}
      />
      {user !== null && permissions.includes('links.write') && <LinksPanel id={id} />}
      <HistoryPanel document={document} revisions={mayDrafts ? revisions : undefined} versions={versions} />
    </>
  );
}

function Head({ document, hasEditor }: { document: DocumentAnswer; hasEditor: boolean }) {
  const { t, say, language } = useWords();
  const officeName = useOfficeName(say);
  const [problem, setProblem] = useState<string>();
  const { id, kind, title, office, revision, version, updatedAt, updatedBy, archived, isDraft } = document;
  return (
    <>
      <p className="no-print">
        <Link to="/documents">{t('documents.title')}</Link>
      </p>
      <div className="way__head">
        <h1>
          <Marked text={say(title)} />
        </h1>
        <div className="way__tools no-print">
          {hasEditor ? (
            <Opening row={{ id, title }} label={t('way.open')} onProblem={setProblem} />
          ) : kind === 'city' || kind === 'calendar' ? (
            <Link className="button" to={addressOf(kind, id)}>
              {t('way.open')}
            </Link>
          ) : (
            <span className="note">{t('way.noEditor')}</span>
          )}
        </div>
      </div>
      <ul className="way__facts">
        <li>{t('way.facts', { n: revision, name: updatedBy, time: timeText(updatedAt, language) })}</li>
        <li>{t('way.office', { office: office === null ? '--' : officeName(office) })}</li>
        {version > 0 && <li>{t('way.version', { n: version })}</li>}
        {isDraft && <li>{t('way.internal')}</li>}
        {archived && <li>{t('way.archived')}</li>}
      </ul>
      {problem !== undefined && (
        <p className="strip" role="alert">
          ▲ {problem}
        </p>
      )}
    </>
  );
}
