import { exp, log, log1p, power } from './elementary.ts';
import { betaBelow, gammaBelow, inverseOf, logGamma, normalQuantile } from './special.ts';

/**
 * How a random amount is spread. Amounts have the unit of whoever uses them (minutes of office time, or of all time). Every
 * distribution is drawn by inverse transform, so that one uniform number makes one amount, and a better or worse
 * uniform number a larger or smaller amount whatever the distribution.
 */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** Lognormal by its mean and coefficient of variation (standard deviation ÷ mean). */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly variation: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly likely: number; readonly high: number }
  /** PERT: a beta distribution with mean (low + 4·likely + high) ÷ 6. */
  | { readonly kind: 'pert'; readonly low: number; readonly likely: number; readonly high: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly variation: number }
  | { readonly kind: 'weibull'; readonly scale: number; readonly shape: number }
  /** Measured values, each as likely as its neighbours, with straight lines between them. */
  | { readonly kind: 'empirical'; readonly values: readonly number[] };

/** The quantile function of a distribution: amounts never below zero. */
export type Quantile = (p: number) => number;

/** The quantile function, made ready once and then cheap to call. Throws RangeError on parameters that no amount can have. */
export function quantileOf(distribution: Distribution): Quantile {
  const fault = faultOf(distribution);
  if (fault !== undefined) throw new RangeError(`distribution ${distribution.kind}: ${fault}`);
  switch (distribution.kind) {
    case 'fixed':
      return () => distribution.value;
    case 'uniform':
      return (p) => distribution.low + p * (distribution.high - distribution.low);
    case 'exponential':
      return (p) => -distribution.mean * log1p(-p);
    case 'lognormal':
      return lognormal(distribution);
    case 'triangular':
      return triangular(distribution);
    case 'pert':
      return pert(distribution);
    case 'gamma':
      return gamma(distribution);
    case 'weibull':
      return (p) => distribution.scale * power(-log1p(-p), 1 / distribution.shape);
    case 'empirical':
      return empirical(distribution.values);
  }
}

/** The mean of a distribution. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value;
    case 'uniform':
      return (distribution.low + distribution.high) / 2;
    case 'exponential':
    case 'lognormal':
    case 'gamma':
      return distribution.mean;
    case 'triangular':
      return (distribution.low + distribution.likely + distribution.high) / 3;
    case 'pert':
      return (distribution.low + 4 * distribution.likely + distribution.high) / 6;
    case 'weibull':
      return distribution.scale * exp(logGamma(1 + 1 / distribution.shape));
    case 'empirical':
      return meanBetween(distribution.values);
  }
}

/** What is wrong with the parameters of a distribution, in English for the program; nothing where they are in order. */
export function faultOf(distribution: Distribution): string | undefined {
  const numbers = Object.values(distribution as Record<string, string | number | readonly number[]>)
    .flat()
    .filter((value): value is number => typeof value === 'number');
  if (numbers.some((value) => !Number.isFinite(value) || value < 0))
    return 'numbers have to be finite and not negative';
  switch (distribution.kind) {
    case 'fixed':
    case 'exponential':
      return undefined;
    case 'uniform':
      return distribution.low <= distribution.high ? undefined : 'low lies above high';
    case 'triangular':
    case 'pert':
      return distribution.low <= distribution.likely && distribution.likely <= distribution.high
        ? undefined
        : 'likely has to lie between low and high';
    case 'lognormal':
      return undefined;
    case 'gamma':
      return distribution.variation > 0 && distribution.mean > 0 ? undefined : 'mean and variation have to be positive';
    case 'weibull':
      return distribution.shape > 0 ? undefined : 'shape has to be positive';
    case 'empirical':
      return distribution.values.length > 0 ? undefined : 'there has to be a value';
  }
}

function lognormal({ mean, variation }: Extract<Distribution, { kind: 'lognormal' }>): Quantile {
  const variance = log1p(variation * variation);
  const sigma = Math.sqrt(variance);
  const mu = log(mean) - variance / 2;
  return mean === 0 ? () => 0 : (p) => exp(mu + sigma * normalQuantile(p));
}

function triangular({ low, likely, high }: Extract<Distribution, { kind: 'triangular' }>): Quantile {
  const width = high - low;
  if (width === 0) return () => low;
  const turn = (likely - low) / width;
  return (p) =>
    p < turn ? low + Math.sqrt(p * width * (likely - low)) : high - Math.sqrt((1 - p) * width * (high - likely));
}

function pert({ low, likely, high }: Extract<Distribution, { kind: 'pert' }>): Quantile {
  const width = high - low;
  if (width === 0) return () => low;
  const a = 1 + (4 * (likely - low)) / width;
  const b = 1 + (4 * (high - likely)) / width;
  const exact = (p: number): number => low + width * inverseOf((x) => betaBelow(x, a, b), p, 0, 1);
  return tabled(exact);
}

function gamma({ mean, variation }: Extract<Distribution, { kind: 'gamma' }>): Quantile {
  const shape = 1 / (variation * variation);
  const scale = mean / shape;
  const exact = (p: number): number => {
    let high = shape + 1;
    while (gammaBelow(shape, high) < p) high *= 2;
    return scale * inverseOf((x) => gammaBelow(shape, x), p, 0, high);
  };
  return tabled(exact);
}

/** Points of the table between which quantiles run straight; outside the middle they are computed exactly. */
const POINTS = 4096;
const TAIL = 1 / 64;

/**
 * A quantile function by table: straight lines between exact points in the middle 97 % (an error below 1e-5 of the
 * spread), the exact function in the tails, where lines would be poor.
 */
function tabled(exact: Quantile): Quantile {
  const step = (1 - 2 * TAIL) / POINTS;
  const table = Float64Array.from({ length: POINTS + 1 }, (_, index) => exact(TAIL + index * step));
  return (p) => {
    const place = (p - TAIL) / step;
    if (place < 0 || place >= POINTS) return exact(p);
    const index = Math.floor(place);
    return table[index]! + (place - index) * (table[index + 1]! - table[index]!);
  };
}

function empirical(values: readonly number[]): Quantile {
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  return (p) => {
    const place = p * last;
    const index = Math.min(Math.floor(place), last);
    const next = Math.min(index + 1, last);
    return sorted[index]! + (place - index) * (sorted[next]! - sorted[index]!);
  };
}

function meanBetween(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 1) return sorted[0]!;
  let sum = 0;
  for (let i = 1; i < sorted.length; i++) sum += (sorted[i - 1]! + sorted[i]!) / 2;
  return sum / (sorted.length - 1);
}
