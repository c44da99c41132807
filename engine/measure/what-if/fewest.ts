import type { Id, Process, Reform } from '../../model/index.ts';
import { inForceOn } from '../../model/index.ts';
import type { CompareOptions } from '../compare.ts';
import { compare, totalOf } from '../compare.ts';

/** A goal: so many working days of the approval path at most, reached from the measures that are on already. */
export interface Goal {
  readonly process: Process;
  readonly reform: Reform;
  /** Case, scope and city; `measures` are those that are on before anything is added. */
  readonly options: CompareOptions & { readonly measures: ReadonlySet<Id> };
  readonly days: number;
}

/** Measures to be added, and the working days of the approval path with them. */
export interface Addition {
  readonly added: readonly Id[];
  readonly days: number;
}

/**
 * The fewest further measures that reach a goal. `found`: all sets of the least size, the shortest path first; `isLeast` is
 * false where there were too many sets to look at and the measure that saves most was taken each time instead. `out-of-reach`:
 * not even all measures reach it; `best` is the least of what was looked at.
 */
export type Fewest =
  | { readonly kind: 'found'; readonly sets: readonly Addition[]; readonly isLeast: boolean }
  | { readonly kind: 'out-of-reach'; readonly best: Addition };

/** As many sets are looked at before the search goes on with the best measure only: some seconds of one processor. */
const MOST_SETS = 6000;

/**
 * Searches for the fewest further measures, of those in force on the reform’s day, that bring the quick answer down to a goal. Yields after each set that was looked at,
 * so that a page can go on drawing; the last value is the answer. Throws RangeError where the scope is unknown.
 */
export function* fewestFor({ process, reform, options, days }: Goal): Generator<number, Fewest> {
  let looked = 0;
  const { measures: on } = options;
  const offered = reform.measures
    .filter((measure) => !on.has(measure.id) && inForceOn(measure, reform.asOf))
    .map(({ id }) => id);
  const look = (added: readonly Id[]): Addition => {
    looked++;
    const { after } = compare(process, reform, { ...options, measures: new Set([...on, ...added]) });
    return { added, days: totalOf(after, 'approval-path') ?? Infinity };
  };
  let best = look([]);
  yield looked;
  if (best.days <= days) return { kind: 'found', sets: [best], isLeast: true };
  for (let size = 1; size <= offered.length && looked + sizeOf(offered.length, size) <= MOST_SETS; size++) {
    const reached: Addition[] = [];
    for (const added of subsetsOfSize(offered, size)) {
      const one = look(added);
      if (one.days <= days) reached.push(one);
      if (one.days < best.days) best = one;
      yield looked;
    }
    if (reached.length > 0) return { kind: 'found', sets: reached.sort((a, b) => a.days - b.days), isLeast: true };
  }
  // From the best set that was seen, the measure that saves most each time.
  let { added } = best;
  while (added.length < offered.length) {
    let next: Addition | undefined;
    for (const id of offered)
      if (!added.includes(id)) {
        const one = look([...added, id]);
        if (next === undefined || one.days < next.days) next = one;
        yield looked;
      }
    if (next === undefined) break;
    if (next.days < best.days) best = next;
    if (next.days <= days) return { kind: 'found', sets: [next], isLeast: false };
    ({ added } = next);
  }
  return { kind: 'out-of-reach', best };
}

/** How many subsets of a size there are. */
function sizeOf(n: number, size: number): number {
  let count = 1;
  for (let k = 0; k < size; k++) count = (count * (n - k)) / (k + 1);
  return count;
}

function* subsetsOfSize(ids: readonly Id[], size: number, from = 0): Generator<Id[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let k = from; k <= ids.length - size; k++)
    for (const rest of subsetsOfSize(ids, size - 1, k + 1)) yield [ids[k]!, ...rest];
}
