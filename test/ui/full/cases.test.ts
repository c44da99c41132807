import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../engine/measure/index.ts';
import { daysOfCases, keptOf, promiseDays, promiseForCases } from '../../../ui/pages/five/full/cases.ts';

/** An evaluation of which only what the dots need is there. */
const evaluation = (minutes: readonly number[], counted: number): Evaluation =>
  ({ minutesOfUnit: 480, after: { twenty: minutes, counted } }) as unknown as Evaluation;

const days = [2, 2, 3.5, 5, 8.2];

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
});

describe('a promise', () => {
  test('is kept on its last day', () => {
    expect([1, 2, 5, 8, 9].map((promise) => keptOf(days, promise))).toEqual([0, 2, 4, 4, 5]);
  });

  test('for so many cases is the least whole day that they keep', () => {
    expect([1, 2, 3, 4, 5, 6].map((cases) => promiseForCases(days, cases))).toEqual([2, 2, 4, 5, 9, undefined]);
    expect(promiseForCases([0], 1)).toBe(1);
  });

  test('and the number of cases go together, whichever is set', () => {
    for (let cases = 1; cases <= days.length; cases++) {
      const promise = promiseDays({ fixed: 'cases', cases }, days)!;
      expect(keptOf(days, promise)).toBeGreaterThanOrEqual(cases);
      expect(keptOf(days, promise - 1)).toBeLessThan(cases);
    }
    expect(promiseDays({ fixed: 'days', days: 12 }, days)).toBe(12);
  });

  test('for more cases than there are is that of all of them; without cases there is none', () => {
    expect(promiseDays({ fixed: 'cases', cases: 18 }, days)).toBe(9);
    expect(promiseDays({ fixed: 'cases', cases: 18 }, [])).toBeUndefined();
  });
});
