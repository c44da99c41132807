import type { Day } from './minutes.ts';
import { civilFromDay, dayFromCivil, parseDate, weekday } from './minutes.ts';

/**
 * First day of the first lunar month, 清明, 端午 and 中秋 for the years without an announcement, in Beijing time.
 * Source: the lunar table of the package chinese-days 1.5, which gives the days of the Hong Kong Observatory's
 * 公历与农历对照表; 清明 checked against the moment at which the sun reaches 15° of longitude.
 */
const LUNAR_FESTIVALS: Readonly<Record<number, string>> = {
  2027: '02-06 04-05 06-09 09-15',
  2028: '01-26 04-04 05-28 10-03',
  2029: '02-13 04-04 06-16 09-22',
  2030: '02-03 04-05 06-05 09-12',
  2031: '01-23 04-05 06-24 10-01',
  2032: '02-11 04-04 06-12 09-19',
  2033: '01-31 04-04 06-01 09-08',
  2034: '02-19 04-05 06-20 09-27',
  2035: '02-08 04-05 06-10 09-16',
  2036: '01-28 04-04 05-30 10-04',
  2037: '02-15 04-04 06-18 09-24',
  2038: '02-04 04-05 06-07 09-13',
  2039: '01-24 04-05 05-27 10-02',
  2040: '02-12 04-04 06-14 09-20',
};

/** Holidays with a fixed date, by the text of 全国年节及纪念日放假办法 in force in the year (1949, 1999, 2007, 2024 versions). */
function fixedHolidays(year: number): string[] {
  if (year >= 2025) return ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
  if (year >= 2008) return ['01-01', '05-01', '10-01', '10-02', '10-03'];
  if (year >= 2000) return ['01-01', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03'];
  return ['01-01', '05-01', '10-01', '10-02'];
}

/** Spring Festival has four days (除夕 to 初三, since 2025); the other three festivals one day each. */
function lunarHolidays(year: number): Day[] {
  const days = (LUNAR_FESTIVALS[year]?.split(' ') ?? []).map((text) => parseDate(`${String(year)}-${text}`));
  const [newYear, ...others] = days.filter((day) => day !== undefined);
  return newYear === undefined ? [] : [newYear - 1, newYear, newYear + 1, newYear + 2, ...others];
}

/**
 * Days off that the law itself fixes for a year without announcement. A holiday on a weekend, or on the day of another
 * holiday, is made up (放假办法 6) on the next weekday that is free, which is the least a notice has always given.
 * Before 2004 and after 2040 only the holidays with a fixed date are known here, not Spring Festival and its like.
 */
export function statutoryDaysOff(year: number): Day[] {
  const holidays = [
    ...fixedHolidays(year).map((text) => parseDate(`${String(year).padStart(4, '0')}-${text}`)),
    ...lunarHolidays(year),
  ].filter((day) => day !== undefined);
  const off = new Set(holidays);
  const seen = new Set<Day>();
  for (const holiday of holidays.sort((a, b) => a - b)) {
    const isMadeUp = weekday(holiday) >= 6 || seen.has(holiday);
    seen.add(holiday);
    if (!isMadeUp) continue;
    let substitute = holiday + 1;
    while (off.has(substitute) || weekday(substitute) >= 6) substitute += 1;
    off.add(substitute);
  }
  return [...off].sort((a, b) => a - b);
}

/** 1 January of the year. */
export const firstDayOfYear = (year: number): Day => dayFromCivil({ year, month: 1, day: 1 });

/** The civil year in which the day lies. */
export const yearOf = (day: Day): number => civilFromDay(day).year;
