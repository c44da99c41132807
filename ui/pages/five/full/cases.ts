import type { Evaluation, PlanSide } from '../../../../engine/measure/index.ts';
import type { PromiseChoice } from '../../../state/address.ts';

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

/** How many of the cases keep a promise; they are on time on its last day. */
export function keptOf(days: readonly number[], promise: number): number {
  return days.filter((one) => one <= promise).length;
}

/** The least promise in whole days, at least one, that so many of the cases keep; nothing where there are not so many. */
export function promiseForCases(days: readonly number[], cases: number): number | undefined {
  const last = days[cases - 1];
  return last === undefined ? undefined : Math.max(1, Math.ceil(last));
}

/** The promise in days that a reader's choice comes to, held against the cases of one side. */
export function promiseDays(choice: PromiseChoice, days: readonly number[]): number | undefined {
  switch (choice.fixed) {
    case 'days':
      return choice.days;
    case 'cases':
      return promiseForCases(days, Math.min(choice.cases, Math.max(days.length, 1)));
  }
}
