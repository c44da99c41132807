import type { CaseAttributes, Id, MoveKind, Process, ScopeRule } from '../model/index.ts';
import { activeFor } from '../network/index.ts';
import type { Fate, Outcome, UnitCount } from '../reform/index.ts';
import { ruleOf } from '../reform/index.ts';
import type { Unit, Units } from './units.ts';
import { unitsOf } from './units.ts';

export const unitCounts: readonly UnitCount[] = ['items', 'steps', 'materials', 'fees', 'prices'];

/** What became of a unit: the fate by a move, gone with a change of law between the two days, or new. */
export type UnitFate = Fate | 'law' | 'added';

/** A unit that is gone, or one that is new. */
export interface UnitChange {
  readonly count: UnitCount;
  readonly unit: Unit;
  readonly change: UnitFate;
  /** The measure that did it; `law` where the law changed between the two days, `scope` where the sides count differently. */
  readonly measure: Id;
  readonly outcome?: Outcome;
}

/**
 * The account of where reductions went 去向账. For each count, `before − gone + added = after`, exactly.
 */
export interface FateAccount {
  readonly changes: readonly UnitChange[];
  /**
   * Changes by kind, where a move that puts one unit in the place of several counts their difference only, so that a
   * merger of three papers into one reads “merged 2”. The same identity holds.
   */
  readonly totals: Readonly<Record<UnitCount, ReadonlyMap<UnitFate, number>>>;
}

/** Moves whose new unit stands in for the old ones. */
const substitutions: ReadonlySet<MoveKind> = new Set([
  'combine-papers',
  'replace-paper',
  'one-form',
  'single-window',
  'merge',
  'joint',
]);

interface Accounted {
  readonly baseline: Process;
  readonly attributes: CaseAttributes;
  readonly outcomes: readonly Outcome[];
  readonly rule: { readonly before: ScopeRule; readonly after: ScopeRule };
  readonly before: Units;
  readonly after: Units;
}

/** Walks the moves one after another and tells which unit went, or came, with which. */
export function fatesOf({ baseline, attributes, outcomes, rule, before, after }: Accounted): FateAccount {
  const changes: UnitChange[] = [];
  let last = index(before);
  const step = (next: Record<UnitCount, Map<string, Unit>>, measure: Id, outcome?: Outcome): void => {
    // Between the two days the law changed; at the end, the sides may count differently.
    const bare = measure === 'law' ? 'law' : 'removed';
    for (const count of unitCounts) {
      const fate = outcome === undefined ? bare : ruleOf(outcome.move).fates(outcome.move)[count];
      const note = { count, measure, ...(outcome === undefined ? {} : { outcome }) };
      for (const [key, unit] of last[count]) if (!next[count].has(key)) changes.push({ ...note, unit, change: fate });
      for (const [key, unit] of next[count])
        if (!last[count].has(key)) changes.push({ ...note, unit, change: 'added' });
    }
    last = next;
  };
  const at = (process: Process): Record<UnitCount, Map<string, Unit>> =>
    index(unitsOf(activeFor(process, attributes), rule.before));
  step(at(baseline), 'law');
  let process = baseline;
  for (const outcome of outcomes) {
    if (outcome.after === process) continue;
    process = outcome.after;
    step(at(process), outcome.measure, outcome);
  }
  step(index(after), 'scope');
  const lasting = withoutPassing(changes, index(before), index(after));
  return { changes: lasting, totals: totalsOf(lasting) };
}

function index(units: Units): Record<UnitCount, Map<string, Unit>> {
  const byKey = (list: readonly Unit[]): Map<string, Unit> => new Map(list.map((unit) => [unit.key, unit]));
  return {
    items: byKey(units.items),
    steps: byKey(units.steps),
    materials: byKey(units.materials),
    fees: byKey(units.fees),
    prices: byKey(units.prices),
  };
}

/** Leaves out what came and went again: only the last change of a unit that differs between the two ends is told. */
function withoutPassing(
  changes: readonly UnitChange[],
  before: Record<UnitCount, Map<string, Unit>>,
  after: Record<UnitCount, Map<string, Unit>>,
): UnitChange[] {
  const lastly = new Map<string, UnitChange>();
  for (const change of changes) lastly.set(`${change.count} ${change.unit.key}`, change);
  return [...lastly.values()].filter(({ count, unit }) => before[count].has(unit.key) !== after[count].has(unit.key));
}

function totalsOf(changes: readonly UnitChange[]): FateAccount['totals'] {
  const totals: Record<UnitCount, Map<UnitFate, number>> = {
    items: new Map(),
    steps: new Map(),
    materials: new Map(),
    fees: new Map(),
    prices: new Map(),
  };
  const add = (count: UnitCount, change: UnitFate, by: number): void => {
    if (by !== 0) totals[count].set(change, (totals[count].get(change) ?? 0) + by);
  };
  for (const count of unitCounts) {
    const byOutcome = new Map<Outcome | Id, UnitChange[]>();
    for (const change of changes)
      if (change.count === count) {
        const key = change.outcome ?? change.measure;
        byOutcome.set(key, [...(byOutcome.get(key) ?? []), change]);
      }
    for (const [key, group] of byOutcome) {
      const added = group.filter(({ change }) => change === 'added').length;
      const gone = group.filter(({ change }) => change !== 'added');
      const stands = typeof key === 'object' && substitutions.has(key.move.do) ? Math.min(added, gone.length) : 0;
      const [first] = gone;
      if (first !== undefined) add(count, first.change, gone.length - stands);
      add(count, 'added', added - stands);
    }
  }
  return totals;
}
