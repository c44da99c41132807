import type { Id } from '../../model/index.ts';
import type { ActiveProcess, Arrow } from '../../network/index.ts';
import { arrowsOf, isLocked } from '../../network/index.ts';
import { innerNodes } from '../../network/inner.ts';
import { verdictOf } from './verdict.ts';

/**
 * One node waits for another: over an arrow, or because a joint group begins and closes as a whole (`round`), or both,
 * where the arrow leads to or from another member of the group.
 */
export interface Link {
  readonly earlier: Id;
  readonly later: Id;
  readonly arrow?: Arrow;
  readonly round?: Id;
}

/** Every wait of a case. An arrow with the gate *later* holds up nobody and is none. */
export function linksOf(active: ActiveProcess): Link[] {
  const arrows = arrowsOf(active).filter(({ by }) => by !== 'later');
  const links: Link[] = arrows.map((arrow) => ({ earlier: arrow.earlier, later: arrow.later, arrow }));
  for (const { id: round, members } of active.groups) {
    if (members.length < 2) continue;
    const inside = innerNodes(members, arrows);
    for (const member of members) links.push({ earlier: member, later: round, round });
    for (const arrow of arrows) {
      const { earlier, later, by } = arrow;
      if (members.includes(earlier) && !inside.has(later) && later !== round)
        links.push({ earlier: round, later, arrow, round });
      if (members.includes(later) && !inside.has(earlier) && by === 'acceptance')
        for (const member of members) if (member !== later) links.push({ earlier, later: member, arrow, round });
    }
  }
  return links;
}

/** How hard a link is to take away; the strongest first. */
function strength({ arrow }: Link): number {
  if (arrow === undefined) return 1;
  if (isLocked(arrow)) return 0;
  switch (verdictOf(arrow)) {
    case 'statute':
    case 'material':
    case 'consult':
      return 1;
    case 'none-found':
      return 2;
    case 'habit':
      return 3;
  }
}

/** Whether only a law could take the link away. */
export function isLegalLink({ arrow, round }: Link): boolean {
  return arrow !== undefined && round === undefined && isLocked(arrow);
}

/** The shortest walk along links from one node to another, over strong links where several are as short; none: undefined. */
export function shortestChain(links: readonly Link[], from: Id, to: Id): Link[] | undefined {
  const next = new Map<Id, Link[]>();
  for (const link of [...links].sort((a, b) => strength(a) - strength(b))) {
    const list = next.get(link.earlier);
    if (list === undefined) next.set(link.earlier, [link]);
    else list.push(link);
  }
  const cameBy = new Map<Id, Link>();
  const queue = [from];
  for (let head = 0; head < queue.length; head++)
    for (const link of next.get(queue[head]!) ?? []) {
      if (link.later === from || cameBy.has(link.later)) continue;
      cameBy.set(link.later, link);
      if (link.later === to) return walkBack(cameBy, from, to);
      queue.push(link.later);
    }
  return undefined;
}

function walkBack(cameBy: ReadonlyMap<Id, Link>, from: Id, to: Id): Link[] {
  const chain: Link[] = [];
  for (let at = to; at !== from; at = chain[0]!.earlier) chain.unshift(cameBy.get(at)!);
  return chain;
}
