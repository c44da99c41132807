import type { Id } from '../model/index.ts';
import type { Arrow } from './arrows.ts';
import { isLocked } from './arrows.ts';
import type { Network } from './network.ts';

/** A ring 互为前置: nodes that wait for one another, the arrows among them, and those that a move could break. */
export interface Ring {
  readonly nodes: readonly Id[];
  readonly arrows: readonly Arrow[];
  readonly breakable: readonly Arrow[];
}

/**
 * The rings of a case, one for each knot of events that wait for one another, told by its shortest walk. They are found
 * among events and not among nodes, so that an opinion that a host asks for after its acceptance is no ring.
 */
export function ringsOf(network: Network): Ring[] {
  const { graph } = network;
  if (graph.order.length === graph.vertices) return [];
  const component = components(graph);
  const knots = new Map<number, number[]>();
  for (let e = 0; e < graph.from.length; e++) {
    const knot = component[graph.from[e]!]!;
    if (knot === component[graph.to[e]!]!) knots.set(knot, [...(knots.get(knot) ?? []), e]);
  }
  return [...knots.values()].map((edges) => ringOf(network, shortestCycle(graph, edges)));
}

function ringOf({ meanings }: Network, edges: readonly number[]): Ring {
  const arrows: Arrow[] = [];
  for (const e of edges) {
    const meaning = meanings[e]!;
    if (meaning.kind !== 'arrow' && meaning.kind !== 'tail') continue;
    // A material with several givers leads over a vertex of choice, whose second edge repeats the arrow's head.
    const previous = arrows[arrows.length - 1];
    const repeats = previous?.later === meaning.arrow.later && previous.material === meaning.arrow.material;
    if (!repeats) arrows.push(meaning.arrow);
  }
  // Both ends, since a walk through a joint group has arrows into the group’s members and out of the group.
  const nodes = [...new Set(arrows.flatMap(({ earlier, later }) => [earlier, later]))];
  return { nodes, arrows, breakable: arrows.filter((arrow) => !isLocked(arrow)) };
}

/** The shortest closed walk along the edges, by a breadth-first walk from each of their tails. */
function shortestCycle({ from, to }: Network['graph'], edges: readonly number[]): number[] {
  const out = new Map<number, number[]>();
  for (const e of edges) out.set(from[e]!, [...(out.get(from[e]!) ?? []), e]);
  let best: number[] = [];
  for (const start of out.keys()) {
    const cycle = cycleThrough(start, out, from, to);
    if (cycle.length > 0 && (best.length === 0 || cycle.length < best.length)) best = cycle;
  }
  return best;
}

function cycleThrough(
  start: number,
  out: ReadonlyMap<number, readonly number[]>,
  from: Int32Array,
  to: Int32Array,
): number[] {
  const cameBy = new Map<number, number>();
  const queue = [start];
  for (let head = 0; head < queue.length; head++)
    for (const e of out.get(queue[head]!) ?? []) {
      if (to[e] === start) {
        const cycle = [e];
        for (let at = from[e]!; at !== start; at = from[cycle[0]!]!) cycle.unshift(cameBy.get(at)!);
        return cycle;
      }
      if (cameBy.has(to[e]!)) continue;
      cameBy.set(to[e]!, e);
      queue.push(to[e]!);
    }
  return [];
}

/** The number of each vertex's strongly connected component (Tarjan, with a stack of its own instead of recursion). */
function components({ vertices, from, to }: Network['graph']): Int32Array {
  const out: number[][] = Array.from({ length: vertices }, () => []);
  for (let e = 0; e < from.length; e++) out[from[e]!]!.push(to[e]!);
  const component = new Int32Array(vertices).fill(-1);
  const index = new Int32Array(vertices).fill(-1);
  const low = new Int32Array(vertices);
  const stack: number[] = [];
  let entered = 0;
  let found = 0;
  for (let root = 0; root < vertices; root++) {
    if (index[root] !== -1) continue;
    const calls: { vertex: number; next: number }[] = [];
    const enter = (vertex: number): void => {
      index[vertex] = low[vertex] = entered++;
      stack.push(vertex);
      calls.push({ vertex, next: 0 });
    };
    enter(root);
    for (let call = calls[calls.length - 1]; call !== undefined; call = calls[calls.length - 1]) {
      const { vertex } = call;
      const other = out[vertex]![call.next++];
      if (other !== undefined) {
        if (index[other] === -1) enter(other);
        else if (component[other] === -1) low[vertex] = Math.min(low[vertex]!, index[other]!);
        continue;
      }
      calls.pop();
      const parent = calls[calls.length - 1];
      if (parent !== undefined) low[parent.vertex] = Math.min(low[parent.vertex]!, low[vertex]!);
      if (low[vertex] !== index[vertex]) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        component[member] = found;
        if (member === vertex) break;
      }
      found++;
    }
  }
  return component;
}
