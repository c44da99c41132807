import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/*
 * A second, slow reckoning of time that shares nothing with engine/time: dates by the host's Date in UTC, days off from
 * the tables of the package chinese-days (2004 to 2026), work minute by minute.
 */

const require = createRequire(import.meta.url);
const tables = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8')) as {
  holidays: Record<string, unknown>;
  workdays: Record<string, unknown>;
};

// The notice for 2006 has this Saturday worked (12月31日(星期六)上班); the tables of chinese-days 1.5 lack it.
const MISSING_WORKDAYS = ['2005-12-31'];

export const isoOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const dayOfIso = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
export const minuteOfIso = (iso: string): number => Date.parse(`${iso}:00Z`) / 60_000;

export function slowIsWorkingDay(day: number): boolean {
  const iso = isoOfDay(day);
  if (iso in tables.workdays || MISSING_WORKDAYS.includes(iso)) return true;
  if (iso in tables.holidays) return false;
  const weekday = new Date(day * 86_400_000).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export function slowAddWorkingDays(day: number, n: number): number {
  let at = day;
  for (let left = n; left > 0;) {
    at += 1;
    if (slowIsWorkingDay(at)) left -= 1;
  }
  return at;
}

/** 9 to 12 and 13 to 17 on working days. */
export function slowIsOpen(minute: number): boolean {
  const rest = minute % 1440;
  const isWithinHours = (rest >= 540 && rest < 720) || (rest >= 780 && rest < 1020);
  return isWithinHours && slowIsWorkingDay(Math.floor(minute / 1440));
}

export function slowAdvanceWork(start: number, work: number): number {
  let at = start;
  for (let left = work; left > 0; at += 1) if (slowIsOpen(at)) left -= 1;
  return at;
}
