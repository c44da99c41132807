import type { CalendarDocument, DeskCalendar } from '../../model/index.ts';
import type { Calendar } from '../../time/index.ts';
import { calendarOf, everyDayCalendar, stateCalendar, weeklyCalendar } from '../../time/index.ts';

/**
 * The days that a scenario or one of its desks keeps; `carried` are the calendars in the scenario itself. Throws RangeError
 * on one that it does not carry.
 */
export function calendarFor(calendar: DeskCalendar, carried: readonly CalendarDocument[] = []): Calendar {
  switch (calendar) {
    case 'none':
      return everyDayCalendar;
    case 'weekdays':
      return weeklyCalendar();
    case 'state':
      return stateCalendar();
    default: {
      const own = carried.find(({ id }) => id === calendar);
      if (own === undefined) throw new RangeError(`the scenario carries no calendar ${calendar}`);
      return calendarOf(own);
    }
  }
}
