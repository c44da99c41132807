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

/** A civil date `YYYY-MM-DD` in China; no time zone is ever involved. */
export const dateSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
export type IsoDate = z.infer<typeof dateSchema>;

/** The text in one language. */
export function inLanguage(text: Text, language: Language): string {
  return text[language];
}
