import { useMemo } from 'react';
import type { Comparison } from '../../../engine/measure/index.ts';
import type { IsoDate } from '../../../engine/model/index.ts';
import { calendarOf, parseDate, provisionalYears, stateCalendar } from '../../../engine/time/index.ts';
import { useView } from '../../state/view.ts';
import type { Axis } from './axis.ts';
import { calendarAxis, workingAxis } from './axis.ts';

interface UseAxis {
  readonly axis: Axis;
  /** The day of the first submission on an axis of dates, and whether it was chosen; else it is assumed. */
  readonly from: IsoDate;
  readonly isChosen: boolean;
  /** Years of which the days off are presumed, up to a place of the axis. */
  readonly presumed: (end: number) => readonly number[];
}

const national = stateCalendar();

/** The axis of the timeline. Nobody knows when a case will begin: unless a day was chosen, it is that of the plan. */
export function useAxis({ after }: Comparison): UseAxis {
  const { axis: asked } = useView();
  const from = asked.from ?? after.process.asOf;
  const isDated = asked.unit === 'cd';
  const calendar = useMemo(
    () => (asked.calendar === undefined ? national : calendarOf(asked.calendar)),
    [asked.calendar],
  );
  return useMemo(() => {
    // Both a chosen day and that of a document were read as a date before.
    const day = parseDate(from)!;
    return {
      axis: isDated ? calendarAxis(day, calendar) : workingAxis,
      from,
      isChosen: asked.from !== undefined,
      presumed: (end) => (isDated ? provisionalYears(calendar, day, day + Math.ceil(end)) : []),
    };
  }, [from, isDated, asked.from, calendar]);
}
