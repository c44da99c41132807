import type { Places } from '../city/places.ts';
import type { WorkClock } from '../city/work-clock.ts';
import { FLAG } from './flags.ts';
import type { ClassTable } from './tables.ts';
import { FACTS } from './tables.ts';

/**
 * What the loop asks about a node at every event, eight numbers side by side: its flags, its desk (negative where it has
 * none), the number of its desk's clock, and from where to where in `finishEdges` the edges of a plain step stand.
 */
export const STEP = { bits: 3, desk: 1, clock: 2, from: 3, to: 4 } as const;

/** Besides FLAG: somebody waits for the acceptance of the node. */
export const AWAITED = 1 << 20;

/** The steps of a class's nodes. Nodes are plain only where stages need not be told in order. */
export function stepsOf(
  { finishStart, awaited }: ClassTable,
  flags: Uint32Array,
  { review, clocks }: Places,
  isOrdered: boolean,
  numberOf: (clock: WorkClock) => number,
): Int32Array {
  const steps = new Int32Array(flags.length << STEP.bits);
  flags.forEach((flag, node) => {
    const isAwaited = (awaited[node]! & (1 << FACTS.accepted)) !== 0;
    steps.set(
      [
        (isOrdered ? flag & ~FLAG.plain : flag) | (isAwaited ? AWAITED : 0),
        review[node] ?? -1,
        clocks[node] === undefined ? -1 : numberOf(clocks[node]),
        finishStart[node]!,
        finishStart[node + 1]!,
      ],
      node << STEP.bits,
    );
  });
  return steps;
}
