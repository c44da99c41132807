import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  everyDayCalendar,
  formatDate,
  parseDate,
  provisionalYears,
  readNotice,
  stateCalendar,
  weeklyCalendar,
} from '../../engine/time/index.ts';
import { dayOfIso, slowAddWorkingDays, slowIsWorkingDay } from './slow.ts';

const calendar = stateCalendar();
const day = (iso: string): number => parseDate(iso) as number;
const workingDaysIn = (year: number, of = calendar): number =>
  of.workingDaysBetween(day(`${String(year - 1)}-12-31`), day(`${String(year)}-12-31`));
const someDay = fc.integer({ min: dayOfIso('2004-01-02'), max: dayOfIso('2026-06-30') });

describe('the State Council’s calendar', () => {
  // Days of the year less Saturdays and Sundays less statutory days off: 11 (放假办法 2013), 13 from 2025.
  it.each([
    [2018, 365 - 104 - 11],
    [2019, 365 - 104 - 11],
    [2020, 366 - 104 - 11 - 2], // the extension took 31 January and the worked Saturday 1 February
    [2021, 365 - 104 - 11],
    [2022, 365 - 105 - 11], // 53 Saturdays
    [2023, 365 - 105 - 11], // 53 Sundays
    [2024, 366 - 104 - 11],
    [2025, 365 - 104 - 13],
    [2026, 365 - 104 - 13],
  ])('gives %i its %i working days', (year, count) => {
    expect(workingDaysIn(year)).toBe(count);
  });

  it('agrees with the tables of chinese-days on every day from 2004 to 2026', () => {
    for (let at = dayOfIso('2004-01-01'); at <= dayOfIso('2026-12-31'); at += 1) {
      if (calendar.isWorkingDay(at) !== slowIsWorkingDay(at)) throw new Error(formatDate(at));
    }
  });

  it('adds working days as counting day by day does (seed 201)', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 120 }), (from, n) => {
        expect(calendar.addWorkingDays(from, n)).toBe(slowAddWorkingDays(from, n));
      }),
      { seed: 201, numRuns: 400 },
    );
  });

  it('adds in parts what it adds at once, never goes back, and counts what it added (seed 202)', () => {
    const count = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(someDay, count, count, (from, a, b) => {
        const there = calendar.addWorkingDays(from, a);
        expect(calendar.addWorkingDays(there, b)).toBe(calendar.addWorkingDays(from, a + b));
        expect(there).toBeGreaterThan(from);
        expect(calendar.isWorkingDay(there)).toBe(true);
        expect(calendar.workingDaysBetween(from, there)).toBe(a);
        expect(calendar.workingDaysBetween(there, from)).toBe(-a);
        expect(calendar.addWorkingDays(from + 1, a)).toBeGreaterThanOrEqual(there);
      }),
      { seed: 202 },
    );
  });

  it('finds the next working day', () => {
    expect(formatDate(calendar.workingDayFrom(day('2018-10-01')))).toBe('2018-10-08');
    expect(calendar.workingDayFrom(day('2018-09-30'))).toBe(day('2018-09-30'));
    expect(formatDate(calendar.nextWorkingDay(day('2018-09-30')))).toBe('2018-10-08');
  });

  it('reaches far and refuses what lies outside', () => {
    expect(calendar.isWorkingDay(day('9999-12-31'))).toBe(true); // a Friday
    expect(calendar.isWorkingDay(day('1970-01-02'))).toBe(true);
    expect(() => calendar.isWorkingDay(-1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(day('2018-01-01'), -1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(day('2018-01-01'), 1.5)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(day('2018-01-01'), Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('years without announcement', () => {
  it('marks them, and only them', () => {
    expect([2003, 2004, 2018, 2026, 2027].map((year) => calendar.provisional(day(`${String(year)}-06-01`)))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(provisionalYears(calendar, day('2026-11-30'), day('2029-01-01'))).toEqual([2027, 2028, 2029]);
    expect(provisionalYears(calendar, day('2018-01-01'), day('2026-12-31'))).toEqual([]);
  });

  // 2027 by the law alone. 除夕 is Fri 5 February; 6 and 7 February, 1 and 2 May, 2 and 3 October fall on weekends.
  it('gives 2027 its statutory days off, made up on the next weekdays', () => {
    const off: string[] = [];
    for (let at = day('2027-01-01'); at <= day('2027-12-31'); at += 1) {
      const isWeekday = (at + 3) % 7 < 5;
      if (isWeekday && !calendar.isWorkingDay(at)) off.push(formatDate(at).slice(5));
    }
    expect(off).toEqual([
      '01-01',
      '02-05',
      '02-08',
      '02-09',
      '02-10',
      '04-05',
      '05-03',
      '05-04',
      '06-09',
      '09-15',
      '10-01',
      '10-04',
      '10-05',
    ]);
    expect(workingDaysIn(2027)).toBe(365 - 104 - 13);
  });

  it('makes up the Mid-Autumn day that meets National Day', () => {
    // 3 October 2028 (Tue) is both; 1 October is a Sunday: two days to make up, Wed 4 and Thu 5.
    expect(formatDate(calendar.nextWorkingDay(day('2028-09-29')))).toBe('2028-10-06');
    expect(calendar.isWorkingDay(day('2028-10-06'))).toBe(true);
  });

  it.each([
    [2028, 366 - 106 - 13], // begins on a Saturday and ends on a Sunday
    [2029, 365 - 104 - 13],
    [2030, 365 - 104 - 13],
    [2033, 365 - 105 - 13],
    [2040, 366 - 105 - 13],
  ])('gives %i the %i working days of the law', (year, count) => {
    expect(workingDaysIn(year)).toBe(count);
  });

  it('takes an announcement that is loaded, also where it reaches into the year before', () => {
    const notice = { year: 2027, source: 'test', off: '2026-12-31~2027-01-03 02-05~02-11', on: '2026-12-27 02-13' };
    const loaded = stateCalendar({ announced: [notice] });
    expect(loaded.provisional(day('2027-06-01'))).toBe(false);
    expect(loaded.provisional(day('2028-06-01'))).toBe(true);
    expect(loaded.isWorkingDay(day('2026-12-31'))).toBe(false);
    expect(loaded.isWorkingDay(day('2026-12-27'))).toBe(true);
    expect(loaded.isWorkingDay(day('2027-02-13'))).toBe(true);
    expect(loaded.isWorkingDay(day('2027-04-05'))).toBe(true); // what it does not name is an ordinary Monday
    expect(calendar.isWorkingDay(day('2026-12-31'))).toBe(true);
  });

  it('says in both languages what is wrong with a notice', () => {
    const faultsOf = (off: string, on = '', year = 2027): readonly { field: string; text: string }[] => {
      const reading = readNotice({ year, source: 'test', off, on });
      return 'faults' in reading ? reading.faults : [];
    };
    expect(faultsOf('01-01~01-03')).toEqual([]);
    expect(faultsOf('02-30 nonsense 05-03~05-01 2018-01-01')).toMatchObject(
      ['02-30', 'nonsense', '05-03~05-01', '2018-01-01'].map((text) => ({ field: 'off', text })),
    );
    expect(faultsOf('05-01', '05-01')).toMatchObject([{ field: 'on' }]);
    expect(faultsOf('01-01', '', 1.5)).toMatchObject([{ field: 'year' }]);
    const reading = readNotice({ year: 2027, source: 'test', off: '02-30', on: '' });
    expect('faults' in reading && reading.faults[0]?.says.zh).toContain('02-30');
    expect(() => stateCalendar({ announced: [{ year: 2027, source: 'test', off: '02-30', on: '' }] })).toThrow('02-30');
  });
});

describe('layers and plain calendars', () => {
  it('closes local holidays even where the country works', () => {
    const local = stateCalendar({ localHolidays: [day('2018-09-30'), day('2018-08-08')] });
    expect(local.isWorkingDay(day('2018-09-30'))).toBe(false);
    expect(local.isWorkingDay(day('2018-08-08'))).toBe(false);
    expect(workingDaysIn(2018, local)).toBe(248);
  });

  it('lets a hall work on Saturdays, but not on holidays', () => {
    const hall = stateCalendar({ workingWeekdays: [1, 2, 3, 4, 5, 6] });
    expect(hall.isWorkingDay(day('2018-09-08'))).toBe(true);
    expect(hall.isWorkingDay(day('2018-10-06'))).toBe(false);
    expect(hall.isWorkingDay(day('2018-09-09'))).toBe(false);
  });

  it('knows weeks without holidays and days without rest', () => {
    const weekly = weeklyCalendar();
    expect(workingDaysIn(2018, weekly)).toBe(261);
    expect(weekly.isWorkingDay(day('2018-10-01'))).toBe(true);
    expect(weekly.provisional(day('2050-01-01'))).toBe(false);
    expect(weeklyCalendar([7]).addWorkingDays(day('2018-09-28'), 2)).toBe(day('2018-10-07'));
    expect(() => weeklyCalendar([])).toThrow(RangeError);
    expect(everyDayCalendar.addWorkingDays(5, 20)).toBe(25);
    expect(everyDayCalendar.workingDaysBetween(5, 25)).toBe(20);
  });
});
