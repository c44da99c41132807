import type { Comparison, FateAccount, Reduction, UnitChange, UnitFate } from '../../../engine/measure/index.ts';

export type RowName = Reduction['name'];

/** A row of the five reductions as it is shown: what really became less, and what only moved to somebody else. */
export interface Row {
  readonly name: RowName;
  readonly before: number | undefined;
  /** What is left for the applicant. */
  readonly after: number | undefined;
  /** Units that only moved to another payer or office; they are no reduction. */
  readonly moved: number;
  /** `after + moved − before`: the change without what only moved. */
  readonly change: number | undefined;
  /** Change in percent of before; undefined where before is 0. */
  readonly percent: number | undefined;
  readonly kind: 'less' | 'same' | 'worse' | 'missing';
  /** What became of the units, in the order of `fateOrder`; none for time. */
  readonly fates: readonly { readonly fate: UnitFate; readonly n: number }[];
  /** All that is less comes from merging. */
  readonly onlyMerged: boolean;
  /** All that is less comes from a change of law between the two days, and so from no measure. */
  readonly onlyLaw: boolean;
  /** Nothing is less but what moved. */
  readonly onlyMoved: boolean;
}

const fateOrder: readonly UnitFate[] = [
  'removed',
  'law',
  'merged',
  'shared',
  'promised',
  'automated',
  'moved',
  'added',
];

/** The five rows of a comparison, in their fixed order. */
export function rowsOf({ reductions }: Comparison, account: FateAccount): Row[] {
  return reductions.map((reduction) => {
    const totals = reduction.name === 'time' ? new Map<UnitFate, number>() : account.totals[reduction.name];
    return rowOf(reduction, totals);
  });
}

function rowOf({ name, before, after }: Reduction, totals: ReadonlyMap<UnitFate, number>): Row {
  const fates = fateOrder.flatMap((fate) => {
    const n = totals.get(fate) ?? 0;
    return n === 0 ? [] : [{ fate, n }];
  });
  const moved = totals.get('moved') ?? 0;
  const told = changeOf(before, after === undefined ? undefined : after + moved);
  const { change } = told;
  return {
    ...{ name, before, after, moved, ...told },
    fates,
    onlyMerged:
      change !== undefined &&
      change < 0 &&
      fates.length > 0 &&
      fates.every(({ fate }) => ['merged', 'moved', 'added'].includes(fate)),
    onlyLaw:
      change !== undefined &&
      change < 0 &&
      fates.some(({ fate }) => fate === 'law') &&
      fates.every(({ fate }) => ['law', 'moved', 'added'].includes(fate)),
    onlyMoved: change === 0 && moved > 0,
  };
}

/** A change, its share of before in percent, and whether it is one for the better. */
export function changeOf(
  before: number | undefined,
  after: number | undefined,
): Pick<Row, 'change' | 'percent' | 'kind'> {
  if (before === undefined || after === undefined) return { change: undefined, percent: undefined, kind: 'missing' };
  const change = after - before;
  return {
    change,
    percent: before === 0 ? undefined : (change / before) * 100,
    kind: change < 0 ? 'less' : change > 0 ? 'worse' : 'same',
  };
}

/** The changes behind a row, the gone ones first; prices and deposits stand beside the charges. */
export function changesOf(account: FateAccount, name: RowName): readonly UnitChange[] {
  if (name === 'time') return [];
  return account.changes
    .filter(({ count }) => count === name || (name === 'fees' && count === 'prices'))
    .sort((a, b) => fateOrder.indexOf(a.change) - fateOrder.indexOf(b.change));
}
