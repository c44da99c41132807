import type { Words } from '../../words/index.ts';
import { dayCount, number, tenths } from '../../words/numbers.ts';

/** How a playback tells time. */
export interface Days {
  readonly unit: 'working-day' | 'calendar-day';
  /** Minutes of a day of the unit. */
  readonly day: number;
  /** The minute of the run at which the film begins, told as day 0. */
  readonly from: number;
}

/** The day of a moment since the beginning of the film, to one decimal; before it, it is negative. */
export function dayOf(time: number, { day, from }: Days): number {
  return tenths((time - from) / day);
}

/** A moment in words. */
export function dayText(time: number, days: Days, { t, language }: Words): string {
  return t(`run.day.${days.unit}`, { n: number(dayOf(time, days), language) });
}

/** A length of time in words, to one decimal. */
export function lengthText(minutes: number, { day, unit }: Days, { t, language }: Words): string {
  return t(`run.days.${unit}`, { n: dayCount(minutes / day, language) });
}
