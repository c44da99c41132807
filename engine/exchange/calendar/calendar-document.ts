import { z } from 'zod';
import type { Finding, Parsed } from '../../model/index.ts';
import { dateSchema, idSchema, textSchema } from '../../model/index.ts';
import { findingsOfForm } from '../../model/issues.ts';
import type { Calendar, Weekday } from '../../time/index.ts';
import { parseDate, readNotice, stateCalendar } from '../../time/index.ts';

const calendarSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  title: textSchema,
  /** Days off that hold in this place only. */
  localHolidays: z.array(dateSchema).max(1000).optional(),
  /** Announcements as engine/time reads them; `off` and `on` are days with blanks between. */
  announced: z
    .array(
      z.strictObject({
        year: z.number().int(),
        source: z.string().min(1).max(200),
        off: z.string().max(2000),
        on: z.string().max(2000),
      }),
    )
    .max(50)
    .optional(),
  /** The weekdays worked, 1 for Monday to 7. */
  workingWeekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).optional(),
});
/** What an office adds to the State Council's calendar: local holidays, announcements, the weekdays worked. */
export interface CalendarDocument extends z.infer<typeof calendarSchema> {}

/** The calendar in unknown JSON, or findings that name the place, the rule and the mend. Never throws. */
export function parseCalendar(json: unknown): Parsed<CalendarDocument> {
  const result = calendarSchema.safeParse(json);
  if (!result.success) return { ok: false, findings: findingsOfForm(result.error.issues, json) };
  const findings = findingsOfNotices(result.data);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: result.data, findings };
}

/** The days that a document of a calendar means, on the ground of the State Council's announcements. */
export function calendarOf({ id, announced, localHolidays = [], workingWeekdays }: CalendarDocument): Calendar {
  return stateCalendar({
    id,
    ...(announced === undefined ? {} : { announced }),
    localHolidays: localHolidays.flatMap((day) => parseDate(day) ?? []),
    ...(workingWeekdays === undefined ? {} : { workingWeekdays: workingWeekdays as Weekday[] }),
  });
}

function findingsOfNotices({ announced = [] }: CalendarDocument): Finding[] {
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
