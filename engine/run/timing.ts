import { quickMinutes } from '../network/index.ts';
import type { Calendar, LimitRule, Minute, Schedule, StatutoryClock, WorkAmount } from '../time/index.ts';
import {
  advanceWork,
  amountOfRule,
  dueOf,
  finishOf,
  minutesOfAmount,
  nextOpen,
  workMinutesBetween,
} from '../time/index.ts';
import type { RunTime } from './executor.ts';

/** How the minutes of a run pass: the two calendars behind one set of questions. */
export interface Timing {
  readonly kind: RunTime['kind'];
  readonly start: Minute;
  /** Minutes of office time in an amount of work. */
  work(amount: WorkAmount): number;
  /** When that many minutes of office time, taken up at `from`, are done. */
  done(from: Minute, minutes: number): Minute;
  /** Office time between two minutes. */
  worked(from: Minute, to: Minute): number;
  /** When an amount that need not wait for offices (outside work, the applicant's own time) is over. */
  after(from: Minute, amount: WorkAmount): Minute;
  /** When papers that are ready at a minute are received. */
  received(at: Minute): Minute;
  /** The last minute in time on a clock with its stops; undefined while it is stopped. */
  due(clock: StatutoryClock): Minute | undefined;
}

/**
 * The questions of a run's time. Limits are counted on `legal`, where an office keeps other days than the law does; on its
 * own calendar, where absent.
 */
export function timingOf(time: RunTime, legal?: Calendar): Timing {
  if (time.kind === 'undated') return undatedTiming;
  return datedTiming(time.start, time.schedule, legal ?? time.schedule.calendar);
}

/** Working time only: 480 minutes to the day, a calendar day five sevenths of it, and no nights to wait through. */
const undatedTiming: Timing = {
  kind: 'undated',
  start: 0,
  work: quickMinutes,
  done: (from, minutes) => from + minutes,
  worked: (from, to) => to - from,
  after: (from, amount) => from + quickMinutes(amount),
  received: (at) => at,
  due(clock) {
    let due = clock.startedAt + quickLimit(clock.rule);
    for (const { from, to } of clock.stops) {
      if (from > due) return due;
      if (to === undefined) return undefined;
      due += to - from;
    }
    return due;
  },
};

function quickLimit(rule: LimitRule): number {
  const amount = amountOfRule(rule);
  return rule.unit === 'working-day' || rule.unit === 'calendar-day'
    ? quickMinutes({ n: amount, unit: rule.unit })
    : amount;
}

function datedTiming(start: Minute, schedule: Schedule, legal: Calendar): Timing {
  return {
    kind: 'dated',
    start,
    // An item's calendar days are office time like in the quick answer; offices do not work through the night.
    work: ({ n, unit }) =>
      unit === 'calendar-day' ? Math.round((n * schedule.dayMinutes * 5) / 7) : minutesOfAmount({ n, unit }, schedule),
    done: (from, minutes) => advanceWork(schedule, from, minutes),
    worked: (from, to) => workMinutesBetween(schedule, from, to),
    after: (from, amount) => finishOf(amount, from, schedule),
    received: (at) => nextOpen(schedule, at),
    due: (clock) => dueOf(clock, legal),
  };
}
