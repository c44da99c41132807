import type { Basis, Id, ItemKind, Matter } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { cites, isTitled } from '../laws.ts';
import type { Recognised } from './recognised.ts';
import { recognised } from './recognised.ts';

interface Node {
  readonly id: Id;
  readonly basis: Basis;
  readonly kind?: ItemKind;
  readonly matter?: Matter | undefined;
}

/** What a node is in law: what it says itself, else what its basis makes it; undefined where neither tells. */
export function matterOf(node: Node, list: Recognised['node']): Matter | undefined {
  if (node.matter !== undefined) return node.matter;
  // A general rule that was read on to the node does not make it what the rule speaks of.
  if (node.basis.kind !== 'law' || node.basis.application === 'reading') return undefined;
  return recognised.find(
    ({ node: kind, act, articles, kinds, isOneVersion }) =>
      kind === list &&
      cites(node.basis, act, articles) &&
      (isOneVersion !== true || isTitled(node.basis, act)) &&
      (kinds === undefined || (node.kind !== undefined && kinds.includes(node.kind))),
  )?.matter;
}

/** The active nodes of each matter, in document order. */
export function nodesByMatter(active: ActiveProcess): ReadonlyMap<Matter, readonly Id[]> {
  const found = new Map<Matter, Id[]>();
  const lists = [
    ['item', active.items],
    ['procedure', active.procedures],
    ['act', active.acts],
  ] as const;
  for (const [list, nodes] of lists)
    for (const node of nodes) {
      const matter = matterOf(node, list);
      if (matter !== undefined) found.set(matter, [...(found.get(matter) ?? []), node.id]);
    }
  return found;
}
