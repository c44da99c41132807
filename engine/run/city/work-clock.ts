import type { Minute, Schedule } from '../../time/index.ts';
import { advanceWork, nextOpen, workMinutesBetween } from '../../time/index.ts';
import { QUICK_DAY } from '../../network/index.ts';
import type { RunTime } from '../executor.ts';

/** How office time passes at one desk. Minutes may have fractions. */
export interface WorkClock {
  /** Minutes of work in a working day. */
  readonly dayMinutes: number;
  /** An opening [from, to) that was met last: work that fits into it ends after exactly its minutes. */
  readonly openFrom: Minute;
  readonly openTo: Minute;
  /** When so many minutes of work that are taken up at `from` are done; none is done at once. */
  done(from: Minute, work: number): Minute;
  /** The minute itself where the desk is open then, or its next opening. */
  opening(at: Minute): Minute;
  /** Minutes of work between two moments. */
  worked(from: Minute, to: Minute): number;
}

/** Open at every minute: undated runs (480 minutes to the day), and desks round the clock. */
export class AlwaysClock implements WorkClock {
  readonly dayMinutes: number;
  readonly openFrom = -Infinity;
  readonly openTo = Infinity;

  constructor(dayMinutes: number) {
    this.dayMinutes = dayMinutes;
  }

  done(from: Minute, work: number): Minute {
    return from + work;
  }

  opening(at: Minute): Minute {
    return at;
  }

  worked(from: Minute, to: Minute): number {
    return to - from;
  }
}

/** Any schedule of engine/time. */
export class ScheduleClock implements WorkClock {
  readonly dayMinutes: number;
  /** None is remembered. */
  readonly openFrom = Infinity;
  readonly openTo = -Infinity;
  private readonly schedule: Schedule;

  constructor(schedule: Schedule) {
    this.schedule = schedule;
    this.dayMinutes = schedule.dayMinutes;
  }

  done(from: Minute, work: number): Minute {
    return advanceWork(this.schedule, from, work);
  }

  opening(at: Minute): Minute {
    const whole = Math.floor(at);
    const open = nextOpen(this.schedule, whole);
    return open === whole ? at : open;
  }

  worked(from: Minute, to: Minute): number {
    return workMinutesBetween(this.schedule, from, to);
  }
}

/** The clock of a run of one case: that of its schedule, or working time only. */
export function clockOfRun(time: RunTime): WorkClock {
  return time.kind === 'dated' ? new ScheduleClock(time.schedule) : new AlwaysClock(QUICK_DAY);
}

const WEEK = 10_080;
/** 1970-01-05, the first Monday of civil minutes. */
const MONDAY = 4 * 1440;

/**
 * A schedule that is the same every week, as two tables over its minutes: work to time and time to work take a look-up
 * each, where the days of a general schedule have to be searched.
 */
export class WeeklyClock implements WorkClock {
  readonly dayMinutes: number;
  /** Open minutes of the week before each of its minutes. */
  private readonly before = new Int32Array(WEEK + 1);
  /** The minute of the week in which each open minute lies. */
  private readonly minute: Int32Array;
  private readonly week: number;
  /** When the opening ends in which each minute lies. */
  private readonly closing = new Int32Array(WEEK);
  openFrom = Infinity;
  openTo = -Infinity;

  /** The schedule has to repeat every week. */
  constructor(schedule: Schedule) {
    this.dayMinutes = schedule.dayMinutes;
    const start = schedule.workBefore(MONDAY);
    for (let m = 0; m <= WEEK; m++) this.before[m] = schedule.workBefore(MONDAY + m) - start;
    this.week = this.before[WEEK]!;
    this.minute = new Int32Array(this.week);
    for (let m = 0; m < WEEK; m++) if (this.before[m + 1]! > this.before[m]!) this.minute[this.before[m]!] = m;
    let closes = WEEK;
    for (let m = WEEK - 1; m >= 0; m--) {
      if (this.before[m + 1] === this.before[m]) closes = m;
      this.closing[m] = closes;
    }
  }

  done(from: Minute, work: number): Minute {
    if (work === 0) return from;
    const { before } = this;
    const rest = from - MONDAY;
    const weekStart = Math.floor(rest / WEEK) * WEEK;
    const inWeek = rest - weekStart;
    const minute = Math.trunc(inWeek);
    const known = before[minute]!;
    let base = weekStart + MONDAY;
    let total = work + known;
    if (before[minute + 1]! > known) {
      this.openFrom = from;
      this.openTo = base + this.closing[minute]!;
      if (from + work <= this.openTo) return from + work;
      total += inWeek - minute;
    }
    if (total > this.week) {
      const weeks = Math.ceil(total / this.week) - 1;
      total -= weeks * this.week;
      base += weeks * WEEK;
    }
    const open = Math.ceil(total) - 1;
    return base + this.minute[open]! + (total - open);
  }

  opening(at: Minute): Minute {
    const rest = at - MONDAY;
    const weekStart = Math.floor(rest / WEEK) * WEEK;
    const minute = Math.trunc(rest - weekStart);
    const base = weekStart + MONDAY;
    const known = this.before[minute]!;
    if (this.before[minute + 1]! > known) {
      this.openFrom = at;
      this.openTo = base + this.closing[minute]!;
      return at;
    }
    return known === this.week ? base + WEEK + this.minute[0]! : base + this.minute[known]!;
  }

  worked(from: Minute, to: Minute): number {
    return this.total(to) - this.total(from);
  }

  private total(at: Minute): number {
    const rest = at - MONDAY;
    const week = Math.floor(rest / WEEK);
    const inWeek = rest - week * WEEK;
    const minute = Math.trunc(inWeek);
    const known = this.before[minute]!;
    return week * this.week + (this.before[minute + 1]! > known ? known + inWeek - minute : known);
  }
}
