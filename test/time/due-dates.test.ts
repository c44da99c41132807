import { describe, expect, it } from 'vitest';
import type { LimitRule } from '../../engine/time/index.ts';
import { dueAt, formatDeadline, parseMinute, stateCalendar } from '../../engine/time/index.ts';

/*
 * Counted by hand on the State Council's notices. Each line: start day, n working days (w) or calendar days (c), last day
 * in time, and the days that make the difference.
 */
const DUE_DAYS: readonly [start: string, limit: string, due: string, why: string][] = [
  // 国办发明电〔2017〕12号
  ['2018-02-09', '5w', '2018-02-22', 'Sun 11 worked, 15–21 off'],
  ['2018-02-14', '3w', '2018-02-24', '15–21 off, Sat 24 worked'],
  ['2018-02-22', '5w', '2018-02-28', 'Sat 24 worked, Sun 25 not'],
  ['2018-04-03', '5w', '2018-04-11', '5–7 off, Sun 8 worked'],
  ['2018-04-27', '3w', '2018-05-03', 'Sat 28 worked, 29 to 1 May off'],
  ['2018-06-15', '1w', '2018-06-19', 'Mon 18 off'],
  ['2018-09-21', '5w', '2018-09-29', 'Mon 24 off, Sat 29 worked'],
  ['2018-09-28', '7w', '2018-10-12', 'Sat 29 and Sun 30 worked, 1–7 off'],
  ['2018-09-28', '3c', '2018-10-08', '1 October moves behind the holiday'],
  ['2018-09-28', '7c', '2018-10-08', '5 October moves behind the holiday'],
  ['2018-09-22', '7c', '2018-09-29', 'a worked Saturday does not move'],
  ['2018-10-03', '1w', '2018-10-08', 'starts inside the holiday'],
  // 国办发明电〔2018〕15号, 〔2019〕3号
  ['2018-12-28', '3w', '2019-01-03', 'Sat 29 worked, 30 to 1 January off'],
  ['2019-01-31', '5w', '2019-02-12', 'Sat 2 and Sun 3 worked, 4–10 off'],
  ['2019-04-04', '1w', '2019-04-08', 'Fri 5 off'],
  ['2019-04-26', '5w', '2019-05-06', 'Sun 28 worked, 1–4 off, Sun 5 worked'],
  ['2019-04-30', '1w', '2019-05-05', 'Thu 2 and Fri 3 became days off, Sun 5 worked'],
  ['2019-04-30', '2c', '2019-05-05', '2 May moves to the worked Sunday'],
  ['2019-06-06', '1w', '2019-06-10', 'Fri 7 off'],
  ['2019-09-12', '2w', '2019-09-17', 'Fri 13 off'],
  ['2019-09-27', '20w', '2019-10-30', 'Sun 29 worked, 1–7 off, Sat 12 worked'],
  // 国办发明电〔2019〕16号, 〔2020〕1号
  ['2020-01-17', '5w', '2020-01-23', 'Sun 19 worked'],
  ['2020-01-23', '1w', '2020-02-03', 'holiday extended to 2 February, Sat 1 no longer worked'],
  ['2020-01-23', '5w', '2020-02-07', 'the same'],
  ['2020-01-23', '8c', '2020-02-03', '31 January lies in the extension'],
  ['2020-04-03', '1w', '2020-04-07', 'Mon 6 off'],
  ['2020-04-24', '5w', '2020-04-30', 'Sun 26 worked'],
  ['2020-04-30', '4w', '2020-05-09', '1–5 off, Sat 9 worked'],
  ['2020-06-24', '2w', '2020-06-29', '25–27 off, Sun 28 worked'],
  ['2020-09-25', '6w', '2020-10-10', 'Sun 27 worked, 1–8 off, Sat 10 worked'],
  // 国办发明电〔2020〕27号
  ['2020-12-31', '1w', '2021-01-04', '1–3 off'],
  ['2021-02-05', '5w', '2021-02-18', 'Sun 7 worked, 11–17 off'],
  ['2021-02-10', '3w', '2021-02-20', '11–17 off, Sat 20 worked'],
  ['2021-04-02', '1w', '2021-04-06', 'Mon 5 off'],
  ['2021-04-23', '10w', '2021-05-10', 'Sun 25 worked, 1–5 off, Sat 8 worked'],
  ['2021-06-11', '1w', '2021-06-15', 'Mon 14 off'],
  ['2021-09-17', '3w', '2021-09-23', 'Sat 18 worked, 19–21 off'],
  ['2021-09-24', '7w', '2021-10-09', 'Sun 26 worked, 1–7 off, Sat 9 worked'],
  // 国办发明电〔2021〕11号
  ['2021-12-31', '1w', '2022-01-04', 'Mon 3 off'],
  ['2022-01-28', '3w', '2022-02-07', 'Sat 29 and Sun 30 worked, 31 to 6 February off'],
  ['2022-04-01', '2w', '2022-04-06', 'Sat 2 worked, 3–5 off'],
  ['2022-04-22', '9w', '2022-05-07', 'Sun 24 worked, 30 to 4 May off, Sat 7 worked'],
  ['2022-06-02', '1w', '2022-06-06', 'Fri 3 off'],
  ['2022-09-09', '1w', '2022-09-13', 'Mon 12 off'],
  ['2022-09-30', '3w', '2022-10-10', '1–7 off, Sat 8 and Sun 9 worked'],
  // 国办发明电〔2022〕16号
  ['2022-12-30', '1w', '2023-01-03', '31 to 2 January off'],
  ['2023-01-20', '3w', '2023-01-30', '21–27 off, Sat 28 and Sun 29 worked'],
  ['2023-04-04', '1w', '2023-04-06', 'Wed 5 off'],
  ['2023-04-21', '9w', '2023-05-06', 'Sun 23 worked, 29 to 3 May off, Sat 6 worked'],
  ['2023-06-21', '2w', '2023-06-26', '22–24 off, Sun 25 worked'],
  ['2023-09-28', '3w', '2023-10-09', '29 to 6 October off, Sat 7 and Sun 8 worked'],
  ['2023-09-28', '5c', '2023-10-07', '3 October moves to the worked Saturday'],
  // 国办发明电〔2023〕7号
  ['2024-02-02', '7w', '2024-02-18', 'Sun 4 worked, Fri 9 worked, 10–17 off, Sun 18 worked'],
  ['2024-04-03', '2w', '2024-04-08', '4–6 off, Sun 7 worked'],
  ['2024-04-26', '9w', '2024-05-11', 'Sun 28 worked, 1–5 off, Sat 11 worked'],
  ['2024-06-07', '1w', '2024-06-11', 'Mon 10 off'],
  ['2024-09-13', '3w', '2024-09-19', 'Sat 14 worked, 15–17 off'],
  ['2024-09-27', '7w', '2024-10-12', 'Sun 29 worked, 1–7 off, Sat 12 worked'],
  // 国办发明电〔2024〕12号
  ['2024-12-31', '1w', '2025-01-02', 'Wed 1 off'],
  ['2025-01-24', '6w', '2025-02-08', 'Sun 26 worked, 28 to 4 February off, Sat 8 worked'],
  ['2025-04-03', '1w', '2025-04-07', 'Fri 4 off'],
  ['2025-04-25', '5w', '2025-05-06', 'Sun 27 worked, 1–5 off'],
  ['2025-05-30', '1w', '2025-06-03', 'Mon 2 off'],
  ['2025-09-26', '6w', '2025-10-11', 'Sun 28 worked, 1–8 off, Sat 11 worked'],
  // 国办发明电〔2025〕7号
  ['2025-12-31', '2w', '2026-01-05', '1–3 off, Sun 4 worked'],
  ['2026-02-13', '6w', '2026-02-28', 'Sat 14 worked, 15–23 off, Sat 28 worked'],
  ['2026-04-03', '1w', '2026-04-07', 'Mon 6 off'],
  ['2026-04-30', '4w', '2026-05-09', '1–5 off, Sat 9 worked'],
  ['2026-06-18', '1w', '2026-06-22', 'Fri 19 off'],
  ['2026-09-18', '6w', '2026-09-28', 'Sun 20 worked, Fri 25 off'],
  ['2026-09-30', '3w', '2026-10-10', '1–7 off, Sat 10 worked'],
];

const calendar = stateCalendar();
const ruleOf = (limit: string): LimitRule => ({
  n: Number.parseInt(limit, 10),
  unit: limit.endsWith('w') ? 'working-day' : 'calendar-day',
});
const due = (rule: LimitRule, start: string): string =>
  formatDeadline(dueAt(rule, parseMinute(start) as number, calendar));

describe('due days by the notices of the State Council', () => {
  it.each(DUE_DAYS)('%s + %s → %s (%s)', (start, limit, day) => {
    expect(due(ruleOf(limit), `${start}T10:00`)).toBe(`${day}T24:00`);
  });

  it('does not ask at what hour of the day the limit started', () => {
    for (const hour of ['00:00', '08:59', '17:00', '23:59']) {
      expect(due({ n: 7, unit: 'working-day' }, `2018-09-28T${hour}`)).toBe('2018-10-12T24:00');
    }
  });
});

describe('other limits', () => {
  it('lets an on-the-spot limit end with the day, or the first working day after a rest day', () => {
    expect(due({ n: 0, unit: 'working-day' }, '2018-09-28T10:00')).toBe('2018-09-28T24:00');
    expect(due({ n: 0, unit: 'working-day' }, '2018-09-30T10:00')).toBe('2018-09-30T24:00'); // worked Sunday
    expect(due({ n: 0, unit: 'working-day' }, '2018-10-01T10:00')).toBe('2018-10-08T24:00');
    expect(due({ n: 0, unit: 'calendar-day' }, '2018-10-06T10:00')).toBe('2018-10-08T24:00');
  });

  it('runs hours and minutes from the minute itself, through nights and holidays', () => {
    expect(due({ n: 24, unit: 'hour' }, '2018-09-30T15:20')).toBe('2018-10-01T15:20');
    expect(due({ n: 90, unit: 'minute' }, '2018-09-30T23:00')).toBe('2018-10-01T00:30');
    expect(due({ n: 0, unit: 'minute' }, '2018-10-01T09:00')).toBe('2018-10-01T09:00');
    expect(due({ n: 1.5, unit: 'hour' }, '2018-09-28T09:00')).toBe('2018-09-28T10:30');
  });

  it('rounds half a day up to the end of a day', () => {
    expect(due({ n: 0.5, unit: 'working-day' }, '2018-09-28T10:00')).toBe('2018-09-29T24:00');
    expect(due({ n: 2.5, unit: 'working-day' }, '2018-09-28T10:00')).toBe('2018-10-08T24:00');
  });

  it('refuses a negative limit', () => {
    expect(() => due({ n: -1, unit: 'hour' }, '2018-09-28T10:00')).toThrow(RangeError);
    expect(() => due({ n: Number.NaN, unit: 'working-day' }, '2018-09-28T10:00')).toThrow(RangeError);
  });
});
