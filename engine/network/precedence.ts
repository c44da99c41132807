import type { Id } from '../model/index.ts';
import type { Network } from './network.ts';

/**
 * Whether one node's decision cannot come after another's, whatever the durations: along the event graph, over gates and
 * joint groups. A material with several givers waits for one of them only, so that none of them alone stands before its
 * takers. A node does not stand before itself; nodes that the case does not meet, and nodes of a network with a ring, stand
 * before nothing.
 */
export function standsBefore({ graph, nodes }: Network, earlier: Id, later: Id): boolean {
  const [start, goal] = [nodes.get(earlier)?.decision, nodes.get(later)?.decision];
  if (start === undefined || goal === undefined || start === goal) return false;
  const after = new Uint8Array(graph.vertices);
  after[start] = 1;
  for (const vertex of graph.order) {
    if (vertex === start) continue;
    const [begin, end] = [graph.incomingStart[vertex]!, graph.incomingStart[vertex + 1]!];
    let waiting = 0;
    for (let i = begin; i < end; i++) waiting += after[graph.from[graph.incoming[i]!]!]!;
    const waits = graph.first[vertex] === 1 ? waiting > 0 && waiting === end - begin : waiting > 0;
    if (waits) after[vertex] = 1;
    if (vertex === goal) return waits;
  }
  return false;
}
