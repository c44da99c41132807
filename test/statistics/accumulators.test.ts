import { describe, expect, it } from 'vitest';
import { Moments, Punctuality, TimeAverage } from '../../engine/run/statistics/index.ts';
import { asText, sample, uniforms } from './samples.ts';

describe('moments', () => {
  // Σ = 40, mean 5, squares about it 9+1+1+1+0+0+4+16 = 32, variance 32/7.
  const values = [2, 4, 4, 4, 5, 5, 7, 9];

  it('of eight numbers are those computed by hand', () => {
    const moments = Moments.of(values);
    expect(moments).toMatchObject({ count: 8, sum: 40, min: 2, max: 9, mean: 5 });
    expect(moments.variance).toBeCloseTo(32 / 7, 14);
    expect(moments.deviation).toBeCloseTo(2.13808993529939, 13);
  });

  it('keep the variance of large numbers that lie close together', () => {
    // NIST StRD "NumAcc4": 1,001 values about 10,000,000.2, certified standard deviation 0.1 exactly.
    const numAcc4 = [10000000.2, ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 10000000.1 : 10000000.3))];
    expect(Moments.of(numAcc4).deviation).toBeCloseTo(0.1, 8);
    expect(Moments.of(numAcc4).mean / 10000000.2).toBeCloseTo(1, 13);
  });

  it('of nothing are NaN, of one number have no variance', () => {
    expect(new Moments().mean).toBeNaN();
    expect(Moments.of([3]).mean).toBe(3);
    expect(Moments.of([3]).variance).toBeNaN();
    expect(Moments.fromJSON(asText(new Moments()))).toEqual(new Moments());
  });

  it('merge to what one stream gives, an empty part changing nothing', () => {
    const merged = new Moments();
    for (const part of [[], [2, 4], [4], [], [4, 5, 5, 7, 9]]) merged.merge(Moments.of(part));
    expect(merged).toMatchObject({ count: 8, sum: 40, min: 2, max: 9, mean: 5 });
    expect(merged.variance).toBeCloseTo(32 / 7, 14);
  });

  it('the variance of ten normal values follows χ² with nine degrees of freedom (2,000 seeds from 1)', () => {
    // Published points of χ² with 9 degrees of freedom; four standard errors of a share of 2,000 are allowed.
    const points = [
      [0.05, 3.325],
      [0.5, 8.343],
      [0.95, 16.919],
      [0.99, 21.666],
    ] as const;
    const scaled = Array.from({ length: 2000 }, (_, i) => 9 * Moments.of(normals(10, i + 1)).variance);
    for (const [p, point] of points) {
      const share = scaled.filter((value) => value <= point).length / 2000;
      expect(Math.abs(share - p), `χ² at ${p}`).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 2000));
    }
  });
});

/** Standard normal values by Box and Muller, so that they do not lean on the engine's normal quantile. */
function normals(count: number, seed: number): number[] {
  const [first, second] = [uniforms(count, seed, 'radius'), uniforms(count, seed, 'angle')];
  return first.map((u, i) => Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * second[i]!));
}

describe('time averages', () => {
  it('of a queue drawn by hand', () => {
    // Level 0 on [0,10), 2 on [10,30), 3 on [30,40), 0 on [40,60): area 40 + 30 = 70 in 60 minutes, occupied for 30.
    const queue = new TimeAverage();
    queue.change(10, 2);
    queue.change(30, 3);
    queue.change(40, 0);
    queue.until(60);
    expect(queue).toMatchObject({ area: 70, span: 60, occupied: 30, max: 3, level: 0 });
    expect(queue.mean).toBeCloseTo(70 / 60, 15);
    expect(queue.occupiedShare).toBe(0.5);
  });

  it('forget the warm-up and go on with the level of that minute', () => {
    const queue = new TimeAverage(100, 5);
    queue.change(120, 1);
    queue.until(130);
    queue.restart(130);
    queue.until(140);
    expect(queue).toMatchObject({ area: 10, span: 10, max: 1, mean: 1 });
  });

  it('add up over replications, and survive a journey as text', () => {
    const [one, two] = [new TimeAverage(0, 1), new TimeAverage(50, 4)];
    one.until(30);
    two.until(60);
    const merged = TimeAverage.fromJSON(asText(one));
    merged.merge(TimeAverage.fromJSON(asText(two)));
    // 1 for 30 minutes and 4 for 10.
    expect(merged).toMatchObject({ area: 70, span: 40, max: 4, mean: 1.75 });
  });

  it('refuse time that runs backwards', () => {
    const queue = new TimeAverage(10);
    expect(() => {
      queue.change(9, 1);
    }).toThrow(RangeError);
    expect(() => {
      queue.until(NaN);
    }).toThrow(RangeError);
    expect(new TimeAverage().mean).toBeNaN();
  });
});

describe('punctuality', () => {
  it('counts the due minute itself as on time', () => {
    const punctuality = new Punctuality();
    for (const done of [9, 10, 11]) punctuality.add(done, 10);
    punctuality.merge(Punctuality.fromJSON(asText(punctuality)));
    expect(punctuality).toMatchObject({ onTime: 4, late: 2, count: 6 });
    expect(punctuality.rate).toBeCloseTo(2 / 3, 15);
  });
});

describe('any number of workers gives the same bytes (seed 11)', () => {
  const replications = Array.from({ length: 24 }, (_, i) =>
    sample({ kind: 'lognormal', mean: 4000, variation: 1.5 }, 50 + i, 11, `replication ${i}`),
  );

  /** Replications dealt out to workers, sent home as text, merged in the order of replications. */
  const merged = (workers: number): string => {
    const home: string[] = [];
    for (let worker = workers - 1; worker >= 0; worker--)
      for (let r = worker; r < replications.length; r += workers)
        home[r] = JSON.stringify(Moments.of(replications[r]!));
    const all = new Moments();
    for (const text of home) all.merge(Moments.fromJSON(JSON.parse(text) as ReturnType<Moments['toJSON']>));
    return JSON.stringify(all);
  };

  it.each([2, 3, 5, 24])('%d workers as one', (workers) => {
    expect(merged(workers)).toBe(merged(1));
  });

  it('and within 1e-12 what one stream over all gives', () => {
    const all = Moments.of(replications.flat());
    const parts = Moments.fromJSON(JSON.parse(merged(3)) as ReturnType<Moments['toJSON']>);
    expect(parts.count).toBe(all.count);
    expect(parts.mean / all.mean).toBeCloseTo(1, 12);
    expect(parts.variance / all.variance).toBeCloseTo(1, 12);
  });
});
