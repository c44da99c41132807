import type { Id } from '../model/index.ts';

interface Link {
  readonly earlier: Id;
  readonly later: Id;
  readonly by: string;
}

/**
 * The inner nodes of a joint group: its members, and whatever lies between two of them (reachable from one and leading to
 * another), such as the applicant's own completion acceptance inside a joint acceptance. Inner nodes see a member's
 * opinion as soon as it is given; all others wait for the round to close.
 */
export function innerNodes(members: readonly Id[], arrows: readonly Link[]): ReadonlySet<Id> {
  const timed = arrows.filter(({ by }) => by !== 'later');
  const after = reach(members, timed, 'earlier', 'later');
  const before = reach(members, timed, 'later', 'earlier');
  const inner = new Set(members);
  for (const node of after) if (before.has(node)) inner.add(node);
  return inner;
}

/** Everything that a walk along the arrows meets, not counting the starting nodes unless it comes back to them. */
function reach(
  start: readonly Id[],
  arrows: readonly Link[],
  from: 'earlier' | 'later',
  to: 'earlier' | 'later',
): Set<Id> {
  const next = new Map<Id, Id[]>();
  for (const arrow of arrows) {
    const list = next.get(arrow[from]);
    if (list === undefined) next.set(arrow[from], [arrow[to]]);
    else list.push(arrow[to]);
  }
  const met = new Set<Id>();
  const open = [...start];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const other of next.get(node) ?? [])
      if (!met.has(other)) {
        met.add(other);
        open.push(other);
      }
  return met;
}

/**
 * The longest chain of members' durations along the inner acceptance arrows of a group, in quick minutes. A paper that a
 * member needs only by its decision does not lengthen the chain.
 */
export function innerLength(
  durations: ReadonlyMap<Id, number>,
  inner: ReadonlySet<Id>,
  arrows: readonly Link[],
): number {
  const before = new Map<Id, Id[]>();
  for (const { earlier, later, by } of arrows)
    if (by === 'acceptance' && inner.has(earlier) && inner.has(later))
      before.set(later, [...(before.get(later) ?? []), earlier]);
  const end = new Map<Id, number>();
  const endOf = (id: Id, open: ReadonlySet<Id>): number => {
    const known = end.get(id);
    if (known !== undefined) return known;
    // A ring is told by rings.ts; here it only must not hang.
    if (open.has(id)) return 0;
    const trail = new Set([...open, id]);
    const start = Math.max(0, ...(before.get(id) ?? []).map((earlier) => endOf(earlier, trail)));
    const total = start + (durations.get(id) ?? 0);
    end.set(id, total);
    return total;
  };
  return Math.max(0, ...[...inner].map((id) => endOf(id, new Set())));
}
