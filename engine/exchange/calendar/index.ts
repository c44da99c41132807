/**
 * Calendars that offices keep: the document of one, and the table of days off and days worked of a year, read row by row.
 */
export * from './calendar-document.ts';
export * from './read-days.ts';
