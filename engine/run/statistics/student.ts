import { betaBelow, inverseOf, normalQuantile } from '../../chance/index.ts';

/** Above so many degrees of freedom the series in 1/df is exact to ten digits, and faster. */
const MANY = 1000;

/**
 * The distribution function of Student's t: for t ≥ 0, 1 − ½·I(df/(df + t²); df/2, ½), with I the regularised incomplete
 * beta function ("Student", "The probable error of a mean", Biometrika 6, 1908; Abramowitz and Stegun 26.7.1).
 */
export function studentBelow(t: number, df: number): number {
  const tail = betaBelow(df / (df + t * t), df / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

/**
 * The quantile of Student's t with `df` degrees of freedom (above zero, whole or not). Up to 1,000 by inversion of the
 * distribution function, above by the series of Abramowitz and Stegun 26.7.5. Throws RangeError on a probability outside
 * (0, 1) or degrees of freedom that are not positive.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1) || !(df > 0)) throw new RangeError(`no t quantile of ${p} with ${df} degrees of freedom`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, df);
  if (df > MANY) return series(normalQuantile(p), df);
  let high = 1;
  while (studentBelow(high, df) < p && high < 1e300) high *= 2;
  return inverseOf((t) => studentBelow(t, df), p, 0, high);
}

function series(z: number, df: number): number {
  // Products, since powers of some engines differ in their last bit.
  const square = z * z;
  const z3 = z * square;
  const z5 = z3 * square;
  const z7 = z5 * square;
  const first = (z3 + z) / 4;
  const second = (5 * z5 + 16 * z3 + 3 * z) / 96;
  const third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384;
  return z + first / df + second / (df * df) + third / (df * df * df);
}
