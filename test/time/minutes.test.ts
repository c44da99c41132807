import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayEndedBy,
  dayInChina,
  dayOf,
  formatDate,
  formatDeadline,
  formatMinute,
  minuteAt,
  minuteOfDay,
  parseDate,
  parseMinute,
  weekday,
} from '../../engine/time/index.ts';
import { dayOfIso, isoOfDay } from './slow.ts';

describe('dates', () => {
  it('the day in China begins eight hours before that of Greenwich', () => {
    expect(formatDate(dayInChina(Date.parse('2026-11-27T15:59:59.999Z')))).toBe('2026-11-27');
    expect(formatDate(dayInChina(Date.parse('2026-11-27T16:00:00.000Z')))).toBe('2026-11-28');
  });

  it('counts days from 1970-01-01', () => {
    expect(parseDate('1970-01-01')).toBe(0);
    expect(parseDate('1969-12-31')).toBe(-1);
    expect(parseDate('2000-01-01')).toBe(10_957);
  });

  it.each([
    '2018-02-30',
    '2019-02-29',
    '1900-02-29',
    '2018-13-01',
    '2018-00-10',
    '2018-04-31',
    '2018-4-1',
    '18-04-01',
    '2018-01-00',
    '0000-01-01',
    '2018-01-01 ',
    '2018/01/01',
    '',
    '2018-01-01T00:00',
    '２０１８-01-01',
  ])('rejects %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it.each(['2020-02-29', '2000-02-29', '9999-12-31', '0001-01-01'])('accepts %s', (text) => {
    expect(formatDate(parseDate(text) as number)).toBe(text);
  });

  it('refuses to write what is no day', () => {
    expect(() => formatDate(0.5)).toThrow(RangeError);
    expect(() => formatDate((parseDate('9999-12-31') as number) + 1)).toThrow(RangeError);
    expect(() => formatMinute(0.5)).toThrow(RangeError);
  });

  it('agrees with the proleptic calendar of the host on every day from 1890 to 2110', () => {
    for (let day = dayOfIso('1890-01-01'); day <= dayOfIso('2110-12-31'); day += 1) {
      const iso = isoOfDay(day);
      if (formatDate(day) !== iso || parseDate(iso) !== day) throw new Error(iso);
      const sundayIsZero = new Date(day * 86_400_000).getUTCDay();
      if (weekday(day) !== (sundayIsZero === 0 ? 7 : sundayIsZero)) throw new Error(`weekday of ${iso}`);
    }
  });

  it('reads back what it wrote over all years (seed 100)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => parseDate(formatDate(day)) === day),
      { seed: 100 },
    );
  });
});

describe('minutes', () => {
  it('splits a minute into day and clock, also before 1970', () => {
    const minute = parseMinute('2018-09-28T09:30') as number;
    expect(minute).toBe(17_802 * 1440 + 570);
    expect([dayOf(minute), minuteOfDay(minute)]).toEqual([17_802, 570]);
    expect([dayOf(-1), minuteOfDay(-1)]).toEqual([-1, 1439]);
    expect(minuteAt(dayOf(minute), minuteOfDay(minute))).toBe(minute);
    expect(formatMinute(minute)).toBe('2018-09-28T09:30');
  });

  it('knows 24:00 as the end of a day', () => {
    const midnight = parseMinute('2018-09-28T24:00') as number;
    expect(midnight).toBe(parseMinute('2018-09-29T00:00'));
    expect(formatMinute(midnight)).toBe('2018-09-29T00:00');
    expect(formatDeadline(midnight)).toBe('2018-09-28T24:00');
    expect(formatDeadline(midnight - 1)).toBe('2018-09-28T23:59');
    expect(formatDate(dayEndedBy(midnight))).toBe('2018-09-28');
    expect(formatDate(dayEndedBy(midnight + 1))).toBe('2018-09-29');
  });

  it.each([
    '2018-09-28T24:01',
    '2018-09-28T25:00',
    '2018-09-28T09:60',
    '2018-09-28 09:30',
    '2018-09-28T9:30',
    '2018-02-30T09:30',
    '2018-09-28T09:30:00',
    '2018-09-28T09:30Z',
  ])('rejects %j', (text) => {
    expect(parseMinute(text)).toBeUndefined();
  });
});
