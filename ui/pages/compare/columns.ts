import type { Process } from '../../../engine/model/index.ts';
import type { Comparison, FateAccount, Side } from '../../../engine/measure/index.ts';
import { totalOf } from '../../../engine/measure/index.ts';
import { quickDays } from '../../../engine/network/index.ts';
import { scenarioOf } from '../../../processes/index.ts';
import { viewOf } from '../../state/address.ts';
import { useCities } from '../../state/cities.ts';
import type { Compared } from '../../state/comparison.ts';
import { compared } from '../../state/comparison.ts';
import type { OpenDocument } from '../../state/documents.ts';
import type { KeptPlan } from '../../state/plans.ts';
import type { View } from '../../state/view.ts';

/** A plan in a column: its name, the address that stands for it, and what comes of it. */
export interface PlanColumn extends Compared {
  readonly name: string;
  /** The query of a plan that was kept; none for the plan on the screen. */
  readonly query: string | undefined;
  readonly note: string | undefined;
  readonly view: View;
}

/** As many plans as fit side by side at 1366 pixels. */
export const MOST_PLANS = 5;

/** The cities that kept plans of a process name. */
export function useCitiesOf(process: Process, kept: readonly KeptPlan[]): ReturnType<typeof useCities> {
  return useCities(
    process,
    kept.map(({ query }) => new URLSearchParams(query).get('city')),
  );
}

/** The plan on the screen, then those that were kept. */
export function columnsOf(
  document: OpenDocument,
  view: View,
  kept: readonly KeptPlan[],
  now: string,
  { cities, refusals }: Pick<ReturnType<typeof useCities>, 'cities' | 'refusals'>,
): PlanColumn[] {
  const columns = kept.slice(0, MOST_PLANS - 1).map(({ name, query, note }): PlanColumn => {
    const params = new URLSearchParams(query);
    // Plans are compared in working days, which hang on no calendar.
    params.delete('calendar');
    const own = viewOf(document, params, cities, { refusals });
    return { name, query, note, view: own, ...compared(own) };
  });
  return [{ name: now, query: undefined, note: undefined, view, ...compared(view) }, ...columns];
}

export type RowName = 'path' | 'elapsed' | 'items' | 'steps' | 'visits' | 'materials' | 'fees';
export const rowNames: readonly RowName[] = ['path', 'elapsed', 'items', 'steps', 'visits', 'materials', 'fees'];

/** The value of a row on one side; undefined where it has none. */
export function valueOf(side: Side, name: RowName): number | undefined {
  switch (name) {
    case 'path':
      return totalOf(side, 'approval-path');
    case 'elapsed':
      return side.timed.ok ? quickDays(side.timed.times.elapsed) : undefined;
    case 'items':
    case 'steps':
    case 'visits':
    case 'materials':
    case 'fees':
      return totalOf(side, name);
  }
}

/** Units of a row that only moved to somebody else. */
export function movedOf({ totals }: FateAccount, name: RowName): number {
  switch (name) {
    case 'path':
    case 'elapsed':
    case 'visits':
      return 0;
    case 'items':
    case 'steps':
    case 'materials':
    case 'fees':
      return totals[name].get('moved') ?? 0;
  }
}

/** How many people more (or fewer, below 0) than in the scenario. */
export function staffAdded({ process, tuning }: View): number {
  const desks = scenarioOf(process.id)?.desks ?? [];
  return [...tuning.staff].reduce((sum, [id, count]) => {
    const usual = desks.find((desk) => desk.id === id)?.staff.value;
    return usual === undefined ? sum : sum + count - usual;
  }, 0);
}

/** How many moves of a plan hang on a condition, and how many cannot be. */
export function lawOf({ outcomes }: Comparison): { readonly conditional: number; readonly refused: number } {
  const count = (result: 'conditional' | 'refused'): number =>
    outcomes.filter(({ applied }) => applied.result === result).length;
  return { conditional: count('conditional'), refused: count('refused') };
}
