import { betaBelow, normalQuantile } from '../../chance/index.ts';
import { rankOf } from './bins.ts';
import { Moments } from './moments.ts';
import type { QuantileSketch } from './quantile-sketch.ts';
import { studentQuantile } from './student.ts';

/**
 * An estimate and the range that holds the true value with the stated confidence. A bound about which the observations
 * say nothing is infinite (`null` in JSON).
 */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** 0.95 for a 95 % interval. */
  readonly confidence: number;
  /** The number of observations behind it. */
  readonly count: number;
}

/** Half the width of an interval. */
export function halfWidth({ low, high }: Interval): number {
  return (high - low) / 2;
}

/**
 * The interval of the mean of independent observations, such as one number a replication: x̄ ± t(1 − α/2; n − 1)·s/√n
 * ("Student" 1908). Below two observations the bounds are infinite. Throws RangeError where the confidence is not
 * between 0 and 1.
 */
export function meanInterval(observations: readonly number[] | Moments, confidence = 0.95): Interval {
  const { count, mean, deviation } = observations instanceof Moments ? observations : Moments.of(observations);
  const alpha = alphaOf(confidence);
  if (count < 2) return { estimate: mean, low: -Infinity, high: Infinity, confidence, count };
  const half = (studentQuantile(1 - alpha / 2, count - 1) * deviation) / Math.sqrt(count);
  return { estimate: mean, low: mean - half, high: mean + half, confidence, count };
}

/**
 * The interval of a proportion of independent trials by the score method (Wilson, "Probable inference, the law of
 * succession, and statistical inference", JASA 22, 1927): with z the normal quantile of 1 − α/2 and p = k/n,
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n). Cases that share a queue are not independent: there, take the
 * rate of every replication and `meanInterval`.
 */
export function proportionInterval(successes: number, trials: number, confidence = 0.95): Interval {
  const z = normalQuantile(1 - alphaOf(confidence) / 2);
  if (!(successes >= 0 && successes <= trials)) throw new RangeError(`no proportion: ${successes} of ${trials}`);
  if (trials === 0) return { estimate: NaN, low: 0, high: 1, confidence, count: 0 };
  const p = successes / trials;
  const scale = 1 + (z * z) / trials;
  const centre = (p + (z * z) / (2 * trials)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials))) / scale;
  const low = successes === 0 ? 0 : centre - half;
  const high = successes === trials ? 1 : centre + half;
  return { estimate: p, low, high, confidence, count: trials };
}

/**
 * The interval of a quantile from replications: each replication's quantile is one independent observation, on which
 * stands a t interval (Law, Simulation Modeling and Analysis, 9.4). Replications without observations are left out. The
 * quantile of n cases is off by up to 1/n in probability whatever the number of replications: take long replications, with
 * several hundred cases at least.
 */
export function quantileInterval(replications: readonly QuantileSketch[], p: number, confidence = 0.95): Interval {
  const filled = replications.filter(({ count }) => count > 0);
  return meanInterval(
    filled.map((sketch) => sketch.quantile(p)),
    confidence,
  );
}

/**
 * The interval of a quantile from one sample of independent cases, whatever their distribution: between the order
 * statistics of ranks l and u, l the greatest with P(B < l) ≤ α/2 and u the least with P(B ≥ u) ≤ α/2 for a binomial B
 * of n trials with probability p (David and Nagaraja, Order Statistics, 7.1). Covers at least with its confidence.
 */
export function sampleQuantileInterval(sample: readonly number[], p: number, confidence = 0.95): Interval {
  const half = alphaOf(confidence) / 2;
  if (!(p > 0 && p < 1)) throw new RangeError(`no quantile inside a sample: ${p}`);
  const sorted = Float64Array.from(sample).sort();
  const count = sorted.length;
  if (count === 0) return { estimate: NaN, low: -Infinity, high: Infinity, confidence, count };
  const l = firstRank(count, (rank) => binomialUpTo(rank - 1, count, p) > half) - 1;
  const u = firstRank(count, (rank) => 1 - binomialUpTo(rank - 1, count, p) <= half);
  return {
    estimate: sorted[rankOf(p, count) - 1]!,
    low: l < 1 ? -Infinity : sorted[l - 1]!,
    high: u > count ? Infinity : sorted[u - 1]!,
    confidence,
    count,
  };
}

/** P(B ≤ k) for a binomial B of n trials with probability p: I(1 − p; n − k, k + 1). */
export function binomialUpTo(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : betaBelow(1 - p, n - k, k + 1);
}

/** The least rank from 1 that holds, where all ranks after a holding one hold; count + 1 where none does. */
function firstRank(count: number, holds: (rank: number) => boolean): number {
  let [low, high] = [1, count + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is left for error. */
export function alphaOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence} is not between 0 and 1`);
  return 1 - confidence;
}
