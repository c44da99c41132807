import type { MassResult } from '../../run/index.ts';
import type { Interval, QuantileSketch } from '../../run/statistics/index.ts';
import { meanInterval, within } from '../../run/statistics/index.ts';
import type { Refused } from './refused.ts';
import { refusedShare } from './refused.ts';

/** What is asked of a promise: the unit of its days, and how sure the answer has to be. */
export interface PromiseOptions {
  /** Minutes of a day of the promise: 480 in runs without dates, 1,440 in runs with dates. */
  readonly minutesOfUnit: number;
  /** 0.95 where absent. */
  readonly confidence?: number;
}

/** The smallest promise that enough cases keep. */
export interface PromiseAnswer {
  readonly kind: 'promise';
  readonly share: number;
  /** Whole days; nothing where too few cases end at all. */
  readonly days?: number;
  /** Whole days at which even the lower bound reaches the share; nothing where the replications leave that open. */
  readonly safeDays?: number;
  /** The share of cases that keep `days`, or that end at all where there are no such days. Each replication is an observation. */
  readonly kept: Interval;
}

/**
 * The share of cases within so many minutes from arrival to goal, which are on time in the last minute itself. Cases that
 * have not reached their goal by the end of the run count and keep nothing; those that were refused do not count. Exact up
 * to 512 cases a replication; beyond, cases that took up to 0.8 % longer may count as in time. Throws RangeError where the
 * confidence is not between 0 and 1.
 */
export function shareInTime(results: readonly MassResult[], minutes: number, confidence?: number): Interval {
  return ofShares(sharesInTime(results, minutes), confidence);
}

/** The same of every replication, with NaN where there is no case to speak of. */
function sharesInTime(results: readonly MassResult[], minutes: number): number[] {
  return results.map(({ spread, counted, outcomes }) => keptIn(spread, minutes) / (counted - outcomes.missed));
}

/** The share that keeps the promise of this place among those that the runs were held to: exact, for every replication. */
export function sharesKept(results: readonly MassResult[], place = 0): number[] {
  return results.map(({ promises, counted, outcomes }) => promises[place]!.onTime / (counted - outcomes.missed));
}

/** The interval of shares of replications; those without cases say nothing. */
export function ofShares(shares: readonly number[], confidence?: number): Interval {
  const known = shares.filter((share) => !Number.isNaN(share));
  return within(meanInterval(known, confidence), 1);
}

/**
 * “18 of 20 in time: promise 56 days”: the smallest promise in whole days that the share of cases keeps, on average over the
 * replications (see `shareInTime` for who counts). Refuses a share outside (0, 1].
 */
export function promiseFor(
  results: readonly MassResult[],
  share: number,
  { minutesOfUnit, confidence }: PromiseOptions,
): PromiseAnswer | Refused {
  const refused = refusedShare(share);
  if (refused !== undefined) return refused;
  const most = Math.ceil(Math.max(0, ...results.map(({ spread }) => spread.max)) / minutesOfUnit);
  const at = (days: number): Interval => shareInTime(results, days * minutesOfUnit, confidence);
  const days = firstHolding(most, (n) => reaches(at(n).estimate, share));
  const safeDays = firstHolding(most, (n) => reaches(at(n).low, share));
  return {
    kind: 'promise',
    share,
    ...(days === undefined ? {} : { days }),
    ...(safeDays === undefined ? {} : { safeDays }),
    kept: at(days ?? most),
  };
}

/** A share that misses the target by rounding alone has reached it. */
export function reaches(share: number, target: number): boolean {
  return share >= target * (1 - 2 ** -45);
}

/** The least whole number from 0 to `most` that holds, where all later ones hold too. */
export function firstHolding(most: number, holds: (n: number) => boolean): number | undefined {
  if (!holds(most)) return undefined;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Above so many observations a sketch shows them at the middles of bins, which lie at most this share above their least. */
const EXACT = 512;
const HALF_BIN = 1 / 256;

/** Whether a sketch still has every observation. */
export function isExact({ count }: QuantileSketch): boolean {
  return count <= EXACT;
}

/** Whole days are common lengths, so that the bin which holds the promise itself counts as kept. */
function keptIn(spread: QuantileSketch, minutes: number): number {
  return spread.countUpTo(isExact(spread) ? minutes : minutes * (1 + HALF_BIN));
}
