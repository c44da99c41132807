import { describe, expect, test } from 'vitest';
import { checkProcess, statutoryLimitOf } from '../../engine/check/index.ts';
import type { IsoDate, Item, Limit, Process } from '../../engine/model/index.ts';
import { decisionLimit, limitsInForce, readAsOf, usualCase } from '../../engine/model/index.ts';
import { activeFor } from '../../engine/network/index.ts';
import { applyMoves, applyReform } from '../../engine/reform/index.ts';
import { cities, processes, reforms } from '../../processes/index.ts';

// The same document on other days gives the limits and papers then in force, and never two limits at once.

const processOf = (id: string): Process => processes.find((one) => one.id === id)!;
const itemIn = (process: Process, id: string): Item => process.items.find((one) => one.id === id)!;

describe('the construction permit, limit by limit', () => {
  const construction = processOf('construction-permits');
  const limitOn = (day: IsoDate): Limit | undefined => {
    const process = readAsOf(construction, day);
    return statutoryLimitOf(itemIn(process, 'construction-permit'), process.asOf);
  };

  test.each([
    ['2015-01-01', 15, '建筑工程施工许可管理办法（住建部令第18号）', '5'],
    ['2018-09-27', 15, '建筑工程施工许可管理办法（住建部令第18号）', '5'],
    ['2018-09-28', 7, '建筑工程施工许可管理办法（住建部令第42号修改）', '5'],
    ['2019-04-22', 7, '建筑工程施工许可管理办法（住建部令第42号修改）', '5'],
    ['2019-04-23', 7, '建筑法', '8'],
    ['2021-01-01', 7, '建筑法', '8'],
    ['2026-12-31', 7, '建筑法', '8'],
  ] as const)('given %s, then %d days from receipt by %s article %s', (day, n, act, article) => {
    expect(limitOn(day)).toMatchObject({ n, unit: 'calendar-day', startsAt: 'receipt' });
    expect(limitOn(day)?.basis).toMatchObject({ kind: 'law', act: { zh: act }, article });
  });

  test('given 27 or 28 September 2018, then proof of funds or a letter about them (order 42, article 4)', () => {
    const papersOn = (day: IsoDate): string[] => {
      const process = readAsOf(construction, day);
      return activeFor(process, {})
        .takesOf(itemIn(process, 'construction-permit'))
        .map(({ material }) => material)
        .filter((material) => material.startsWith('funds-'));
    };
    expect(papersOn('2018-09-27')).toEqual(['funds-proof']);
    expect(papersOn('2018-09-28')).toEqual(['funds-pledge']);
  });

  test('given 22 or 23 April 2019, then the fire review stands before the permit or before the works (消防法 12)', () => {
    const takersOn = (day: IsoDate): string[] => {
      const active = activeFor(readAsOf(construction, day), usualCase(construction.attributes));
      return [itemIn(construction, 'construction-permit'), construction.acts[0]!]
        .filter((node) => active.takesOf(node).some(({ material }) => material === 'fire-design-opinion'))
        .map(({ id }) => id);
    };
    expect(takersOn('2019-04-22')).toEqual(['construction-permit']);
    expect(takersOn('2019-04-23')).toEqual(['start-of-works']);
  });
});

test('the document that was read is left as it was', () => {
  const process = processOf('construction-permits');
  const before = JSON.stringify(process);
  expect(readAsOf(process, undefined)).toBe(process);
  expect(readAsOf(process, process.asOf)).toBe(process);
  expect(readAsOf(process, '2021-01-01').asOf).toBe('2021-01-01');
  expect(JSON.stringify(process)).toBe(before);
});

/** The first days of the years, the middle of them, and every day on which something begins or has ended. */
function daysOf(limits: readonly Limit[]): IsoDate[] {
  const years = Array.from({ length: 12 }, (_, index) => 2015 + index);
  const turns = limits.flatMap(({ from, until }) => [from, until]).filter((day) => day !== undefined);
  const days = [...years.flatMap((year) => [`${year}-01-01`, `${year}-07-01`, `${year}-12-31`]), ...turns];
  return days.filter((day) => day >= '2015-01-01' && day <= '2026-12-31');
}

/** The limits of one scheme and end that a list has on more than one day, as `2019-01-01: 2`. */
function severalIn(limits: readonly Limit[]): string[] {
  return daysOf(limits).flatMap((day) =>
    (['statutory', 'promised', 'observed'] as const).flatMap((scheme) =>
      (['decision', 'delivery'] as const).flatMap((end) => {
        const found = limitsInForce(limits, scheme, day).filter(({ endsAt = 'decision' }) => endsAt === end);
        return found.length > 1 ? [`${day} ${scheme} ${end}: ${found.length}`] : [];
      }),
    ),
  );
}

/** Days between the first and the last wording of a statutory decision limit on which there is none. */
function gapsIn(limits: readonly Limit[]): string[] {
  const own = limits.filter(({ scheme, endsAt = 'decision' }) => scheme === 'statutory' && endsAt === 'decision');
  if (own.length === 0) return [];
  const first = own.some(({ from }) => from === undefined) ? '0001-01-01' : own.map(({ from }) => from!).sort()[0]!;
  const last = own.some(({ until }) => until === undefined)
    ? '9999-12-31'
    : own
        .map(({ until }) => until!)
        .sort()
        .at(-1)!;
  return daysOf(own).filter((day) => day >= first && day <= last && decisionLimit(own, 'statutory', day) === undefined);
}

const documents = [
  ...processes.map((process) => [process.id, process] as const),
  ...reforms.map((reform) => [reform.id, applyReform(processOf(reform.process), reform).process] as const),
  ...cities.flatMap((city) =>
    city.rules.map((rule, index) => {
      const moves = rule.moves.map((move) => ({ move, measure: city.id }));
      return [`${city.id} ${index + 1}`, applyMoves(processOf(rule.process), moves).process] as const;
    }),
  ),
];

describe.each(documents)('%s, from 2015 to 2026', (_, process) => {
  const lists = [
    ...process.items.map(({ id, limits }) => [id, limits] as const),
    ...process.groups.map(({ id, limits = [] }) => [id, limits] as const),
    ...process.limits.map((limit) => [limit.id, [limit]] as const),
  ];

  test('on no day two limits hold for the same thing', () => {
    expect(lists.map(([id, limits]) => [id, severalIn(limits)]).filter(([, several]) => several!.length > 0)).toEqual(
      [],
    );
  });

  test('where wordings follow one another, no day between them is without', () => {
    expect(lists.map(([id, limits]) => [id, gapsIn(limits)]).filter(([, gaps]) => gaps!.length > 0)).toEqual([]);
  });

  test('checks find no error in the law of any of these years', () => {
    const errors = Array.from({ length: 12 }, (_, index) => readAsOf(process, `${2015 + index}-07-01`)).flatMap(
      (dated) =>
        checkProcess(dated)
          .filter(({ level, code }) => level === 'error' && (code.startsWith('limit/') || code.startsWith('order/')))
          .map(({ code, at }) => `${dated.asOf} ${code} ${at}`),
    );
    expect(errors).toEqual([]);
  });
});
