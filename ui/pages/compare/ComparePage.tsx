import { useMemo, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Evaluation } from '../../../engine/measure/index.ts';
import { scenarioOf } from '../../../processes/index.ts';
import { useComparison } from '../../state/comparison.ts';
import { useDocuments } from '../../state/documents.ts';
import { forgetPlan, keepPlan, useKeptPlans } from '../../state/plans.ts';
import { useKeptQuery, useView } from '../../state/view.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number, percent, signed, tenths } from '../../words/numbers.ts';
import { toggleFullScreen } from '../meet/full-screen.ts';
import { titleOfLimitIn, whatChanged } from '../try/changes.ts';
import type { PlanColumn } from './columns.ts';
import { columnsOf, lawOf, MOST_PLANS, rowNames, staffAdded, valueOf } from './columns.ts';
import './compare.css';
import { Merit } from './Merit.tsx';
import { useRuns } from './useRuns.ts';

/** A row of the table: its name, what stands before the reform, and what in each column. */
interface Line {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly cells: readonly string[];
}

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
  const columns = useMemo(
    () => (document === undefined ? [] : columnsOf(document, view, kept, t('compare.now'))),
    // The comparison stands for all of the view that counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [document, comparison, kept, t],
  );
  const runs = useRuns(columns);
  const scenario = scenarioOf(view.process.id);
  const lines = [
    ...quickLines(columns, isDifference, words),
    ...simulatedLines(columns, runs.evaluations, words),
  ].filter(({ before, cells }) => !onlyDifferent || new Set([before, ...cells]).size > 1);
  return (
    <div className="compare page">
      <h1>
        {t('compare.title')} · {say(view.process.title)}
      </h1>
      <p className="note">{t('compare.lead')}</p>
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
        <table className="card compare__table">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('compare.before')}</th>
              {columns.map(({ name, query }) => (
                <th key={name} scope="col" data-plan={name}>
                  {name}
                  {query !== undefined && (
                    <span className="no-print">
                      <br />
                      <Link to={{ search: query }}>{t('compare.open')}</Link>{' '}
                      <button type="button" className="button--plain" onClick={() => forgetPlan(view.pid, name)}>
                        {t('compare.forget')}
                      </button>
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, before, cells }) => (
              <tr key={key} data-line={key}>
                <th scope="row">{name}</th>
                <td>{before}</td>
                {cells.map((cell, k) => (
                  <td key={columns[k]!.name} className={cell.includes('▲') ? 'worse' : undefined}>
                    {cell}
                  </td>
                ))}
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
  const [isLost, setIsLost] = useState(false);
  if (count >= MOST_PLANS - 1) return <span className="note">{t('compare.most', { n: MOST_PLANS })}</span>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        setIsLost(!keepPlan(pid, { name: name.trim(), query: search }));
        setName('');
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
      <button type="submit" disabled={name.trim() === ''}>
        {t('compare.keepDo')}
      </button>
      {isLost && <span className="worse"> ▲ {t('compare.notKept')}</span>}
    </form>
  );
}

function quickLines(columns: readonly PlanColumn[], isDifference: boolean, { t, language }: Words): Line[] {
  const [first] = columns;
  if (first === undefined) return [];
  const changeText = (change: number, before: number): string =>
    before === 0
      ? signed(change, language)
      : t('text.inside', { text: signed(change, language), inside: percent((change / before) * 100) });
  const rows = rowNames.map((row): Line => {
    const before = valueOf(first.comparison.before, row);
    const shown = (value: number | undefined): string =>
      value === undefined
        ? '--'
        : isDifference && before !== undefined
          ? changeText(tenths(value) - tenths(before), tenths(before))
          : number(tenths(value), language);
    return {
      key: row,
      name: t(`compare.row.${row}`),
      before: before === undefined ? '--' : number(tenths(before), language),
      cells: columns.map(({ comparison }) => shown(valueOf(comparison.after, row))),
    };
  });
  const staff: Line = {
    key: 'staff',
    name: t('compare.row.staff'),
    before: '0',
    cells: columns.map(({ view }) => {
      const added = staffAdded(view);
      return added === 0 ? '0' : signed(added, language);
    }),
  };
  const law: Line = {
    key: 'law',
    name: t('compare.row.law'),
    before: t('compare.law.lawful'),
    cells: columns.map(({ comparison }) => {
      const { conditional, refused } = lawOf(comparison);
      if (refused > 0) return t('compare.law.refused', { n: refused });
      return conditional > 0 ? t('compare.law.conditional', { n: conditional }) : t('compare.law.lawful');
    }),
  };
  return [...rows, staff, law];
}

function simulatedLines(
  columns: readonly PlanColumn[],
  evaluations: ReadonlyMap<PlanColumn['comparison'], Evaluation>,
  { t, language }: Words,
): Line[] {
  const some = columns.map(({ comparison }) => evaluations.get(comparison));
  const known = some.find((one) => one !== undefined);
  if (known === undefined) return [];
  const unit = t(`full.unit.${known.unit}`);
  const days = (minutes: number, { minutesOfUnit }: Evaluation): string => dayCount(minutes / minutesOfUnit, language);
  const percentile = (p: 'p50' | 'p90'): Line => ({
    key: p,
    name: t(`compare.row.${p}`, { unit }),
    before: days(known.before.elapsed[p].estimate, known),
    cells: some.map((one) => (one === undefined ? '--' : days(one.after.elapsed[p].estimate, one))),
  });
  return [
    percentile('p50'),
    percentile('p90'),
    {
      key: 'trust',
      name: t('compare.row.trust'),
      before: '--',
      cells: some.map((one) => {
        if (one === undefined) return '--';
        const { estimate, low, high } = one.difference.mean.difference;
        const isReal = low > 0 || high < 0;
        return t(isReal ? 'compare.trust.yes' : 'compare.trust.no', {
          change: signed(tenths(estimate / one.minutesOfUnit), language),
          by: days((high - low) / 2, one),
        });
      }),
    },
  ];
}

/** What each kept plan has that the plan on the screen has not, in words. */
function Sentences({ columns }: { columns: readonly PlanColumn[] }) {
  const words = useWords();
  const { t, language } = words;
  const [now, ...others] = columns;
  if (now === undefined) return null;
  const scenario = scenarioOf(now.view.process.id);
  const { before, after } = now.comparison;
  const named = { titleOfLimit: titleOfLimitIn([after.process, before.process]), scenario };
  return (
    <section className="card" aria-labelledby="compare-sentences">
      <div className="block-head">
        <h2 id="compare-sentences">{t('compare.sentences')}</h2>
      </div>
      <ul className="block-text try-price">
        {others.map(({ name, view }) => {
          const list = whatChanged(now.view, view, named, words);
          return (
            <li key={name}>
              {list.length === 0
                ? t('compare.sentenceSame', { name })
                : t('compare.sentence', { name, list: list.join(language === 'zh' ? '，' : ', ') })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
