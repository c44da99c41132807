import { describe, expect, it } from 'vitest';
import { formatMinute, isInSeason, isSeason, nextInSeason, parseDate, parseMinute } from '../../engine/time/index.ts';

const next = (from: string, until: string, minute: string): string =>
  formatMinute(nextInSeason({ from, until }, parseMinute(minute) as number));

describe('seasons', () => {
  it.each([
    ['04-15', '10-15', '2018-06-01T10:20', '2018-06-01T10:20', 'within'],
    ['04-15', '10-15', '2018-10-15T23:59', '2018-10-15T23:59', 'the last day counts'],
    ['04-15', '10-15', '2018-10-16T00:00', '2019-04-15T00:00', 'waits for the next spring'],
    ['04-15', '10-15', '2018-04-14T23:59', '2018-04-15T00:00', 'waits for the morning'],
    ['11-15', '03-15', '2018-12-31T08:00', '2018-12-31T08:00', 'wraps the new year'],
    ['11-15', '03-15', '2019-03-15T08:00', '2019-03-15T08:00', 'wraps the new year'],
    ['11-15', '03-15', '2019-03-16T08:00', '2019-11-15T00:00', 'waits for autumn'],
    ['02-29', '03-05', '2018-06-01T08:00', '2019-03-01T00:00', '29 February of an ordinary year'],
    ['02-29', '03-05', '2019-06-01T08:00', '2020-02-29T00:00', '29 February of a leap year'],
    ['01-01', '12-31', '2019-06-01T08:00', '2019-06-01T08:00', 'the whole year'],
  ])('%s to %s: %s → %s (%s)', (from, until, minute, expected) => {
    expect(next(from, until, minute)).toBe(expected);
  });

  it('ends a season of 29 February on the 28th in ordinary years', () => {
    expect(isInSeason({ from: '01-10', until: '02-29' }, parseDate('2019-02-28') as number)).toBe(true);
    expect(isInSeason({ from: '01-10', until: '02-29' }, parseDate('2019-03-01') as number)).toBe(false);
  });

  it('refuses days that no year has', () => {
    expect(isSeason({ from: '02-29', until: '12-31' })).toBe(true);
    for (const text of ['02-30', '13-01', '00-01', '1-1', '04-31', '']) {
      expect(isSeason({ from: text, until: '12-31' })).toBe(false);
      expect(() => next(text, '12-31', '2018-06-01T10:20')).toThrow(RangeError);
    }
  });
});
