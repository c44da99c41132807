import type { Calendar } from './calendar.ts';
import { everyDayCalendar } from './calendar.ts';
import type { OfficeHours } from './hours.ts';
import { minutesOfWorkingDay, openMinutes, requireOfficeHours, roundTheClock, spansOn } from './hours.ts';
import type { Day, Minute, Weekday } from './minutes.ts';
import { LAST_DAY, MINUTES_PER_DAY, dayOf, minuteAt, weekday } from './minutes.ts';

/**
 * Office hours laid over a calendar, compiled for many questions. Work is counted in open minutes since 1970-01-01;
 * the two directions `workBefore` and `timeOfWork` are all that the functions below need.
 */
export interface Schedule {
  readonly calendar: Calendar;
  readonly hours: OfficeHours;
  /** Minutes of work in one working day of this office. */
  readonly dayMinutes: number;
  /** Open minutes in [1970-01-01T00:00, minute). */
  workBefore(minute: Minute): number;
  /** The first minute before which `work` open minutes lie: a closing time, where the work fills an opening exactly. */
  timeOfWork(work: number): Minute;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

class CompiledSchedule implements Schedule {
  readonly calendar: Calendar;
  readonly hours: OfficeHours;
  readonly dayMinutes: number;
  /** Per weekday, Monday first: open and close of each span in turn. */
  private readonly bounds: readonly Int32Array[];
  private readonly totals: Int32Array;
  /** done[d]: open minutes in [0, day d). Grows to the day asked for. */
  private done = new Float64Array(1);

  constructor(calendar: Calendar, hours: OfficeHours) {
    requireOfficeHours(hours);
    this.calendar = calendar;
    this.hours = hours;
    this.dayMinutes = minutesOfWorkingDay(hours);
    this.bounds = WEEKDAYS.map((at) => Int32Array.from(spansOn(hours, at).flat()));
    this.totals = Int32Array.from(WEEKDAYS, (at) => openMinutes(spansOn(hours, at)));
  }

  workBefore(minute: Minute): number {
    const day = dayOf(minute);
    if (!(day >= 0 && day + 1 < this.done.length)) this.growToDay(day);
    const before = this.done[day] as number;
    if (this.done[day + 1] === before) return before;
    const bounds = this.bounds[weekday(day) - 1] as Int32Array;
    const rest = minute - minuteAt(day, 0);
    let work = before;
    for (let at = 0; at < bounds.length && (bounds[at] as number) < rest; at += 2) {
      work += Math.min(rest, bounds[at + 1] as number) - (bounds[at] as number);
    }
    return work;
  }

  timeOfWork(work: number): Minute {
    if (!(work >= 0)) throw new RangeError(`work must be a number of minutes, not ${String(work)}`);
    if (work === 0) return 0;
    const day = this.dayOfWork(work);
    const bounds = this.bounds[weekday(day) - 1] as Int32Array;
    let rest = work - (this.done[day] as number);
    let at = 0;
    for (; rest > (bounds[at + 1] as number) - (bounds[at] as number); at += 2) {
      rest -= (bounds[at + 1] as number) - (bounds[at] as number);
    }
    return minuteAt(day, (bounds[at] as number) + rest);
  }

  /** The last day d with done[d] < work, that is, the day on which the work gets done. */
  private dayOfWork(work: number): Day {
    while ((this.done[this.done.length - 1] as number) < work) this.growToDay(this.done.length + 365);
    // Work is spread almost evenly over the years, so the proportional day is a good place to start from.
    const last = this.done.length - 1;
    let low = Math.min(last - 1, Math.floor((work / (this.done[last] as number)) * last));
    let high = low + 1;
    for (let step = 1; (this.done[low] as number) >= work; step *= 2) [low, high] = [Math.max(0, low - step), low];
    for (let step = 1; (this.done[high] as number) < work; step *= 2) [low, high] = [high, Math.min(last, high + step)];
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if ((this.done[middle] as number) < work) low = middle;
      else high = middle;
    }
    return low;
  }

  private growToDay(day: Day): void {
    if (!(day >= 0)) throw new RangeError(`schedules begin at 1970-01-01; asked for day ${String(day)}`);
    const length = Math.max(day + 2, 30_000, Math.min(2 * this.done.length, LAST_DAY + 1));
    const done = new Float64Array(length);
    done.set(this.done);
    for (let at = this.done.length - 1; at + 1 < length; at += 1) {
      const open = this.calendar.isWorkingDay(at) ? (this.totals[weekday(at) - 1] as number) : 0;
      done[at + 1] = (done[at] as number) + open;
    }
    this.done = done;
  }
}

/**
 * Lays office hours over a calendar. Compile once and keep: the tables are built at the first question.
 * Throws a RangeError for hours that are not ascending or never open.
 */
export const scheduleOf = (calendar: Calendar, hours: OfficeHours): Schedule => new CompiledSchedule(calendar, hours);

/** Every minute is open: for undated answers and for machines. Reaches to any minute, also before 1970. */
export const alwaysOpen: Schedule = {
  calendar: everyDayCalendar,
  hours: roundTheClock,
  dayMinutes: MINUTES_PER_DAY,
  workBefore: (minute) => minute,
  timeOfWork: (work) => work,
};

/** Whether the office works during the minute that begins at `minute`. */
export const isOpen = (schedule: Schedule, minute: Minute): boolean =>
  schedule.workBefore(minute + 1) > schedule.workBefore(minute);

/** The first open minute at or after `minute`; the closing minute itself is no longer open. */
export const nextOpen = (schedule: Schedule, minute: Minute): Minute =>
  schedule.timeOfWork(schedule.workBefore(minute) + 1) - 1;

/**
 * When work of `workMinutes` open minutes that is taken up at `start` is done. It pauses at closing time, over lunch and
 * rest days, and resumes at the next opening; what arrives at closing time begins at the next opening. Work that fills
 * an opening exactly ends at its closing time. No work at all ends at `start`, even if the office is closed then.
 * Throws a RangeError for a negative amount.
 */
export function advanceWork(schedule: Schedule, start: Minute, workMinutes: number): Minute {
  if (!(workMinutes >= 0)) throw new RangeError(`work must be a number of minutes, not ${String(workMinutes)}`);
  return workMinutes === 0 ? start : schedule.timeOfWork(schedule.workBefore(start) + workMinutes);
}

/** Open minutes in [from, to); negative if to < from. */
export const workMinutesBetween = (schedule: Schedule, from: Minute, to: Minute): number =>
  schedule.workBefore(to) - schedule.workBefore(from);

/** An amount of time that work takes; halves and other fractions are allowed. */
export interface WorkAmount {
  readonly n: number;
  readonly unit: 'working-day' | 'calendar-day' | 'hour' | 'minute';
}

/**
 * The amount in whole minutes, rounded to the nearest: of office time, where a working day is `schedule.dayMinutes`;
 * calendar days count round the clock.
 */
export function minutesOfAmount({ n, unit }: WorkAmount, schedule: Schedule): number {
  switch (unit) {
    case 'working-day':
      return Math.round(n * schedule.dayMinutes);
    case 'calendar-day':
      return Math.round(n * MINUTES_PER_DAY);
    case 'hour':
      return Math.round(n * 60);
    case 'minute':
      return Math.round(n);
  }
}

/** When the amount of work that is taken up at `start` is done; calendar days run on through nights and rest days. */
export function finishOf(amount: WorkAmount, start: Minute, schedule: Schedule): Minute {
  const minutes = minutesOfAmount(amount, schedule);
  return amount.unit === 'calendar-day' ? start + minutes : advanceWork(schedule, start, minutes);
}
