import type { Interval } from './interval.ts';
import { proportionInterval } from './interval.ts';
import type { QuantileSketch } from './quantile-sketch.ts';

/** The smallest promise that can be kept for a share of cases. */
export interface KeptPromise {
  /** Whole days; nothing where too few cases end at all. */
  readonly days: number | undefined;
  /**
   * Whole days at which even the lower bound of the share reaches the target; nothing where the cases are too few to be
   * so sure.
   */
  readonly safeDays: number | undefined;
  /** The share of cases that keep `days` (of all that end, where there are no such days), with Wilson's interval. */
  readonly share: Interval;
}

/**
 * "18 of 20 in time": the smallest promise in whole days that at least the target share of cases keeps. `days` holds what
 * each case took on the promise's clock, in days, whole or not; a case keeps a promise of d days when it took ≤ d.
 * Cases that never ended count among all and keep nothing. The share's interval takes cases as independent; where they share a
 * queue, solve for each replication and take `meanInterval` of the answers. Throws RangeError on a target outside (0, 1].
 */
export function solvePromise(
  days: QuantileSketch,
  target: number,
  { unfinished = 0, confidence = 0.95 }: { readonly unfinished?: number; readonly confidence?: number } = {},
): KeptPromise {
  if (!(target > 0 && target <= 1)) throw new RangeError(`no share of cases: ${target}`);
  const cases = days.count + unfinished;
  const shareOf = (n: number): Interval => proportionInterval(days.countUpTo(n), cases, confidence);
  const solved = firstDay(days, (n) => reaches(shareOf(n).estimate, target));
  return {
    days: solved,
    safeDays: firstDay(days, (n) => reaches(shareOf(n).low, target)),
    share: shareOf(solved ?? Infinity),
  };
}

/** A share that misses the target by the rounding of a division alone has reached it. */
function reaches(share: number, target: number): boolean {
  return share >= target * (1 - 2 ** -50);
}

/** The least whole number of days that holds, where all later ones hold too. */
function firstDay(days: QuantileSketch, holds: (n: number) => boolean): number | undefined {
  if (days.count === 0) return undefined;
  let [low, high] = [0, Math.ceil(days.max)];
  if (!holds(high)) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
