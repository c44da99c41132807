import type { HolidayNotice } from './holidays.ts';
import { STATE_NOTICES } from './holidays.ts';
import type { Day, Weekday } from './minutes.ts';
import { LAST_DAY, parseDate, weekday } from './minutes.ts';
import { readNotice } from './notice.ts';
import { firstDayOfYear, statutoryDaysOff, yearOf } from './statutory.ts';

/**
 * Which days are working days 工作日. Begins at 1970-01-01: a negative day throws a RangeError, as does a day after 9999.
 * Every question takes constant time.
 */
export interface Calendar {
  readonly id: string;
  isWorkingDay(day: Day): boolean;
  /** Whether the day lies in a year for which no announcement is known, so that its answer may still change. */
  provisional(day: Day): boolean;
  /** The day itself if it is a working day, else the next one. */
  workingDayFrom(day: Day): Day;
  /** The next working day after the day. */
  nextWorkingDay(day: Day): Day;
  /** The n-th working day after the day, which itself is not counted; n = 0 is the day itself. n is a whole number ≥ 0. */
  addWorkingDays(day: Day, n: number): Day;
  /** Number of working days in (from, to]: the day `from` is not counted, the day `to` is. Negative if to < from. */
  workingDaysBetween(from: Day, to: Day): number;
}

/** Both directions between a day and its rank among the working days, as tables that grow to the day asked for. */
class WorkingDayTable {
  /** before[d]: number of working days in [0, d). */
  private before = new Int32Array(1);
  /** nth[k]: the day with exactly k working days before it. */
  private nth = new Int32Array(0);
  private readonly fill: (firstYear: number, lastYear: number, isWorking: Uint8Array) => void;

  constructor(fill: (firstYear: number, lastYear: number, isWorking: Uint8Array) => void) {
    this.fill = fill;
  }

  /** Working days in [0, day). */
  rank(day: Day): number {
    if (!(day >= 0 && day < this.before.length)) this.growToDay(day);
    return this.before[day] as number;
  }

  /** The working day of a rank. */
  day(rank: number): Day {
    while (rank >= this.nth.length) this.growToDay(this.before.length + 365);
    return this.nth[rank] as number;
  }

  private growToDay(day: Day): void {
    // The rank of the day after the last one is still needed: it is the number of all working days.
    if (!Number.isInteger(day) || day < 0 || day > LAST_DAY + 1) {
      throw new RangeError(`calendars reach from 1970-01-01 to 9999-12-31; asked for day ${String(day)}`);
    }
    // At least to 2040 at first, then doubling the years, so that growing costs little in all.
    const lastYear = Math.min(9999, Math.max(2040, yearOf(day) + 1, 2 * yearOf(this.before.length - 1) - 1970));
    const length = firstDayOfYear(lastYear + 1);
    const isWorking = new Uint8Array(length);
    this.fill(1970, lastYear, isWorking);
    const before = new Int32Array(length + 1);
    const nth = new Int32Array(length);
    let rank = 0;
    for (let at = 0; at < length; at += 1) {
      if (isWorking[at] === 1) {
        nth[rank] = at;
        rank += 1;
      }
      before[at + 1] = rank;
    }
    this.before = before;
    this.nth = nth.slice(0, rank);
  }
}

function tableCalendar(id: string, table: WorkingDayTable, provisional: (day: Day) => boolean): Calendar {
  const workingDayFrom = (day: Day): Day => table.day(table.rank(day));
  return {
    id,
    provisional,
    workingDayFrom,
    isWorkingDay: (day) => table.rank(day + 1) > table.rank(day),
    nextWorkingDay: (day) => workingDayFrom(day + 1),
    addWorkingDays(day, n) {
      requireCount(n);
      return n === 0 ? day : table.day(table.rank(day + 1) + n - 1);
    },
    workingDaysBetween: (from, to) => table.rank(to + 1) - table.rank(from + 1),
  };
}

function requireCount(n: number): void {
  if (!Number.isInteger(n) || n < 0)
    throw new RangeError(`a number of working days must be whole and not negative: ${String(n)}`);
}

/** Every day is a working day: for quick answers without dates. Never provisional, as it claims nothing. */
export const everyDayCalendar: Calendar = {
  id: 'every-day',
  isWorkingDay: () => true,
  provisional: () => false,
  workingDayFrom: (day) => day,
  nextWorkingDay: (day) => day + 1,
  addWorkingDays(day, n) {
    requireCount(n);
    return day + n;
  },
  workingDaysBetween: (from, to) => to - from,
};

function requireWeekdays(weekdays: readonly Weekday[]): ReadonlySet<Weekday> {
  const set = new Set(weekdays);
  if (set.size === 0) throw new RangeError('a calendar needs at least one working weekday');
  return set;
}

function fillWeeks(weekdays: ReadonlySet<Weekday>, isWorking: Uint8Array): void {
  for (let day = 0; day < isWorking.length; day += 1) if (weekdays.has(weekday(day))) isWorking[day] = 1;
}

/** The same weekdays every week, without holidays. Throws a RangeError for an empty week. */
export function weeklyCalendar(workingWeekdays: readonly Weekday[] = [1, 2, 3, 4, 5]): Calendar {
  const weekdays = requireWeekdays(workingWeekdays);
  const table = new WorkingDayTable((_firstYear, _lastYear, isWorking) => {
    fillWeeks(weekdays, isWorking);
  });
  return tableCalendar(`weekly-${[...weekdays].sort().join('')}`, table, () => false);
}

/** What a city or an administrator adds to the State Council's calendar. */
export interface StateCalendarOptions {
  readonly id?: string;
  /** Days off that hold in this place only (放假办法 4), whatever the notices say. */
  readonly localHolidays?: readonly Day[];
  /** Further notices, later than those known here; where they speak of a day, they win. */
  readonly announced?: readonly HolidayNotice[];
  /** Weekdays worked in ordinary weeks, Monday to Friday if not given. */
  readonly workingWeekdays?: readonly Weekday[];
}

/**
 * Public holidays and make-up working days of the whole country as announced, and for a year without announcement the
 * provisional calendar of weekends and statutory holidays (see `statutoryDaysOff`).
 * Throws a RangeError for a notice that cannot be read; show its faults with `readNotice` first.
 */
export function stateCalendar(options: StateCalendarOptions = {}): Calendar {
  const notices = [...STATE_NOTICES, ...(options.announced ?? [])];
  const weekdays = requireWeekdays(options.workingWeekdays ?? [1, 2, 3, 4, 5]);
  const announcedYears = new Set(notices.map((notice) => notice.year));
  const changes = notices.flatMap(noticeChanges);
  const table = new WorkingDayTable((firstYear, lastYear, isWorking) => {
    fillWeeks(weekdays, isWorking);
    for (let year = firstYear; year <= lastYear; year += 1) {
      if (!announcedYears.has(year)) for (const day of statutoryDaysOff(year)) isWorking[day] = 0;
    }
    for (const [day, working] of changes) if (day >= 0 && day < isWorking.length) isWorking[day] = working;
    for (const day of options.localHolidays ?? []) if (day >= 0 && day < isWorking.length) isWorking[day] = 0;
  });
  const isPlain = Object.keys(options).length === 0;
  return tableCalendar(options.id ?? (isPlain ? 'cn' : 'cn-local'), table, (day) => !announcedYears.has(yearOf(day)));
}

/** A calendar as documents write it: days as `YYYY-MM-DD`, weekdays as numbers from 1 for Monday to 7. */
interface WrittenCalendar {
  readonly id: string;
  readonly localHolidays?: readonly string[] | undefined;
  readonly announced?: readonly HolidayNotice[] | undefined;
  readonly workingWeekdays?: readonly number[] | undefined;
}

/**
 * The days that a document of a calendar means, on the ground of the State Council's announcements. Throws a RangeError for a
 * notice that cannot be read; show its faults with `readNotice` first.
 */
export function calendarOf({ id, announced, localHolidays = [], workingWeekdays }: WrittenCalendar): Calendar {
  return stateCalendar({
    id,
    ...(announced === undefined ? {} : { announced }),
    localHolidays: localHolidays.flatMap((day) => parseDate(day) ?? []),
    ...(workingWeekdays === undefined ? {} : { workingWeekdays: workingWeekdays as Weekday[] }),
  });
}

function noticeChanges(notice: HolidayNotice): [day: Day, working: 0 | 1][] {
  const reading = readNotice(notice);
  if ('faults' in reading) {
    throw new RangeError(
      `holiday notice of ${String(notice.year)}: ${reading.faults.map(({ says }) => says.en).join(' ')}`,
    );
  }
  const { off, on } = reading.days;
  return [...off.map((day): [Day, 0] => [day, 0]), ...on.map((day): [Day, 1] => [day, 1])];
}

/** The years within [from, to] on which the calendar is only provisional, to be named beside every number that used them. */
export function provisionalYears(calendar: Calendar, from: Day, to: Day): number[] {
  const years: number[] = [];
  for (let day = from; day <= to; day = firstDayOfYear(yearOf(day) + 1))
    if (calendar.provisional(day)) years.push(yearOf(day));
  return years;
}
