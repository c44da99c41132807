import type { CalendarDocument, Finding, Parsed } from '../../model/index.ts';
import { calendarSchema } from '../../model/index.ts';
import { findingsOfForm } from '../../model/issues.ts';
import { readNotice } from '../../time/index.ts';

/** The calendar in unknown JSON, or findings that name the place, the rule and the mend. Never throws. */
export function parseCalendar(json: unknown): Parsed<CalendarDocument> {
  const result = calendarSchema.safeParse(json);
  if (!result.success) return { ok: false, findings: findingsOfForm(result.error.issues, json) };
  const findings = findingsOfNotices(result.data);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: result.data, findings };
}

/** What is wrong with the announcements of a calendar, each at its place in the document. */
export function findingsOfNotices({ announced = [] }: CalendarDocument): Finding[] {
  return announced.flatMap((notice, index) => {
    const reading = readNotice(notice);
    if (!('faults' in reading)) return [];
    return reading.faults.map(({ field, says }): Finding => ({
      code: 'calendar/notice',
      level: 'error',
      at: `announced[${index}].${field}`,
      message: says,
      rule: { zh: '放假通知的写法', en: 'how announcements of holidays are written' },
      mend: {
        zh: '日期写成 MM-DD，连续几天写成 MM-DD~MM-DD，以空格分隔',
        en: 'Write days as MM-DD, several in a row as MM-DD~MM-DD, with blanks between',
      },
    }));
  });
}
