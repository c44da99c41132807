import type { Calendar } from './calendar.ts';
import { weeklyCalendar } from './calendar.ts';
import type { LimitRule } from './limit.ts';
import { dueAt } from './limit.ts';
import type { Day } from './minutes.ts';
import { dayFromCivil, minuteAt } from './minutes.ts';

const plainWeeks = weeklyCalendar();
/** A Monday; in plain weeks every other one gives the same answers. */
const monday = dayFromCivil({ year: 2018, month: 9, day: 3 });
/** Moments of a day at which a limit of hours is tried against one of days. */
const opening = 9 * 60;
const closing = 17 * 60;

/** Whether a limit that starts on a day ends later than another one that starts at the same moment. */
export function endsLater(a: LimitRule, b: LimitRule, day: Day, calendar: Calendar): boolean {
  return [opening, closing].some((minute) => {
    const start = minuteAt(day, minute);
    return dueAt(a, start, calendar) > dueAt(b, start, calendar);
  });
}

/**
 * Whether a limit can end later than another one that starts at the same moment, by their due dates and not by bare
 * numbers: `always`: from each working day of a week without holidays; `sometimes`: from one of them; `never`.
 */
export function endsAfter(a: LimitRule, b: LimitRule): 'always' | 'sometimes' | 'never' {
  // Due dates grow with the number, whatever the day.
  if (a.unit === b.unit && a.n <= b.n) return 'never';
  const later = [0, 1, 2, 3, 4].filter((offset) => endsLater(a, b, monday + offset, plainWeeks)).length;
  return later === 5 ? 'always' : later > 0 ? 'sometimes' : 'never';
}
