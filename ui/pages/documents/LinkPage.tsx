import { useCallback } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { parseProcess } from '../../../engine/model/index.ts';
import type { DocumentAnswer } from '../../../server/messages.ts';
import { useSession } from '../../state/account.ts';
import { useAsked } from '../../state/asked.ts';
import { keepCopy } from '../../state/documents.ts';
import { openLink } from '../../state/links.ts';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';
import { Gate } from '../account/Gate.tsx';
import { pastSuffix } from './copy-suffix.ts';
import './documents.css';
import './way.css';

/** What a link to unpublished work leads to. It opens for whoever has signed in. */
export function LinkPage() {
  const { t } = useWords();
  // Behind #, so that it is in no log of a server or a proxy.
  const token = useLocation().hash.slice(1);
  return (
    <div className="page documents way">
      {token === '' ? (
        <>
          <h1>{t('links.page')}</h1>
          <p className="strip" role="alert">
            ▲ {t('account.noToken')}
          </p>
        </>
      ) : (
        <Gate permission="documents.read">
          <Linked key={token} token={token} />
        </Gate>
      )}
    </div>
  );
}

function Linked({ token }: { token: string }) {
  const { t, language } = useWords();
  const ask = useCallback(() => openLink(token, language), [token, language]);
  const { outcome: found } = useAsked(ask);
  if (found?.ok === true) return <Shown document={found.value} />;
  return (
    <>
      <h1>{t('links.page')}</h1>
      {found === undefined ? (
        <p role="status">{t('gate.reading')}</p>
      ) : (
        <p className="strip" role="alert">
          ▲ {found.message}
        </p>
      )}
    </>
  );
}

function Shown({ document }: { document: DocumentAnswer }) {
  const { t, say, language } = useWords();
  const navigate = useNavigate();
  const mayDrafts = useSession()?.permissions.includes('drafts.read') ?? false;
  const { id, title, revision: n, updatedAt, updatedBy, state, isDraft, content } = document;
  const parsed = parseProcess(content);
  const open = (process: Parameters<typeof keepCopy>[0]): void => {
    void navigate(`/p/${keepCopy(process, pastSuffix('revisions', n))}/five`);
  };
  return (
    <>
      <h1>{say(title)}</h1>
      {isDraft && <p className="strip">▲ {t('brief.internal')}</p>}
      <ul className="way__facts">
        <li>{t(`state.${state}`)}</li>
        <li>{t('way.facts', { n, name: updatedBy, time: timeText(updatedAt, language) })}</li>
      </ul>
      <p className="way__buttons">
        {parsed.ok ? (
          <button type="button" className="button--main" onClick={() => open(parsed.value)}>
            {t('history.copy')}
          </button>
        ) : (
          <span className="note">{t('way.noEditor')}</span>
        )}
        {mayDrafts && (
          <Link className="button" to={`/documents/${encodeURIComponent(id)}`}>
            {t('way.follow')}
          </Link>
        )}
      </p>
    </>
  );
}
