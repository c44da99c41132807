import { expect, test } from 'vitest';
import { processById, scenarioOf } from '../../processes/index.ts';
import { assumptionsOfScenario, countOfAssumptions } from '../../ui/panels/basis/scenario-assumptions.ts';

const scenario = scenarioOf('business-startup')!;
const list = assumptionsOfScenario(scenario, processById('business-startup')!);

test('an assumption that holds for several desks is told once, with all their offices', () => {
  const staff = list.filter(({ why }) => why.zh.startsWith('未见人员数'));
  expect(staff).toHaveLength(1);
  expect(staff[0]!.where.zh.split('、')).toHaveLength(scenario.desks.length);
});

test('every assumption has a place and a reason, and the list names arrivals and items', () => {
  for (const { where, why } of list) expect([where.zh, where.en, why.zh, why.en]).not.toContain('');
  expect(list.map(({ where }) => where.zh)).toContain('来件');
});

test('each number that rests on an assumption counts', () => {
  // Six desks, the arrivals, and three numbers for each item that is sent back.
  expect(countOfAssumptions(scenario)).toBe(scenario.desks.length + 1 + 3 * scenario.items.length);
});

test('each assumption tells its values in people, percent and days', () => {
  const of = (zh: string): string | undefined => list.find(({ why }) => why.zh.startsWith(zh))?.values.zh;
  // As the shipped scenarios say: twelve people at the tax desk, four in ten projects sent back, works of 12 to 30 months.
  expect(of('未见人员数')).toMatch(/税务局 12 人/);
  expect(of('未见退件率')).toMatch(/ 30%、/);
  const construction = assumptionsOfScenario(scenarioOf('construction-permits')!, processById('construction-permits')!);
  expect(construction.find(({ why }) => why.zh.startsWith('未见退件率'))!.values.zh).toBe('40%');
  const works = construction.find(({ why }) => why.zh.startsWith('工期'))!;
  expect(works.values).toEqual({ zh: '360 – 540 – 900 日', en: '360 – 540 – 900 days' });
});
