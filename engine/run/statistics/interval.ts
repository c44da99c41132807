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
 * An interval without what the quantity cannot be, below nothing or above `most`, such as a share above 1. One that says
 * nothing, of fewer than two observations, stays as it is.
 */
export function within(interval: Interval, most = Infinity): Interval {
  if (interval.count < 2) return interval;
  return { ...interval, low: Math.max(interval.low, 0), high: Math.min(interval.high, most) };
}

/** What is left for error. */
export function alphaOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence} is not between 0 and 1`);
  return 1 - confidence;
}
