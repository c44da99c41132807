import { z } from 'zod';
import { dateSchema, idSchema, textSchema } from './text.ts';

const calendar = z.strictObject({
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
export interface CalendarDocument extends z.infer<typeof calendar> {}
export const calendarSchema: z.ZodType<CalendarDocument> = calendar;

/** Days that need no document: every day that the hours name, every weekday that they name, or the State Council's calendar. */
export const usualCalendarSchema = z.enum(['none', 'weekdays', 'state']);

/** Which days a desk works: the usual ones of one kind, or those of a calendar that its scenario carries, by its id. */
export const deskCalendarSchema = idSchema;
export type DeskCalendar = z.infer<typeof deskCalendarSchema>;
