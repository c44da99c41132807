import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../cli/scenario.ts';
import { documentOfSide } from '../../engine/exchange/index.ts';
import { measuresOn } from '../../engine/reform/index.ts';
import type { Item, Process, Scenario } from '../../engine/model/index.ts';
import { parseScenario } from '../../engine/model/index.ts';
import type { MassModel, TraceLine } from '../../engine/run/index.ts';
import { compileMass, runReplications } from '../../engine/run/index.ts';
import { Offices } from '../../engine/run/city/offices.ts';
import { dayOf, stateCalendar, weekday } from '../../engine/time/index.ts';
import { processById, reformsOf, scenarios } from '../../processes/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';

/** The process of a scenario, and what its usual reform makes of it. */
function sidesOf({ process: id }: Scenario): { before: Process; after: Process } {
  const before = processById(id)!;
  return { before, after: documentOfSide({ process: before, reform: reformsOf(id)[0] }, {}, 'after') };
}
function modelOf(process: Process, scenario: Scenario): MassModel {
  const model = compileMass(process, scenario, lifecycles);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  return model;
}

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  const { before, after } = sidesOf(scenario);

  test('has no findings against what its process has before or after the reform', () => {
    const both: Process = {
      ...before,
      authorities: [...before.authorities, ...after.authorities],
      items: [...before.items, ...after.items],
      groups: [...before.groups, ...after.groups],
    };
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)), both).findings).toEqual([]);
  });

  test('its offers are measures of the reform that are on, and measures that a case may decline', () => {
    for (const { measure } of scenario.uptake ?? []) {
      const offered = reformsOf(before.id)[0]!.measures.find((one) => one.id === measure)!;
      expect(offered.usual).toBe(true);
      expect(offered.moves.some(({ do: kind }) => kind === 'commit' || kind === 'accept-with-gap')).toBe(true);
    }
  });

  test('claims nothing to be measured or published: all its numbers are assumptions, in both languages', () => {
    const text = JSON.stringify(scenario);
    expect(text).not.toMatch(/"kind":"(law|document|measurement)"/);
    for (const [, zh, en] of text.matchAll(/"kind":"assumption","why":{"zh":"([^"]*)","en":"([^"]*)"/g))
      expect([/\p{Script=Han}/u.test(zh!), /^[^\p{Script=Han}]+$/u.test(en!)]).toEqual([true, true]);
  });

  /** Of the documents' own accord: outside offices, and those of which the example has no cases. */
  const without: Record<string, string[]> = {
    'business-startup': ['bank', 'seal-maker'],
    'construction-permits': ['seismology', 'utilities'],
    'real-estate': ['appraiser', 'gas-company', 'heat-company', 'power-company', 'surveyor', 'water-company'],
    utilities: [],
  };
  test('every item finds a desk that handles it on both sides, also what was merged; but for outside offices', () => {
    const offices = new Offices(scenario);
    const isAlone = (item: Item): boolean => offices.deskOf(item, 'review') < 0;
    const alone = [before, after].flatMap(({ items }) => items.filter(isAlone).map(({ authority }) => authority));
    expect([...new Set(alone)].sort()).toEqual(without[before.id]);
    expect(after.items.filter(({ parts }) => parts !== undefined).some(isAlone)).toBe(false);
  });
});

describe.each(
  scenarios.filter(({ experiment }) => experiment.start !== undefined).map((one) => [one.id, one] as const),
)('%s, on the calendar', (id, scenario) => {
  const { before, after } = sidesOf(scenario);

  test.each(['before', 'after'] as const)(
    '%s: precise; nobody is stuck, and no desk works more than it can',
    (side) => {
      const answer = runReplications(modelOf(side === 'before' ? before : after, scenario), {
        relative: 0.05,
        most: scenario.experiment.replications,
      });
      expect([answer.isPrecise, answer.little.broken, answer.shares.stalled.estimate]).toEqual([true, 0, 0]);
      for (const { utilisation } of answer.desks) expect(utilisation.estimate).toBeLessThan(1);
    },
  );

  test('the reform is faster, with the same cases and the same luck', () => {
    const [slow, fast] = [before, after].map((process) => modelOf(process, scenario).run(0).elapsed.mean);
    expect(fast).toBeLessThan(slow!);
  });

  test('runs on announced holidays, and today’s cases all end', () => {
    for (const process of [before, after]) {
      const { start, end, backlog, counted } = modelOf(process, scenario).run(0);
      expect([dayOf(start), dayOf(end)].some((day) => stateCalendar().provisional(day))).toBe(false);
      expect(backlog.ended).toBe(backlog.count);
      expect([backlog.count > 0, counted > 0]).toEqual([true, true]);
    }
  });

  test('windows take in and hand out, and cost the time that the scenario says', () => {
    const { desks } = modelOf(before, scenario).run(0);
    const [intake, exit] = ['intake-window', 'exit-window'].map((name) => desks.find((desk) => desk.id === name)!);
    // A quarter of an hour to an hour, thirty-five minutes in the mean; ten minutes for every result.
    const minutes = intake!.work / intake!.waits.count;
    expect(minutes).toBeGreaterThan(33);
    expect(minutes).toBeLessThan(37);
    expect(exit!.work / exit!.waits.count).toBe(10);
  });

  test('the command line finds it by its id, on either side', () => {
    for (const side of [before, after])
      expect(loadScenario([before, side, after], { scenario: id, seed: 5 })).toEqual({
        ...scenario,
        experiment: { ...scenario.experiment, seed: 5 },
      });
  });
});

describe('construction permits, on the calendar', () => {
  const scenario = scenarios.find(({ id }) => id === 'construction-permits-hall')!;
  const { before, after } = sidesOf(scenario);
  const few = { ...scenario, experiment: { ...scenario.experiment, cases: 30 } };
  const linesOf = (process: Process, node: string): TraceLine[] => {
    const lines: TraceLine[] = [];
    modelOf(process, few).run(0, {
      emit: (line) => {
        if (line.node === node) lines.push(line);
      },
    });
    return lines;
  };

  test('designs are concluded at half past nine on Wednesdays, and decided a working day later', () => {
    const calendar = stateCalendar();
    const workingDayBefore = (day: number): number => {
      let before = day - 1;
      while (!calendar.isWorkingDay(before)) before -= 1;
      return before;
    };
    for (const process of [before, after]) {
      const decided = linesOf(process, 'scheme-review').filter(({ event }) => event === 'decided');
      expect(decided.length).toBeGreaterThan(20);
      const met = decided.map(({ at }) => `${weekday(workingDayBefore(dayOf(at)))} ${at % 1440}`);
      expect([...new Set(met)]).toEqual(['3 570']);
    }
  });

  test('after the reform the offices go to the site together before each round of the joint acceptance', () => {
    const count = (event: string): number =>
      linesOf(after, 'joint-acceptance').filter((line) => line.event === event).length;
    expect(count('surveyed')).toBeGreaterThan(20);
    expect(linesOf(before, 'joint-acceptance')).toEqual([]);
  });

  test('what was promised for the environment is checked later; before the reform and without the offer nothing was', () => {
    const usual = measuresOn(reformsOf(before.id)[0]!).map(({ id }) => id);
    const measures = new Set(usual.filter((id) => id !== 'eia-commitment'));
    const declined = documentOfSide({ process: before, reform: reformsOf(before.id)[0] }, { measures }, 'after');
    const checkedOf = (process: Process): TraceLine[] =>
      linesOf(process, 'eia').filter(({ event }) => event === 'checked');
    expect([checkedOf(before), checkedOf(declined)]).toEqual([[], []]);
    const delivered = new Map(
      linesOf(after, 'eia')
        .filter(({ event }) => event === 'delivered')
        .map((line) => [line.case, line.at]),
    );
    const days = checkedOf(after).map((line) => (line.at - delivered.get(line.case)!) / 1440);
    // Three in ten of about twenty report forms, one to three months later and when the office has half a day.
    expect(days.length).toBeGreaterThan(2);
    expect(days.length).toBeLessThan(delivered.size / 2);
    expect([Math.min(...days) >= 30, Math.max(...days) < 120]).toEqual([true, true]);
  });
});
