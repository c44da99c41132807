/**
 * Calendars that offices keep: the document of one, the table of days off and days worked of a year, read row by row, and
 * scenarios that name and carry them.
 */
export * from './calendar-document.ts';
export * from './read-days.ts';
export * from './scenario.ts';
