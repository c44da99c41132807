import { describe, expect, test } from 'vitest';
import type { Process } from '../../engine/model/index.ts';
import { compare, referencesOf, totalOf } from '../../engine/measure/index.ts';
import { changchun2007 } from '../../processes/real-estate/doing-business/changchun.ts';
import { changsha2007 } from '../../processes/real-estate/doing-business/changsha.ts';
import { haikou2007 } from '../../processes/real-estate/doing-business/haikou.ts';

/**
 * The World Bank's tables of 2007, typed from its pages: calendar days and yuan of each procedure; `beside` marks those that
 * took place simultaneously with the one before.
 */
type Row = [days: number, cost: number, beside?: 'beside'];
const tables: Record<string, { process: Process; rows: Row[]; days: number; cost: number }> = {
  Changchun: {
    process: changchun2007,
    rows: [
      [10, 0],
      [1, 20_020.5],
      [1, 6997.2],
      [1, 0],
      [40, 0],
      [1, 0, 'beside'],
      [1, 957.58],
      [1, 0],
    ],
    days: 55,
    cost: 27_975.28,
  },
  Changsha: {
    process: changsha2007,
    rows: [
      ...([
        [7, 0],
        [1, 0],
        [1, 27_988.2],
        [10, 0],
        [1, 0],
      ] satisfies Row[]),
      ...([
        [1, 7774.5],
        [1, 0],
        [30, 120],
        [1, 0, 'beside'],
        [1, 0],
      ] satisfies Row[]),
    ],
    days: 53,
    cost: 35_882.7,
  },
  Haikou: {
    process: haikou2007,
    rows: [
      ...([
        [10, 1647],
        [1, 0],
        [1, 0],
        [1, 16_470],
        [15, 0],
      ] satisfies Row[]),
      ...([
        [1, 6823],
        [1, 0],
        [45, 2876.48],
        [3, 0, 'beside'],
        [1, 0],
      ] satisfies Row[]),
    ],
    days: 76,
    cost: 27_816.48,
  },
};

describe.each(Object.entries(tables))('%s', (_, { process, rows, days, cost }) => {
  const { before } = compare(process, undefined);

  test('every procedure with its days and cost, in the order of the table', () => {
    const paid = process.items.map(({ fees = [] }) => fees.reduce((sum, { amount }) => sum + (amount.value ?? 0), 0));
    expect(process.items.map(({ duration }, index) => [duration.n, duration.unit, paid[index]])).toEqual(
      rows.map(([n, yuan]) => [n, 'calendar-day', yuan]),
    );
  });

  test('a procedure starts when the one before is done, and a simultaneous one with that beside which it stands', () => {
    if (!before.timed.ok) throw new Error('a ring');
    const started: number[] = [];
    let day = 0;
    let last = 0;
    for (const [n, , beside] of rows) {
      started.push(beside === undefined ? day : last);
      if (beside !== undefined) continue;
      last = day;
      day += n;
    }
    const { times } = before.timed.path;
    // Quick minutes of a calendar day: five sevenths of 480, rounded for every procedure.
    const starts = process.items.map(({ id }) => (times.get(id)!.acceptance * 7) / 5 / 480);
    expect(starts.map((one) => Math.round(one))).toEqual(started);
  });

  test('number of procedures, days and cost in all', () => {
    expect(totalOf(before, 'steps')).toBe(rows.length);
    expect(totalOf(before, 'calendar-days')).toBe(days);
    expect(totalOf(before, 'cost')).toBe(cost);
  });

  test('the totals stand beside the computed ones as an old scheme, and nowhere else', () => {
    const shown = referencesOf(compare(process, undefined));
    expect(shown.map(({ reference, computed }) => [reference.scheme, computed === reference.value])).toEqual(
      shown.map(() => ['doing-business', true]),
    );
    expect(shown).toHaveLength(3);
    expect(process.summary?.zh).toContain('不作对比和排名');
  });

  test('the building title comes before the land title, and the tax before the building title', () => {
    const takes = (id: string) => process.items.find((item) => item.id === id)!.takes;
    expect(takes('land-application')).toMatchObject([
      { material: 'building-title', basis: { act: { zh: '城市房地产管理法' }, article: '61' } },
    ]);
    expect(takes('building-certificate')).toMatchObject([
      { material: 'deed-tax-certificate', basis: { act: { zh: '契税暂行条例' }, article: '11' } },
    ]);
  });
});

test('the percentages in the tables give one price: 518,300 yuan in Changsha, 549,000 in Haikou', () => {
  expect(518_300 * (0.04 + 0.001 + 0.013)).toBeCloseTo(tables['Changsha']!.rows[2]![1], 6);
  expect(518_300 * 0.015).toBeCloseTo(tables['Changsha']!.rows[5]![1], 6);
  expect(549_000 * 0.003).toBeCloseTo(tables['Haikou']!.rows[0]![1], 6);
  expect(549_000 * 0.03).toBeCloseTo(tables['Haikou']!.rows[3]![1], 6);
});

test('the rates in Changchun give one price as well: 667,350 yuan, for 929 square metres', () => {
  // The area of the World Bank's case. The ten yuan of the stamp duty are in the fees, its 0.1 % in no row.
  const [price, area] = [667_350, 929];
  expect(price * 0.03).toBeCloseTo(tables['Changchun']!.rows[1]![1], 6);
  expect(price * 0.01 + 65 + 0.3 * (area - 100) + 10).toBeCloseTo(tables['Changchun']!.rows[2]![1], 6);
});

test('a cost is unknown where one of its amounts is, and days that were working days count seven for five', () => {
  const [first, ...rest] = changchun2007.items;
  const open: Process = {
    ...changchun2007,
    items: [
      {
        ...first!,
        duration: { ...first!.duration, n: 5, unit: 'working-day' },
        fees: [
          {
            id: 'unknown',
            title: first!.title,
            category: 'market',
            amount: { value: null, basis: first!.basis },
            payer: 'applicant',
          },
        ],
      },
      ...rest,
    ],
  };
  const { before } = compare(open, undefined);
  expect(totalOf(before, 'cost')).toBeUndefined();
  // 55 days with 7 in place of the first 10.
  expect(totalOf(before, 'calendar-days')).toBeCloseTo(52, 6);
});
