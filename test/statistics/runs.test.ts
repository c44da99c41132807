import { describe, expect, it } from 'vitest';
import { littlesLaw, Moments, precisionOf, TimeAverage, warmUp } from '../../engine/run/statistics/index.ts';
import { sample } from './samples.ts';

describe('the precision rule', () => {
  // Mean 10, half-width 2.776·√(2.5/5) = 1.963.
  const five = [10, 12, 8, 11, 9];

  it('is reached when the half-width is below the relative or the absolute target', () => {
    expect(precisionOf(five, { relative: 0.2, most: 100 })).toMatchObject({ state: 'reached', replications: 5 });
    expect(precisionOf(five, { absolute: 1.97, most: 100 })).toMatchObject({ state: 'reached', replications: 5 });
    expect(precisionOf(five, { absolute: 0.1, relative: 0.2, most: 100 }).state).toBe('reached');
  });

  it('asks for more otherwise, as many as the square of the ratio says', () => {
    // 5·(1.963/1.9)² = 5.34; 5·(1.963/0.5)² = 77.07.
    expect(precisionOf(five, { relative: 0.19, most: 100 })).toMatchObject({ state: 'more', wanted: 6 });
    expect(precisionOf(five, { absolute: 0.5, most: 100 })).toMatchObject({ state: 'more', wanted: 78 });
    expect(precisionOf(five, { absolute: 0.5, most: 40 })).toMatchObject({ state: 'more', wanted: 40 });
  });

  it('runs at least five replications, or as many as the rule says', () => {
    expect(precisionOf([7, 7, 7, 7], { absolute: 1, most: 100 })).toMatchObject({ state: 'more', wanted: 5 });
    expect(precisionOf([7, 7, 7], { absolute: 1, least: 3, most: 100 }).state).toBe('reached');
    expect(precisionOf([], { absolute: 1, most: 100 })).toMatchObject({ state: 'more', replications: 0, wanted: 5 });
  });

  it('ends at the most it may run', () => {
    expect(precisionOf(five, { absolute: 0.001, most: 5 })).toMatchObject({ state: 'exhausted', replications: 5 });
    expect(precisionOf([4], { absolute: 1, most: 1 })).toMatchObject({ state: 'exhausted', replications: 1 });
  });

  it('gives the same answer when workers have run ahead (seed 5)', () => {
    const values = sample({ kind: 'gamma', mean: 40, variation: 0.3 }, 400, 5);
    const rule = { relative: 0.05, most: 400 };
    const answer = precisionOf(values, rule);
    expect(answer.state).toBe('reached');
    expect(answer.replications).toBeGreaterThan(20);
    for (const ahead of [0, 1, 17]) {
      expect(precisionOf(values.slice(0, answer.replications + ahead), rule)).toEqual(answer);
    }
    expect(precisionOf(values.slice(0, answer.replications - 1), rule).state).toBe('more');
  });

  it('has to have a target', () => {
    expect(() => precisionOf(five, { most: 10 })).toThrow(RangeError);
  });

  it('cannot be reached by replications in which nothing was observed', () => {
    expect(precisionOf([1, NaN, 1, 1, 1], { relative: 0.5, most: 9 })).toMatchObject({ state: 'more', wanted: 9 });
  });
});

describe('warm-up by MSER-5', () => {
  /** The definition, word by word: squares of the batch means left, over the square of their number. */
  const byDefinition = (series: readonly number[]): number => {
    const means: number[] = [];
    for (let i = 0; i + 5 <= series.length; i += 5) means.push(series.slice(i, i + 5).reduce((a, b) => a + b) / 5);
    let [best, least] = [0, Infinity];
    for (let d = 0; d <= means.length / 2; d++) {
      const rest = means.slice(d);
      const mean = rest.reduce((a, b) => a + b) / rest.length;
      const statistic = rest.reduce((sum, z) => sum + (z - mean) ** 2, 0) / rest.length ** 2;
      if (statistic < least * (1 - 1e-12)) [best, least] = [d, statistic];
    }
    return best * 5;
  };

  it('leaves out exactly a start on another level', () => {
    // Fifty observations at 50, then batches at +1 and −1 in turn: of 90 batches the statistic is 1/90, of fewer it is more.
    const series = Array.from({ length: 500 }, (_, i) => (i < 50 ? 50 : Math.floor(i / 5) % 2 === 0 ? 1 : -1));
    expect(warmUp(series)).toEqual({ truncate: 50, settled: true, mean: expect.closeTo(0, 12) as number });
  });

  it('leaves out nothing of a series that is level from its start', () => {
    expect(warmUp(new Array<number>(103).fill(4))).toEqual({ truncate: 0, settled: true, mean: 4 });
  });

  it('does not settle on a series that rises to its end, and never leaves out more than half', () => {
    const rising = Array.from({ length: 200 }, (_, i) => i);
    expect(warmUp(rising)).toMatchObject({ truncate: 100, settled: false });
    expect(warmUp([1, 2, 3])).toMatchObject({ truncate: 0, settled: false });
  });

  it('is the definition on 200 noisy transients (seeds 1–200)', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const noise = sample({ kind: 'exponential', mean: 1 }, 300 + seed, seed);
      const series = noise.map((value, i) => value + 8 * Math.exp(-i / (seed / 2)));
      expect(warmUp(series).truncate, `seed ${seed}`).toBe(byDefinition(series));
    }
  });

  it('finds a transient of time constant 40 and takes its bias away (seeds 1–100)', () => {
    // 20·e^(−t/40) falls below one standard deviation of the noise at t = 120, below a twentieth at t = 240.
    const results = Array.from({ length: 100 }, (_, i) => {
      const noise = sample({ kind: 'exponential', mean: 1 }, 2000, i + 1);
      return warmUp(noise.map((value, t) => value + 20 * Math.exp(-t / 40)));
    });
    expect(results.every(({ settled }) => settled)).toBe(true);
    const truncations = Moments.of(results.map(({ truncate }) => truncate));
    expect(truncations.mean).toBeGreaterThan(100);
    expect(truncations.mean).toBeLessThan(300);
    // Without truncation the mean is too high by 20·40/2000 = 0.4.
    expect(Math.abs(Moments.of(results.map(({ mean }) => mean)).mean - 1)).toBeLessThan(0.02);
  });
});

describe('Little’s law', () => {
  // Cases stay on [0,4], [2,8] and [5,8]: 13 minutes in all.
  const watched = (end: number): TimeAverage => {
    const inside = new TimeAverage();
    const changes = [
      [0, 1],
      [2, 2],
      [4, 1],
      [5, 2],
      [8, 0],
    ] as const;
    for (const [at, level] of changes) if (at <= end) inside.change(at, level);
    inside.until(end);
    return inside;
  };

  it('holds when every case is counted', () => {
    const law = littlesLaw({ at: 'items[eia]', inside: watched(10), stays: Moments.of([4, 6, 3]) });
    expect(law).toEqual({ inside: 1.3, flow: 1.3, gap: 0 });
  });

  it('holds on a run cut off midway when the cases left are told', () => {
    // Cut at 6: one stay of 4 is over, the others have been inside for 4 and 1.
    const law = littlesLaw({ at: 'items[eia]', inside: watched(6), stays: Moments.of([4]), edge: 5 });
    expect(law.inside).toBe(1.5);
    expect(law.finding).toBeUndefined();
  });

  it('is a finding with its place when a case is lost', () => {
    const law = littlesLaw({ at: 'items[eia]', inside: watched(10), stays: Moments.of([4, 6]) });
    expect(law.gap).toBeCloseTo(3 / 13, 12);
    expect(law.finding).toMatchObject({ code: 'littles-law', level: 'warning', at: 'items[eia]' });
    expect(law.finding!.message.en).toContain('1.30000');
    expect(law.finding!.message.zh).toContain('23.1%');
  });

  it('allows what it is told to, and nothing happened is in order', () => {
    expect(littlesLaw({ at: '', inside: watched(10), stays: Moments.of([4, 6]) }, 0.25).finding).toBeUndefined();
    expect(littlesLaw({ at: '', inside: new TimeAverage(), stays: new Moments() })).toEqual({
      inside: 0,
      flow: 0,
      gap: 0,
    });
  });
});
