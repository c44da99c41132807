import type { Interval } from './interval.ts';
import { alphaOf, meanInterval } from './interval.ts';

/** The mean difference of matched series, and what may be said about it. */
export interface PairedDifference {
  /** Mean of after − before, with its interval. */
  readonly difference: Interval;
  /** Whether the interval leaves out zero, and on which side: `open` where it does not. */
  readonly verdict: 'lower' | 'higher' | 'open';
}

/**
 * The difference of two matched series, such as a measure of the same seeded replications before and after a reform:
 * the t interval of the differences after − before. When `comparisons` differences are to hold together, each is made
 * with confidence 1 − α/comparisons (Bonferroni's inequality; Law, Simulation Modeling and Analysis, 10.2–10.3).
 * Throws RangeError where the series have different lengths.
 */
export function pairedDifference(
  before: readonly number[],
  after: readonly number[],
  confidence = 0.95,
  comparisons = 1,
): PairedDifference {
  if (before.length !== after.length)
    throw new RangeError(`matched series have one length: ${before.length} before, ${after.length} after`);
  if (!(comparisons >= 1)) throw new RangeError(`no ${comparisons} comparisons`);
  const differences = before.map((value, i) => after[i]! - value);
  const difference = meanInterval(differences, 1 - alphaOf(confidence) / comparisons);
  return { difference, verdict: difference.high < 0 ? 'lower' : difference.low > 0 ? 'higher' : 'open' };
}
