import type { DeskCalendar } from '../../model/index.ts';
import type { Calendar } from '../../time/index.ts';
import { everyDayCalendar, stateCalendar, weeklyCalendar } from '../../time/index.ts';

/** The days that a scenario or one of its desks keeps. */
export function calendarFor(calendar: DeskCalendar): Calendar {
  switch (calendar) {
    case 'none':
      return everyDayCalendar;
    case 'weekdays':
      return weeklyCalendar();
    case 'state':
      return stateCalendar();
  }
}
