import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LimitRule, StatutoryClock } from '../../engine/time/index.ts';
import {
  dueAt,
  dueOf,
  elapsedOf,
  formatDeadline,
  formatMinute,
  isStopped,
  parseMinute,
  resumeClock,
  runningSpans,
  startClock,
  stateCalendar,
  stopClock,
} from '../../engine/time/index.ts';

const calendar = stateCalendar();
const at = (text: string): number => parseMinute(text) as number;
const days = (n: number): LimitRule => ({ n, unit: 'working-day' });
const due = (clock: StatutoryClock): string | undefined => {
  const minute = dueOf(clock, calendar);
  return minute === undefined ? undefined : formatDeadline(minute);
};
const stopped = (clock: StatutoryClock, from: string, to: string): StatutoryClock =>
  resumeClock(stopClock(clock, at(from), 'expert review'), at(to));

describe('the statutory clock', () => {
  // 20 working days from Mon 3 September 2018: 4–7, 10–14, 17–21, (24 off) 25–28, Sat 29, Sun 30.
  const twenty = startClock(days(20), at('2018-09-03T10:00'));

  it('runs like its limit when it is never stopped', () => {
    expect(due(twenty)).toBe('2018-09-30T24:00');
    expect(elapsedOf(twenty, at('2018-09-03T17:00'), calendar)).toBe(0);
    expect(elapsedOf(twenty, at('2018-09-10T09:00'), calendar)).toBe(5);
    expect(elapsedOf(twenty, at('2018-09-30T24:00'), calendar)).toBe(20);
    expect(elapsedOf(twenty, at('2018-09-01T10:00'), calendar)).toBe(0);
  });

  it('uses the day of the stop and begins anew after the day of resumption', () => {
    // Used: 4–7 and 10 = 5. Left 15: 21, 25–28, 29, 30 September (7), 8–12 October (12), 15–17 (15).
    const standing = stopClock(twenty, at('2018-09-10T10:00'), 'expert review');
    expect(isStopped(standing)).toBe(true);
    expect(due(standing)).toBeUndefined();
    expect(elapsedOf(standing, at('2018-09-14T10:00'), calendar)).toBe(5);
    const running = resumeClock(standing, at('2018-09-20T15:00'));
    expect(due(running)).toBe('2018-10-17T24:00');
    expect(elapsedOf(running, at('2018-09-20T17:00'), calendar)).toBe(5);
    expect(elapsedOf(running, at('2018-09-21T09:00'), calendar)).toBe(6);
    expect(elapsedOf(running, at('2018-10-17T24:00'), calendar)).toBe(20);
    expect(due(twenty)).toBe('2018-09-30T24:00'); // the first value is untouched
  });

  it('adds up several stops', () => {
    // 5 used by 10 September; resumed Wed 12: 13, 14 = 7 used by the stop of the 14th; resumed Mon 17 with 13 left:
    // 18–21 (4), 25–28 (8), 29, 30 (10), 8–10 October (13).
    const clock = stopped(
      stopped(twenty, '2018-09-10T10:00', '2018-09-12T09:00'),
      '2018-09-14T16:00',
      '2018-09-17T09:00',
    );
    expect(due(clock)).toBe('2018-10-10T24:00');
  });

  it('neither gains nor loses by a stop within one day', () => {
    expect(due(stopped(twenty, '2018-09-11T09:00', '2018-09-11T16:00'))).toBe('2018-09-30T24:00');
    expect(due(stopped(twenty, '2018-09-11T00:00', '2018-09-11T00:00'))).toBe('2018-09-30T24:00');
  });

  it('is due on the day of resumption when it was stopped on its last day', () => {
    const five = startClock(days(5), at('2018-09-03T10:00')); // 4–7, 10
    expect(due(stopped(five, '2018-09-10T11:00', '2018-09-12T09:00'))).toBe('2018-09-12T24:00');
    expect(due(stopped(five, '2018-09-10T11:00', '2018-09-15T09:00'))).toBe('2018-09-17T24:00'); // resumed on a Saturday
  });

  it('stays late when it is stopped too late', () => {
    const three = startClock(days(3), at('2018-09-03T10:00'));
    const standing = stopClock(three, at('2018-09-07T10:00'), 'hearing');
    expect(due(standing)).toBe('2018-09-06T24:00');
    expect(due(resumeClock(standing, at('2018-09-20T10:00')))).toBe('2018-09-06T24:00');
  });

  it('can be stopped up to the last minute', () => {
    const hour = startClock({ n: 1, unit: 'hour' }, at('2018-09-03T10:00'));
    expect(due(stopClock(hour, at('2018-09-03T11:00'), 'hearing'))).toBeUndefined();
    expect(due(stopped(hour, '2018-09-03T11:00', '2018-09-03T15:00'))).toBe('2018-09-03T15:00');
    expect(due(stopClock(hour, at('2018-09-03T11:01'), 'hearing'))).toBe('2018-09-03T11:00');
  });

  it('counts calendar days through weekends and moves only the last', () => {
    // 60 days from 1 March 2021 end on Fri 30 April. Stopped on 11 March (10 used), resumed on the 31st: 50 more, Thu 20 May.
    const sixty = startClock({ n: 60, unit: 'calendar-day' }, at('2021-03-01T10:00'));
    expect(due(sixty)).toBe('2021-04-30T24:00');
    expect(due(stopped(sixty, '2021-03-11T10:00', '2021-03-31T10:00'))).toBe('2021-05-20T24:00');
    // Resumed on 12 March: 50 days end on Sat 1 May, which moves behind the holiday to Thu 6.
    expect(due(stopped(sixty, '2021-03-11T10:00', '2021-03-12T10:00'))).toBe('2021-05-06T24:00');
    expect(elapsedOf(sixty, at('2021-03-14T10:00'), calendar)).toBe(13);
  });

  it('stops hours to the minute', () => {
    const day = startClock({ n: 24, unit: 'hour' }, at('2018-09-30T15:00'));
    const clock = stopped(day, '2018-09-30T18:00', '2018-10-08T09:00');
    expect(due(day)).toBe('2018-10-01T15:00');
    expect(due(clock)).toBe('2018-10-09T06:00');
    expect(elapsedOf(clock, at('2018-10-08T10:30'), calendar)).toBe(4.5);
  });

  it('shows when it ran', () => {
    const clock = stopped(twenty, '2018-09-10T10:00', '2018-09-20T15:00');
    const spans = (end: string): string[][] => runningSpans(clock, at(end)).map((span) => span.map(formatMinute));
    expect(spans('2018-10-08T11:00')).toEqual([
      ['2018-09-03T10:00', '2018-09-10T10:00'],
      ['2018-09-20T15:00', '2018-10-08T11:00'],
    ]);
    expect(spans('2018-09-12T11:00')).toEqual([['2018-09-03T10:00', '2018-09-10T10:00']]);
    expect(spans('2018-09-05T11:00')).toEqual([['2018-09-03T10:00', '2018-09-05T11:00']]);
    expect(spans('2018-09-03T10:00')).toEqual([]);
    expect(runningSpans(stopClock(clock, at('2018-09-21T09:00'), 'test'), at('2018-10-08T11:00')).length).toBe(2);
  });

  it('refuses what no clock can do', () => {
    expect(() => resumeClock(twenty, at('2018-09-10T10:00'))).toThrow('not stopped');
    expect(() => stopClock(twenty, at('2018-09-03T09:59'), 'x')).toThrow(RangeError);
    const standing = stopClock(twenty, at('2018-09-10T10:00'), 'x');
    expect(() => stopClock(standing, at('2018-09-11T10:00'), 'y')).toThrow('stopped already');
    expect(() => resumeClock(standing, at('2018-09-10T09:59'))).toThrow(RangeError);
    const running = resumeClock(standing, at('2018-09-12T10:00'));
    expect(() => stopClock(running, at('2018-09-12T09:00'), 'z')).toThrow(RangeError);
  });

  it('is never due earlier for having been stopped, and has used its limit when due (seed 401)', () => {
    const unit = fc.constantFrom('working-day', 'calendar-day', 'hour', 'minute');
    const gap = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), unit, gap, gap, gap, (n, of, offset, run, stop) => {
        const rule: LimitRule = { n, unit: of };
        const start = at('2021-01-04T00:00') + offset * 60;
        const plain = startClock(rule, start);
        const clock = resumeClock(stopClock(plain, start + run, 'x'), start + run + stop);
        const before = dueAt(rule, start, calendar);
        const dueThen = dueOf(clock, calendar) as number;
        expect(dueOf(plain, calendar)).toBe(before);
        expect(dueThen).toBeGreaterThanOrEqual(before);
        if (of !== 'calendar-day' && start + run <= before) expect(elapsedOf(clock, dueThen, calendar)).toBe(n);
      }),
      { seed: 401, numRuns: 300 },
    );
  });
});
