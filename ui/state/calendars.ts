import { useMemo } from 'react';
import { parseCalendar } from '../../engine/exchange/index.ts';
import type { CalendarDocument, Id, Text } from '../../engine/model/index.ts';
import type { Wanted } from './kept.ts';
import { refusalOf, useKept } from './kept.ts';

const calendar: Wanted = {
  what: { zh: '日历', en: 'calendar' },
  instead: { zh: '国务院的放假安排', en: 'the calendar of the State Council' },
};

/** The calendar of the server that an address names, under the id of its document, or what the server has against it. */
export function useCalendar(wanted: Id | null): {
  readonly calendar?: CalendarDocument;
  readonly refusal?: Text;
  readonly isReading: boolean;
} {
  const kept = useKept([wanted]);
  return useMemo(() => {
    const [[id, found] = ['', undefined]] = kept;
    if (found === undefined) return { isReading: kept.size > 0 };
    const parsed = 'kind' in found && found.kind === 'calendar' ? parseCalendar(found.content) : undefined;
    return parsed?.ok === true
      ? { calendar: { ...parsed.value, id }, isReading: false }
      : { refusal: refusalOf(id, found, calendar), isReading: false };
  }, [kept]);
}
