import type { Id } from '../../engine/model/index.ts';
import type { ActiveProcess, Arrow } from '../../engine/network/index.ts';
import { innerNodes } from '../../engine/network/inner.ts';

interface Link {
  readonly from: string;
  readonly steps: number;
}

/**
 * The column of every node: the length of the longest row of nodes before it. Members of a joint group start together,
 * an opinion starts with its host's review, and whatever follows a group waits for all of it. Arrows that close a ring
 * are left out, so that a ring can be drawn.
 */
export function ranksOf(active: ActiveProcess, arrows: readonly Arrow[]): ReadonlyMap<Id, number> {
  const before = linksOf(active, arrows);
  const known = new Map<string, number>();
  const open = new Set<string>();
  const rank = (node: string): number => {
    const found = known.get(node);
    if (found !== undefined) return found;
    open.add(node);
    let most = 0;
    for (const { from, steps } of before.get(node) ?? [])
      if (!open.has(from)) most = Math.max(most, rank(from) + steps);
    open.delete(node);
    known.set(node, most);
    return most;
  };
  const nodes = [...active.items, ...active.procedures, ...active.acts];
  return new Map(nodes.map(({ id }) => [id, rank(id)]));
}

function linksOf(active: ActiveProcess, arrows: readonly Arrow[]): ReadonlyMap<string, readonly Link[]> {
  const before = new Map<string, Link[]>();
  const link = (from: string, to: string, steps: number): void => {
    before.set(to, [...(before.get(to) ?? []), { from, steps }]);
  };
  const timed = arrows.filter(({ by, because }) => by !== 'later' && because !== 'consult');
  const groupOf = new Map<Id, Id>();
  const inner = new Map<Id, ReadonlySet<Id>>();
  for (const { id, members } of active.groups) {
    inner.set(id, innerNodes(members, timed));
    for (const member of members) {
      groupOf.set(member, id);
      link(`${id} start`, member, 0);
      link(member, `${id} end`, 0);
    }
  }
  const isGroup = new Set(active.groups.map(({ id }) => id));
  for (const { earlier, later } of timed) {
    const [out, into] = [groupOf.get(earlier), groupOf.get(later)];
    const leaves = out !== undefined && inner.get(out)?.has(later) !== true;
    const enters = into !== undefined && inner.get(into)?.has(earlier) !== true;
    const from = isGroup.has(earlier) ? `${earlier} end` : leaves ? `${out} end` : earlier;
    link(from, enters ? `${into} start` : later, 1);
  }
  for (const { id, host } of active.items) if (host !== undefined) link(host, id, 0);
  return before;
}
