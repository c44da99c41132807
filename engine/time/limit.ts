import type { Calendar } from './calendar.ts';
import type { Day, Minute } from './minutes.ts';
import { dayOf, endOfDay } from './minutes.ts';

/**
 * A limit as a date rule. Fractions of a day are rounded up to whole days, since a day limit ends with a day; fractions
 * of an hour count to the minute, rounded up.
 */
export interface LimitRule {
  readonly n: number;
  readonly unit: 'working-day' | 'calendar-day' | 'hour' | 'minute';
}

/** Whether the limit is one of days, which leave out the day on which they start. */
export const isDayRule = (rule: LimitRule): boolean => rule.unit === 'working-day' || rule.unit === 'calendar-day';

/** The limit in whole days (day rules) or whole minutes (hours and minutes). Throws a RangeError for a negative limit. */
export function amountOfRule({ n, unit }: LimitRule): number {
  if (!(n >= 0)) throw new RangeError(`a limit cannot be ${String(n)} ${unit}`);
  return Math.ceil(unit === 'hour' ? n * 60 : n);
}

/**
 * The last day on which it is in time, `days` counted days after `start`, which is not counted (民法典 201).
 * - Working days leave out rest days and public holidays (行政许可法 82).
 * - Calendar days count on; a last day that is a rest day or holiday moves to the next working day (民法典 203).
 * - No days at all means the day itself, "on the spot"; started on a rest day, the next working day.
 */
export function lastDayAfter(start: Day, days: number, unit: 'working-day' | 'calendar-day', calendar: Calendar): Day {
  if (unit === 'calendar-day' || days === 0) return calendar.workingDayFrom(start + days);
  return calendar.addWorkingDays(start, days);
}

/**
 * The last minute at which it is in time, when the limit runs from `start`: "late" is `at > dueAt`. Days end at 24:00.
 * 民法典 203 lets the last day end with business hours where there are such; Binglian keeps 24:00 for every authority,
 * so that the opening hours of a hall never lengthen or shorten a legal clock.
 * Hours and minutes run from the minute itself, through nights and holidays (民法典 201).
 */
export function dueAt(rule: LimitRule, start: Minute, calendar: Calendar): Minute {
  const amount = amountOfRule(rule);
  switch (rule.unit) {
    case 'working-day':
    case 'calendar-day':
      return endOfDay(lastDayAfter(dayOf(start), amount, rule.unit, calendar));
    case 'hour':
    case 'minute':
      return start + amount;
  }
}
