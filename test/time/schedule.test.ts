import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficeHours } from '../../engine/time/index.ts';
import {
  advanceWork,
  alwaysOpen,
  defaultHours,
  everyDayCalendar,
  finishOf,
  formatMinute,
  isOpen,
  minutesOfWorkingDay,
  nextOpen,
  parseMinute,
  roundTheClock,
  sameHours,
  scheduleOf,
  stateCalendar,
  weeklyCalendar,
  workMinutesBetween,
} from '../../engine/time/index.ts';
import { minuteOfIso, slowAdvanceWork, slowIsOpen } from './slow.ts';

const schedule = scheduleOf(stateCalendar(), defaultHours);
const at = (text: string): number => parseMinute(text) as number;
const after = (start: string, work: number): string => formatMinute(advanceWork(schedule, at(start), work));

describe('work in office hours of 9–12 and 13–17', () => {
  it.each([
    ['2018-09-03T11:30', 60, '2018-09-03T13:30', 'pauses over lunch'],
    ['2018-09-28T16:00', 120, '2018-09-29T10:00', 'goes on upon the worked Saturday'],
    ['2018-09-03T09:00', 420, '2018-09-03T17:00', 'fills a day and ends at closing time'],
    ['2018-09-03T09:00', 180, '2018-09-03T12:00', 'fills a morning and ends at noon'],
    ['2018-09-03T09:00', 421, '2018-09-04T09:01', 'needs one more minute'],
    ['2018-09-30T17:00', 1, '2018-10-08T09:01', 'arrives at closing time before the holiday'],
    ['2018-09-03T12:00', 1, '2018-09-03T13:01', 'arrives at the beginning of lunch'],
    ['2018-09-03T16:59', 1, '2018-09-03T17:00', 'is done in the last minute'],
    ['2018-09-03T07:15', 30, '2018-09-03T09:30', 'arrives before opening'],
    ['2018-10-03T10:00', 60, '2018-10-08T10:00', 'starts on a holiday'],
    ['2018-09-08T10:00', 60, '2018-09-10T10:00', 'starts on a Saturday'],
    ['2018-09-07T16:00', 120, '2018-09-10T10:00', 'pauses over the weekend'],
    ['2020-01-23T16:30', 60, '2020-02-03T09:30', 'pauses over the extended Spring Festival'],
    ['2018-10-03T10:00', 0, '2018-10-03T10:00', 'is no work at all'],
  ])('%s + %i min → %s: %s', (start, work, done) => {
    expect(after(start, work)).toBe(done);
  });

  it.each([
    ['2018-09-03T08:00', '2018-09-03T09:00'],
    ['2018-09-03T09:00', '2018-09-03T09:00'],
    ['2018-09-03T11:59', '2018-09-03T11:59'],
    ['2018-09-03T12:00', '2018-09-03T13:00'],
    ['2018-09-07T17:00', '2018-09-10T09:00'],
    ['2018-09-30T17:00', '2018-10-08T09:00'],
  ])('opens next after %s at %s', (minute, open) => {
    expect(formatMinute(nextOpen(schedule, at(minute)))).toBe(open);
  });

  it('takes working days as days of seven hours, also halves', () => {
    const done = (n: number): string =>
      formatMinute(finishOf({ n, unit: 'working-day' }, at('2018-09-03T09:00'), schedule));
    expect(schedule.dayMinutes).toBe(420);
    expect(done(1)).toBe('2018-09-03T17:00');
    expect(done(3.5)).toBe('2018-09-06T13:30');
    expect(done(20)).toBe('2018-09-29T17:00'); // 14 days to 21 September, 24 off, 25–28, Sat 29
    expect(formatMinute(finishOf({ n: 2, unit: 'hour' }, at('2018-09-28T16:00'), schedule))).toBe('2018-09-29T10:00');
    expect(formatMinute(finishOf({ n: 45, unit: 'minute' }, at('2018-09-28T16:30'), schedule))).toBe(
      '2018-09-29T09:15',
    );
    expect(formatMinute(finishOf({ n: 7, unit: 'calendar-day' }, at('2018-09-28T16:30'), schedule))).toBe(
      '2018-10-05T16:30',
    );
  });

  it('measures work between two minutes', () => {
    expect(workMinutesBetween(schedule, at('2018-09-28T16:00'), at('2018-10-08T10:00'))).toBe(60 + 420 + 420 + 60);
    expect(workMinutesBetween(schedule, at('2018-10-08T10:00'), at('2018-09-28T16:00'))).toBe(-960);
  });

  it('refuses negative work and times before 1970', () => {
    expect(() => advanceWork(schedule, at('2018-09-28T16:00'), -1)).toThrow(RangeError);
    expect(() => advanceWork(schedule, at('2018-09-28T16:00'), Number.NaN)).toThrow(RangeError);
    expect(() => advanceWork(schedule, -1, 1)).toThrow(RangeError);
  });
});

describe('against minute-by-minute reckoning', () => {
  // Around Spring Festival and National Day the neighbourhood of make-up days is dense.
  const someMinute = fc.oneof(
    fc.integer({ min: minuteOfIso('2018-01-01T00:00'), max: minuteOfIso('2026-11-01T00:00') }),
    fc
      .constantFrom('2018-09-27', '2019-04-26', '2020-01-17', '2022-01-27', '2023-09-27', '2026-02-12')
      .chain((iso) => fc.integer({ min: minuteOfIso(`${iso}T00:00`), max: minuteOfIso(`${iso}T00:00`) + 14_400 })),
  );

  it('ends work at the same minute (seed 301)', () => {
    fc.assert(
      fc.property(someMinute, fc.integer({ min: 0, max: 3000 }), (start, work) => {
        expect(advanceWork(schedule, start, work)).toBe(slowAdvanceWork(start, work));
      }),
      { seed: 301, numRuns: 250 },
    );
  });

  it('is open at the same minutes and finds the next of them (seed 302)', () => {
    fc.assert(
      fc.property(someMinute, (minute) => {
        expect(isOpen(schedule, minute)).toBe(slowIsOpen(minute));
        let open = minute;
        while (!slowIsOpen(open)) open += 1;
        expect(nextOpen(schedule, minute)).toBe(open);
      }),
      { seed: 302, numRuns: 250 },
    );
  });

  const work = fc.integer({ min: 0, max: 200_000 });
  const schedules = [
    schedule,
    alwaysOpen,
    scheduleOf(
      weeklyCalendar([2, 4, 7]),
      sameHours([
        [0, 60],
        [60, 61],
        [1439, 1440],
      ]),
    ),
    scheduleOf(everyDayCalendar, roundTheClock),
  ];

  it('adds up, never goes back and measures what it added (seed 303)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schedules), someMinute, work, work, (on, start, a, b) => {
        const there = advanceWork(on, start, a);
        expect(advanceWork(on, there, b)).toBe(advanceWork(on, start, a + b));
        expect(there).toBeGreaterThanOrEqual(start + a);
        expect(workMinutesBetween(on, start, there)).toBe(a);
        expect(advanceWork(on, start + 1, a + 1)).toBeGreaterThanOrEqual(advanceWork(on, start, a + 1));
        if (a > 0) expect(isOpen(on, there - 1)).toBe(true);
      }),
      { seed: 303 },
    );
  });
});

describe('other hours', () => {
  const shortFriday: OfficeHours = {
    week: [[[540, 960]], [[540, 960]], [[540, 960]], [[540, 960]], [[540, 720]], [], []],
    makeUp: [[540, 960]],
  };

  it('takes the mean where weekdays differ, so that a week stays a week', () => {
    expect(minutesOfWorkingDay(shortFriday)).toBe((4 * 420 + 180) / 5);
    const office = scheduleOf(weeklyCalendar(), shortFriday);
    expect(formatMinute(finishOf({ n: 5, unit: 'working-day' }, at('2018-09-03T09:00'), office))).toBe(
      '2018-09-07T12:00',
    );
  });

  it('keeps weekday hours on a worked Saturday, but has a Saturday list of its own go first', () => {
    const friday = at('2018-09-28T12:00');
    expect(formatMinute(advanceWork(scheduleOf(stateCalendar(), shortFriday), friday, 60))).toBe('2018-09-29T10:00');
    const [mon, tue, wed, thu, fri, , sun] = shortFriday.week;
    const late: OfficeHours = { ...shortFriday, week: [mon, tue, wed, thu, fri, [[600, 720]], sun] };
    expect(formatMinute(advanceWork(scheduleOf(stateCalendar(), late), friday, 60))).toBe('2018-09-29T11:00');
  });

  it('leaves a weekday closed that has no list, make-up hours or not', () => {
    const [mon, tue, , thu, fri, sat, sun] = shortFriday.week;
    const noWednesday = scheduleOf(weeklyCalendar(), { ...shortFriday, week: [mon, tue, [], thu, fri, sat, sun] });
    expect(formatMinute(nextOpen(noWednesday, at('2018-09-05T10:00')))).toBe('2018-09-06T09:00');
    expect(noWednesday.dayMinutes).toBe((3 * 420 + 180) / 4);
  });

  it('agrees round the clock with plain addition', () => {
    const open = scheduleOf(everyDayCalendar, roundTheClock);
    expect(advanceWork(open, 123_456, 7_654_321)).toBe(123_456 + 7_654_321);
    expect(advanceWork(alwaysOpen, 123_456, 7_654_321)).toBe(123_456 + 7_654_321);
    expect(finishOf({ n: 2.5, unit: 'working-day' }, 0, alwaysOpen)).toBe(3600);
  });

  it('refuses hours that overlap, run backwards or never open', () => {
    const calendar = weeklyCalendar();
    for (const spans of [
      [
        [540, 720],
        [700, 800],
      ],
      [[720, 540]],
      [[0, 1441]],
      [[0.5, 3]],
      [],
    ] as [number, number][][]) {
      expect(() => scheduleOf(calendar, sameHours(spans))).toThrow(RangeError);
    }
  });
});
