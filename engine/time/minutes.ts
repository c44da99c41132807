/**
 * A moment of civil time in China: whole minutes since 1970-01-01T00:00 as a clock on the wall shows it.
 * There is no time zone and no daylight saving in it; midnight at the end of a day is 00:00 of the next.
 */
export type Minute = number;

/** A civil day: whole days since 1970-01-01. Earlier days are negative. */
export type Day = number;

/** Monday is 1, Sunday is 7 (as in GB/T 7408 and ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Length of a civil day, in minutes. */
export const MINUTES_PER_DAY = 1440;

const FIRST_DAY = -719_162; // 0001-01-01
/** 9999-12-31, the last day that this calendar and the file formats can write. */
export const LAST_DAY: Day = 2_932_896;

/** The day in which the minute lies; 24:00 of a day lies in the next one. */
export const dayOf = (minute: Minute): Day => Math.floor(minute / MINUTES_PER_DAY);

/** The civil day in China, eight hours ahead, at a moment of universal time in milliseconds since 1970. */
export const dayInChina = (milliseconds: number): Day => dayOf(milliseconds / 60_000 + 8 * 60);

/** The day that the moment closes: as `dayOf`, but 00:00 counts as 24:00 of the day before. For deadlines and ends. */
export const dayEndedBy = (minute: Minute): Day => dayOf(minute - 1);

/** Minutes since 00:00 of the same day, 0 to 1439. */
export const minuteOfDay = (minute: Minute): number => minute - dayOf(minute) * MINUTES_PER_DAY;

/** The minute at which the day's clock shows `minuteOfDay` minutes after 00:00; 1440 is 24:00. */
export const minuteAt = (day: Day, minutes: number): Minute => day * MINUTES_PER_DAY + minutes;

/** 24:00 of the day. */
export const endOfDay = (day: Day): Minute => (day + 1) * MINUTES_PER_DAY;

/** 1970-01-01 was a Thursday. */
export const weekday = (day: Day): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;

/** A day of the (proleptic) Gregorian calendar; month 1 to 12, day 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Number of days of the month; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/**
 * Day number of a date that exists, by whole-number arithmetic on 400-year eras beginning on 1 March.
 * Source of the formula: H. Hinnant, chrono-compatible low-level algorithms, days_from_civil.
 */
export function dayFromCivil({ year, month, day }: CivilDate): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Inverse of `dayFromCivil` (same source, civil_from_days). */
export function civilFromDay(day: Day): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Reads `YYYY-MM-DD`, years 0001 to 9999; undefined for anything else, also for 2018-02-30. */
export function parseDate(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year === 0 || day === 0 || day > daysInMonth(year, month)) return undefined;
  return dayFromCivil({ year, month, day });
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** `YYYY-MM-DD`. Throws a RangeError for what is not a whole day of the years 0001 to 9999. */
export function formatDate(day: Day): string {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY)
    throw new RangeError(`not a civil day: ${String(day)}`);
  const date = civilFromDay(day);
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

/** Reads `YYYY-MM-DDTHH:MM`, 00:00 to 23:59 and 24:00 (which is 00:00 of the next day); undefined for anything else. */
export function parseMinute(text: string): Minute | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const day = parseDate(parts[1] ?? '');
  const [hours, minutes] = [Number(parts[2]), Number(parts[3])];
  if (day === undefined || minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined;
  return minuteAt(day, hours * 60 + minutes);
}

/** `YYYY-MM-DDTHH:MM`. Throws a RangeError as `formatDate`, and for a fraction of a minute. */
export function formatMinute(minute: Minute): string {
  if (!Number.isInteger(minute)) throw new RangeError(`not a whole minute: ${String(minute)}`);
  const rest = minuteOfDay(minute);
  return `${formatDate(dayOf(minute))}T${padded(Math.floor(rest / 60), 2)}:${padded(rest % 60, 2)}`;
}

/** As `formatMinute`, but midnight is shown as 24:00 of the day that it ends, as deadlines are spoken of. */
export const formatDeadline = (minute: Minute): string =>
  minuteOfDay(minute) === 0 ? `${formatDate(dayEndedBy(minute))}T24:00` : formatMinute(minute);
