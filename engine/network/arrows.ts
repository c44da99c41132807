import type { Basis, Gate, Id } from '../model/index.ts';
import type { ActiveProcess } from './active.ts';

/**
 * Why one node stands before another: `material` (it takes what the other gives), `statute` (an article sets the order
 * without naming a paper), `habit` (nothing in our sources demands it), `consult` (the host asks for an opinion).
 */
export type ArrowReason = 'material' | 'statute' | 'habit' | 'consult';

/** An arrow 前置: `earlier` has to be done before `later` can pass the gate. A gate `later` holds up nobody. */
export interface Arrow {
  readonly earlier: Id;
  readonly later: Id;
  readonly by: Gate;
  readonly because: ArrowReason;
  readonly material?: Id;
  readonly basis?: Basis | undefined;
}

/** All arrows of a case, in document order: by material, by consultation, by statute, by habit. */
export function arrowsOf(active: ActiveProcess): Arrow[] {
  const arrows: Arrow[] = [];
  for (const node of [...active.items, ...active.procedures, ...active.acts])
    for (const take of active.takesOf(node)) {
      if (take.origin === 'commitment') continue;
      for (const earlier of active.givers.get(take.material) ?? [])
        arrows.push({
          earlier,
          later: node.id,
          by: take.by,
          because: 'material',
          material: take.material,
          basis: take.basis,
        });
    }
  const items = new Set(active.items.map(({ id }) => id));
  for (const { id, host } of active.items)
    if (host !== undefined && items.has(host))
      arrows.push({ earlier: id, later: host, by: 'decision', because: 'consult' });
  for (const { earlier, later, by, basis } of active.orders)
    arrows.push({ earlier, later, by, because: 'statute', basis });
  for (const { earlier, later, basis } of active.habits)
    arrows.push({ earlier, later, by: 'acceptance', because: 'habit', basis });
  return arrows;
}

/** Whether only a move with a legal basis may change the arrow: a statute set it, or an article asks for the paper. */
export function isLocked({ because, basis }: Arrow): boolean {
  return because === 'statute' || (because === 'material' && basis?.kind === 'law');
}
