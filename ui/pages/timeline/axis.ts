import type { Calendar, Day } from '../../../engine/time/index.ts';
import { formatDate } from '../../../engine/time/index.ts';

/** Days that are no working days, from one place of the axis to another. */
interface Off {
  readonly from: number;
  readonly to: number;
}

/** Where moments of the quick answer, which are working days since the first submission, lie on the axis. */
export interface Axis {
  readonly unit: 'working-day' | 'calendar-day';
  /** Where something begins that begins so many working days after the first submission. */
  readonly startOf: (days: number) => number;
  /** Where something ends that ends then: at the end of a working day, and not after the days off that follow it. */
  readonly endOf: (days: number) => number;
  /** How many working days have passed at a place. */
  readonly daysAt: (place: number) => number;
  /** The stretches of days off before a place, in order. */
  readonly offBefore: (end: number) => readonly Off[];
  /** The date on which a place lies; none on an axis without dates. */
  readonly dateAt: (place: number) => string | undefined;
}

/** Working days, one as wide as the other, without dates. */
export const workingAxis: Axis = {
  unit: 'working-day',
  startOf: (days) => days,
  endOf: (days) => days,
  daysAt: (place) => place,
  offBefore: () => [],
  dateAt: () => undefined,
};

/** Moments nearer than this to a whole number of days are that number; sums of minutes are exact to far less. */
const NEAR = 1e-6;

/** Calendar days from the first working day on or after `from`, with the weekends and holidays of a calendar between. */
export function calendarAxis(from: Day, calendar: Calendar): Axis {
  const first = calendar.workingDayFrom(from);
  const nth = (n: number): number => calendar.addWorkingDays(first, n) - first;
  const startOf = (days: number): number => {
    const whole = Math.floor(days + NEAR);
    return nth(whole) + Math.max(0, days - whole);
  };
  return {
    unit: 'calendar-day',
    startOf,
    endOf: (days) => {
      const whole = Math.round(days);
      return whole > 0 && Math.abs(days - whole) < NEAR ? nth(whole - 1) + 1 : startOf(days);
    },
    daysAt: (place) => {
      const whole = Math.floor(place);
      const passed = calendar.workingDaysBetween(first - 1, first + whole - 1);
      return calendar.isWorkingDay(first + whole) ? passed + place - whole : passed;
    },
    offBefore: (end) => {
      const found: Off[] = [];
      for (let place = 0; place < end; place++) {
        if (calendar.isWorkingDay(first + place)) continue;
        const last = found[found.length - 1];
        if (last?.to === place) found[found.length - 1] = { from: last.from, to: place + 1 };
        else found.push({ from: place, to: place + 1 });
      }
      return found;
    },
    dateAt: (place) => formatDate(first + Math.floor(place)),
  };
}
