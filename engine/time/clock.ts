import type { Calendar } from './calendar.ts';
import type { LimitRule } from './limit.ts';
import { amountOfRule, lastDayAfter } from './limit.ts';
import type { Day, Minute } from './minutes.ts';
import { dayEndedBy, dayOf, endOfDay } from './minutes.ts';
import type { Span } from './spans.ts';

/** One stop of a clock and why; without `to` it still stands. */
export interface ClockStop {
  readonly from: Minute;
  readonly to?: Minute;
  /** What the law lets stop the clock: hearing, tender, appraisal … (行政许可法 45), or a rule of the item's own. */
  readonly ground: string;
}

/**
 * The statutory clock 审批计时 of one item: a value, changed only by making a new one.
 *
 * Days are counted as the limit counts them. The day of the stop notice is a used day; the days after it, up to and
 * including the day of resumption, are not counted, as the day on which a period starts never is (民法典 201). A stop
 * that ends on the day it began therefore costs and saves nothing. A stop at 00:00 is one at 24:00 of the day before.
 * Hours and minutes stop and resume to the minute.
 */
export interface StatutoryClock {
  readonly rule: LimitRule;
  readonly startedAt: Minute;
  readonly stops: readonly ClockStop[];
}

/** A clock that runs from the minute of its start event. */
export const startClock = (rule: LimitRule, at: Minute): StatutoryClock => ({ rule, startedAt: at, stops: [] });

const lastStop = (clock: StatutoryClock): ClockStop | undefined => clock.stops[clock.stops.length - 1];

export const isStopped = (clock: StatutoryClock): boolean => {
  const stop = lastStop(clock);
  return stop !== undefined && stop.to === undefined;
};

/** Stops a running clock. Throws if it stands already, or if `at` is before its last start. */
export function stopClock(clock: StatutoryClock, at: Minute, ground: string): StatutoryClock {
  if (isStopped(clock)) throw new Error('the clock is stopped already');
  if (at < (lastStop(clock)?.to ?? clock.startedAt)) throw new RangeError('a clock cannot stop before it has started');
  return { ...clock, stops: [...clock.stops, { from: at, ground }] };
}

/** Lets a stopped clock run on; a stop of no length is forgotten. Throws if it runs, or if `at` is before the stop. */
export function resumeClock(clock: StatutoryClock, at: Minute): StatutoryClock {
  const stop = lastStop(clock);
  if (stop === undefined || stop.to !== undefined) throw new Error('the clock is not stopped');
  if (at < stop.from) throw new RangeError('a clock cannot resume before it was stopped');
  const earlier = clock.stops.slice(0, -1);
  return { ...clock, stops: at === stop.from ? earlier : [...earlier, { ...stop, to: at }] };
}

/** Days in (from, to] as the unit counts them; none if `to` is not later. */
function countedDays(from: Day, to: Day, unit: LimitRule['unit'], calendar: Calendar): number {
  if (to <= from) return 0;
  return unit === 'working-day' ? calendar.workingDaysBetween(from, to) : to - from;
}

/** What the clock has used between two moments without a stop: whole days of a day rule, otherwise minutes. */
function used(rule: LimitRule, from: Minute, to: Minute, calendar: Calendar): number {
  if (rule.unit === 'hour' || rule.unit === 'minute') return Math.max(0, to - from);
  return countedDays(dayOf(from), dayEndedBy(to), rule.unit, calendar);
}

function dueAfter(rule: LimitRule, from: Minute, remaining: number, calendar: Calendar): Minute {
  if (rule.unit === 'hour' || rule.unit === 'minute') return from + remaining;
  return endOfDay(lastDayAfter(dayOf(from), remaining, rule.unit, calendar));
}

/**
 * The last minute at which a decision is in time, or undefined while the clock is stopped: nobody knows it then.
 * A stop after the limit has run out changes nothing: what is late stays late.
 */
export function dueOf(clock: StatutoryClock, calendar: Calendar): Minute | undefined {
  let from = clock.startedAt;
  let remaining = amountOfRule(clock.rule);
  for (const stop of clock.stops) {
    const due = dueAfter(clock.rule, from, remaining, calendar);
    if (stop.from > due) return due;
    if (stop.to === undefined) return undefined;
    remaining = Math.max(0, remaining - used(clock.rule, from, stop.from, calendar));
    from = stop.to;
  }
  return dueAfter(clock.rule, from, remaining, calendar);
}

/**
 * What has run on the clock by `until`, in the unit of its rule: whole counted days, or hours or minutes (hours may have
 * a fraction). At 24:00 of a day that day is counted in; during the day it is, too, as the law counts begun days.
 */
export function elapsedOf(clock: StatutoryClock, until: Minute, calendar: Calendar): number {
  const amount = runningSpans(clock, until).reduce((sum, [from, to]) => sum + used(clock.rule, from, to, calendar), 0);
  return clock.rule.unit === 'hour' ? amount / 60 : amount;
}

/** The spans [from, to) during which the clock ran until `end`, in order; empty ones are left out. */
export function runningSpans(clock: StatutoryClock, end: Minute): Span[] {
  const spans: Span[] = [];
  let from: Minute | undefined = clock.startedAt;
  for (const stop of clock.stops) {
    spans.push([from, Math.min(stop.from, end)]);
    from = stop.to;
    if (from === undefined) break;
  }
  if (from !== undefined) spans.push([from, end]);
  return spans.filter(([start, finish]) => start < finish);
}
