import { z } from 'zod';

const text = z.strictObject({
  zh: z.string().min(1).max(2000),
  en: z.string().min(1).max(2000),
  mn: z.string().min(1).max(2000).optional(),
});
/**
 * A text shown to people. Chinese is the first language of the field and of the interface, English the second;
 * Mongolian may be added where a city prints it.
 */
export interface Text extends z.infer<typeof text> {}
export const textSchema: z.ZodType<Text> = text;

export type Language = 'zh' | 'en';

/** An identifier: lower-case letters, digits and hyphens, so that it can stand in addresses and file names. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .max(80);
export type Id = z.infer<typeof idSchema>;

/** Cells of a list by the heading of their column, as somebody wrote them. */
export const listedSchema = z.record(z.string().min(1).max(60), z.string().max(4000));

/** Whether an id is that of a document that a server keeps; nothing that is shipped has such a one. */
export function isKeptId(id: Id): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

/** A civil date `YYYY-MM-DD` in China, one that the calendar has; no time zone is ever involved. */
export const dateSchema = z.iso.date();
export type IsoDate = z.infer<typeof dateSchema>;

/** A day of every year `MM-DD`, one that some year has. */
export const monthDaySchema = z.stringFormat(
  'month-day',
  /^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$/,
);

/** The text in one language. */
export function inLanguage(text: Text, language: Language): string {
  return text[language];
}
