/**
 * A weighted event graph in flat arrays. Vertices are numbered; an edge says that its head cannot happen before its tail
 * plus its weight. A vertex marked `first` happens with the earliest of its tails instead of the latest (a material that
 * several nodes may give).
 */
export interface EventGraph {
  readonly vertices: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  readonly first: Uint8Array;
  /** Edges by head: `incoming[incomingStart[v] … incomingStart[v + 1]]`. */
  readonly incoming: Int32Array;
  readonly incomingStart: Int32Array;
  /** Vertices in an order in which every edge points forward; empty where the graph has a ring. */
  readonly order: Int32Array;
}

/** Collects vertices and edges, then freezes them into an EventGraph. */
export class EventGraphBuilder {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #weight: number[] = [];
  readonly #first: number[] = [];

  /** A new vertex; `first` ones wait for the earliest of their tails. */
  vertex(first = false): number {
    this.#first.push(first ? 1 : 0);
    return this.#first.length - 1;
  }

  /** An edge of a weight in minutes; returns its number. */
  edge(from: number, to: number, weight: number): number {
    this.#from.push(from);
    this.#to.push(to);
    this.#weight.push(weight);
    return this.#from.length - 1;
  }

  build(): EventGraph {
    const vertices = this.#first.length;
    const from = Int32Array.from(this.#from);
    const to = Int32Array.from(this.#to);
    const [incoming, incomingStart] = grouped(to, vertices);
    const [outgoing, outgoingStart] = grouped(from, vertices);
    return {
      vertices,
      from,
      to,
      weight: Float64Array.from(this.#weight),
      first: Uint8Array.from(this.#first),
      incoming,
      incomingStart,
      order: topologicalOrder({ vertices, to, outgoing, outgoingStart, incomingStart }),
    };
  }
}

/** Edge numbers grouped by one of their ends (counting sort), and where each group starts. */
function grouped(ends: Int32Array, vertices: number): [Int32Array, Int32Array] {
  const start = new Int32Array(vertices + 1);
  for (let e = 0; e < ends.length; e++) start[ends[e]! + 1]!++;
  for (let v = 0; v < vertices; v++) start[v + 1]! += start[v]!;
  const next = start.slice();
  const edges = new Int32Array(ends.length);
  for (let e = 0; e < ends.length; e++) edges[next[ends[e]!]!++] = e;
  return [edges, start];
}

interface Sortable {
  vertices: number;
  to: Int32Array;
  outgoing: Int32Array;
  outgoingStart: Int32Array;
  incomingStart: Int32Array;
}

/** Kahn's algorithm; an empty result says that there is a ring. */
function topologicalOrder({ vertices, to, outgoing, outgoingStart, incomingStart }: Sortable): Int32Array {
  const open = new Int32Array(vertices);
  const order = new Int32Array(vertices);
  let tail = 0;
  for (let v = 0; v < vertices; v++) {
    open[v] = incomingStart[v + 1]! - incomingStart[v]!;
    if (open[v] === 0) order[tail++] = v;
  }
  for (let head = 0; head < tail; head++) {
    const v = order[head]!;
    for (let i = outgoingStart[v]!; i < outgoingStart[v + 1]!; i++) {
      const next = to[outgoing[i]!]!;
      if (--open[next]! === 0) order[tail++] = next;
    }
  }
  return tail === vertices ? order : new Int32Array(0);
}
