import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../engine/run/statistics/index.ts';
import {
  attributeFrom,
  middles,
  QuantileSketch,
  representativeAmounts,
  subsetsOf,
} from '../../engine/run/statistics/index.ts';
import { uniforms } from './samples.ts';

function attribute<M>(measures: readonly M[], value: (subset: readonly M[]) => number): Attribution<M> {
  return attributeFrom(measures, subsetsOf(measures).map(value));
}

describe('attribution', () => {
  const splitOf = <M>(measures: readonly M[], value: (subset: readonly M[]) => number) =>
    attribute(measures, value).shares.map(({ shapley }) => shapley);
  const added = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

  it('gives effects that simply add up to whom they belong', () => {
    const days: Record<string, number> = { a: 3, b: 5, c: 7 };
    const result = attribute(['a', 'b', 'c'], (subset) => 100 - added(subset.map((key) => days[key]!)));
    expect(result).toMatchObject({ total: -15, additive: true });
    expect(result.shares.map(({ min, shapley, max }) => [min, shapley, max])).toEqual([
      [-3, -3, -3],
      [-5, -5, -5],
      [-7, -7, -7],
    ]);
  });

  it('halves what only both together reach: two offices side by side, 10 days each, cut to 4', () => {
    const flow = (subset: readonly string[]): number =>
      Math.max(subset.includes('left') ? 4 : 10, subset.includes('right') ? 4 : 10);
    expect(attribute(['left', 'right'], flow)).toEqual({
      total: -6,
      additive: false,
      shares: [
        { measure: 'left', shapley: -3, min: -6, max: 0, first: 0, last: -6 },
        { measure: 'right', shapley: -3, min: -6, max: 0, first: 0, last: -6 },
      ],
    });
  });

  it('solves the airport game: the dearest runway of 1, 2 and 3', () => {
    // Littlechild and Owen 1973: each stretch is shared by those who need it: 1/3, 1/3 + 1/2, 1/3 + 1/2 + 1.
    const { total, shares } = attribute([1, 2, 3], (subset) => Math.max(0, ...subset));
    expect(total).toBe(3);
    [1 / 3, 5 / 6, 11 / 6].forEach((share, i) => {
      expect(shares[i]!.shapley).toBeCloseTo(share, 12);
    });
    expect(shares.map(({ min, max }) => [min, max])).toEqual([
      [0, 1],
      [0, 2],
      [1, 3],
    ]);
  });

  it('solves the glove game: one left glove, two right ones: 2/3, 1/6, 1/6', () => {
    const pairs = (subset: readonly string[]): number => (subset.includes('left') && subset.length > 1 ? 1 : 0);
    const shares = splitOf(['left', 'right', 'other right'], pairs);
    [2 / 3, 1 / 6, 1 / 6].forEach((share, i) => {
      expect(shares[i]).toBeCloseTo(share, 12);
    });
    expect(added(shares)).toBe(1);
  });

  it('equals the mean, least and greatest over all orders one by one (seeds 1–20, five measures)', () => {
    const measures = [0, 1, 2, 3, 4];
    for (let seed = 1; seed <= 20; seed++) {
      const values = uniforms(32, seed).map((u) => Math.floor(u * 100_000));
      const seen = measures.map((): number[] => []);
      for (const order of ordersOf(measures)) {
        let mask = 0;
        for (const i of order) {
          seen[i]!.push(values[mask | (1 << i)]! - values[mask]!);
          mask |= 1 << i;
        }
      }
      const { total, shares } = attributeFrom(measures, values);
      shares.forEach(({ shapley, min, max }, i) => {
        expect(shapley).toBeCloseTo(added(seen[i]!) / 120, 7);
        expect([min, max]).toEqual([Math.min(...seen[i]!), Math.max(...seen[i]!)]);
      });
      expect(added(shares.map(({ shapley }) => shapley)), `seed ${seed}`).toBe(total);
      expect(total).toBe(values[31]! - values[0]!);
    }
  });

  it('adds up to the last bit for whole values of seven measures (seeds 1–200), within rounding for others', () => {
    const measures = [0, 1, 2, 3, 4, 5, 6];
    for (let seed = 1; seed <= 200; seed++) {
      const uniform = uniforms(128, seed);
      const whole = attributeFrom(
        measures,
        uniform.map((u) => Math.floor(u * 10_000_000)),
      );
      expect(added(whole.shares.map(({ shapley }) => shapley)), `seed ${seed}`).toBe(whole.total);
      const other = attributeFrom(measures, uniform);
      expect(added(other.shares.map(({ shapley }) => shapley))).toBeCloseTo(other.total, 13);
    }
  });

  it('takes each subset once, and bit i of its place is measure i', () => {
    const subsets = subsetsOf(['a', 'b', 'c']).map((subset) => subset.join(''));
    expect(subsets).toEqual(['', 'a', 'b', 'ab', 'c', 'ac', 'bc', 'abc']);
  });

  it('of no measure is nothing, of more than seven refused', () => {
    expect(attribute([], () => 4)).toEqual({ total: 0, shares: [], additive: true });
    expect(() => subsetsOf([1, 2, 3, 4, 5, 6, 7, 8])).toThrow(RangeError);
    expect(() => attributeFrom(['a'], [1])).toThrow(RangeError);
  });
});

function ordersOf(all: readonly number[]): number[][] {
  if (all.length === 0) return [[]];
  return all.flatMap((one) => ordersOf(all.filter((other) => other !== one)).map((rest) => [one, ...rest]));
}

describe('twenty cases that stand for all', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  const expected = [3, 8, 13, 18, 23, 28, 33, 38, 43, 48, 53, 58, 63, 68, 73, 78, 83, 88, 93, 98];

  it('are those at 2.5 %, 7.5 %, … 97.5 %', () => {
    expect(middles()).toHaveLength(20);
    expect([middles()[0], middles()[19]]).toEqual([0.025, 0.975]);
    // Rank ⌈100·(i − ½)/20⌉ = ⌈5i − 2.5⌉.
    expect(representativeAmounts(QuantileSketch.of(hundred))).toEqual(expected);
  });

  it('are none when there is none', () => {
    expect(representativeAmounts(new QuantileSketch())).toEqual([]);
  });
});
