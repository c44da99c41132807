import { describe, expect, test } from 'vitest';
import { numbersOf, sourcesReport, weakestOf } from '../../engine/exchange/index.ts';
import type { SourcesReport } from '../../engine/exchange/index.ts';
import { compare } from '../../engine/measure/index.ts';
import type { Move, Process, Reform } from '../../engine/model/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import { cities, processes, reformsOf, scenarioOf } from '../../processes/index.ts';
import { wideProcess, wideScenario } from '../support/small-scenario.ts';
import { assumed, changed, itemOf, law, listed, named, smallProcess, take } from '../support/small-process.ts';

// The small process by hand: planning 10 → construction 4 = 14 working days; the environmental approval of 10 runs beside it.

function reformOf(moves: Reform['measures'][number]['moves']): Reform {
  return {
    format: 1,
    id: 'plan',
    process: 'small',
    title: named('方案', 'Plan'),
    asOf: '2020-06-01',
    measures: [{ id: 'only', title: named('措施', 'Measure'), introduced: '2020', usual: true, basis: listed, moves }],
  };
}

function report(process: Process, reform?: Reform): SourcesReport {
  return sourcesReport({ process, reform, cities: [], options: {} });
}

function movesOf(told: SourcesReport, at: string): readonly string[] | undefined {
  return told.numbers.find((number) => number.at === at)?.influences;
}

describe('numbers', () => {
  const numbers = numbersOf({ process: smallProcess(), reforms: [], cities: [] });

  test('are told with their place, value, unit and words, in document order', () => {
    const told = numbers.map(({ at, kind, value, unit }) => [at, kind, value, unit]);
    expect(told).toEqual([
      ['items[project-filing].duration', 'duration', 0, 'working-day'],
      ['items[planning-permit].limits[0]', 'limit', 20, 'working-day'],
      ['items[planning-permit].limits[1]', 'limit', 10, 'working-day'],
      ['items[planning-permit].duration', 'duration', 10, 'working-day'],
      ['items[eia].limits[0]', 'limit', 30, 'calendar-day'],
      ['items[eia].duration', 'duration', 10, 'working-day'],
      ['items[construction-permit].limits[0]', 'limit', 7, 'calendar-day'],
      ['items[construction-permit].duration', 'duration', 4, 'working-day'],
      ['items[construction-permit].statedVisits', 'visits', 1, 'visits'],
      ['procedures[land-deal].duration', 'duration', 30, 'calendar-day'],
    ]);
    expect(numbers[4]!.amount).toEqual({ zh: '30 个自然日', en: '30 calendar days' });
    expect(numbers[8]!.amount).toEqual({ zh: '1 次', en: '1 visit' });
  });

  test('of fees, tails, validity, duties, seasons, stages and totals are among them', () => {
    const process = changed((one) => {
      const permit = itemOf(one, 'construction-permit');
      permit.tail = { workingDays: 2, basis: assumed };
      permit.fees = [
        {
          id: 'fee',
          title: named('费', 'Fee'),
          category: 'administrative',
          amount: { value: null, basis: assumed },
          payer: 'applicant',
        },
        {
          id: 'price',
          title: named('价', 'Price'),
          category: 'market',
          amount: { value: 1234.5, basis: listed },
          payer: 'applicant',
        },
      ];
      permit.takes.push(take('funds-letter', { by: 'later', within: { n: 15, unit: 'calendar-day' }, basis: listed }));
      one.materials[0]!.validity = { n: 90, unit: 'calendar-day', basis: listed };
      one.seasons.push({ id: 'warm', title: named('暖季', 'Warm'), from: '04-01', until: '09-30', basis: listed });
      one.limits.push({
        id: 'whole',
        title: named('全程', 'Whole'),
        stages: ['permit'],
        scheme: 'promised',
        n: 45,
        unit: 'working-day',
        startsAt: 'receipt',
        basis: listed,
      });
      one.references.push({
        id: 'total',
        total: 'approval-path',
        side: 'before',
        scope: 'all',
        scheme: 'mixed',
        place: named('某地', 'Somewhere'),
        value: 14,
        standing: 'published',
        basis: listed,
      });
    });
    const told = report(process);
    const found = told.numbers.map(({ kind, amount, influences }) => `${kind}: ${amount.en}: ${influences.join()}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'tail: 2 working days: slack',
        'fee: not found: charges',
        'fee: 1,234.5 yuan: prices',
        'duty: 15 calendar days: rules',
        'validity: 90 calendar days: nothing',
        'season: 04-01 – 09-30: simulation',
        'stage-limit: 45 working days: planned,on-time',
        'reference: 14 working days: compared',
      ]),
    );
    // The total is compared with and not computed from: 10 numbers of the small process and 7 more, without it.
    expect(told.shares.all.numbers).toBe(17);
  });

  test('of a scenario are told in people, shares and days, and move the simulation only', () => {
    const scenario = wideScenario();
    const { numbers: all, shares } = sourcesReport({ process: wideProcess(), cities: [], scenario, options: {} });
    const own = all.filter(({ document }) => document === scenario.id);
    // Every basis of it is of a number.
    expect(own).toHaveLength(JSON.stringify(scenario).split('"basis":').length - 1);
    expect(shares.simulation).toMatchObject({ numbers: own.length, assumptions: own.length });
    for (const { kind, influences } of own) expect([kind, ...influences]).toEqual(['scenario', 'simulation']);
    const amountOf = (at: string): string | undefined => own.find((number) => number.at === at)?.amount.en;
    expect(amountOf('desks[hall].staff')).toBe('2 people');
    expect(amountOf('items[0].returns.rate')).toBe('40%');
    expect(amountOf('items[0].returns.correction')).toBe('2 days');
    expect(amountOf('items[0].preparation')).toBe('30 minutes');
    expect(amountOf('arrivals.rate')).toBe('0.1 cases a day');
    expect(amountOf('tacitReplies[0]')).toBe('5 working days');
    expect(own.find(({ at }) => at === 'desks[hall].staff')!.where.en).toBe('Planning bureau');
  });
});

describe('what a number moves', () => {
  test('is the headline where the critical path goes through it, and else not', () => {
    const told = report(smallProcess());
    expect(movesOf(told, 'items[planning-permit].duration')).toEqual(['headline-before', 'headline-after']);
    expect(movesOf(told, 'items[eia].duration')).toEqual(['slack']);
    expect(movesOf(told, 'items[planning-permit].limits[0]')).toEqual(['on-time', 'rules']);
    expect(movesOf(told, 'procedures[land-deal].duration')).toEqual(['elapsed']);
    expect(movesOf(told, 'items[construction-permit].statedVisits')).toEqual(['checked']);
    // Planning and construction.
    expect(told.shares.headline).toMatchObject({ numbers: 2, assumptions: 2 });
  });

  test('is the headline after for a promise that pulls the handling down, and no longer for the handling before it', () => {
    const promise = { do: 'promise', n: 5, unit: 'working-day', startsAt: 'acceptance', basis: listed } as const;
    const told = report(smallProcess(), reformOf([{ ...promise, target: 'construction-permit', n: 2 }]));
    expect(movesOf(told, 'measures[only].moves[0]')).toEqual(['headline-after', 'on-time', 'rules']);
    expect(movesOf(told, 'items[construction-permit].duration')).toEqual(['headline-before']);
    const beside = report(smallProcess(), reformOf([{ ...promise, target: 'eia' }]));
    expect(movesOf(beside, 'measures[only].moves[0]')).toEqual(['on-time', 'rules']);
  });

  test('is nothing of this case for an item that it does not need, and nothing here for a city that is not chosen', () => {
    const process = changed((one) => {
      itemOf(one, 'eia').when = { attribute: 'investor', is: ['government'] };
    });
    const title = named('某市', 'Town');
    const basis = listed;
    const move: Move = { do: 'stage-promise', id: 'all', title, stages: ['permit'], n: 9, unit: 'working-day', basis };
    const rules = [{ process: 'small', title, moves: [move] }];
    const town = { format: 1 as const, id: 'town', title, sources: [], rules };
    const asked = { process, cities: [town], options: {} };
    expect(movesOf(sourcesReport(asked), 'items[eia].duration')).toEqual(['other-cases']);
    expect(movesOf(sourcesReport(asked), 'rules[0].moves[all]')).toEqual(['elsewhere']);
    const chosen = sourcesReport({ ...asked, options: { city: town } });
    expect(movesOf(chosen, 'rules[0].moves[all]')).toEqual(['planned', 'on-time']);
  });
});

describe('the weakest values', () => {
  const weakest = (process: Process, reform?: Reform) =>
    weakestOf(compare(process, reform)).map(({ kind, node, before, after }) => ({ kind, node, before, after }));
  const round = (days: number): number => Math.round(days * 100) / 100;

  test('are those that move the headline most: a fifth of 10 and of 4 days; what has slack is none', () => {
    const [first, second, ...rest] = weakestOf(compare(smallProcess(), undefined));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      kind: 'duration',
      node: 'planning-permit',
      before: { less: -2, more: 2 },
      effect: 2,
    });
    expect([second!.node, round(second!.before!.less!), round(second!.before!.more!)]).toEqual([
      'construction-permit',
      -0.8,
      0.8,
    ]);
  });

  test('know slack: 13 days beside a path of 14 make it longer with a fifth more, and no shorter with a fifth less', () => {
    const process = changed((one) => (itemOf(one, 'eia').duration.n = 13));
    const eia = weakestOf(compare(process, undefined)).find(({ node }) => node === 'eia');
    expect([eia!.before!.less, round(eia!.before!.more!)]).toEqual([0, 1.6]);
  });

  test('a value with a source is none, one of mere practice comes after all assumptions', () => {
    const process = changed((one) => {
      itemOf(one, 'planning-permit').duration.basis = law('行政许可法', '42');
    });
    expect(weakest(process).map(({ node }) => node)).toEqual(['construction-permit']);
    process.sources.push({ id: 'trade', address: '--', grade: 'typical' });
    itemOf(process, 'planning-permit').duration.basis = { ...listed, source: 'trade' };
    expect(weakest(process).map(({ node }) => node)).toEqual(['construction-permit', 'planning-permit']);
  });

  test('an assumed order is left out: without it the approval of 10 days waits for nobody', () => {
    // 10 of the eia, then planning 10 and construction 4 behind it: 24 instead of 14.
    const note = named('习惯', 'habit');
    const process = changed((one) =>
      one.habits.push({ earlier: 'eia', later: 'planning-permit', note, basis: assumed }),
    );
    expect(weakest(process)[0]).toEqual({
      kind: 'habit',
      node: 'planning-permit',
      before: { less: -10, more: null },
      after: undefined,
    });
  });

  test('a promise of 5 days that the office is assumed to use up is weak after, the 10 days that it had are weak before', () => {
    const reform = reformOf([
      {
        do: 'promise',
        target: 'planning-permit',
        n: 5,
        unit: 'working-day',
        startsAt: 'acceptance',
        basis: listed,
      },
    ]);
    // After: 5 + 4 = 9, and the eia of 10 is critical: only its own days move the headline.
    const found = weakest(smallProcess(), reform);
    expect(found.filter(({ node }) => node !== 'construction-permit')).toEqual([
      { kind: 'duration', node: 'planning-permit', before: { less: -2, more: 2 }, after: undefined },
      { kind: 'duration', node: 'eia', before: { less: 0, more: 0 }, after: { less: -1, more: 2 } },
    ]);
  });

  test('the tail that nobody wrote down is one where a paper comes by the decision', () => {
    const process = changed((one) => {
      const permit = itemOf(one, 'construction-permit');
      permit.takes = [take('planning-permit', { by: 'decision', basis: listed })];
      permit.duration = { n: 4, unit: 'working-day', basis: listed };
      itemOf(one, 'planning-permit').duration.basis = listed;
      itemOf(one, 'eia').duration.basis = listed;
    });
    // 10 of planning, then one day after the last paper: 11; without it the eia and planning of 10 remain, doubled it is 12.
    expect(weakest(process)).toEqual([
      { kind: 'tail', node: 'construction-permit', before: { less: -1, more: 1 }, after: undefined },
    ]);
  });
});

test('whoever confirmed a basis is kept with the day, and counted', () => {
  const process = changed((one) => {
    itemOf(one, 'eia').duration.basis = { ...assumed, confirmedBy: '某某', confirmedOn: '2026-01-05' };
  });
  const parsed = parseProcess(JSON.parse(JSON.stringify(process)));
  expect(parsed.ok && report(parsed.value).shares.all.confirmed).toBe(1);
  const wrong = structuredClone(process);
  itemOf(wrong, 'eia').duration.basis = { ...assumed, confirmedOn: 'yesterday' };
  expect(parseProcess(wrong).findings[0]?.at).toBe('items[eia].duration.basis.confirmedOn');
});

describe.each(processes.map(({ id }) => id))('%s', (id) => {
  test('every number of the shipped documents has a grade or is an assumption, and says what it moves', () => {
    const process = processes.find((one) => one.id === id)!;
    const [reform] = reformsOf(id);
    const told = sourcesReport({ process, reform, cities, scenario: scenarioOf(id), options: {} });
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    for (const { at, basis, grade, influences } of told.numbers) {
      expect(influences, at).not.toEqual([]);
      if (basis.kind === 'law') expect(grade, at).not.toBeNull();
    }
    const { all } = told.shares;
    expect(all.laws + all.documents + all.measurements + all.assumptions).toBe(all.numbers);
  });
});
