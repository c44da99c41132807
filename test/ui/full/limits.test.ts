import { describe, expect, test } from 'vitest';
import type { Side } from '../../../engine/measure/index.ts';
import { compare } from '../../../engine/measure/index.ts';
import type { Scenario, SpanLimit } from '../../../engine/model/index.ts';
import { parseMinute } from '../../../engine/time/index.ts';
import { cities, processById, reformsOf } from '../../../processes/index.ts';
import { lawChanges } from '../../../ui/pages/five/full/law-changes.ts';
import { isBeyond, limitTotals, onRulerOf, stageLimits, startOf } from '../../../ui/pages/five/full/limits.ts';
import { days, processOf, promise, reformOf, undated } from '../../measure/what-if/support.ts';
import { smallProcess } from '../../support/small-process.ts';

const basis = { kind: 'assumption', why: { zh: '某', en: 'some' } } as const;

/** A side whose case has items in these stages, and one limit over some of them. */
function sideWith(met: readonly string[], stages: readonly string[]): Side {
  const limit = { id: 'l', title: basis.why, scheme: 'promised', n: 1, unit: 'working-day', stages, basis };
  const process = { ...smallProcess(), limits: [limit as unknown as SpanLimit] };
  return { process, active: { items: met.map((stage) => ({ stage, kind: '行政许可' })) } } as unknown as Side;
}

describe('a limit over stages', () => {
  test.each([
    [['a', 'b'], ['a', 'b', 'c'], true],
    [['a', 'b', 'a'], ['b', 'a'], true],
    [['a', 'b'], ['a'], false],
    [[], ['a'], false],
  ])('of a case with items in %j, over %j, is one for the whole process: %s', (met, stages, isWhole) => {
    expect(stageLimits(sideWith(met, stages)).map((limit) => limit.isWhole)).toEqual([isWhole]);
  });

  test('of Beijing’s start-up in one day is one for the whole process', () => {
    const process = processById('business-startup')!;
    const city = cities.find(({ id }) => id === 'beijing')!;
    const { after } = compare(process, reformsOf(process.id)[0], { city });
    expect(stageLimits(after)).toEqual([expect.objectContaining({ n: 1, unit: 'working-day', isWhole: true })]);
  });
});

test.each([
  [6, 'working-day', { n: 5, unit: 'working-day' }, true],
  [5, 'working-day', { n: 5, unit: 'working-day' }, false],
  // Six working days take more than five calendar days; six calendar days may hold four working days.
  [6, 'working-day', { n: 5, unit: 'calendar-day' }, true],
  [6, 'calendar-day', { n: 5, unit: 'working-day' }, false],
  [6, 'working-day', { n: 5, unit: 'hour' }, false],
] as const)('a promise of %d (%s) is longer than a limit of %j: %s', (days, unit, limit, is) => {
  expect(isBeyond(days, unit, limit)).toBe(is);
});

describe('sums of limits', () => {
  const limit = (scheme: 'statutory' | 'promised', n: number) =>
    ({ scheme, n, unit: 'working-day', startsAt: 'acceptance', basis }) as const;
  const approval = (...limits: readonly ReturnType<typeof limit>[]) => ({
    kind: '行政许可' as const,
    limits: [...limits],
  });
  // a of 10 days and b of 7, which promises nothing, side by side, and c after both.
  const process = processOf(
    [
      days('a', 10, [], approval(limit('statutory', 20), limit('promised', 12))),
      days('b', 7, [], approval(limit('statutory', 30))),
      days('c', 2, ['a', 'b'], approval(limit('statutory', 5), limit('promised', 3))),
    ],
    ['c'],
  );
  const comparison = compare(process, reformOf({ less: [promise('a', 4)] }));

  test('are those along the approval path: the longer of two side by side, and what follows', () => {
    // By law 30 + 5. Promised 12 + 3, and with 4 days of a the 7 of b, whose handling counts, + 3.
    expect(limitTotals(comparison, false)).toEqual([
      {
        kind: 'statutory',
        values: [
          { side: 'before', days: 35 },
          { side: 'after', days: 35 },
        ],
      },
      {
        kind: 'promised',
        values: [
          { side: 'before', days: 15 },
          { side: 'after', days: 10 },
        ],
      },
    ]);
    expect(limitTotals(comparison, true).map(({ values }) => values)).toEqual([
      [{ side: 'single', days: 35 }],
      [{ side: 'single', days: 10 }],
    ]);
  });

  // The week of the National Day of 2024 was free from Tuesday 1 to Monday 7 October; Saturday 12 was worked.
  const from = (start: string, calendar?: Scenario['calendar']): Scenario => {
    const scenario = undated({}, { start: parseMinute(start)! });
    return calendar === undefined ? scenario : { ...scenario, calendar };
  };
  const total = (n: number) => [{ kind: 'promised' as const, values: [{ side: 'after' as const, days: n }] }];

  test.each([
    ['Saturday 12 October is the fifth working day after Monday 30 September', from('2024-09-30T09:00'), 5, 12],
    ['a day that is begun counts whole', from('2024-09-30T09:00'), 4.2, 12],
    ['where only weekdays count it is Monday 7 October', from('2024-09-30T09:00', 'weekdays'), 5, 7],
    ['where every day counts it is the fifth of them', from('2024-09-30T09:00', 'none'), 5, 5],
    ['without dates they stay working days', undated({}), 4.2, 4.2],
  ])('%s', (_, scenario, n, expected) => {
    expect(onRulerOf(scenario, total(n))).toEqual(total(expected));
  });

  test('say from which day on they were counted', () => {
    expect(startOf(from('2024-09-30T09:00'))).toBe('2024-09-30');
    expect(startOf(undated({}))).toBeUndefined();
  });
});

describe('the law between two days', () => {
  const act = (zh: string) => ({ kind: 'law', act: { zh, en: zh }, article: '1' }) as const;
  const ruled = (rule: object) => ({ ...smallProcess(), rule });

  test('is that which came into force or ended after the one and up to the other', () => {
    const names = (rule: object) => lawChanges(ruled(rule), '2018-05-01', '2020-01-01').map(({ zh }) => zh);
    expect(names({ from: '2018-05-02', basis: act('甲') })).toEqual(['甲']);
    expect(names({ from: '2020-01-01', basis: act('甲') })).toEqual(['甲']);
    expect(names({ until: '2018-05-01', basis: act('甲') })).toEqual(['甲']);
    expect(names({ from: '2018-05-01', basis: act('甲') })).toEqual([]);
    expect(names({ from: '2020-01-02', until: '2020-01-01', basis: act('甲') })).toEqual([]);
  });

  test('is told once, and nothing between a day and itself', () => {
    const twice = ruled({ a: { from: '2019-01-01', basis: act('甲') }, b: { until: '2018-12-31', basis: act('甲') } });
    expect(lawChanges(twice, '2018-05-01', '2020-01-01')).toHaveLength(1);
    expect(lawChanges(twice, '2020-01-01', '2020-01-01')).toEqual([]);
  });
});
