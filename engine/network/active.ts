import type {
  Act,
  CaseAttributes,
  Habit,
  Id,
  Item,
  JointGroup,
  Procedure,
  Process,
  StatuteOrder,
  Take,
} from '../model/index.ts';
import { holds, inForceOn } from '../model/index.ts';

/** The part of a process that one case meets: what its attributes switch on, and the takes in force for it. */
export interface ActiveProcess {
  readonly process: Process;
  readonly attributes: CaseAttributes;
  readonly items: readonly Item[];
  readonly procedures: readonly Procedure[];
  readonly acts: readonly Act[];
  /** Groups with their active members only; groups without any are left out. */
  readonly groups: readonly JointGroup[];
  readonly orders: readonly StatuteOrder[];
  readonly habits: readonly Habit[];
  /** The active givers of each material that anything in the document gives. */
  readonly givers: ReadonlyMap<Id, readonly Id[]>;
  /** The takes of a node that bind this case, without void ones. */
  readonly takesOf: (node: Taker) => readonly Take[];
}

interface Taker {
  readonly takes: readonly Take[];
}

/** What of a process is active for a case. Classes have to be applied before (engine/reform). */
export function activeFor(process: Process, attributes: CaseAttributes): ActiveProcess {
  return activeWhere(process, attributes, (when) => when === undefined || holds(when, attributes));
}

/** The whole process, as if every condition held at once: what reforms and scopes look at when they mean all cases. */
export function activeWhole(process: Process): ActiveProcess {
  return activeWhere(process, {}, () => true);
}

function activeWhere(
  process: Process,
  attributes: CaseAttributes,
  isOn: (when: Item['when']) => boolean,
): ActiveProcess {
  const on = <N extends { when?: Item['when'] }>(nodes: readonly N[]): N[] => nodes.filter(({ when }) => isOn(when));
  const items = on(process.items);
  const procedures = on(process.procedures);
  const acts = on(process.acts);
  const activeItems = new Set(items.map(({ id }) => id));
  const groups = process.groups
    .map((group) => activeGroup(group, activeItems))
    .filter(({ members }) => members.length > 0);
  const known = new Set(activeItems);
  for (const nodes of [procedures, acts, groups]) for (const { id } of nodes) known.add(id);
  const binds = ({ earlier, later, when }: Habit | StatuteOrder): boolean =>
    known.has(earlier) && known.has(later) && isOn(when);
  const givers = giversOf(process, known);
  const isInForce = (take: Take): boolean =>
    isOn(take.when) && inForceOn(take, process.asOf) && givers.get(take.material)?.length !== 0;
  const bound = new Map<readonly Take[], readonly Take[]>();
  const takesOf = ({ takes }: Taker): readonly Take[] => {
    let binding = bound.get(takes);
    if (binding === undefined) {
      binding = takes.every(isInForce) ? takes : takes.filter(isInForce);
      bound.set(takes, binding);
    }
    return binding;
  };
  return {
    process,
    attributes,
    items,
    procedures,
    acts,
    groups,
    orders: process.orders.filter(binds),
    habits: process.habits.filter(binds),
    givers,
    takesOf,
  };
}

/** A group with its active members. One that is left alone has nobody to share a promised round with: its own time counts. */
function activeGroup(group: JointGroup, activeItems: ReadonlySet<Id>): JointGroup {
  const members = group.members.filter((member) => activeItems.has(member));
  if (members.length === group.members.length) return group;
  const { duration, ...rest } = group;
  return members.length < 2 || duration === undefined ? { ...rest, members } : { ...rest, duration, members };
}

/** Materials that the document can give, with the givers that are on; an empty list makes takes of it void. */
function giversOf(process: Process, known: ReadonlySet<Id>): Map<Id, Id[]> {
  const givers = new Map<Id, Id[]>();
  for (const nodes of [process.items, process.procedures, process.groups])
    for (const { id, gives } of nodes)
      for (const material of gives ?? []) {
        let list = givers.get(material);
        if (list === undefined) givers.set(material, (list = []));
        if (known.has(id)) list.push(id);
      }
  return givers;
}
