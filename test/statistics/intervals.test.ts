import { describe, expect, it } from 'vitest';
import {
  binomialUpTo,
  halfWidth,
  meanInterval,
  Moments,
  pairedDifference,
  pairedDifferences,
  proportionInterval,
  QuantileSketch,
  quantileInterval,
  sampleQuantileInterval,
  studentBelow,
  studentQuantile,
} from '../../engine/run/statistics/index.ts';
import type { Interval } from '../../engine/run/statistics/index.ts';
import { sample, uniforms } from './samples.ts';

describe('the quantile of t', () => {
  // The printed table (Fisher and Yates; NIST Engineering Statistics Handbook 1.3.6.7.2).
  const table: readonly (readonly [df: number, ...points: number[]])[] = [
    [1, 6.314, 12.706, 63.657, 636.619],
    [2, 2.92, 4.303, 9.925, 31.599],
    [3, 2.353, 3.182, 5.841, 12.924],
    [4, 2.132, 2.776, 4.604, 8.61],
    [5, 2.015, 2.571, 4.032, 6.869],
    [9, 1.833, 2.262, 3.25, 4.781],
    [10, 1.812, 2.228, 3.169, 4.587],
    [19, 1.729, 2.093, 2.861, 3.883],
    [29, 1.699, 2.045, 2.756, 3.659],
    [30, 1.697, 2.042, 2.75, 3.646],
    [60, 1.671, 2.0, 2.66, 3.46],
    [120, 1.658, 1.98, 2.617, 3.373],
    [1e9, 1.645, 1.96, 2.576, 3.291],
  ];

  it.each(table)('with %d degrees of freedom is the printed one', (df, ...points) => {
    [0.95, 0.975, 0.995, 0.9995].forEach((p, i) => {
      expect(Math.abs(studentQuantile(p, df) - points[i]!)).toBeLessThan(0.000501);
      expect(studentQuantile(1 - p, df)).toBeCloseTo(-studentQuantile(p, df), 9);
    });
  });

  it('has closed forms with one and two degrees of freedom', () => {
    for (const p of [0.51, 0.6, 0.75, 0.9, 0.975, 0.999]) {
      expect(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 10);
      expect(studentQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 10);
    }
    expect(studentQuantile(0.5, 7)).toBe(0);
  });

  it('passes from inversion to the series without a step', () => {
    for (const p of [0.6, 0.975, 0.9999]) {
      expect(studentQuantile(p, 1000) - studentQuantile(p, 1000 + 1e-6)).toBeCloseTo(0, 9);
      expect(studentBelow(studentQuantile(p, 1500), 1500)).toBeCloseTo(p, 9);
    }
  });

  it('refuses what is no probability and no freedom', () => {
    for (const [p, df] of [[0, 5] as const, [1, 5] as const, [NaN, 5] as const, [0.9, 0] as const])
      expect(() => studentQuantile(p, df)).toThrow(RangeError);
  });
});

describe('intervals computed by hand', () => {
  it('a mean: five values about 10 with s² = 2.5', () => {
    // 10 ± 2.776·√(2.5/5) = 10 ± 1.963.
    const interval = meanInterval([10, 12, 8, 11, 9]);
    expect(interval).toMatchObject({ estimate: 10, confidence: 0.95, count: 5 });
    expect(interval.low).toBeCloseTo(8.037, 3);
    expect(halfWidth(interval)).toBeCloseTo(1.963, 3);
    expect(meanInterval(Moments.of([10, 12, 8, 11, 9]))).toEqual(interval);
    // At 99 %, 4.604 takes the place of 2.776.
    expect(halfWidth(meanInterval([10, 12, 8, 11, 9], 0.99))).toBeCloseTo(4.604 * Math.sqrt(0.5), 3);
  });

  it('one value says nothing about its error, and its bounds are null as text', () => {
    expect(meanInterval([3])).toMatchObject({ estimate: 3, low: -Infinity, high: Infinity });
    expect(JSON.parse(JSON.stringify(meanInterval([3])))).toMatchObject({ low: null, high: null });
    expect(() => meanInterval([1, 2], 95)).toThrow(RangeError);
  });

  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d by Wilson is the published one', (successes, trials, low, high) => {
    const interval = proportionInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
    // The interval of those that fail is the mirror image.
    const mirror = proportionInterval(trials - successes, trials);
    expect(mirror.low).toBeCloseTo(1 - interval.high, 12);
    expect(mirror.high).toBeCloseTo(1 - interval.low, 12);
  });

  it('no trial leaves every proportion open, and more successes than trials are refused', () => {
    expect(proportionInterval(0, 0)).toMatchObject({ low: 0, high: 1, count: 0 });
    expect(() => proportionInterval(3, 2)).toThrow(RangeError);
  });

  // Ranks of the 95 % interval of a median, as printed in tables of the sign test.
  it.each([
    [5, -Infinity, Infinity],
    [6, 1, 6],
    [10, 2, 9],
    [20, 6, 15],
    [30, 10, 21],
    [50, 18, 33],
    [100, 40, 61],
  ])('the median of %d values lies between ranks %d and %d', (n, low, high) => {
    const ranks = Array.from({ length: n }, (_, i) => n - i);
    expect(sampleQuantileInterval(ranks, 0.5)).toMatchObject({ low, high, count: n });
  });

  it('binomial sums of small numbers', () => {
    // (1 + 10 + 45 + 120)/1024, and 1 − 0.9⁵.
    expect(binomialUpTo(3, 10, 0.5)).toBeCloseTo(176 / 1024, 12);
    expect(1 - binomialUpTo(0, 5, 0.1)).toBeCloseTo(0.40951, 10);
    expect([binomialUpTo(-1, 5, 0.1), binomialUpTo(5, 5, 0.1)]).toEqual([0, 1]);
  });
});

describe('matched pairs', () => {
  const before = [50, 61, 47, 58, 54];
  const after = [44, 52, 42, 50, 47];

  it('differ by −7 ± 1.963: differences −6, −9, −5, −8, −7', () => {
    const { difference, verdict } = pairedDifference(before, after);
    expect(difference.estimate).toBe(-7);
    expect(halfWidth(difference)).toBeCloseTo(2.776 * Math.sqrt(0.5), 3);
    expect(verdict).toBe('lower');
    expect(pairedDifference(after, before).verdict).toBe('higher');
    expect(pairedDifference([1, 2, 3], [2, 2, 2]).verdict).toBe('open');
  });

  it('are as wide as the Bonferroni t table says when several comparisons hold together', () => {
    // Bonferroni t for 5 % in all, 10 degrees of freedom: 2, 3 and 5 comparisons.
    const series = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];
    const zero = series.map(() => 0);
    const { deviation } = Moments.of(series);
    for (const [k, t] of [[2, 2.634] as const, [3, 2.87] as const, [5, 3.169] as const]) {
      const all = pairedDifferences(
        zero,
        Array.from({ length: k }, () => series),
      );
      expect(all).toHaveLength(k);
      for (const { difference } of all) {
        expect((halfWidth(difference) * Math.sqrt(11)) / deviation).toBeCloseTo(t, 3);
        expect(difference.confidence).toBeCloseTo(1 - 0.05 / k, 12);
      }
    }
  });

  it('have to be as many before as after', () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow(RangeError);
    expect(() => pairedDifference([1, 2], [1, 2], 0.95, 0)).toThrow(RangeError);
  });
});

describe('95 % intervals cover the truth in 93–97 % of 2,000 seeds from 1', () => {
  const seeds = Array.from({ length: 2000 }, (_, i) => i + 1);
  const covered = (truth: number, intervalOf: (seed: number) => Interval): number =>
    seeds.map(intervalOf).filter(({ low, high }) => low <= truth && truth <= high).length / seeds.length;
  const expectCovered = (share: number): void => {
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  };
  const exponential = { kind: 'exponential', mean: 30 } as const;

  it('the mean of ten normal values', () => {
    const normal = (seed: number): number[] => {
      const [radius, angle] = [uniforms(10, seed, 'radius'), uniforms(10, seed, 'angle')];
      return radius.map((u, i) => 100 + 15 * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * angle[i]!));
    };
    expectCovered(covered(100, (seed) => meanInterval(normal(seed))));
  });

  it('the mean of 200 exponential values', () => {
    expectCovered(covered(30, (seed) => meanInterval(sample(exponential, 200, seed))));
  });

  it('the mean of ten replications of fifty exponential values', () => {
    const replications = (seed: number): number[] =>
      Array.from({ length: 10 }, (_, r) => Moments.of(sample(exponential, 50, seed, `r${r}`)).mean);
    expectCovered(covered(30, (seed) => meanInterval(replications(seed))));
  });

  it('the 90 % quantile of five replications of 400 exponential values', () => {
    const replications = (seed: number): QuantileSketch[] =>
      Array.from({ length: 5 }, (_, r) => QuantileSketch.of(sample(exponential, 400, seed, `r${r}`)));
    expectCovered(covered(30 * Math.log(10), (seed) => quantileInterval(replications(seed), 0.9)));
  });

  it('the 90 % quantile of 200 exponential values by ranks, never less than it says', () => {
    const share = covered(30 * Math.log(10), (seed) => sampleQuantileInterval(sample(exponential, 200, seed), 0.9));
    expect(share).toBeGreaterThanOrEqual(0.94);
    expect(share).toBeLessThanOrEqual(0.98);
  });

  it('a rate of 85 % in 120 cases', () => {
    const successes = (seed: number): number => uniforms(120, seed).filter((u) => u < 0.85).length;
    expectCovered(covered(0.85, (seed) => proportionInterval(successes(seed), 120)));
  });

  it('three differences of matched pairs, all of them together', () => {
    // After a reform each replication takes 0.9, 0.8, 0.7 of its time plus noise of its own: true differences −10, −20, −30 % of 60.
    const spread = { kind: 'lognormal', mean: 60, variation: 0.2 } as const;
    const noise = { kind: 'uniform', low: 0, high: 4 } as const;
    const holds = seeds.filter((seed) => {
      const before = sample(spread, 20, seed, 'before');
      const afters = [0.9, 0.8, 0.7].map((factor) => {
        const own = sample(noise, 20, seed, `noise ${factor}`);
        return before.map((value, i) => value * factor + own[i]! - 2);
      });
      return pairedDifferences(before, afters).every(({ difference }, i) => {
        const truth = -6 * (i + 1);
        return difference.low <= truth && truth <= difference.high;
      });
    });
    // Bonferroni promises at least 95 %; differences that move together make it more. Two standard errors are allowed below.
    expect(holds.length / seeds.length).toBeGreaterThanOrEqual(0.94);
  });
});
