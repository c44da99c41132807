import type { EventGraph } from './graph.ts';

/** Arrays by position in the order; edges by the order in which they are read. */
interface Packed {
  readonly n: number;
  readonly start: Int32Array;
  readonly tail: Int32Array;
  readonly load: Float64Array;
  readonly first: Uint8Array;
  readonly at: Float64Array;
  readonly late: Float64Array;
}

/**
 * Forward and backward pass over an event graph, made to be repeated: a slider changes one weight and asks again. Vertices
 * are renumbered in an order in which every edge points forward and edges lie in the order in which they are read, so that
 * a pass walks through memory once; results are written over those before. The graph must have no ring.
 */
export class Passes {
  readonly #packed: Packed;
  readonly #position: Int32Array;
  readonly #slot: Int32Array;
  readonly #hasChoice: boolean;

  constructor({ vertices, order, incoming, incomingStart, from, weight, first }: EventGraph) {
    const position = new Int32Array(vertices);
    for (let k = 0; k < vertices; k++) position[order[k]!] = k;
    const start = new Int32Array(vertices + 1);
    const slots = new Int32Array(from.length);
    const [tail, load] = [new Int32Array(from.length), new Float64Array(from.length)];
    let slot = 0;
    for (let k = 0; k < vertices; k++) {
      const v = order[k]!;
      for (let i = incomingStart[v]!; i < incomingStart[v + 1]!; i++, slot++) {
        const e = incoming[i]!;
        tail[slot] = position[from[e]!]!;
        load[slot] = weight[e]!;
        slots[e] = slot;
      }
      start[k + 1] = slot;
    }
    const [at, late] = [new Float64Array(vertices), new Float64Array(vertices)];
    this.#packed = { n: vertices, start, tail, load, first: Uint8Array.from(order, (v) => first[v]!), at, late };
    this.#position = position;
    this.#slot = slots;
    this.#hasChoice = first.includes(1);
  }

  /** Gives an edge of the graph another weight in minutes, for these passes only. */
  setWeight(edge: number, minutes: number): void {
    this.#packed.load[this.#slot[edge]!] = minutes;
  }

  /** Both passes; returns the earliest minute of the goal. */
  run(goal: number): number {
    const position = this.#position[goal]!;
    if (this.#hasChoice) {
      forwardWithChoice(this.#packed);
      backwardWithChoice(this.#packed, position);
    } else {
      forward(this.#packed);
      backward(this.#packed, position);
    }
    return this.#packed.at[position]!;
  }

  /** The earliest minute of a vertex after the last run. */
  earliest(vertex: number): number {
    return this.#packed.at[this.#position[vertex]!]!;
  }

  /** The latest minute of a vertex that keeps the goal of the last run; Infinity where it does not lead there. */
  latest(vertex: number): number {
    return this.#packed.late[this.#position[vertex]!]!;
  }
}

function forward({ n, start, tail, load, at }: Packed): void {
  let i = 0;
  for (let v = 0; v < n; v++) {
    const end = start[v + 1]!;
    let time = 0;
    for (; i < end; i++) {
      const reached = at[tail[i]!]! + load[i]!;
      if (reached > time) time = reached;
    }
    at[v] = time;
  }
}

function backward({ n, start, tail, load, at, late }: Packed, goal: number): void {
  for (let v = 0; v < n; v++) late[v] = Infinity;
  late[goal] = at[goal]!;
  let i = load.length - 1;
  for (let v = n - 1; v >= 0; v--) {
    const begin = start[v]!;
    const own = late[v]!;
    for (; i >= begin; i--) {
      const from = tail[i]!;
      const allowed = own - load[i]!;
      if (allowed < late[from]!) late[from] = allowed;
    }
  }
}

function forwardWithChoice({ n, start, tail, load, first, at }: Packed): void {
  let i = 0;
  for (let v = 0; v < n; v++) {
    const end = start[v + 1]!;
    const choice = first[v] === 1 && i < end;
    let time = choice ? Infinity : 0;
    for (; i < end; i++) {
      const reached = at[tail[i]!]! + load[i]!;
      if (choice ? reached < time : reached > time) time = reached;
    }
    at[v] = time;
  }
}

/** At a vertex of choice only the edge that came first binds. */
function backwardWithChoice({ n, start, tail, load, first, at, late }: Packed, goal: number): void {
  for (let v = 0; v < n; v++) late[v] = Infinity;
  late[goal] = at[goal]!;
  let i = load.length - 1;
  for (let v = n - 1; v >= 0; v--) {
    const begin = start[v]!;
    const own = late[v]!;
    for (; i >= begin; i--) {
      const from = tail[i]!;
      if (first[v] === 1 && at[from]! + load[i]! > at[v]!) continue;
      const allowed = own - load[i]!;
      if (allowed < late[from]!) late[from] = allowed;
    }
  }
}
