import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { DocumentsAnswer } from '../../../server/messages.ts';
import type { Outcome } from '../../state/account.ts';
import { useSession } from '../../state/account.ts';
import { listStored } from '../../state/stored.ts';
import { useWords } from '../../words/index.ts';
import './documents.css';
import { Opening } from './Opening.tsx';
import { timeText } from './time.ts';

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
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [next, setNext] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isReading, setReading] = useState(true);
  const take = useCallback((outcome: Outcome<DocumentsAnswer>, isMore: boolean): void => {
    setReading(false);
    setProblem(outcome.ok ? undefined : outcome.message);
    if (!outcome.ok) return;
    setRows((before) => (isMore ? [...before, ...outcome.value.rows] : outcome.value.rows));
    setNext(outcome.value.next ?? undefined);
  }, []);
  useEffect(() => {
    let isLeft = false;
    void listStored(undefined, language).then((outcome) => {
      if (!isLeft) take(outcome, false);
    });
    return () => {
      isLeft = true;
    };
  }, [language, take]);
  const read = async (after?: string): Promise<void> => {
    setReading(true);
    take(await listStored(after, language), after !== undefined);
  };
  return (
    <>
      {problem !== undefined && (
        <p className="strip" role="alert">
          ▲ {problem}{' '}
          <button type="button" onClick={() => void read()}>
            {t('documents.again')}
          </button>
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
                  <Link to={`/documents/${encodeURIComponent(row.id)}`}>{say(row.title)}</Link>
                </th>
                <td>{t(`state.${row.state}`)}</td>
                <td>{row.office ?? '--'}</td>
                <td>{t('documents.savedBy', { name: row.updatedBy, time: timeText(row.updatedAt, language) })}</td>
                <td className="number">{row.revision}</td>
                <td>
                  <Opening
                    row={row}
                    label={t('documents.open')}
                    name={t('documents.openNamed', { title: say(row.title) })}
                    onProblem={setProblem}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p role="status">
        {isReading ? t('documents.loading') : rows.length === 0 && problem === undefined ? t('documents.empty') : ''}
      </p>
      {next !== undefined && (
        <button type="button" disabled={isReading} onClick={() => void read(next)}>
          {t('documents.more')}
        </button>
      )}
    </>
  );
}
