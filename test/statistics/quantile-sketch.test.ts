import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../engine/chance/index.ts';
import { QuantileSketch } from '../../engine/run/statistics/index.ts';
import { asText, sample } from './samples.ts';

const probabilities = [0, 0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1];

/** The exact quantile: the value of rank ⌈pn⌉, with p given in thousandths so that the rank is found without rounding. */
function exact(sorted: readonly number[], p: number): number {
  const rank = Math.ceil((Math.round(p * 1000) * sorted.length) / 1000);
  return sorted[Math.max(rank, 1) - 1]!;
}

describe('a few observations are kept as they are', () => {
  const sketch = QuantileSketch.of([50, 15, 35, 20, 40]);

  it.each([
    // The classic example of the nearest-rank method: 15, 20, 35, 40, 50.
    [0.05, 15],
    [0.3, 20],
    [0.4, 20],
    [0.5, 35],
    [1, 50],
  ])('the %d quantile is %d', (p, value) => {
    expect(sketch.quantile(p)).toBe(value);
  });

  it.each([
    [14.9, 0],
    [15, 0.2],
    [39, 0.6],
    [50, 1],
    [Infinity, 1],
  ])('the share up to %d is %d', (x, share) => {
    expect(sketch.cdf(x)).toBe(share);
  });

  it('a product rounded upwards does not skip a rank: 0.07 of 100', () => {
    expect(QuantileSketch.of(Array.from({ length: 100 }, (_, i) => i + 1)).quantile(0.07)).toBe(7);
  });

  it('nothing observed has no quantile', () => {
    expect(new QuantileSketch().quantile(0.5)).toBeNaN();
    expect(new QuantileSketch().cdf(1)).toBeNaN();
    expect(asText(new QuantileSketch())).toMatchObject({ count: 0, min: null, max: null });
  });

  it('what is no amount is refused', () => {
    for (const value of [-1, NaN, Infinity, 2 ** 53]) expect(() => QuantileSketch.of([value])).toThrow(RangeError);
  });
});

describe('many observations differ from the exact quantile by at most 0.39 % (20,000 each, seed 7)', () => {
  const distributions: readonly Distribution[] = [
    { kind: 'exponential', mean: 30 },
    { kind: 'exponential', mean: 1e-3 },
    { kind: 'exponential', mean: 1e12 },
    { kind: 'lognormal', mean: 5000, variation: 3 },
    { kind: 'uniform', low: 0, high: 1 },
    { kind: 'weibull', scale: 40, shape: 0.5 },
    { kind: 'pert', low: 480, likely: 960, high: 7200 },
    { kind: 'gamma', mean: 12, variation: 0.5 },
  ];

  it.each(distributions)('$kind', (distribution) => {
    const values = sample(distribution, 20_000, 7);
    const sketch = QuantileSketch.of(values);
    const sorted = values.toSorted((a, b) => a - b);
    for (const p of probabilities) {
      const truth = exact(sorted, p);
      // Amounts below 2⁻²⁰ count as zero.
      if (truth < 2 ** -20) expect(sketch.quantile(p)).toBeLessThan(2 ** -20);
      else expect(Math.abs(sketch.quantile(p) / truth - 1), `p = ${p}`).toBeLessThanOrEqual(1 / 256);
      expect(sketch.cdf(sketch.quantile(p)), `p = ${p}`).toBeGreaterThanOrEqual(p);
    }
    expect([sketch.quantile(0), sketch.quantile(1)]).toEqual([sorted[0], sorted.at(-1)]);
  });

  it('whole numbers below 256 are exact, zeros among them', () => {
    const values = sample({ kind: 'uniform', low: 0, high: 256 }, 20_000, 7).map(Math.floor);
    const sketch = QuantileSketch.of(values);
    const sorted = values.toSorted((a, b) => a - b);
    for (let p = 0; p <= 1; p += 0.125) expect(sketch.quantile(p)).toBe(exact(sorted, p));
    for (const x of [0, 0.5, 1, 3, 99, 127, 128, 200, 254.5])
      expect(sketch.countUpTo(x)).toBe(values.filter((value) => value <= x).length);
    expect(sketch.countUpTo(-1)).toBe(0);
  });

  it('whole minutes of a year differ by at most 0.39 %', () => {
    const values = sample({ kind: 'lognormal', mean: 40_000, variation: 1 }, 20_000, 7).map(Math.round);
    const sketch = QuantileSketch.of(values);
    const sorted = values.toSorted((a, b) => a - b);
    for (const p of probabilities)
      expect(Math.abs(sketch.quantile(p) / exact(sorted, p) - 1)).toBeLessThanOrEqual(1 / 256);
  });

  it('the least observation is never counted as none, though the middle of its bin lies above it', () => {
    // 10.01 lies in the bin from 10 to 10.0625.
    const sketch = QuantileSketch.of(new Array<number>(600).fill(10.01).concat(20.5));
    expect(sketch.quantile(1 / 601)).toBe(10.01);
    expect(sketch.cdf(10.01)).toBeGreaterThanOrEqual(1 / 601);
    expect(sketch.cdf(10)).toBe(0);
    expect(sketch.countUpTo(10.06)).toBe(600);
  });

  it('the share up to x lies between the exact shares up to 0.4 % less and 0.4 % more', () => {
    const values = sample({ kind: 'exponential', mean: 30 }, 20_000, 7);
    const sketch = QuantileSketch.of(values);
    const upTo = (x: number) => values.filter((value) => value <= x).length;
    for (const x of [0.01, 1, 10, 30.3, 100, 200]) {
      expect(sketch.countUpTo(x)).toBeGreaterThanOrEqual(upTo(x / 1.004));
      expect(sketch.countUpTo(x)).toBeLessThanOrEqual(upTo(x * 1.004));
    }
  });
});

describe('the bytes do not depend on order or split', () => {
  const amount = fc.oneof(
    fc.nat(2000),
    fc.constant(0),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
    fc.double({ min: 0, max: 1e-5, noNaN: true }),
  );
  const parts = fc.array(
    fc.oneof(fc.array(amount, { maxLength: 300 }), fc.array(amount, { minLength: 500, maxLength: 530 })),
    { maxLength: 5 },
  );
  const bytes = (sketch: QuantileSketch): string => JSON.stringify(sketch);

  it('merged from the left, from the right, or one stream (seed 19)', () => {
    fc.assert(
      fc.property(parts, (split) => {
        const whole = bytes(QuantileSketch.of(split.flat()));
        const left = new QuantileSketch();
        for (const part of split) left.merge(QuantileSketch.of(part));
        const right = split.reduceRight((later, part) => {
          const sketch = QuantileSketch.of(part.toReversed());
          sketch.merge(later);
          return sketch;
        }, new QuantileSketch());
        expect(bytes(left)).toBe(whole);
        expect(bytes(right)).toBe(whole);
      }),
      { seed: 19, numRuns: 60 },
    );
  });

  it('or sent as text between (seed 23)', () => {
    fc.assert(
      fc.property(parts, (split) => {
        const sketch = QuantileSketch.of(split.flat());
        const back = QuantileSketch.fromJSON(asText(sketch));
        expect(bytes(back)).toBe(bytes(sketch));
        for (const p of probabilities) expect(back.quantile(p)).toBe(sketch.quantile(p));
      }),
      { seed: 23, numRuns: 60 },
    );
  });
});
