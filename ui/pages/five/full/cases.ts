import type { Evaluation, PlanSide } from '../../../../engine/measure/index.ts';
import type { PromiseChoice } from '../../../state/address.ts';
import { HALF_DAYS_TO } from '../../../state/address.ts';
import type { FullAnswer } from '../../../state/simulation/answer.ts';

/** So many observations are kept exactly by the sketch behind the twenty; with more, its quantiles are off by up to 1/256. */
const EXACT = 512;
const ERROR = 1 / 256;

/**
 * The days that the twenty representative cases of a side took, rising. Whole days are common lengths, so that an amount
 * which lies above one by the error of the sketch at most is that day, as in the engine's share in time.
 */
export function daysOfCases(evaluation: Evaluation, side: PlanSide): number[] {
  const { twenty, counted } = evaluation[side];
  const error = counted > EXACT ? ERROR : 0;
  return twenty.map((minutes) => {
    const days = minutes / evaluation.minutesOfUnit;
    const whole = Math.floor(days);
    return days <= whole * (1 + error) ? whole : days;
  });
}

/** “Of twenty cases”, as promises are told. */
export const TWENTY = 20;

/** So many of twenty are in time where at least that share of all cases is; a share that misses by rounding alone has it. */
export function casesOf(share: number): number {
  return Math.floor(share * TWENTY * (1 + 2 ** -45));
}

/** How many of a side's dots stand on the line of a promise or left of it. */
export function dotsWithin(days: readonly number[], promise: number): number {
  return days.filter((one) => one <= promise).length;
}

/** The promise in days that a reader's choice comes to on one side; nothing where it hangs on an answer that is not there. */
export function promiseDays(choice: PromiseChoice, side: PlanSide, answer: FullAnswer | undefined): number | undefined {
  switch (choice.fixed) {
    case 'days':
      return choice.days;
    case 'cases': {
      const days = answer?.daysFor(side, choice.cases / TWENTY);
      // Nobody promises nothing.
      return days === undefined ? undefined : Math.max(days, 1);
    }
  }
}

/** The next promise above or below one: by half a day up to ten days, then by a day. */
export function steppedPromise(days: number, up: boolean): number {
  const isFine = up ? days < HALF_DAYS_TO : days <= HALF_DAYS_TO;
  return days + (isFine ? 0.5 : 1) * (up ? 1 : -1);
}

/** The nearest days that can be promised. */
export function nearestPromise(days: number): number {
  const near = days < HALF_DAYS_TO ? Math.round(days * 2) / 2 : Math.round(days);
  return Math.max(near, 0.5);
}

/** The longest days that can be promised within a limit of so many; none where the limit is below half a day. */
export function longestPromise(limit: number): number | undefined {
  const days = limit < HALF_DAYS_TO ? Math.floor(limit * 2) / 2 : Math.floor(limit);
  return days > 0 ? days : undefined;
}

/** How many of the fastest cases took the same, as it is printed. */
export function fastestAlike(days: readonly number[]): number {
  const tenth = (n: number): number => Math.round(n * 10);
  return days.filter((one) => tenth(one) === tenth(days[0]!)).length;
}
