import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { ListEnd, ListProblem } from '../../panels/chrome/ListState.tsx';
import { useSession } from '../../state/account.ts';
import { usePages } from '../../state/pages.ts';
import { RunLine } from '../../state/run-line.ts';
import type { RunHead } from '../../state/runs.ts';
import { isEnded, listRuns } from '../../state/runs.ts';
import { useWords } from '../../words/index.ts';
import { Gate } from '../account/Gate.tsx';
import { RunDetail } from './RunDetail.tsx';
import { RunRow } from './RunRow.tsx';
import './runs.css';
import { StartForm } from './StartForm.tsx';

/** What the server works on: all runs, or one with its results. */
export function RunsPage() {
  const { t } = useWords();
  const { run } = useParams();
  return (
    <div className="page runs">
      <h1>{t('runs.title')}</h1>
      <Gate permission="runs.read">{run === undefined ? <Runs /> : <RunDetail key={run} id={run} />}</Gate>
    </div>
  );
}

/** Runs that one connection may follow; those behind them are followed when others have ended. */
const MOST_FOLLOWED = 20;
/** Milliseconds after which it is looked for runs that others have handed in. */
const LOOK = 10_000;

function Runs() {
  const { t, say, language } = useWords();
  const session = useSession();
  const read = useCallback((after?: string) => listRuns(after, language), [language]);
  const runs = usePages<RunHead>(read);
  const { rows, setRows } = runs;
  const [isLost, setLost] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const followed = useMemo(
    () =>
      rows
        .filter((run) => !isEnded(run))
        .sort((one, other) => Number(one.state === 'queued') - Number(other.state === 'queued'))
        .slice(0, MOST_FOLLOWED)
        .map(({ id }) => id)
        .join(' '),
    [rows],
  );
  const put = useCallback(
    (changed: RunHead): void => setRows((before) => before.map((run) => (run.id === changed.id ? changed : run))),
    [setRows],
  );
  const add = useCallback(
    (found: readonly RunHead[]): void =>
      setRows((before) => [...found.filter(({ id }) => before.every((run) => run.id !== id)), ...before]),
    [setRows],
  );
  const line = useRef<RunLine>(undefined);
  useEffect(() => {
    const opened = new RunLine({
      run: put,
      refused: (why) => setRefusal(say(why)),
      connected: (isConnected) => setLost(!isConnected),
    });
    line.current = opened;
    return () => opened.close();
  }, [put, say]);
  useEffect(() => line.current?.follow(followed === '' ? [] : followed.split(' ')), [followed, put, say]);
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible')
        void listRuns(undefined, language).then((outcome) => {
          if (outcome.ok) add(outcome.value.rows);
        });
    }, LOOK);
    return () => window.clearInterval(timer);
  }, [language, add]);
  return (
    <>
      <p className="note">{t('runs.lead')}</p>
      {isLost && <p className="strip">▲ {t('runs.lost')}</p>}
      {refusal !== undefined && (
        <p className="strip" role="alert">
          ▲ {refusal}
        </p>
      )}
      <ListProblem pages={runs} />
      {rows.length > 0 && (
        <table className="runs__table">
          <thead>
            <tr>
              <th scope="col">{t('runs.run')}</th>
              <th scope="col">{t('runs.process')}</th>
              <th scope="col">{t('runs.state')}</th>
              <th scope="col">{t('runs.progress')}</th>
              <th scope="col">{t('runs.owner')}</th>
              <th scope="col">{t('runs.created')}</th>
              <th scope="col">{t('runs.finished')}</th>
              <th scope="col">{t('runs.act')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((run) => (
              <RunRow key={run.id} run={run} onChanged={put} />
            ))}
          </tbody>
        </table>
      )}
      <ListEnd pages={runs} empty={t('runs.empty')} />
      {session?.permissions.includes('runs.write') === true && <StartForm onStarted={(run) => add([run])} />}
    </>
  );
}
