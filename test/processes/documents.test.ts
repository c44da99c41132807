import { describe, expect, test } from 'vitest';
import { inForceOn, parseCity, parseProcess, parseReform } from '../../engine/model/index.ts';
import type { Limit, Process } from '../../engine/model/index.ts';
import { applyReform } from '../../engine/reform/index.ts';
import { cities, processById, processes, reforms, sources } from '../../processes/index.ts';
import { named, objects } from './objects.ts';

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(named(processes))('process %s', (_, process) => {
  test('is plain data: it equals its own JSON round trip', () => {
    expect(copy(process)).toStrictEqual(process);
  });

  test('parses without a single finding', () => {
    expect(parseProcess(copy(process)).findings).toEqual([]);
  });

  test('every material is taken, given or a goal', () => {
    const used = new Set<string>(process.goal.certificates);
    for (const node of [...process.items, ...process.procedures, ...process.acts])
      for (const { material } of node.takes) used.add(material);
    for (const node of [...process.items, ...process.procedures]) for (const id of node.gives) used.add(id);
    expect(process.materials.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('every item has a short name of at most six characters', () => {
    expect(process.items.filter(({ short }) => short === undefined || Array.from(short.zh).length > 6)).toEqual([]);
  });
});

describe.each(named(reforms))('reform %s', (_, reform) => {
  test('is plain data and parses without a single finding', () => {
    expect(copy(reform)).toStrictEqual(reform);
    expect(parseReform(copy(reform)).findings).toEqual([]);
  });

  test('has a process, and unique measures in the order of their years', () => {
    expect(processById(reform.process)).toBeDefined();
    expect(new Set(reform.measures.map(({ id }) => id)).size).toBe(reform.measures.length);
    const years = reform.measures.map(({ introduced }) => Number(introduced.slice(0, 4)));
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });

  test('its usual measures make a process that parses without a single finding', () => {
    const { process } = applyReform(processById(reform.process)!, reform);
    expect(parseProcess(copy(process)).findings).toEqual([]);
    expect(copy(process)).toStrictEqual(process);
  });
});

describe.each(named(cities))('city %s', (_, city) => {
  test('is plain data and parses without a single finding', () => {
    expect(copy(city)).toStrictEqual(city);
    expect(parseCity(copy(city)).findings).toEqual([]);
  });

  test('its rules speak of processes, attributes and stages that exist', () => {
    for (const rule of city.rules) {
      const process = processById(rule.process)!;
      const values = new Map(process.attributes.map(({ id, values }) => [id, new Set(values.map((one) => one.id))]));
      for (const [at, object] of objects([rule.when, rule.moves]))
        if (typeof object['attribute'] === 'string')
          for (const value of object['is'] as string[])
            expect(values.get(object['attribute'])?.has(value), `${at} ${value}`).toBe(true);
      const stages = new Set(process.stages.map(({ id }) => id));
      for (const move of rule.moves)
        if (move.do === 'stage-promise') expect(move.stages.filter((stage) => !stages.has(stage))).toEqual([]);
    }
  });
});

describe('where values come from', () => {
  const documents: [string, object][] = [...named(processes), ...named(reforms), ...named(cities)];
  const known = new Set(sources.map(({ id }) => id));

  test('source keys are unique', () => {
    expect(known.size).toBe(sources.length);
  });

  test.each(documents)('every source that %s cites is in the list', (_, document) => {
    const cited = [...objects(document)].flatMap(([at, { source }]) => (source === undefined ? [] : [[at, source]]));
    expect(cited.filter(([, source]) => !known.has(source as string))).toEqual([]);
    expect(cited.length).toBeGreaterThan(0);
  });

  test.each(documents)('every number in %s has a basis', (_, document) => {
    const numbers = [...objects(document)].filter(
      ([at, { n, value, workingDays, replyWorkingDays }]) =>
        (!at.endsWith('/within') &&
          [n, value, workingDays, replyWorkingDays].some((one) => typeof one === 'number' || one === null)) ||
        at.endsWith('/season'),
    );
    expect(numbers.filter(([, { basis }]) => basis === undefined).map(([at]) => at)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(0);
  });

  test.each(documents)('no basis in %s cites an act outside its years', (_, document) => {
    const wrong = [...objects(document)].filter(
      ([, { kind, from, until }]) =>
        kind === 'law' && typeof from === 'string' && typeof until === 'string' && from > until,
    );
    expect(wrong).toEqual([]);
  });

  test.each(named(processes))('the general 20 days are marked as our reading in %s', (_, process) => {
    const general = [...objects(process)].filter(
      ([, { act, article }]) => (act as { zh?: string } | undefined)?.zh === '行政许可法' && article === '42',
    );
    expect(general.filter(([, { application }]) => application !== 'reading')).toEqual([]);
  });
});

describe('limits', () => {
  const sameRule = (a: Limit, b: Limit): boolean =>
    a.scheme === b.scheme &&
    JSON.stringify(a.startsAt) === JSON.stringify(b.startsAt) &&
    (a.endsAt ?? 'decision') === (b.endsAt ?? 'decision');
  const overlap = (a: Limit, b: Limit): boolean =>
    (a.from ?? '0000') <= (b.until ?? '9999') && (b.from ?? '0000') <= (a.until ?? '9999');

  const reformed: [string, Process][] = reforms.map((reform) => [
    `${reform.process} after ${reform.id}`,
    applyReform(processById(reform.process)!, reform).process,
  ]);

  test.each([...named(processes), ...reformed])('on every day at most one of a kind is in force: %s', (_, process) => {
    for (const { id, limits = [] } of [...process.items, ...process.groups])
      limits.forEach((limit, index) => {
        for (const other of limits.slice(index + 1))
          expect(sameRule(limit, other) && overlap(limit, other), `${id}: two limits of one kind`).toBe(false);
      });
  });

  test.each([
    ['2015-01-01', 15, '住建部令第18号'],
    ['2018-09-27', 15, '住建部令第18号'],
    ['2018-09-28', 7, '住建部令第42号'],
    ['2019-04-22', 7, '住建部令第42号'],
    ['2019-04-23', 7, '建筑法'],
    ['2026-12-31', 7, '建筑法'],
  ])('the construction permit on %s: %i calendar days from receipt by %s', (day, n, act) => {
    const permit = processById('construction-permits')!.items.find(({ id }) => id === 'construction-permit')!;
    const [limit, ...others] = permit.limits.filter((one) => inForceOn(one, day));
    expect(others).toEqual([]);
    expect(limit).toMatchObject({ n, unit: 'calendar-day', startsAt: 'receipt' });
    expect(limit?.basis.kind === 'law' && limit.basis.act.zh).toContain(act);
  });

  test.each([
    ['eia', 30],
    ['eia-book', 60],
    ['seismic-review', 15],
  ])('%s: %i calendar days from receipt', (id, n) => {
    const item = processById('construction-permits')!.items.find((one) => one.id === id)!;
    expect(item.limits).toMatchObject([{ n, unit: 'calendar-day', startsAt: 'receipt' }]);
  });
});
