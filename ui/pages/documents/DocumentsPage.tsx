import { useCallback, useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { modelHash } from '../../../engine/exchange/index.ts';
import { parseProcess } from '../../../engine/model/index.ts';
import type { DocumentAnswer, DocumentsAnswer } from '../../../server/messages.ts';
import type { Outcome } from '../../state/account.ts';
import { useSession } from '../../state/account.ts';
import type { OpenDocument } from '../../state/documents.ts';
import { keepCopy, useDocuments } from '../../state/documents.ts';
import { hasOwnChanges, listStored, openAs, readStored } from '../../state/stored.ts';
import { useWords } from '../../words/index.ts';
import { copySuffix } from './copy-suffix.ts';
import './documents.css';
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
                <th scope="row">{say(row.title)}</th>
                <td>{t(`state.${row.state}`)}</td>
                <td>{row.office ?? '--'}</td>
                <td>{t('documents.savedBy', { name: row.updatedBy, time: timeText(row.updatedAt, language) })}</td>
                <td className="number">{row.revision}</td>
                <td>
                  <Opening row={row} onProblem={setProblem} />
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

interface OpeningProps {
  readonly row: Row;
  readonly onProblem: (problem: string) => void;
}

/** Opens one in the editor. What this browser alone has under that name is kept as a copy, and only after a question. */
function Opening({ row, onProblem }: OpeningProps) {
  const { t, say, language } = useWords();
  const navigate = useNavigate();
  const documents = useDocuments();
  const [asked, setAsked] = useState<{ readonly stored: DocumentAnswer; readonly mine: OpenDocument }>();
  const show = (stored: DocumentAnswer): void => {
    const opened = openAs(stored.content, stored, language);
    if (opened.ok) void navigate(`/p/${opened.value}/edit`);
    else onProblem(opened.message);
  };
  const open = async (): Promise<void> => {
    const outcome = await readStored(row.id, language);
    if (!outcome.ok) {
      onProblem(outcome.message);
      return;
    }
    const parsed = parseProcess(outcome.value.content);
    const mine = parsed.ok
      ? documents.find(({ local, process }) => local && process.id === parsed.value.id)
      : undefined;
    if (
      mine !== undefined &&
      parsed.ok &&
      hasOwnChanges(mine) &&
      modelHash([mine.process]) !== modelHash([parsed.value])
    )
      setAsked({ stored: outcome.value, mine });
    else show(outcome.value);
  };
  if (asked === undefined)
    return (
      <button
        type="button"
        aria-label={t('documents.openNamed', { title: say(row.title) })}
        onClick={() => void open()}
      >
        {t('documents.open')}
      </button>
    );
  return (
    <span role="alert">
      {t('documents.mine', { title: say(asked.mine.process.title) })}{' '}
      <button
        type="button"
        className="button--main"
        onClick={() => {
          keepCopy(asked.mine.process, copySuffix);
          show(asked.stored);
        }}
      >
        {t('documents.openAnyway')}
      </button>{' '}
      <button type="button" onClick={() => setAsked(undefined)}>
        {t('documents.stay')}
      </button>
    </span>
  );
}
