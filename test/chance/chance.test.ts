import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../engine/chance/index.ts';
import { draw, faultOf, meanOf, normalQuantile, quantileOf, streamOf } from '../../engine/chance/index.ts';

const uniforms = (count: number, seed = 1, purpose = 'work', origin = 'eia'): number[] => {
  const stream = streamOf(seed, 0, purpose, origin);
  return Array.from({ length: count }, (_, index) => draw(stream, index, 0));
};
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const correlation = (a: readonly number[], b: readonly number[]): number => {
  const [ma, mb] = [mean(a), mean(b)];
  const product = mean(a.map((x, i) => (x - ma) * (b[i]! - mb)));
  return product / Math.sqrt(mean(a.map((x) => (x - ma) ** 2)) * mean(b.map((x) => (x - mb) ** 2)));
};

describe('keyed draws', () => {
  const n = 100_000;

  it('are uniform: χ² of 256 bins lies inside its 99.9 % range on twenty keys', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const bins = new Array<number>(256).fill(0);
      for (const u of uniforms(n, seed)) bins[Math.floor(u * 256)]!++;
      const chi = bins.reduce((sum, count) => sum + (count - n / 256) ** 2 / (n / 256), 0);
      // χ² with 255 degrees of freedom: the 0.05 % and 99.95 % points are 186 and 338.
      expect(chi, `seed ${seed}`).toBeGreaterThan(186);
      expect(chi, `seed ${seed}`).toBeLessThan(338);
    }
  });

  it('lie inside the open interval from 0 to 1', () => {
    for (const u of uniforms(n)) {
      expect(u > 0 && u < 1).toBe(true);
    }
  });

  it('do not follow from one another across cases, attempts, seeds, purposes or origins', () => {
    const base = uniforms(n);
    const stream = streamOf(1, 0, 'work', 'eia');
    const others = {
      'next case': Array.from({ length: n }, (_, index) => draw(stream, index + 1, 0)),
      'next attempt': Array.from({ length: n }, (_, index) => draw(stream, index, 1)),
      seed: uniforms(n, 2),
      purpose: uniforms(n, 1, 'correction'),
      origin: uniforms(n, 1, 'work', 'soil-plan'),
      replication: Array.from({ length: n }, (_, index) => draw(streamOf(1, 1, 'work', 'eia'), index, 0)),
    };
    // The standard error of a correlation of 100,000 pairs is 0.0032; four of them are allowed.
    for (const [name, other] of Object.entries(others))
      expect(Math.abs(correlation(base, other)), name).toBeLessThan(0.0127);
  });

  it('depend on their key only', () => {
    expect(uniforms(10)).toEqual(uniforms(10));
  });
});

describe('the normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.025, -1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
  ])('of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 10);
  });
});

describe('distributions', () => {
  const all: readonly Distribution[] = [
    { kind: 'fixed', value: 4 },
    { kind: 'uniform', low: 2, high: 6 },
    { kind: 'exponential', mean: 5 },
    { kind: 'lognormal', mean: 55, variation: 0.5 },
    { kind: 'triangular', low: 1, likely: 2, high: 9 },
    { kind: 'pert', low: 2, likely: 5, high: 14 },
    { kind: 'gamma', mean: 10, variation: 0.7 },
    { kind: 'weibull', scale: 8, shape: 1.5 },
    { kind: 'empirical', values: [3, 9, 4, 4, 8] },
  ];

  it.each(all.map((one) => [one.kind, one] as const))(
    '%s has its mean: midpoints of 200,000 strips of probability',
    (_, one) => {
      const quantile = quantileOf(one);
      const strips = 200_000;
      let sum = 0;
      for (let i = 0; i < strips; i++) sum += quantile((i + 0.5) / strips);
      expect(sum / strips / meanOf(one)).toBeCloseTo(1, 3);
    },
  );

  it.each(all.map((one) => [one.kind, one] as const))(
    '%s never falls with its uniform number, and is never negative',
    (_, one) => {
      const quantile = quantileOf(one);
      let last = 0;
      for (let p = 1 / 4000; p < 1; p += 1 / 2000) {
        const value = quantile(p);
        expect(value).toBeGreaterThanOrEqual(last - 1e-12);
        last = value;
      }
    },
  );

  it.each([
    // Medians and quantiles known in closed form or from published tables.
    [{ kind: 'exponential', mean: 1 }, 0.5, Math.LN2],
    [{ kind: 'weibull', scale: 2, shape: 2 }, 0.5, 2 * Math.sqrt(Math.LN2)],
    [{ kind: 'gamma', mean: 5, variation: Math.sqrt(1 / 5) }, 0.95, 9.153519], // χ²(10) at 95 % is 18.307038
    [{ kind: 'gamma', mean: 1, variation: 1 }, 0.9, Math.log(10)], // shape 1 is exponential
    [{ kind: 'pert', low: 0, likely: 0.5, high: 1 }, 0.5, 0.5],
    [{ kind: 'triangular', low: 0, likely: 1, high: 1 }, 0.25, 0.5],
    [{ kind: 'lognormal', mean: Math.exp(0.5), variation: Math.sqrt(Math.E - 1) }, 0.5, 1],
    [{ kind: 'empirical', values: [0, 10] }, 0.25, 2.5],
  ] as const)('%o at %d is %d', (one, p, value) => {
    expect(quantileOf(one as Distribution)(p)).toBeCloseTo(value, 4);
  });

  it('refuse parameters that no amount can have', () => {
    expect(faultOf({ kind: 'triangular', low: 3, likely: 2, high: 9 })).toContain('between');
    expect(() => quantileOf({ kind: 'exponential', mean: -1 })).toThrow(RangeError);
    expect(() => quantileOf({ kind: 'empirical', values: [] })).toThrow('there has to be a value');
  });
});
