import { describe, expect, test } from 'vitest';
import { compare, warningsOf } from '../../engine/measure/index.ts';
import { documentOfPlan } from '../../engine/measure/what-if/asked.ts';
import { readAsOf } from '../../engine/model/index.ts';
import { measuresNotInForce, measuresOn, rulesOn } from '../../engine/reform/index.ts';
import { cities, cityById, processById, reforms, reformsOf } from '../../processes/index.ts';

const construction = processById('construction-permits')!;
const parallel = reformsOf('construction-permits')[0]!;
const utilities = processById('utilities')!;
const joint = reformsOf('utilities')[0]!;

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe('measures on a day', () => {
  test.each(reforms.map((reform) => [reform.id, reform] as const))(
    'all of %s say from when they count, and all that are usual do on its own day',
    (_, reform) => {
      for (const { from, introduced } of reform.measures) {
        expect(from?.startsWith(introduced.slice(0, 4))).toBe(true);
        expect(from! <= reform.asOf).toBe(true);
      }
      expect(measuresNotInForce(reform)).toEqual([]);
      expect(ids(measuresOn(reform))).toEqual(ids(reform.measures.filter(({ usual }) => usual)));
    },
  );

  // 国办发〔2018〕33号 is of 14 May 2018; most of the others came in 2019 and later.
  test.each([
    ['2018-05-13', '2018-05-14', true],
    ['2018-12-31', '2019-01-01', false],
  ])('those that came on the next day are on then, and not on %s', (before, day, isCouncil33) => {
    const on = (asOf: string): Set<string> => new Set(ids(measuresOn(readAsOf(parallel, asOf))));
    const [earlier, later] = [on(before), on(day)];
    const came = parallel.measures.filter(({ id }) => later.has(id) && !earlier.has(id));
    expect(came.length).toBeGreaterThan(0);
    expect(new Set(came.map(({ from }) => from))).toEqual(new Set([day]));
    expect(came.every(({ basis }) => JSON.stringify(basis).includes('33号'))).toBe(isCouncil33);
  });

  test('a measure without days is in force on every one, and one that ended no longer', () => {
    const [first, second, ...rest] = parallel.measures;
    const { from: _, ...always } = first!;
    const reform = {
      ...parallel,
      measures: [always, { ...second!, from: '2018-01-01', until: '2019-12-31' }, ...rest],
    };
    const chosen = new Set([always.id, second!.id]);
    const on = (asOf: string): string[] => ids(measuresOn(readAsOf(reform, asOf), chosen));
    expect([on('2000-01-01'), on('2019-12-31'), on('2020-01-01')]).toEqual([
      [always.id],
      [always.id, second!.id],
      [always.id],
    ]);
  });
});

describe('a comparison as of an older day', () => {
  const on = (asOf: string, options: Parameters<typeof compare>[2] = {}) =>
    compare(readAsOf(construction, asOf), readAsOf(parallel, asOf), options);

  test('leaves out what came later, names it with its day, and has the numbers of the rest', () => {
    const older = on('2018-12-31');
    const left = measuresNotInForce(readAsOf(parallel, '2018-12-31'));
    expect(left.length).toBeGreaterThan(5);
    const [warning] = warningsOf(older).filter(({ code }) => code === 'not-in-force');
    expect(warning?.text.zh).toMatch(/^2018-12-31尚未施行、未计入：/);
    expect(warning?.text.en).toMatch(/^Not yet in force and left out on 2018-12-31: /);
    for (const { title, from } of left) {
      // Day by day, each with the names of those that came on it.
      expect(warning?.text.zh.split('；').find((part) => part.includes(`“${title.zh}”`))).toContain(`${from}起`);
      expect(warning?.text.en.split('; ').find((part) => part.includes(`“${title.en}”`))).toContain(`from ${from} `);
    }
    const measures = new Set(ids(measuresOn(readAsOf(parallel, '2018-12-31'))));
    expect(on('2018-12-31', { measures }).reductions).toEqual(older.reductions);
    expect(warningsOf(on('2018-12-31', { measures })).map(({ code }) => code)).not.toContain('not-in-force');
    expect(new Set(older.outcomes.map(({ measure }) => measure))).toEqual(measures);
  });

  test('tells nothing on the reform’s own day', () => {
    expect(compare(construction, parallel).notInForce).toEqual([]);
  });
});

describe('rules of a city on a day', () => {
  test('Weifang’s season binds from 1 May 2021, in the comparison and in a mass run alike', () => {
    const city = cityById('weifang')!;
    const attributes = { building: 'existing' };
    const seasons = (asOf: string) => {
      const [process, reform] = [readAsOf(utilities, asOf), readAsOf(joint, asOf)];
      const quick = compare(process, reform, { city, attributes });
      const full = documentOfPlan(process, { reform, city, attributes }, 'after');
      expect(full.seasons).toEqual(quick.after.process.seasons);
      return [full.seasons.length, quick.notInForce.filter(({ title }) => title.zh.includes('7月31日')).length];
    };
    expect([seasons('2021-04-30'), seasons('2021-05-01')]).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('Shanghai’s on low voltage ends with 30 December 2029', () => {
    const titles = (day: string): string[] =>
      rulesOn(cityById('shanghai'), 'utilities', day).inForce.map(({ title }) => title.en);
    expect(['2024-12-30', '2024-12-31', '2029-12-30', '2029-12-31'].map((day) => titles(day).length)).toEqual([
      0, 1, 1, 0,
    ]);
    const city = cityById('shanghai')!;
    const later = compare(utilities, readAsOf(joint, '2030-01-01'), { city, attributes: { power: 'low-voltage' } });
    expect(warningsOf(later).find(({ code }) => code === 'not-in-force')?.text).toEqual({
      zh: '2030-01-01已不施行、未计入：2029-12-30止“低压接电全过程10日”',
      en: 'No longer in force and left out on 2030-01-01: until 2029-12-30 “Low voltage in 10 days, the whole process”',
    });
  });

  // The notice of Guangzhou was found without a date.
  test.each(cities.filter(({ id }) => id !== 'guangzhou').map((city) => [city.id, city] as const))(
    'all of %s say from when they count',
    (_, { rules }) => {
      expect(rules.filter(({ from }) => from === undefined)).toEqual([]);
    },
  );
});
