import type { Id, Item } from '../../model/index.ts';
import { partsOf } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';

/**
 * The nodes that a case of the backlog has, by number in document order: those that are named, by their id or by the key that
 * reforms leave them. An item into which others were merged is done where it or all its parts are named, and handled afresh
 * where some parts are missing; of a joint group that is done, all members have given their opinion. What a case of this
 * kind does not meet is left out.
 */
export function nodesDone({ items, procedures, acts, groups }: ActiveProcess, ids: readonly Id[]): readonly number[] {
  const named = new Set(ids);
  const ofGroups = new Set(groups.filter(({ id }) => named.has(id)).flatMap(({ members }) => members));
  const isDone = [
    ...items.map((item) => ofGroups.has(item.id) || isNamed(item, named)),
    ...[...procedures, ...acts, ...groups].map(({ id }) => named.has(id)),
  ];
  return isDone.flatMap((done, node) => (done ? [node] : []));
}

/** A merged item may keep the id of one of its parts: that id then means the part. */
function isNamed(item: Item, named: ReadonlySet<Id>): boolean {
  const parts = partsOf(item);
  return (
    parts.every((part) => named.has(part)) || (named.has(item.id) && !(parts.length > 1 && parts.includes(item.id)))
  );
}
