import type { Id, Take } from '../../model/index.ts';
import type { ActiveProcess, Arrow, NetworkOptions } from '../../network/index.ts';
import { arrowsOf, criticalPath, networkOf } from '../../network/index.ts';
import type { ArrowVerdict } from './verdict.ts';
import { isUnfounded, verdictOf } from './verdict.ts';

/** A wait for which no basis was found, and what it costs a case. */
export interface UnfoundedWait {
  readonly earlier: Id;
  readonly later: Id;
  readonly verdict: Extract<ArrowVerdict, 'habit' | 'none-found'>;
  readonly arrow: Arrow;
  /**
   * Minutes of quick office time that the case would be shorter without it. Where joint groups are, letting go of an arrow can
   * make a case longer; then it is below 0. Undefined where nodes wait for one another.
   */
  readonly minutes: number | undefined;
}

/** The waits of a case for which no basis was found, the costliest first, and what all of them cost together. */
export interface UnfoundedWaits {
  readonly waits: readonly UnfoundedWait[];
  readonly minutes: number | undefined;
  /** The quick time of the case as it is. */
  readonly total: number | undefined;
  /** All waits of the case, those with a basis among them. */
  readonly all: number;
}

/** The arrows of a case that hold it up and for which no basis was found. */
export function unfoundedArrows(active: ActiveProcess): Arrow[] {
  return arrowsOf(active).filter((arrow) => arrow.by !== 'later' && isUnfounded(arrow));
}

/** The habits of a case, and the papers and orders for which nothing in our sources gives a reason, with their price. */
export function unfoundedWaits(active: ActiveProcess, options: NetworkOptions): UnfoundedWaits {
  const minutesOf = (one: ActiveProcess): number | undefined => criticalPath(networkOf(one, options))?.total;
  const total = minutesOf(active);
  const saved = (arrows: readonly Arrow[]): number | undefined => {
    const after = minutesOf(withoutArrows(active, arrows));
    return total === undefined || after === undefined ? undefined : total - after;
  };
  const unfounded = unfoundedArrows(active);
  const waits = unfounded.map((arrow): UnfoundedWait => ({
    earlier: arrow.earlier,
    later: arrow.later,
    verdict: verdictOf(arrow) === 'habit' ? 'habit' : 'none-found',
    arrow,
    minutes: saved([arrow]),
  }));
  return {
    waits: waits.sort((a, b) => (b.minutes ?? 0) - (a.minutes ?? 0)),
    minutes: saved(unfounded),
    total,
    all: arrowsOf(active).filter(({ by }) => by !== 'later').length,
  };
}

/** The case with arrows gone. A paper that is no longer waited for is no longer waited for from any of its givers. */
function withoutArrows(active: ActiveProcess, arrows: readonly Arrow[]): ActiveProcess {
  const gone = new Set(arrows.map(keyOf));
  const bare = <N extends Taking>(node: N): N => ({
    ...node,
    takes: active
      .takesOf(node)
      .filter(({ material }) => !gone.has(keyOf({ earlier: '', later: node.id, because: 'material', material }))),
  });
  const stays = (because: 'habit' | 'statute') => (one: { earlier: Id; later: Id }) =>
    !gone.has(keyOf({ ...one, because }));
  return {
    ...active,
    items: active.items.map(bare),
    procedures: active.procedures.map(bare),
    acts: active.acts.map(bare),
    habits: active.habits.filter(stays('habit')),
    orders: active.orders.filter(stays('statute')),
    takesOf: ({ takes }) => takes,
  };
}

interface Taking {
  readonly id: Id;
  readonly takes: Take[];
}

function keyOf({ earlier, later, because, material }: Pick<Arrow, 'earlier' | 'later' | 'because' | 'material'>) {
  return because === 'material' ? `${later} takes ${material ?? ''}` : `${because} ${earlier} ${later}`;
}
