import type { Id } from '../../model/index.ts';
import type { ActiveProcess, Network } from '../../network/index.ts';
import { networkOf, quickMinutes } from '../../network/index.ts';

/**
 * What groups that promise less than their members' own durations leave of them, as the quick answer reckons it. `network` is
 * the elapsed one, for callers who have it.
 */
export function sharesOf(active: ActiveProcess, network?: Network): Map<Id, { part: number; of: number }> {
  const shares = new Map<Id, { part: number; of: number }>();
  const promised = active.groups.filter(({ duration }) => duration !== undefined);
  if (promised.length === 0) return shares;
  const { graph, workEdges } = network ?? networkOf(active, { clock: 'elapsed' });
  const members = new Set(promised.flatMap((group) => group.members));
  for (const item of active.items.filter(({ id }) => members.has(id))) {
    const edge = workEdges.get(item.id);
    const of = quickMinutes(item.duration);
    const part = edge === undefined ? of : graph.weight[edge]!;
    if (part < of) shares.set(item.id, { part, of });
  }
  return shares;
}
