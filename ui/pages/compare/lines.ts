import type { Evaluation } from '../../../engine/measure/index.ts';
import type { Words } from '../../words/index.ts';
import { dayCount, number, signed, tenths } from '../../words/numbers.ts';
import { changeOf } from '../five/rows.ts';
import { changeWithPercent } from '../five/table.ts';
import type { PlanColumn, RowName } from './columns.ts';
import { lawOf, movedOf, rowNames, staffAdded, valueOf } from './columns.ts';
import type { GoalRow, Goals } from './goals.ts';

/** What stands in a cell. */
export interface Cell {
  /** The value, or two dashes and why there is none. */
  readonly value: string;
  /** How it differs from before, with the percentage; none in the column of before, and where nothing can differ. */
  readonly change?: string;
  readonly isWorse?: boolean;
  /** Whether the goal of the row is met; absent where there is no goal or no value. */
  readonly isMet?: boolean;
}

/** A row of the table: its name with its unit, what stands before the reform, and what in each column. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly before: Cell;
  readonly cells: readonly Cell[];
  /** The row by which a goal is set; absent where a goal makes no sense. */
  readonly goal?: GoalRow;
}

interface Amount {
  readonly value: number | undefined;
  /** Units that only moved to somebody else, which are no reduction. */
  readonly moved?: number;
  /** Why there is no value. */
  readonly why: string;
}

interface AmountLine {
  readonly key: GoalRow;
  readonly name: string;
  readonly before: Amount;
  readonly after: readonly Amount[];
}

const missing = (why: string, { t }: Words): string => t('text.inside', { text: '--', inside: why });

/** A line of numbers, each with its change from before in absolute terms and percent, and held to the goal of the row. */
function amountLine({ key, name, before, after }: AmountLine, goals: Goals, words: Words): Line {
  const goal = goals.get(key);
  const cell = ({ value, why }: Amount): Cell => {
    if (value === undefined) return { value: missing(why, words) };
    const shown = tenths(value);
    return { value: number(shown, words.language), ...(goal === undefined ? {} : { isMet: shown <= goal }) };
  };
  const first = before.value === undefined ? undefined : tenths(before.value);
  return {
    key,
    name,
    goal: key,
    before: cell(before),
    cells: after.map((amount) => {
      const last = amount.value === undefined ? undefined : tenths(amount.value) + (amount.moved ?? 0);
      const told = changeOf(first, last);
      if (told.kind === 'missing') return cell(amount);
      // All numbers are rounded already; the name decides on rounding alone.
      return {
        ...cell(amount),
        change: changeWithPercent({ name: 'time', moved: amount.moved ?? 0, ...told }, words),
        isWorse: told.kind === 'worse',
      };
    }),
  };
}

/** The rows of the quick answer: times, counts, people and law. */
export function quickLines(columns: readonly PlanColumn[], goals: Goals, words: Words): Line[] {
  const [first] = columns;
  if (first === undefined) return [];
  const { t } = words;
  const amount = ({ comparison, fates }: PlanColumn, row: RowName, side: 'before' | 'after'): Amount => {
    const value = valueOf(comparison[side], row);
    return {
      value,
      moved: side === 'after' ? movedOf(fates(), row) : 0,
      why: t(comparison[side].timed.ok ? 'compare.why.unknown' : 'compare.why.ring'),
    };
  };
  const rows = rowNames.map((row) =>
    amountLine(
      {
        key: row,
        name: t(`compare.row.${row}`),
        before: amount(first, row, 'before'),
        after: columns.map((column) => amount(column, row, 'after')),
      },
      goals,
      words,
    ),
  );
  const staff = amountLine(
    {
      key: 'staff',
      name: t('compare.row.staff'),
      before: { value: 0, why: '' },
      after: columns.map(({ view }) => ({ value: staffAdded(view), why: '' })),
    },
    goals,
    words,
  );
  const law: Line = {
    key: 'law',
    name: t('compare.row.law'),
    before: { value: t('compare.law.lawful') },
    cells: columns.map(({ comparison }) => {
      const { conditional, refused } = lawOf(comparison);
      if (refused > 0) return { value: t('compare.law.refused', { n: refused }), isWorse: true };
      if (conditional > 0) return { value: t('compare.law.conditional', { n: conditional }), isWorse: true };
      return { value: t('compare.law.lawful') };
    }),
  };
  return [...rows, staff, law];
}

/** What chance may do to a comparison: the rows that only a simulation gives; none before anything was simulated. */
export function simulatedLines(
  columns: readonly PlanColumn[],
  evaluations: ReadonlyMap<PlanColumn['comparison'], Evaluation>,
  goals: Goals,
  words: Words,
): Line[] {
  const { t, language } = words;
  const some = columns.map(({ comparison }) => evaluations.get(comparison));
  const known = some.find((one) => one !== undefined);
  if (known === undefined) return [];
  const unit = t(`full.unit.${known.unit}`);
  const percentile = (p: 'p50' | 'p90'): Line => {
    const amount = (one: Evaluation | undefined, side: 'before' | 'after'): Amount => {
      if (one === undefined) return { value: undefined, why: t('compare.why.notRun') };
      const minutes = one[side].elapsed[p].estimate;
      const value = Number.isNaN(minutes) ? undefined : minutes / one.minutesOfUnit;
      return { value, why: t('compare.why.nobody') };
    };
    return amountLine(
      {
        key: p,
        name: t(`compare.row.${p}`, { unit }),
        before: amount(known, 'before'),
        after: some.map((one) => amount(one, 'after')),
      },
      goals,
      words,
    );
  };
  const trust: Line = {
    key: 'trust',
    name: t('compare.row.trust', { unit }),
    before: { value: missing(t('compare.why.base'), words) },
    cells: some.map((one) => {
      if (one === undefined) return { value: missing(t('compare.why.notRun'), words) };
      const { estimate, low, high } = one.difference.p50.difference;
      if (!Number.isFinite(low) || !Number.isFinite(high)) return { value: missing(t('compare.why.vague'), words) };
      const isReal = low > 0 || high < 0;
      return {
        value: t(isReal ? 'compare.trust.yes' : 'compare.trust.no', {
          change: signed(tenths(estimate / one.minutesOfUnit), language),
          by: dayCount((high - low) / 2 / one.minutesOfUnit, language),
        }),
      };
    }),
  };
  return [percentile('p50'), percentile('p90'), trust];
}
