import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, stateCalendar } from '../../../engine/time/index.ts';
import { calendarAxis, workingAxis } from '../../../ui/pages/timeline/axis.ts';

const calendar = stateCalendar();
const at = (date: string) => calendarAxis(parseDate(date)!, calendar);

describe('the axis of the timeline', () => {
  test('in working days has neither days off nor dates', () => {
    expect([workingAxis.startOf(7), workingAxis.endOf(7), workingAxis.offBefore(100), workingAxis.dateAt(3)]).toEqual([
      7,
      7,
      [],
      undefined,
    ]);
  });

  test('in calendar days ends on a Friday what takes a week from a Monday, and begins the next thing on the Monday after', () => {
    const axis = at('2024-03-04');
    expect([axis.endOf(5), axis.startOf(5)]).toEqual([5, 7]);
    expect([axis.dateAt(0), axis.dateAt(axis.endOf(5) - 1), axis.dateAt(axis.startOf(5))]).toEqual([
      '2024-03-04',
      '2024-03-08',
      '2024-03-11',
    ]);
    expect(axis.offBefore(14)).toEqual([
      { from: 5, to: 7 },
      { from: 12, to: 14 },
    ]);
    expect(axis.endOf(2.5)).toBe(2.5);
  });

  test('begins on a working day, and leaves out the holidays that the State Council announced', () => {
    // 2024-10-01 to 10-07 were off; Sunday 2024-09-29 was worked.
    const axis = at('2024-09-28');
    expect(axis.dateAt(0)).toBe('2024-09-29');
    expect(axis.dateAt(axis.startOf(2))).toBe('2024-10-08');
    expect(axis.offBefore(9)).toEqual([{ from: 2, to: 9 }]);
  });

  test('never has more working days between two places than the quick answer has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 4000 }), (start, tenths) => {
        const axis = calendarAxis(parseDate('2018-01-01')! + start, calendar);
        const days = tenths / 10;
        const off = axis.offBefore(axis.startOf(days)).reduce((sum, { from, to }) => sum + to - from, 0);
        expect(axis.startOf(days) - off).toBeCloseTo(days, 6);
        expect(axis.daysAt(axis.startOf(days))).toBeCloseTo(days, 6);
        expect(axis.daysAt(axis.endOf(days))).toBeCloseTo(days, 6);
        expect(axis.endOf(days)).toBeLessThanOrEqual(axis.startOf(days));
        expect(axis.startOf(days)).toBeGreaterThanOrEqual(days);
      }),
    );
  });
});
