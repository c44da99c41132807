import type { QuantileSketch } from './quantile-sketch.ts';

/** How many cases stand for all: few enough to be seen, and each of them is 5 %. */
const TWENTY = 20;

/** The probabilities (i − ½)/count, i = 1 … count: the middles of equal shares. */
export function middles(count = TWENTY): number[] {
  return Array.from({ length: count }, (_, i) => (i + 0.5) / count);
}

/** The amounts that stand for all in a sketch, in rising order; none where nothing was observed. */
export function representativeAmounts(sketch: QuantileSketch, count = TWENTY): number[] {
  return sketch.count === 0 ? [] : middles(count).map((p) => sketch.quantile(p));
}
