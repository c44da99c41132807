import type { Side } from '../../../engine/measure/index.ts';
import type { Act, Id, Item, JointGroup, Limit, Procedure, Scheme, Take } from '../../../engine/model/index.ts';
import { decisionLimit } from '../../../engine/model/index.ts';
import type { Arrow } from '../../../engine/network/index.ts';
import { arrowsOf } from '../../../engine/network/index.ts';

/** A node of one side with what the inspector says of it. */
export interface Inspected {
  readonly side: Side;
  readonly node: Item | Procedure | Act | JointGroup;
  readonly item: Item | undefined;
  readonly takes: readonly Take[];
  readonly gives: readonly Id[];
  readonly incoming: readonly Arrow[];
  readonly outgoing: readonly Arrow[];
}

/** What a side knows of a node; undefined where it does not have it. */
export function inspect(side: Side, id: Id | undefined): Inspected | undefined {
  const { items, procedures, acts, groups } = side.active;
  const node = [...items, ...procedures, ...acts, ...groups].find((one) => one.id === id);
  if (node === undefined) return undefined;
  const arrows = arrowsOf(side.active);
  return {
    side,
    node,
    item: items.find((one) => one.id === id),
    takes: 'takes' in node ? side.active.takesOf(node) : [],
    gives: ('gives' in node ? node.gives : undefined) ?? [],
    incoming: arrows.filter(({ later }) => later === id),
    outgoing: arrows.filter(({ earlier }) => earlier === id),
  };
}

/** The limit for the decision in a scheme, in force on the day of the side. */
export function limitOf({ side, node }: Inspected, scheme: Scheme): Limit | undefined {
  const limits = 'limits' in node ? (node.limits ?? []) : [];
  return decisionLimit(limits, scheme, side.process.asOf);
}
