import type { Id } from '../../engine/model/index.ts';
import type { Change } from '../../engine/network/index.ts';
import type { Badge, BadgeKind, SideName } from './model.ts';

/** The weightiest first: a node shows the first in words and counts the others. */
const weight: readonly BadgeKind[] = [
  'removed',
  'added',
  'merged',
  'split',
  'internalised',
  'parallel',
  'later',
  'promised',
  'gap',
  'kind',
  'limit',
  'shared',
  'papers',
  'group',
  'fee',
  'channel',
];

/** The mark of a difference; none for those that no mark stands for. */
export function badgeOf(change: Change): Badge | undefined {
  switch (change.kind) {
    case 'added':
    case 'removed':
    case 'split':
    case 'internalised':
    case 'group':
    case 'fee':
    case 'channel':
      return { kind: change.kind };
    case 'merged':
      return { kind: 'merged', count: change.before.length };
    case 'parallelised':
      return { kind: 'parallel' };
    case 'reordered':
      return { kind: 'later' };
    case 'limit':
    case 'duration':
      return { kind: 'limit' };
    case 'kind':
    case 'authority':
    case 'condition':
      return { kind: 'kind' };
    case 'material':
      return { kind: ofPapers[change.how] };
  }
}

const ofPapers: Readonly<Record<Extract<Change, { kind: 'material' }>['how'], BadgeKind>> = {
  dropped: 'papers',
  added: 'papers',
  shared: 'shared',
  promised: 'promised',
  'handed-in': 'papers',
  gap: 'gap',
  earlier: 'papers',
  result: 'kind',
};

/** The marks of each node of a side, the weightiest first. The side before shows only what becomes of a node. */
export function badgesOf(changes: readonly Change[], side: SideName): ReadonlyMap<Id, readonly Badge[]> {
  const fates: ReadonlySet<BadgeKind> = new Set(['removed', 'merged', 'split', 'internalised']);
  const badges = new Map<Id, Badge[]>();
  for (const change of changes) {
    const badge = badgeOf(change);
    if (badge === undefined || (side === 'before' && !fates.has(badge.kind))) continue;
    for (const id of change[side]) {
      const list = badges.get(id) ?? [];
      if (!list.some(({ kind }) => kind === badge.kind)) badges.set(id, [...list, badge]);
    }
  }
  for (const list of badges.values()) list.sort((a, b) => weight.indexOf(a.kind) - weight.indexOf(b.kind));
  return badges;
}

/** The node under which a difference is shown: the first after, else the first before. */
export function subjectOf({ before, after }: Change): { side: SideName; id: Id } | undefined {
  const [now] = after;
  if (now !== undefined) return { side: 'after', id: now };
  const [old] = before;
  return old === undefined ? undefined : { side: 'before', id: old };
}

/** Whether a difference is about nodes and their order; the others are about what a node asks and takes. */
export function isStructural({ kind }: Change): boolean {
  return !['material', 'channel', 'fee', 'limit', 'duration', 'condition'].includes(kind);
}
