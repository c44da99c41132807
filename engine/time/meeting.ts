import type { Day, Minute } from './minutes.ts';
import { dayOf, minuteAt, weekday } from './minutes.ts';

/** Days on which something is held: weekdays (Monday is 1), the minute of the day, and every how many weeks. */
export interface MeetingDays {
  readonly days: readonly number[];
  readonly at: number;
  readonly everyWeeks?: number | undefined;
}

/** So many closed days in a row are looked over before a meeting is held on a closed one. */
const MOST_CLOSED = 3 * 366;

/**
 * The first meeting at or after a minute. Meetings on closed days are left out; where none is ever on an open day, they are
 * held on closed ones, since a case that waited for ever would tell nobody why. Weeks begin on Monday and are counted from
 * that of 1970-01-01.
 */
export function nextMeeting(
  { days, at, everyWeeks = 1 }: MeetingDays,
  from: Minute,
  isOpen: (day: Day) => boolean,
): Minute {
  const held = (day: Day): boolean =>
    days.includes(weekday(day)) && Math.floor((day + 3) / 7) % everyWeeks === 0 && minuteAt(day, at) >= from;
  const first = dayOf(from);
  for (let day = first; day < first + MOST_CLOSED; day++) if (held(day) && isOpen(day)) return minuteAt(day, at);
  let day = first;
  while (!held(day)) day += 1;
  return minuteAt(day, at);
}
