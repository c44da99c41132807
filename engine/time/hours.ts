import type { Weekday } from './minutes.ts';
import { MINUTES_PER_DAY } from './minutes.ts';

/** An opening [open, close) in minutes of the day; 1440 is 24:00. */
export type OpenSpan = readonly [open: number, close: number];

/**
 * When an office works on the working days of its calendar. Rest days are always closed, whatever stands here: a hall
 * that also opens on Saturdays has a calendar in which Saturday is a working day.
 */
export interface OfficeHours {
  /** Openings of Monday to Sunday, each in ascending order without overlap; an empty list is a closed day. */
  // prettier-ignore
  readonly week: readonly [
    readonly OpenSpan[], readonly OpenSpan[], readonly OpenSpan[], readonly OpenSpan[],
    readonly OpenSpan[], readonly OpenSpan[], readonly OpenSpan[],
  ];
  /** Openings of a Saturday or Sunday that is worked (调休上班) and has none in `week`. */
  readonly makeUp: readonly OpenSpan[];
}

const CLOSED: readonly OpenSpan[] = [];

/** Office hours that are the same on each of the five weekdays and on make-up days. */
export const sameHours = (spans: readonly OpenSpan[]): OfficeHours => ({
  week: [spans, spans, spans, spans, spans, CLOSED, CLOSED],
  makeUp: spans,
});

/** 9:00 to 12:00 and 13:00 to 17:00: seven hours (an assumption; cities set their own). */
export const defaultHours: OfficeHours = sameHours([
  [540, 720],
  [780, 1020],
]);

/** Every hour of every day of the calendar. */
export const roundTheClock: OfficeHours = sameHours([[0, MINUTES_PER_DAY]]);

/** The openings of a working day that falls on the weekday. */
export function spansOn(hours: OfficeHours, weekday: Weekday): readonly OpenSpan[] {
  const spans = hours.week[weekday - 1] ?? CLOSED;
  return spans.length === 0 && weekday >= 6 ? hours.makeUp : spans;
}

/** Minutes for which the spans are open. */
export const openMinutes = (spans: readonly OpenSpan[]): number =>
  spans.reduce((sum, [open, close]) => sum + (close - open), 0);

/**
 * What one working day of work means at this office, in minutes: its opening of Monday to Friday, or the mean of the
 * open ones where they differ, rounded, so that a week of work stays a week; that of its weekend, or of
 * make-up days, where it opens on no other. Throws a RangeError if none opens.
 */
export function minutesOfWorkingDay(hours: OfficeHours): number {
  const open = [hours.week.slice(0, 5), hours.week.slice(5), [hours.makeUp]]
    .map((days) => days.map(openMinutes).filter((minutes) => minutes > 0))
    .find((days) => days.length > 0);
  if (open === undefined) throw new RangeError('office hours need an opening on some day of the week');
  return Math.round(open.reduce((sum, minutes) => sum + minutes, 0) / open.length);
}

/** Throws a RangeError for openings that are not ascending whole minutes of one day. */
export function requireOfficeHours(hours: OfficeHours): void {
  for (const spans of [...hours.week, hours.makeUp]) {
    let from = 0;
    for (const [open, close] of spans) {
      const isSound =
        Number.isInteger(open) && Number.isInteger(close) && from <= open && open < close && close <= MINUTES_PER_DAY;
      if (!isSound)
        throw new RangeError(`office hours must be ascending minutes of the day: [${String(open)}, ${String(close)})`);
      from = close;
    }
  }
}
