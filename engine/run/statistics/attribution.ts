import { exponentOf, powerOfTwo } from '../../chance/index.ts';
/** What one measure contributes to the joint effect of several. */
interface Share<Measure> {
  readonly measure: Measure;
  /** The Shapley value: its contribution when it is added, averaged over all orders. */
  readonly shapley: number;
  /** The least and the greatest contribution over all orders. */
  readonly min: number;
  readonly max: number;
  /** Its contribution when added first, and when added last. */
  readonly first: number;
  readonly last: number;
}

/** The joint effect of several measures, split among them. */
export interface Attribution<Measure> {
  /** value(all) − value(none). */
  readonly total: number;
  /** In the order of the measures; their Shapley values, added in this order, give the total. */
  readonly shares: readonly Share<Measure>[];
  /** Whether every order gives the same split: the effects simply add up. */
  readonly additive: boolean;
}

/** So many measures have 128 subsets and 5,040 orders. */
const MOST = 7;
const factorials = [1, 1, 2, 6, 24, 120, 720, 5040];

/**
 * All subsets of up to seven measures, each in the order of the measures; subset k holds measure i where bit i of k is
 * set. Throws RangeError on more than seven.
 */
export function subsetsOf<Measure>(measures: readonly Measure[]): Measure[][] {
  if (measures.length > MOST) throw new RangeError(`${measures.length} measures, at most ${MOST} can be attributed`);
  return Array.from({ length: 1 << measures.length }, (_, mask) => measures.filter((_, i) => (mask >> i) & 1));
}

/**
 * Splits the effect of measures that may help or hinder one another: `values` holds one number for each of
 * `subsetsOf(measures)`, in that order.
 *
 * Shapley value (Shapley, "A value for n-person games", 1953): φᵢ = Σ_{S∌i} |S|!(n − |S| − 1)!/n! · (v(S∪i) − v(S)).
 * Shapley values are rounded to a binary grid of about 48 bits on which sums are exact: those of whole values (minutes,
 * cases) add up to the total to the last bit, others within rounding. Throws RangeError on more than seven measures, or on
 * another number of values.
 */
export function attributeFrom<Measure>(measures: readonly Measure[], values: readonly number[]): Attribution<Measure> {
  const n = measures.length;
  if (n > MOST || values.length !== 1 << n) throw new RangeError(`${values.length} values for ${n} measures`);
  const full = values.length - 1;
  const total = values[full]! - values[0]!;
  const gains = measures.map((_, i) => gainsOf(i, n, values));
  const shapley = onGrid(gains.map(averageOf), total);
  const shares = measures.map((measure, i): Share<Measure> => {
    const all = gains[i]!.map(({ gain }) => gain);
    const [first, last] = [all[0]!, all[all.length - 1]!];
    return { measure, shapley: shapley[i]!, min: Math.min(...all), max: Math.max(...all), first, last };
  });
  const size = Math.max(...values.map(Math.abs));
  return { total, shares, additive: shares.every(({ min, max }) => max - min <= size * 1e-9) };
}

interface Gain {
  readonly gain: number;
  /** In how many of the n! orders exactly this subset comes before. */
  readonly orders: number;
}

/** What measure i adds to each subset without it, from the empty one to the one of all others. */
function gainsOf(i: number, n: number, values: readonly number[]): Gain[] {
  const gains: Gain[] = [];
  for (let mask = 0; mask < values.length; mask++) {
    if ((mask >> i) & 1) continue;
    const size = sizeOf(mask);
    gains.push({
      gain: values[mask | (1 << i)]! - values[mask]!,
      orders: factorials[size]! * factorials[n - size - 1]!,
    });
  }
  return gains;
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}

function averageOf(gains: readonly Gain[]): number {
  let [sum, orders] = [0, 0];
  for (const one of gains) {
    sum += one.gain * one.orders;
    orders += one.orders;
  }
  return sum / orders;
}

/** Rounds to multiples of a power of two so coarse that sums are exact; the largest takes what is missing to the total. */
function onGrid(shares: readonly number[], total: number): number[] {
  const size = shares.reduce((sum, share) => sum + Math.abs(share), Math.abs(total));
  if (size === 0 || !Number.isFinite(size)) return [...shares];
  const step = powerOfTwo(Math.max(exponentOf(size) - 48, -1022));
  const rounded = shares.map((share) => Math.round(share / step) * step);
  const largest = rounded.reduce((best, share, i) => (Math.abs(share) > Math.abs(rounded[best]!) ? i : best), 0);
  const missing = total - rounded.reduce((sum, share) => sum + share, 0);
  return rounded.map((share, i) => (i === largest ? share + missing : share));
}
