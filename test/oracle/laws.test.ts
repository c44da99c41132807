import { describe, expect, test } from 'vitest';
import { every, MONDAY, processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import type { Desk, Process, Scenario, Spread } from '../../engine/model/index.ts';
import { activeFor, criticalPath, networkOf } from '../../engine/network/index.ts';
import type { MassResult, TraceLine } from '../../engine/run/index.ts';
import { compileMass } from '../../engine/run/index.ts';
import { pairedDifference } from '../../engine/run/statistics/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { Draws } from '../differential/random.ts';
import { randomCase, randomProcess } from '../differential/random-process.ts';
import { randomScenario } from '../run/bulk/random-scenario.ts';
import { deskOf, exp, fixed, listed, modelOf, workOf } from './runs.ts';

// Laws that hold for every run, whatever the chances.

const seedsFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, k) => first + k);

/** A network of three to eight stations at one to three offices, everybody in whole minutes. */
function randomNetwork(seed: number): { process: Process; scenario: Scenario } {
  const draws = new Draws(seed);
  const offices = Array.from({ length: draws.whole(1, 3) }, (_, k) => `office-${k}`);
  const ids = Array.from({ length: draws.whole(3, 8) }, (_, k) => `step-${k}`);
  const items = ids.map((id, k) => {
    const after = ids.slice(0, k).filter(() => draws.chance(0.3));
    return station(id, after, { authority: draws.pick(offices) });
  });
  const process = {
    ...processOf(items, ids),
    authorities: offices.map((id) => ({ ...named(id), level: 'city' as const })),
  };
  const isOpenAlways = draws.chance(0.4);
  const desk = (id: string): Desk => ({
    ...deskOf(id, draws.whole(1, 3)),
    priority: draws.pick(['first-come', 'earliest-due', 'class'] as const),
  });
  const work = (): Spread => draws.pick([fixed(draws.whole(1, 90)), exp(draws.whole(5, 90))]);
  const { hours: _, ...always } = scenarioOf(
    {
      arrivals: every(draws.whole(30, 200)),
      desks: offices.map(desk),
      items: ids.map((id) => workOf(id, work())),
    },
    { cases: 60, seed, grain: 'minute' },
  );
  return {
    process,
    scenario: {
      ...always,
      calendar: 'weekdays',
      ...(isOpenAlways ? { hours: 'round-the-clock', calendar: 'none' } : {}),
    },
  };
}
const named = (id: string) => ({ id, title: { zh: id, en: id } });

/** Open minutes from Monday on before each minute: always, or 9–12 and 13–17 from Monday to Friday. */
function openMinutes(until: number, isOpenAlways: boolean): Float64Array {
  const before = new Float64Array(until - MONDAY + 1);
  for (let at = 0; at < until - MONDAY; at++) {
    const [day, hour] = [Math.floor(at / 1440) % 7, Math.floor((at % 1440) / 60)];
    const isOpen = isOpenAlways || (day < 5 && ((hour >= 9 && hour < 12) || (hour >= 13 && hour < 17)));
    before[at + 1] = before[at]! + (isOpen ? 1 : 0);
  }
  return before;
}

/**
 * Minutes of work that the staff of an office would do if nobody were ever idle while somebody waits: the open minutes, times
 * those who are busy then, which are as many as there are tasks, and no more than staff.
 */
function workUnlessIdle(
  lines: readonly TraceLine[],
  served: ReadonlySet<string>,
  staff: number,
  isOpenAlways: boolean,
): number {
  const open = openMinutes(lines.at(-1)!.at, isOpenAlways);
  let [work, here, from] = [0, 0, MONDAY];
  for (const { at, event, node } of lines) {
    if (!served.has(node) || (event !== 'received' && event !== 'decided')) continue;
    work += Math.min(here, staff) * (open[at - MONDAY]! - open[from - MONDAY]!);
    from = at;
    here += event === 'received' ? 1 : -1;
  }
  return work;
}

describe('nobody is idle while somebody waits, on networks of several offices', () => {
  test.each(seedsFrom(1, 4).map((k) => 70_000 + 25 * k))('seeds from %i, 25 each', (from) => {
    for (const seed of seedsFrom(from, 25)) {
      const { process, scenario } = randomNetwork(seed);
      const lines: TraceLine[] = [];
      const result = modelOf(process, scenario).run(0, { emit: (line) => lines.push(line) });
      expect(result.outcomes.reached, `seed ${seed}`).toBe(60);
      for (const { id, staff, work } of result.desks) {
        const served = new Set(process.items.filter(({ authority }) => authority === id).map((item) => item.id));
        const expected = workUnlessIdle(lines, served, staff, scenario.hours === 'round-the-clock');
        expect(work, `seed ${seed}, ${id}`).toBe(expected);
      }
    }
  });

  test('the mean line is what the trace counts minute by minute, after a warm-up and cut off midway', () => {
    let stood = 0;
    for (const seed of seedsFrom(70_000, 50)) {
      const { process, scenario } = randomNetwork(seed);
      const { cases: _, ...experiment } = scenario.experiment;
      const lines: TraceLine[] = [];
      const cut = { ...scenario, experiment: { ...experiment, warmUp: 1500, horizon: 4000 } };
      const { desks, start, end } = modelOf(process, cut).run(0, { emit: (line) => lines.push(line) });
      expect(end - start, `seed ${seed}`).toBe(4000);
      for (const { id, staff, meanLine } of desks) {
        const served = new Set(process.items.filter(({ authority }) => authority === id).map((item) => item.id));
        const changes = new Map<number, number>();
        for (const { at, event, node } of lines)
          if (served.has(node) && (event === 'received' || event === 'decided'))
            changes.set(at, (changes.get(at) ?? 0) + (event === 'received' ? 1 : -1));
        let [here, minutes] = [0, 0];
        for (let at = start; at < end; at++) {
          here += changes.get(at) ?? 0;
          if (at >= start + 1500) minutes += Math.max(0, here - staff);
        }
        expect(meanLine, `seed ${seed}, ${id}`).toBeCloseTo(minutes / 2500, 9);
        if (meanLine > 0) stood += 1;
      }
    }
    expect(stood).toBeGreaterThan(20);
  });

  test('there are lines in these networks, at most of the offices', () => {
    const desks = seedsFrom(70_025, 25).flatMap((seed) => {
      const { process, scenario } = randomNetwork(seed);
      return modelOf(process, scenario).run(0).desks;
    });
    expect(desks.filter(({ waits }) => waits.sum > 0).length).toBeGreaterThan(desks.length / 2);
  });
});

describe('no case is lost when a run is cut off: arrived = reached + missed + stalled + inside', () => {
  let [inside, missed] = [0, 0];
  test.each(seedsFrom(0, 4).map((k) => 80_000 + 20 * k))('seeds from %i, 20 each', (from) => {
    for (const seed of seedsFrom(from, 20)) {
      const process = randomProcess(seed);
      const { cases: _, ...experiment } = randomScenario(process, seed).experiment;
      const model = compileMass(
        process,
        { ...randomScenario(process, seed), experiment: { ...experiment, horizon: 30_000 } },
        lifecycles,
      );
      if (model.kind === 'unsupported') continue;
      // What is counted is set against the trace, in which every case has a first line and at most one last.
      const count = { started: 0, reached: 0, missed: 0, stalled: 0 };
      const result = model.run(0, {
        emit: ({ event }) => {
          if (event in count) count[event as keyof typeof count] += 1;
        },
      });
      const { reached, stalled } = result.outcomes;
      expect({ started: result.cases, ...result.outcomes }, `seed ${seed}`).toEqual(count);
      expect(result.cases, `seed ${seed}`).toBe(reached + result.outcomes.missed + stalled + result.inside.level);
      expect(stalled).toBe(0);
      expect(result.little.finding, `seed ${seed}`).toBeUndefined();
      inside += result.inside.level;
      missed += result.outcomes.missed;
    }
  });

  test('cases were missed, and cases were still inside', () => {
    expect(inside).toBeGreaterThan(0);
    expect(missed).toBeGreaterThan(0);
  });
});

describe('more staff', () => {
  test('at one first-come desk no case is ever later (seed 1)', () => {
    const process = processOf([station('a')], ['a']);
    const ends = (staff: number): number[] => {
      const setting = { arrivals: every(1 / 0.9), desks: [deskOf('a', staff)], items: [workOf('a', exp(1))] };
      const at: number[] = [];
      modelOf(process, scenarioOf(setting, { cases: 3000, seed: 1 })).run(0, {
        emit: (line) => {
          if (line.event === 'reached') at[Number(line.case)] = line.at;
        },
      });
      return at;
    };
    for (let staff = 1; staff <= 3; staff++) {
      const [fewer, more] = [ends(staff), ends(staff + 1)];
      expect(more).toHaveLength(3001);
      expect(more.filter((at, k) => at > fewer[k]!)).toEqual([]);
      expect(more.filter((at, k) => at < fewer[k]!).length).toBeGreaterThan(0);
    }
  });

  test('is never slower in the mean: networks with one to three more at each office (seeds from 90,000, matched)', () => {
    const all: [fewer: number[], more: number[]] = [[], []];
    for (const seed of seedsFrom(90_000, 30)) {
      const { process, scenario } = randomNetwork(seed);
      const means = (more: number): number[] => {
        const desks = scenario.desks.map((desk) => ({ ...desk, staff: set(desk.staff.value + more) }));
        const model = modelOf(process, { ...scenario, desks });
        return Array.from({ length: 8 }, (_, k) => model.run(k).elapsed.mean);
      };
      const steps = [0, 1, 3].map(means);
      for (const k of [1, 2]) {
        const [fewer, more] = [steps[k - 1]!, steps[k]!];
        expect(pairedDifference(fewer, more, 0.999).verdict, `seed ${seed}`).not.toBe('higher');
        all[0].push(...fewer);
        all[1].push(...more);
      }
    }
    expect(pairedDifference(...all, 0.999).verdict).toBe('lower');
  });
});

describe('a case that is alone takes as long as the quick answer, desks or not', () => {
  let asked = 0;
  test.each(seedsFrom(0, 4).map((k) => 60_000 + 25 * k))('seeds from %i, 25 each', (from) => {
    for (const seed of seedsFrom(from, 25)) {
      const [process, attributes] = [randomProcess(seed), randomCase(seed)];
      const path = criticalPath(networkOf(activeFor(process, attributes), { clock: 'elapsed' }));
      if (path === undefined) continue;
      // Staff for each item, so that a case never waits for itself; 40 years between two cases.
      const staff = process.items.length;
      const scenario: Scenario = {
        ...randomScenario(process, seed),
        desks: process.authorities.map(({ id }) => deskOf(id, staff)),
        arrivals: listed([0, 5_000_000, 10_000_000]),
        mix: Object.entries(attributes).map(([attribute, value]) => ({ attribute, shares: set({ [value]: 1 }) })),
        ...{ items: [], procedures: [], groups: [] },
        experiment: { seed, replications: 1, cases: 3 },
      };
      const { elapsed, desks }: MassResult = modelOf(process, scenario).run(0);
      expect([elapsed.count, elapsed.min, elapsed.max], `seed ${seed}`).toEqual([3, path.total, path.total]);
      expect(
        desks.reduce((sum, { waits }) => sum + waits.sum, 0),
        `seed ${seed}`,
      ).toBe(0);
      asked += desks.reduce((sum, { waits }) => sum + waits.count, 0);
    }
  });

  test('the desks were asked for', () => {
    expect(asked).toBeGreaterThan(1000);
  });
});
