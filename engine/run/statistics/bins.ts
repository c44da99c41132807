// A double's bits, so that the bin of an amount is a shift and not a logarithm. Calls leave nothing behind in them.
const amount = new Float64Array(1);
const words = new Uint32Array(amount.buffer);
amount[0] = 1;
const upper = words[1] === 0 ? 0 : 1;

/** Amounts below this one count as zero. */
const LEAST = 2 ** -20;

/**
 * The bin of an amount: its exponent and the seven leading bits of its fraction, which rise with the amount. Octaves
 * have 128 bins. Amounts that count as zero have the bin −1.
 */
export function binOf(value: number): number {
  if (value < LEAST) return -1;
  amount[0] = value;
  return words[upper]! >>> 13;
}

/** The least amount of a bin; it ends where the next one begins. */
export function lowOf(bin: number): number {
  words[upper] = bin << 13;
  words[1 - upper] = 0;
  return amount[0]!;
}

/**
 * The rank (from 1) of the p-quantile among `count` observations in rising order: the least whole number ≥ p·count. A
 * product that lies above a whole number by rounding alone (0.07 × 100) counts as that number.
 */
export function rankOf(p: number, count: number): number {
  return Math.min(Math.max(Math.ceil(p * count * (1 - 2 ** -51)), 1), count);
}
