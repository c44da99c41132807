import type { Id } from '../model/index.ts';
import type { Arrow } from './arrows.ts';
import { Passes } from './passes.ts';
import type { Network } from './network.ts';

/** When a node is accepted, decided and delivered, in quick minutes after the first submission. */
export interface NodeTimes {
  readonly acceptance: number;
  readonly decision: number;
  readonly delivery: number;
}

/** A stretch of the critical path: a node's work, or the tail of its work after a late paper. */
export interface PathPart {
  readonly node: Id;
  readonly kind: 'work' | 'tail';
  readonly minutes: number;
  /** The arrow over which the path came in; none for the first part. */
  readonly after?: Arrow;
}

/** The quick answer about time: the longest path to the goal, and how much every node could be late. */
export interface CriticalPath {
  /** Minutes from the first submission to the goal; the parts sum to it. */
  readonly total: number;
  readonly parts: readonly PathPart[];
  readonly times: ReadonlyMap<Id, NodeTimes>;
  /**
   * Minutes that a node's work may take longer without making the case later; 0 on the critical path. What the goal does
   * not wait for may end with it; 0 where it ends later anyway.
   */
  readonly slack: ReadonlyMap<Id, number>;
}

/**
 * The critical path of a case, or undefined where its network has a ring (ringsOf names it). Passes over the same graph
 * with the same weights may be handed in, to be used again.
 */
export function criticalPath(network: Network, ready?: Passes): CriticalPath | undefined {
  const { graph, nodes, workEdges, goal } = network;
  if (graph.order.length !== graph.vertices) return undefined;
  const passes = ready ?? new Passes(graph);
  passes.run(goal);
  const at = (vertex: number): number => passes.earliest(vertex);
  const times = new Map<Id, NodeTimes>();
  const slack = new Map<Id, number>();
  for (const [id, { acceptance, decision, delivery }] of nodes) {
    times.set(id, { acceptance: at(acceptance), decision: at(decision), delivery: at(delivery) });
    const edge = workEdges.get(id);
    const spare =
      edge === undefined
        ? passes.latest(delivery) - at(delivery)
        : passes.latest(graph.to[edge]!) - at(graph.from[edge]!) - graph.weight[edge]!;
    slack.set(id, Number.isFinite(spare) ? spare : Math.max(0, at(goal) - at(delivery)));
  }
  return { total: at(goal), parts: partsOfPath(network, passes), times, slack };
}

/**
 * Walks back from the goal along edges that leave no time, the ones with work first, so that the parts add up to the
 * total without rest.
 */
function partsOfPath({ graph, meanings, goal }: Network, passes: Passes): PathPart[] {
  const parts: PathPart[] = [];
  let came: Arrow | undefined;
  let vertex = goal;
  while (passes.earliest(vertex) > 0) {
    const edge = bindingEdge(graph, passes, vertex);
    const meaning = meanings[edge]!;
    const minutes = graph.weight[edge]!;
    if (meaning.kind === 'work' || meaning.kind === 'tail') {
      addPart(parts, came, { node: meaning.node, kind: meaning.kind, minutes });
      came = meaning.kind === 'tail' ? meaning.arrow : undefined;
    } else if (meaning.kind === 'arrow') {
      came = came === undefined || isChoiceOf(came, meaning.arrow, graph.first[vertex]) ? meaning.arrow : came;
    }
    vertex = graph.from[edge]!;
  }
  return parts.filter(({ minutes }) => minutes > 0).reverse();
}

/** Whether an arrow into a vertex of choice says which giver came first for an arrow that was met just before it. */
function isChoiceOf(came: Arrow, arrow: Arrow, first: number | undefined): boolean {
  return first === 1 && came.later === arrow.later && came.material === arrow.material;
}

/** Parts are found from the last to the first; `came` led into the part found before. */
function addPart(parts: PathPart[], came: Arrow | undefined, part: PathPart): void {
  const next = parts[parts.length - 1];
  if (next !== undefined && came !== undefined) parts[parts.length - 1] = { ...next, after: came };
  parts.push(part);
}

function bindingEdge(graph: Network['graph'], passes: Passes, vertex: number): number {
  const { incoming, incomingStart, from, weight } = graph;
  const at = passes.earliest(vertex);
  let best = -1;
  for (let i = incomingStart[vertex]!; i < incomingStart[vertex + 1]!; i++) {
    const e = incoming[i]!;
    if (passes.earliest(from[e]!) + weight[e]! !== at) continue;
    if (best === -1 || weight[e]! > weight[best]!) best = e;
  }
  if (best === -1) throw new Error(`network: vertex ${vertex} happens later than anything before it`);
  return best;
}
