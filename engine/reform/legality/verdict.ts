import type { Basis, Condition, Id, Process } from '../../model/index.ts';
import type { Arrow } from '../../network/index.ts';

/**
 * What an arrow rests on, as far as our sources go: a `statute` or other rule sets the order; a `material` is asked for on a
 * basis; an opinion is `consult`ed; offices keep it by `habit`; or `none-found`: it is asked for, and nothing that we read
 * says why. That there is no basis at all is for a named person to say.
 */
export type ArrowVerdict = 'statute' | 'material' | 'consult' | 'habit' | 'none-found';

/** What an arrow rests on. */
export function verdictOf({ because, basis }: Arrow): ArrowVerdict {
  switch (because) {
    case 'habit':
    case 'consult':
      return because;
    case 'statute':
    case 'material':
      return isFound(basis) ? because : 'none-found';
  }
}

function isFound(basis: Basis | undefined): boolean {
  return basis !== undefined && basis.kind !== 'assumption';
}

/** Whether a wait is one that nothing in our sources demands. */
export function isUnfounded(arrow: Arrow): boolean {
  const verdict = verdictOf(arrow);
  return verdict === 'habit' || verdict === 'none-found';
}

/** What has to hold of a case for the arrow to bind it: of both nodes, and of the take, order or habit behind it. */
export function conditionsOf(process: Process, { earlier, later, because, material, by }: Arrow): Condition[] {
  const nodes = [...process.items, ...process.procedures, ...process.acts];
  const own = nodes.find(({ id }) => id === later);
  const isBetween = (one: { earlier: Id; later: Id }): boolean => one.earlier === earlier && one.later === later;
  const source =
    because === 'material'
      ? own?.takes.find((take) => take.material === material && take.by === by)
      : because === 'habit'
        ? process.habits.find(isBetween)
        : because === 'statute'
          ? process.orders.find(isBetween)
          : undefined;
  const all = [nodes.find(({ id }) => id === earlier)?.when, own?.when, source?.when];
  const different = new Map(all.flatMap((when) => (when === undefined ? [] : [[JSON.stringify(when), when]])));
  return [...different.values()];
}
