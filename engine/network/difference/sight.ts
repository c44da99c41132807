import type {
  Act,
  CaseAttributes,
  Condition,
  Id,
  Item,
  JointGroup,
  Procedure,
  Process,
  Text,
} from '../../model/index.ts';
import { originOf, partsOf } from '../../model/index.ts';
import type { ActiveProcess } from '../active.ts';
import { activeFor } from '../active.ts';
import type { Arrow } from '../arrows.ts';
import { arrowsOf } from '../arrows.ts';

/** One side of a difference: its nodes by id, its arrows, and what can be reached from what. */
export interface Sight {
  readonly active: ActiveProcess;
  readonly items: ReadonlyMap<Id, Item>;
  readonly nodes: ReadonlyMap<Id, Item | Procedure | Act>;
  readonly groups: ReadonlyMap<Id, JointGroup>;
  readonly arrows: readonly Arrow[];
  /** The conditions that were set aside; none where one case is looked at. */
  readonly conditions: ReadonlyMap<Id, Condition>;
  /** Whether a walk along the arrows leads from one node to another. */
  reaches(from: Id, to: Id): boolean;
  readonly title: (id: Id) => Text;
}

/** A side as one case meets it, or, without attributes, as if every condition held. */
export function sightOf(process: Process, attributes?: CaseAttributes): Sight {
  const active = activeFor(attributes === undefined ? withoutConditions(process) : process, attributes ?? {});
  const arrows = arrowsOf(active).filter(({ by }) => by !== 'later');
  const nodes = [...active.items, ...active.procedures, ...active.acts];
  return {
    active,
    items: byId(active.items),
    nodes: byId(nodes),
    groups: byId(active.groups),
    arrows,
    conditions: attributes === undefined ? conditionsOf(process) : new Map(),
    reaches: reachability(arrows),
    title: titles(process),
  };
}

function conditionsOf({ items }: Process): ReadonlyMap<Id, Condition> {
  return new Map(items.flatMap(({ id, when }) => (when === undefined ? [] : [[id, when] as const])));
}

function byId<N extends { id: Id }>(list: readonly N[]): ReadonlyMap<Id, N> {
  return new Map(list.map((one) => [one.id, one]));
}

function withoutConditions(process: Process): Process {
  const bare = <N extends Item | Procedure | Act>({ when: _, ...node }: N): N =>
    ({ ...node, takes: node.takes.map(({ when: __, ...take }) => take) }) as unknown as N;
  return {
    ...process,
    items: process.items.map(bare),
    procedures: process.procedures.map(bare),
    acts: process.acts.map(bare),
  };
}

/** Titles of nodes, materials and authorities; the id where there is none. */
function titles(process: Process): (id: Id) => Text {
  const known = new Map<Id, Text>();
  for (const list of [
    process.materials,
    process.authorities,
    process.acts,
    process.procedures,
    process.groups,
    process.items,
  ])
    for (const { id, title } of list) known.set(id, title);
  return (id) => known.get(id) ?? { zh: id, en: id };
}

function reachability(arrows: readonly Arrow[]): (from: Id, to: Id) => boolean {
  const next = new Map<Id, Id[]>();
  for (const { earlier, later } of arrows) next.set(earlier, [...(next.get(earlier) ?? []), later]);
  const known = new Map<Id, ReadonlySet<Id>>();
  const after = (from: Id): ReadonlySet<Id> => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const met = new Set<Id>();
    const open = [from];
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const other of next.get(node) ?? [])
        if (!met.has(other)) {
          met.add(other);
          open.push(other);
        }
    known.set(from, met);
    return met;
  };
  return (from, to) => after(from).has(to);
}

/** Which nodes of one side are which of the other. Items are known by their origin keys, all others by their ids. */
export interface Matching {
  /** The nodes after that a node before became; none where it is gone. */
  readonly afterOf: ReadonlyMap<Id, readonly Id[]>;
  /** The nodes before that a node after came from; none where it is new. */
  readonly beforeOf: ReadonlyMap<Id, readonly Id[]>;
}

/** Matches the nodes of two sides. */
export function matchingOf(before: Sight, after: Sight): Matching {
  const afterOf = new Map<Id, Id[]>([...before.nodes.keys()].map((id) => [id, []]));
  const beforeOf = new Map<Id, Id[]>([...after.nodes.keys()].map((id) => [id, []]));
  const link = (old: Id, now: Id): void => {
    afterOf.get(old)?.push(now);
    beforeOf.get(now)?.push(old);
  };
  const owners = new Map<Id, Id[]>();
  for (const item of after.items.values())
    for (const key of partsOf(item)) owners.set(key, [...(owners.get(key) ?? []), item.id]);
  for (const item of before.items.values()) {
    const found = new Set(partsOf(item).flatMap((key) => owners.get(key) ?? []));
    for (const now of found) link(item.id, now);
  }
  for (const [id, node] of before.nodes)
    if (!before.items.has(id) && after.nodes.has(id) && !after.items.has(node.id)) link(id, id);
  return { afterOf, beforeOf };
}

/** The node before that lent its origin to an item after; the first, where none did. */
export function leadOf(item: Item, olds: readonly Item[]): Item | undefined {
  return olds.find((old) => originOf(old) === originOf(item)) ?? olds[0];
}
