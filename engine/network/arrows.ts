import type { Basis, Gate, Id, Take } from '../model/index.ts';
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
  for (const nodes of takersOf(active)) for (const node of nodes) addMaterialArrows(arrows, active, node);
  addOtherArrows(arrows, active);
  return arrows;
}

/**
 * The arrows that lead to some nodes, straight or over others: all that a walk back from them can meet, in no particular
 * order. Looking only there spares most of a large process.
 */
export function arrowsTowards(active: ActiveProcess, nodes: readonly Id[]): Arrow[] {
  const takers = new Map<Id, Taker>();
  for (const some of takersOf(active)) for (const node of some) takers.set(node.id, node);
  const [arrows, others]: [Arrow[], Arrow[]] = [[], []];
  addOtherArrows(others, active);
  const met = new Set(nodes);
  // A set is walked to its end also where it grows on the way.
  for (const node of met) {
    const first = arrows.length;
    const taker = takers.get(node);
    if (taker !== undefined) addMaterialArrows(arrows, active, taker);
    for (const arrow of others) if (arrow.later === node) arrows.push(arrow);
    for (let k = first; k < arrows.length; k++) met.add(arrows[k]!.earlier);
  }
  return arrows;
}

interface Taker {
  readonly id: Id;
  readonly takes: readonly Take[];
}

function takersOf({ items, procedures, acts }: ActiveProcess): readonly (readonly Taker[])[] {
  return [items, procedures, acts];
}

function addMaterialArrows(arrows: Arrow[], { takesOf, givers }: ActiveProcess, node: Taker): void {
  for (const { origin, material, by, basis } of takesOf(node)) {
    if (origin === 'commitment') continue;
    for (const earlier of givers.get(material) ?? [])
      arrows.push({ earlier, later: node.id, by, because: 'material', material, basis });
  }
}

/** Arrows by consultation, by statute, by habit. */
function addOtherArrows(arrows: Arrow[], active: ActiveProcess): void {
  const items = new Set(active.items.map(({ id }) => id));
  for (const { id, host } of active.items)
    if (host !== undefined && items.has(host))
      arrows.push({ earlier: id, later: host, by: 'decision', because: 'consult' });
  for (const { earlier, later, by, basis } of active.orders)
    arrows.push({ earlier, later, by, because: 'statute', basis });
  for (const { earlier, later, basis } of active.habits)
    arrows.push({ earlier, later, by: 'acceptance', because: 'habit', basis });
}

/** Whether only a move with a legal basis may change the arrow: a statute set it, or an article asks for the paper. */
export function isLocked({ because, basis }: Arrow): boolean {
  return because === 'statute' || (because === 'material' && basis?.kind === 'law');
}
