import { describe, expect, test } from 'vitest';
import { every, processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import type { Process, Scenario } from '../../engine/model/index.ts';
import type { PairedDifference } from '../../engine/run/statistics/index.ts';
import { pairedDifference } from '../../engine/run/statistics/index.ts';
import { applyMoves } from '../../engine/reform/index.ts';
import { constructionPermits } from '../../processes/construction-permits/process.ts';
import { constructionPermitsScenario } from '../../processes/construction-permits/scenario.ts';
import { Draws } from '../differential/random.ts';
import type { Setting } from '../oracle/runs.ts';
import { basis, deskOf, elapsedOf, exp, fixed, listed, modelOf, workOf } from '../oracle/runs.ts';

// Running two items side by side instead of one after the other never makes a case slower as long as there are hands enough
// (and no joint groups). Where a desk has too few, it can: what is handed in early takes the place of what is needed first.

/** The same process without one habit, by the move that a planner would make. */
function without(process: Process, earlier: string, later: string): Process {
  const { process: after, outcomes } = applyMoves(process, [
    { move: { do: 'drop-habit', earlier, later, basis }, measure: 'side-by-side' },
  ]);
  expect(outcomes.map(({ applied }) => applied.result)).toEqual(['lawful']);
  return after;
}

const habit = (earlier: string, later: string): Process['habits'][number] => ({
  earlier,
  later,
  note: { zh: '先后惯例', en: 'one after the other' },
  basis,
});

/** Mean elapsed times of matched replications, after less before. */
function compared(before: Process, after: Process, scenario: Scenario, replications = 20): PairedDifference {
  const [old, reformed] = [before, after].map((process) => {
    const model = modelOf(process, scenario);
    return Array.from({ length: replications }, (_, k) => elapsedOf(model.run(k)));
  });
  return pairedDifference(old!, reformed!, 0.999);
}

describe('four steps, two of them at a desk of one', () => {
  // A survey (1) leads to the layout (1), and that to the neighbours' consent (10). The archive (8) needs none of them, but
  // the planning desk, which does both layout and archive, files a case only once its layout is done.
  const work = { survey: 1, layout: 1, consent: 10, archive: 8 };
  const before: Process = {
    ...processOf(
      [
        station('survey'),
        station('layout', ['survey'], { authority: 'planning' }),
        station('consent', ['layout']),
        station('archive', [], { authority: 'planning' }),
      ],
      ['consent', 'archive'],
    ),
    authorities: ['survey', 'planning', 'consent'].map((id) => ({ id, title: { zh: id, en: id }, level: 'city' })),
    habits: [habit('layout', 'archive')],
  };
  const after = without(before, 'layout', 'archive');
  const setting = (staff: number | undefined, arrivals: Scenario['arrivals'], amount: typeof exp): Setting => ({
    arrivals,
    desks: staff === undefined ? [] : [deskOf('planning', staff)],
    items: Object.entries(work).map(([item, mean]) => workOf(item, amount(mean))),
  });
  const alone = (process: Process, staff?: number): number =>
    elapsedOf(modelOf(process, scenarioOf(setting(staff, listed([0]), fixed), { cases: 1 })).run(0));

  test('one case by hand: 1 + 1 + 10 with the habit, 8 + 1 + 10 without', () => {
    expect(alone(before, 1)).toBe(12);
    // The archive is handed in at once and is in hand when the layout comes, which then waits for seven minutes.
    expect(alone(after, 1)).toBe(19);
  });

  test('with a second member of staff, or hands enough, the habit makes no difference to a case', () => {
    expect([alone(before, 2), alone(after, 2), alone(before), alone(after)]).toEqual([12, 12, 12, 12]);
  });

  test('in a city at a load of 0.6: slower, and the 99.9 % interval of matched pairs leaves out zero (seed 1)', () => {
    const scenario = scenarioOf(setting(1, every(15), exp), { cases: 2000, seed: 1 });
    const { difference, verdict } = compared(before, after, scenario);
    expect(verdict).toBe('higher');
    // Narrow enough to speak of minutes.
    expect(difference.high - difference.low).toBeLessThan(difference.estimate);
  });

  test('in the same city with hands enough: never slower in any replication (seed 1)', () => {
    const scenario = scenarioOf(setting(undefined, every(15), exp), { cases: 2000, seed: 1 });
    const [old, reformed] = [before, after].map((process) => modelOf(process, scenario));
    for (let k = 0; k < 5; k++) expect(elapsedOf(reformed!.run(k))).toBeLessThanOrEqual(elapsedOf(old!.run(k)));
  });
});

describe('construction permits with too few at two desks', () => {
  const { earlier, later } = { earlier: 'drawing-review', later: 'lightning-design-review' };
  const before: Process = constructionPermits;
  const after = without(before, earlier, later);
  const scenarioWith = (desks: Scenario['desks']): Scenario => ({
    ...constructionPermitsScenario,
    desks,
    experiment: { ...constructionPermitsScenario.experiment, seed: 1, cases: 1200 },
  });
  const short = constructionPermitsScenario.desks.map((desk) =>
    ['drawing-reviewer', 'meteorology'].includes(desk.id) ? { ...desk, staff: set(desk.staff.value - 1) } : desk,
  );

  // Lightning papers of cases whose drawings are still in line come before those of cases that wait for nothing else.
  test('lightning review beside drawing review, one member of staff less at each: slower (seed 1, 99.9 % interval)', () => {
    const { difference, verdict } = compared(before, after, scenarioWith(short), 20);
    expect(verdict, JSON.stringify(difference)).toBe('higher');
  });

  test('with hands enough never slower in any replication (seed 1)', () => {
    const [old, reformed] = [before, after].map((process) => modelOf(process, scenarioWith([])));
    for (let k = 0; k < 5; k++) expect(elapsedOf(reformed!.run(k))).toBeLessThanOrEqual(elapsedOf(old!.run(k)));
  });
});

describe('small networks at random (seeds 1 to 400)', () => {
  /** Four or five steps of fixed work, about half of them at a desk of one, and one habit between two that are free of one another. */
  function network(seed: number): { before: Process; after: Process; items: Scenario['items'] } | undefined {
    const draws = new Draws(seed);
    const ids = ['a', 'b', 'c', 'd', 'e'].slice(0, draws.whole(4, 5));
    const items = ids.map((id, k) =>
      station(
        id,
        ids.slice(0, k).filter(() => draws.chance(0.35)),
        draws.chance(0.5) ? { authority: 'shared' } : {},
      ),
    );
    const later = draws.whole(1, ids.length - 1);
    const earlier = draws.whole(0, later - 1);
    if (items[later]!.takes.some(({ material }) => material === `${ids[earlier]!}-paper`)) return undefined;
    const after: Process = {
      ...processOf(items, ids),
      authorities: [...ids, 'shared'].map((id) => ({ id, title: { zh: id, en: id }, level: 'city' })),
    };
    const before = { ...after, habits: [habit(ids[earlier]!, ids[later]!)] };
    return { before, after, items: ids.map((id) => workOf(id, fixed(draws.whole(1, 10)))) };
  }
  const elapsed = (process: Process, items: Scenario['items'], desks: Scenario['desks']): number =>
    elapsedOf(modelOf(process, scenarioOf({ arrivals: listed([0]), items, desks }, { cases: 1 })).run(0));

  test('hands enough: never slower; one at the shared desk: faster in more networks than slower, and slower in some', () => {
    const count = { tried: 0, faster: 0, slower: 0 };
    for (let seed = 1; seed <= 400; seed++) {
      const made = network(seed);
      if (made === undefined) continue;
      const { before, after, items } = made;
      expect(elapsed(after, items, []), `seed ${seed}`).toBeLessThanOrEqual(elapsed(before, items, []));
      const desks = [deskOf('shared', 1)];
      const difference = elapsed(after, items, desks) - elapsed(before, items, desks);
      count.tried += 1;
      if (difference < 0) count.faster += 1;
      if (difference > 0) count.slower += 1;
    }
    expect(count.tried).toBeGreaterThan(200);
    expect(count.slower).toBeGreaterThan(0);
    expect(count.faster).toBeGreaterThan(count.slower);
  });
});
