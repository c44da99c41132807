import type { CSSProperties } from 'react';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { scenarioOf } from '../../../processes/index.ts';
import { useComparison } from '../../state/comparison.ts';
import { useDocuments } from '../../state/documents.ts';
import { forgetPlan, keepPlan, useKeptPlans } from '../../state/plans.ts';
import { useKeptQuery, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { toggleFullScreen } from '../meet/full-screen.ts';
import { columnsOf, MOST_PLANS, useCitiesOf } from './columns.ts';
import './compare.css';
import type { GoalRow } from './goals.ts';
import { useGoals, withGoals } from './goals.ts';
import type { Cell, Line } from './lines.ts';
import { quickLines, simulatedLines } from './lines.ts';
import { Merit } from './Merit.tsx';
import { Sentences } from './Sentences.tsx';
import { useRuns } from './useRuns.ts';

/** Up to five plans side by side: counts, times, people, law, and whether their differences are real. */
export function ComparePage() {
  const words = useWords();
  const { t, say } = words;
  const view = useView();
  const comparison = useComparison();
  const documents = useDocuments();
  const kept = useKeptPlans(view.pid);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [isDifference, setIsDifference] = useState(false);
  const document = documents.find(({ pid }) => pid === view.pid);
  const offered = useCitiesOf(view.process, kept);
  const columns = useMemo(
    () => (document === undefined ? [] : columnsOf(document, view, kept, t('compare.now'), offered)),
    // The comparison stands for all of the view that counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [document, comparison, kept, offered, t],
  );
  const runs = useRuns(columns);
  const scenario = scenarioOf(view.process.id);
  const { goals, set } = useGoals();
  const lines = [
    ...quickLines(columns, goals, words),
    ...simulatedLines(columns, runs.evaluations, goals, words),
  ].filter(({ before, cells }) => !onlyDifferent || new Set([before, ...cells].map(({ value }) => value)).size > 1);
  return (
    <div className="compare page">
      <h1>
        {t('compare.title')} · {say(view.process.title)}
      </h1>
      <p className="note">{t('compare.lead')}</p>
      {columns.slice(1).flatMap(({ name, view: { notices } }) =>
        notices.map((notice) => (
          <p key={`${name} ${notice.zh}`} className="strip" role="alert">
            {name}
            {t('text.colon')}
            {say(notice)}
          </p>
        )),
      )}
      <div className="compare__tools no-print">
        <label>
          <input type="checkbox" checked={isDifference} onChange={({ target }) => setIsDifference(target.checked)} />{' '}
          {t('compare.differences')}
        </label>
        <label>
          <input type="checkbox" checked={onlyDifferent} onChange={({ target }) => setOnlyDifferent(target.checked)} />{' '}
          {t('compare.only')}
        </label>
        {scenario === undefined ? (
          <span className="note">{t('compare.noScenario')}</span>
        ) : runs.running === undefined ? (
          <button type="button" onClick={runs.start}>
            {t('compare.simulate')}
          </button>
        ) : (
          <>
            <button type="button" onClick={runs.stop}>
              {t('compare.stop')}
            </button>
            <span role="status">{t('compare.simulating', { name: runs.running })}</span>
          </>
        )}
        {runs.failed !== undefined && (
          <span role="alert" className="worse">
            ▲ {t('compare.failed', { name: runs.failed.name, reason: say(runs.failed.reason) })}
          </span>
        )}
        <Keep pid={view.pid} count={kept.length} />
        <MeetLink pid={view.pid} />
      </div>
      <div className="compare__scroll">
        <table className="card compare__table" style={{ '--plans': columns.length + 1 } as CSSProperties}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('compare.before')}</th>
              {columns.map(({ name, query, note }) => (
                <th key={name} scope="col" data-plan={name}>
                  {name}
                  {note !== undefined && <span className="note compare__other">{note}</span>}
                  {query !== undefined && (
                    <span className="no-print">
                      <br />
                      <Link to={{ search: withGoals(query, goals) }}>{t('compare.open')}</Link>{' '}
                      <button type="button" className="button--plain" onClick={() => forgetPlan(view.pid, name)}>
                        {t('compare.forget')}
                      </button>
                    </span>
                  )}
                </th>
              ))}
              <th scope="col">{t('compare.goal')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key} data-line={line.key}>
                <th scope="row">{line.name}</th>
                <td>
                  <CellText cell={line.before} isDifference={false} />
                </td>
                {line.cells.map((cell, k) => (
                  <td key={columns[k]!.name} className={cell.isWorse === true ? 'worse' : undefined}>
                    <CellText cell={cell} isDifference={isDifference} />
                  </td>
                ))}
                <td>
                  <GoalField
                    line={line}
                    goal={line.goal === undefined ? undefined : goals.get(line.goal)}
                    onSet={set}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {kept.length === 0 ? <p className="note">{t('compare.none')}</p> : <Sentences columns={columns} />}
      {view.reform !== undefined && <Merit />}
    </div>
  );
}

/** Opens the meeting and fills the screen with it. */
function MeetLink({ pid }: { pid: string }) {
  const { t } = useWords();
  const query = useKeptQuery();
  return (
    <Link className="button" to={{ pathname: `/p/${pid}/meet`, search: query }} onClick={toggleFullScreen}>
      {t('meet.start')}
    </Link>
  );
}

function Keep({ pid, count }: { pid: string; count: number }) {
  const { t } = useWords();
  const { search } = useLocation();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [isLost, setIsLost] = useState(false);
  if (count >= MOST_PLANS - 1) return <span className="note">{t('compare.most', { n: MOST_PLANS })}</span>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        const said = note.trim();
        setIsLost(!keepPlan(pid, { name: name.trim(), query: search, ...(said === '' ? {} : { note: said }) }));
        setName('');
        setNote('');
      }}
    >
      <label>
        {t('compare.keep')}{' '}
        <input
          type="text"
          maxLength={40}
          placeholder={t('compare.keepName')}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>{' '}
      <input
        type="text"
        maxLength={120}
        aria-label={t('compare.keepNote')}
        placeholder={t('compare.keepNote')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />{' '}
      <button type="submit" disabled={name.trim() === ''}>
        {t('compare.keepDo')}
      </button>
      {isLost && <span className="worse"> ▲ {t('compare.notKept')}</span>}
    </form>
  );
}

/** The value of a cell and its change from before, one of them large; and whether the goal of the row is met. */
function CellText({ cell: { value, change, isMet }, isDifference }: { cell: Cell; isDifference: boolean }) {
  const { t } = useWords();
  const [large, small] = isDifference && change !== undefined ? [change, value] : [value, change];
  return (
    <>
      {large}
      {small !== undefined && <span className="note compare__other">{small}</span>}
      {isMet !== undefined && (
        <span className={isMet ? 'compare__met' : 'compare__met compare__met--not'} data-met={isMet}>
          {t(isMet ? 'compare.met' : 'compare.notMet')}
        </span>
      )}
    </>
  );
}

interface GoalProps {
  readonly line: Line;
  readonly goal: number | undefined;
  readonly onSet: (row: GoalRow, value: number | undefined) => void;
}

/** The goal of a row: as much as a plan may come to. Rows without a number have none. */
function GoalField({ line: { name, goal: row }, goal, onSet }: GoalProps) {
  const { t } = useWords();
  if (row === undefined) return <span className="note">{t('compare.goalNone')}</span>;
  return (
    <label className="compare__goal">
      <span aria-hidden="true">≤</span>{' '}
      <input
        type="number"
        aria-label={t('compare.goalOf', { name })}
        min={0}
        step={0.5}
        value={goal ?? ''}
        onChange={({ target }) => onSet(row, target.value === '' ? undefined : Number(target.value))}
      />
    </label>
  );
}
