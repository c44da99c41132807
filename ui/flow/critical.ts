import type { Id } from '../../engine/model/index.ts';
import type { Arrow, CriticalPath } from '../../engine/network/index.ts';

/** Times nearer than this many minutes differ by rounding only. */
export const WHOLE = 5;

/**
 * What is drawn as critical on a side, boxes and arrows alike: the given nodes with work that cannot be late, and nodes of
 * no time through which the case goes on from one of them to another.
 */
export function criticalSet(working: ReadonlySet<Id>, arrows: readonly Arrow[], path: CriticalPath): ReadonlySet<Id> {
  const tight = arrows.filter((arrow) => isTight(arrow, path));
  const free = (id: Id): boolean => (path.slack.get(id) ?? 0) < WHOLE;
  const reached = (from: 'earlier' | 'later', to: 'earlier' | 'later'): Set<Id> => {
    const met = new Set<Id>();
    const open = [...working];
    for (let id = open.pop(); id !== undefined; id = open.pop())
      for (const arrow of tight) {
        const next = arrow[to];
        if (arrow[from] !== id || met.has(next) || !free(next)) continue;
        met.add(next);
        open.push(next);
      }
    return met;
  };
  const after = reached('earlier', 'later');
  const before = reached('later', 'earlier');
  return new Set([...working, ...[...after].filter((id) => before.has(id))]);
}

/** Whether the later node starts the moment the earlier one is delivered, or the path itself comes in this way. */
export function isTight({ earlier, later, by }: Arrow, { times, parts }: CriticalPath): boolean {
  if (parts.some(({ node, after }) => node === later && after?.earlier === earlier)) return true;
  const [from, to] = [times.get(earlier), times.get(later)];
  if (from === undefined || to === undefined || by !== 'acceptance' || from.delivery === 0) return false;
  return Math.abs(from.delivery - to.acceptance) < WHOLE;
}
