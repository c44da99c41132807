import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../engine/measure/index.ts';
import {
  casesOf,
  daysOfCases,
  dotsWithin,
  fastestAlike,
  longestPromise,
  nearestPromise,
  promiseDays,
  steppedPromise,
} from '../../../ui/pages/five/full/cases.ts';
import type { FullAnswer } from '../../../ui/state/simulation/answer.ts';

/** An evaluation of which only what the dots need is there. */
const evaluation = (minutes: readonly number[], counted: number): Evaluation =>
  ({ minutesOfUnit: 480, after: { twenty: minutes, counted } }) as unknown as Evaluation;

describe('representative cases', () => {
  test('are told in days', () => {
    expect(daysOfCases(evaluation([480, 960, 1200], 20), 'after')).toEqual([1, 2, 2.5]);
  });

  test('of many observations, those which a sketch shows just above a whole day took that day', () => {
    // 963.5 is the middle of the sketch's bin from 960 to 967, and 1/256 above 960 is 963.75.
    expect(daysOfCases(evaluation([963.5, 966], 60_000), 'after')).toEqual([2, 966 / 480]);
  });

  test('of few observations are exact', () => {
    expect(daysOfCases(evaluation([963.5], 500), 'after')).toEqual([963.5 / 480]);
  });

  test('that took the same as the fastest are counted as they are printed', () => {
    expect(fastestAlike([2, 2.04, 2.1, 5])).toBe(2);
    expect(fastestAlike([])).toBe(0);
  });
});

describe('a promise', () => {
  test('has the dots on its line and left of it', () => {
    expect([1.9, 2, 4, 9].map((days) => dotsWithin([2, 2, 3, 4.01], days))).toEqual([0, 2, 3, 4]);
  });

  test('within a limit is as long as can be promised, and no longer', () => {
    expect([0.4, 0.5, 7.3, 7.9, 10.6, 60].map(longestPromise)).toEqual([undefined, 0.5, 7, 7.5, 10, 60]);
  });

  test('holds for so many of twenty as its share of all cases reaches', () => {
    expect([0, 0.0499, 0.05, 0.8999, 0.9, 0.95, 1].map(casesOf)).toEqual([0, 0, 1, 17, 18, 19, 20]);
    // 0.1 × 3 is a rounding below 0.3 or above it, and six of twenty either way.
    expect([0.3, 0.1 * 3, 0.7 - 0.4].map(casesOf)).toEqual([6, 6, 6]);
  });

  test('for so many cases is that of the share, and at least a day', () => {
    const asked: unknown[] = [];
    const answer = {
      daysFor: (side: string, share: number) => {
        asked.push([side, share]);
        return share === 0.9 ? 9 : share === 0.05 ? 0 : undefined;
      },
    } as unknown as FullAnswer;
    expect(promiseDays({ fixed: 'cases', cases: 18 }, 'after', answer)).toBe(9);
    expect(promiseDays({ fixed: 'cases', cases: 1 }, 'before', answer)).toBe(1);
    expect(promiseDays({ fixed: 'cases', cases: 20 }, 'after', answer)).toBeUndefined();
    expect(asked).toEqual([
      ['after', 0.9],
      ['before', 0.05],
      ['after', 1],
    ]);
  });

  test('in days is what was set; for cases there is none before the first answer', () => {
    expect(promiseDays({ fixed: 'days', days: 2.5 }, 'after', undefined)).toBe(2.5);
    expect(promiseDays({ fixed: 'cases', cases: 18 }, 'after', undefined)).toBeUndefined();
  });

  test('goes up and down by half days up to ten, then by days', () => {
    expect([9, 9.5, 10, 11].map((days) => steppedPromise(days, true))).toEqual([9.5, 10, 11, 12]);
    expect([9.5, 10, 11, 12].map((days) => steppedPromise(days, false))).toEqual([9, 9.5, 10, 11]);
  });

  test('that is dragged falls on a day that can be promised', () => {
    expect([0, 0.6, 2.3, 9.8, 10.4, 25.6].map(nearestPromise)).toEqual([0.5, 0.5, 2.5, 10, 10, 26]);
  });
});
