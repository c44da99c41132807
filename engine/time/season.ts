import type { Day, Minute } from './minutes.ts';
import { civilFromDay, dayFromCivil, dayOf, daysInMonth, minuteAt } from './minutes.ts';

/**
 * A yearly window of whole days `MM-DD`, both ends included; it wraps round the new year if `until` is before `from`.
 * For works that rest in winter. 02-29 is 1 March as a beginning and 28 February as an end in ordinary years.
 */
export interface Season {
  readonly from: string;
  readonly until: string;
}

/** Month and day of `MM-DD` as one number that sorts, or undefined if no year has such a day. */
function monthDay(text: string): number | undefined {
  const parts = /^(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [month, day] = [Number(parts[1]), Number(parts[2])];
  return day >= 1 && day <= daysInMonth(2000, month) ? month * 100 + day : undefined;
}

/** Whether both ends of the season can be read. */
export const isSeason = (season: Season): boolean =>
  monthDay(season.from) !== undefined && monthDay(season.until) !== undefined;

function bounds(season: Season): { from: number; until: number } {
  const [from, until] = [monthDay(season.from), monthDay(season.until)];
  if (from === undefined || until === undefined) {
    throw new RangeError(`a season is written MM-DD to MM-DD, not ${season.from} to ${season.until}`);
  }
  return { from, until };
}

/** Whether the day lies in the season. Throws a RangeError for a season that cannot be read. */
export function isInSeason(season: Season, day: Day): boolean {
  const { from, until } = bounds(season);
  const date = civilFromDay(day);
  const at = date.month * 100 + date.day;
  return from <= until ? from <= at && at <= until : at >= from || at <= until;
}

/**
 * The first minute at or after `minute` that lies in the season: the minute itself, or 00:00 of its next first day.
 * Throws a RangeError for a season that cannot be read.
 */
export function nextInSeason(season: Season, minute: Minute): Minute {
  const day = dayOf(minute);
  if (isInSeason(season, day)) return minute;
  const { from } = bounds(season);
  const [month, dayOfMonth] = [Math.floor(from / 100), from % 100];
  const { year } = civilFromDay(day);
  const beginning = (at: number): Day => dayFromCivil({ year: at, month, day: 1 }) + dayOfMonth - 1;
  const thisYear = beginning(year);
  return minuteAt(thisYear > day ? thisYear : beginning(year + 1), 0);
}
