import { describe, expect, it } from 'vitest';
import {
  halfWidth,
  meanInterval,
  Moments,
  pairedDifference,
  QuantileSketch,
  quantileInterval,
  studentBelow,
  studentQuantile,
  within,
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

  it('holds nothing that the quantity cannot be, and an interval that says nothing stays as it is', () => {
    // Five values about 0.1, and as far about 0.9, with s² = 0.244: ± 2.776·√(0.244/5) = 0.613.
    const shares = meanInterval([0.1, 0.725, -0.525, 0.4125, -0.2125]);
    expect(shares.low).toBeLessThan(-0.5);
    expect(within(shares, 1)).toEqual({ ...shares, low: 0 });
    const high = meanInterval([0.9, 1.525, 0.275, 1.2125, 0.5875]);
    expect(within(high, 1)).toEqual({ ...high, high: 1 });
    expect(within(high)).toEqual(high);
    expect(within(meanInterval([3]), 1)).toMatchObject({ low: -Infinity, high: Infinity });
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
      const { difference } = pairedDifference(zero, series, 0.95, k);
      expect((halfWidth(difference) * Math.sqrt(11)) / deviation).toBeCloseTo(t, 3);
      expect(difference.confidence).toBeCloseTo(1 - 0.05 / k, 12);
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
      return afters.every((after, i) => {
        const { difference } = pairedDifference(before, after, 0.95, afters.length);
        const truth = -6 * (i + 1);
        return difference.low <= truth && truth <= difference.high;
      });
    });
    // Bonferroni promises at least 95 %; differences that move together make it more. Two standard errors are allowed below.
    expect(holds.length / seeds.length).toBeGreaterThanOrEqual(0.94);
  });
});
