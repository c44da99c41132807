import type { EventGraph } from '../../engine/network/index.ts';
import { EventGraphBuilder } from '../../engine/network/index.ts';
import type { PlainNetwork } from '../reference/critical-path.ts';

/** Workload W3: a critical path of 60 items, as a slider calls it. */
const W3_ITEMS = 60;

/** The same random network for both sides: durations, and predecessors in ascending order of their first draw. */
function w3(): { durations: number[]; predecessors: number[][] } {
  let x = 12345;
  const next = (): number => {
    x = Number((1_103_515_245n * BigInt(x) + 12_345n) % 2n ** 31n);
    return x >> 16;
  };
  const durations: number[] = [];
  const predecessors: number[][] = [];
  for (let i = 0; i < W3_ITEMS; i++) {
    durations.push(1 + (next() % 20));
    const own: number[] = [];
    const count = i >= 1 ? 1 + (next() % 3) : 0;
    for (let k = 0; k < count; k++) {
      const p = Math.max(0, i - 1 - (next() % 10));
      if (!own.includes(p)) own.push(p);
    }
    predecessors.push(own);
  }
  return { durations, predecessors };
}

/** Which item evaluation k changes, and to what. */
export const changeOf = (k: number): [item: number, duration: number] => [k % W3_ITEMS, 1 + ((7 * k) % 20)];

/** W3 as an event graph of the engine: a start and an end for each item, as networkOf makes them, and a goal. */
export function w3Graph(): { graph: EventGraph; workEdges: number[]; goal: number } {
  const { durations, predecessors } = w3();
  const builder = new EventGraphBuilder();
  const ends: number[] = [];
  const workEdges: number[] = [];
  durations.forEach((duration, i) => {
    const start = builder.vertex();
    const end = builder.vertex();
    ends.push(end);
    workEdges.push(builder.edge(start, end, duration));
    for (const p of predecessors[i]!) builder.edge(ends[p]!, start, 0);
  });
  const goal = builder.vertex();
  const followed = new Set(predecessors.flat());
  ends.forEach((end, i) => {
    if (!followed.has(i)) builder.edge(end, goal, 0);
  });
  return { graph: builder.build(), workEdges, goal };
}

export function w3Plain(): PlainNetwork {
  const { durations, predecessors } = w3();
  const start = [0];
  for (const own of predecessors) start.push(start[start.length - 1]! + own.length);
  return {
    duration: Float64Array.from(durations),
    before: Int32Array.from(predecessors.flat()),
    start: Int32Array.from(start),
    earliest: new Float64Array(W3_ITEMS),
    latest: new Float64Array(W3_ITEMS),
  };
}
