import type { CaseAttributes, Process } from '../model/index.ts';
import type { Change } from './difference/change.ts';
import { fieldChanges } from './difference/fields.ts';
import { groupChanges, nodeChanges } from './difference/nodes.ts';
import { orderChanges } from './difference/order.ts';
import { paperChanges } from './difference/papers.ts';
import { matchingOf, sightOf } from './difference/sight.ts';

export type { Change, ChangeKind, PaperChange } from './difference/change.ts';

/** What an item, procedure or act became: which nodes of two processes are which. */
export function matchNodes(
  before: Process,
  after: Process,
  attributes?: CaseAttributes,
): ReturnType<typeof matchingOf> {
  return matchingOf(sightOf(before, attributes), sightOf(after, attributes));
}

/**
 * The semantic difference of two processes: nodes, orders, limits, handling, papers, fees, channels and joint groups, each
 * change with a sentence in both languages. Limits and papers are read as of each process's own day. With attributes only
 * what a case of them meets is compared, so that an item that the case no longer needs is `removed`; without, every
 * condition is taken to hold. Items are matched by origin key, so renaming is no difference, nor is the order of lists.
 * Equal processes have none.
 */
export function differenceOf(before: Process, after: Process, attributes?: CaseAttributes): Change[] {
  const [old, now] = [sightOf(before, attributes), sightOf(after, attributes)];
  const matching = matchingOf(old, now);
  return [
    ...nodeChanges(old, now, matching),
    ...groupChanges(old, now, matching),
    ...orderChanges(old, now, matching),
    ...fieldChanges(old, now, matching),
    ...paperChanges(old, now, matching),
  ];
}
