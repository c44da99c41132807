import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import type { DocumentsAnswer } from '../../../server/messages.ts';
import { useSession } from '../../state/account.ts';
import { ListEnd, ListProblem } from '../../panels/chrome/ListState.tsx';
import { useOfficeName } from '../../state/offices.ts';
import { usePages } from '../../state/pages.ts';
import { listStored } from '../../state/stored.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import './documents.css';
import { Opening } from './Opening.tsx';
import { timeText } from '../../words/time.ts';

type Row = DocumentsAnswer['rows'][number];

/** The processes that are kept on the server. */
export function DocumentsPage() {
  const { t } = useWords();
  const session = useSession();
  return (
    <div className="page documents">
      <h1>{t('documents.title')}</h1>
      <p className="note">{t('documents.lead')}</p>
      {session?.mode === 'single' && <p className="note">{t('documents.single')}</p>}
      {session?.mode === 'shared' && session.user === null ? (
        <p className="strip">
          {t('documents.signIn')} <Link to="/account/sign-in">{t('account.signIn')}</Link>
        </p>
      ) : (
        <List />
      )}
    </div>
  );
}

function List() {
  const { t, say, language } = useWords();
  const officeName = useOfficeName(say);
  const read = useCallback((after?: string) => listStored('process', after, language), [language]);
  const pages = usePages<Row>(read);
  const { rows } = pages;
  /** Why one of them could not be opened. */
  const [refusal, setRefusal] = useState<string>();
  return (
    <>
      <ListProblem pages={pages} />
      {refusal !== undefined && (
        <p className="strip" role="alert">
          ▲ {refusal}
        </p>
      )}
      {rows.length > 0 && (
        <table className="documents__table">
          <thead>
            <tr>
              <th scope="col">{t('documents.name')}</th>
              <th scope="col">{t('documents.state')}</th>
              <th scope="col">{t('documents.office')}</th>
              <th scope="col">{t('documents.saved')}</th>
              <th scope="col" className="number">
                {t('documents.revision')}
              </th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-document={row.id}>
                <th scope="row">
                  <Link to={`/documents/${encodeURIComponent(row.id)}`}>
                    <Marked text={say(row.title)} />
                  </Link>
                </th>
                <td>{t(`state.${row.state}`)}</td>
                <td>{row.office === null ? '--' : officeName(row.office)}</td>
                <td>{t('documents.savedBy', { name: row.updatedBy, time: timeText(row.updatedAt, language) })}</td>
                <td className="number">{row.revision}</td>
                <td>
                  <Opening
                    row={row}
                    label={t('documents.open')}
                    name={t('documents.openNamed', { title: say(row.title) })}
                    onProblem={setRefusal}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ListEnd pages={pages} empty={t('documents.empty')} />
    </>
  );
}
