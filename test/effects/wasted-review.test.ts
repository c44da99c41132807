import { describe, expect, test } from 'vitest';
import { every, processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import type { Item, Process, Scenario, Spread } from '../../engine/model/index.ts';
import type { MassResult } from '../../engine/run/index.ts';
import { applyMoves } from '../../engine/reform/index.ts';
import { constructionPermits } from '../../processes/construction-permits/process.ts';
import { constructionPermitsScenario } from '../../processes/construction-permits/scenario.ts';
import { basis, deskOf, elapsedOf, exp, expectExact, fixed, modelOf, workOf } from '../oracle/runs.ts';

// Offices one after the other spend nothing on a case that an earlier one has refused. Side by side all of them work on it:
// the time of their staff grows with the share of refusals, next to the days that cases save.

const STAFF = 30;
const WORK = 60;
const REFUSALS = [0, 0.1, 0.3, 0.5];
const offices = ['first', 'second', 'third'] as const;

/** An item whose refusal ends the case; all its work is done before the last paper has to be there. */
const office = (id: string, after: readonly string[]): Item =>
  station(id, after, { lifecycle: 'promised', tail: { workingDays: 0, basis } });

/** Three offices, each of which takes what the one before gives. */
const serial: Process = processOf(
  [office('first', []), office('second', ['first']), office('third', ['second'])],
  offices,
);

/** Accepted although the earlier office's paper is not there yet, which has to come by the decision. */
function sideBySide(process: Process, pairs: readonly (readonly [item: string, material: string])[]): Process {
  const { process: after, outcomes } = applyMoves(
    process,
    pairs.map(([item, material]) => ({
      move: { do: 'accept-with-gap', item, material, by: 'decision', basis },
      measure: 'side-by-side',
    })),
  );
  for (const { applied } of outcomes) expect(['lawful', 'conditional']).toContain(applied.result);
  return after;
}
const parallel = sideBySide(serial, [
  ['second', 'first-paper'],
  ['third', 'second-paper'],
]);

function replicationsOf(process: Process, refusal: number, work: Spread, replications = 10): MassResult[] {
  const scenario = scenarioOf(
    {
      arrivals: every(20),
      desks: offices.map((id) => deskOf(id, STAFF)),
      items: offices.map((id) => ({ ...workOf(id, work), refusal: set(refusal) })),
    },
    { cases: 5000, seed: 1 },
  );
  const model = modelOf(process, scenario);
  return Array.from({ length: replications }, (_, k) => model.run(k));
}
const workAt =
  (desk: number) =>
  ({ desks, cases }: MassResult) =>
    desks[desk]!.work / cases;
const workOfAll = ({ desks }: MassResult): number => desks.reduce((sum, { work }) => sum + work, 0);

describe('three offices, each of which may refuse (seed 1, 99.9 % interval)', () => {
  test.each(REFUSALS)(
    'one after the other at refusals of %f: the k-th office spends (1 − r)^(k − 1) · w on a case',
    (r) => {
      const results = replicationsOf(serial, r, exp(WORK));
      for (const k of [0, 1, 2]) expectExact(results.map(workAt(k)), (1 - r) ** k * WORK);
    },
  );

  test.each(REFUSALS)('side by side at refusals of %f: every office spends w', (r) => {
    const results = replicationsOf(parallel, r, exp(WORK));
    for (const k of [0, 1, 2]) expectExact(results.map(workAt(k)), WORK);
  });

  test('matched pairs: the same cases are refused, the waste grows with refusals, and is nothing without them', () => {
    let last = -1;
    for (const r of REFUSALS) {
      const [[one], [other]] = [replicationsOf(serial, r, fixed(WORK), 1), replicationsOf(parallel, r, fixed(WORK), 1)];
      expect(other!.outcomes).toEqual(one!.outcomes);
      const wasted = workOfAll(other!) - workOfAll(one!);
      if (r === 0) expect(wasted).toBe(0);
      expect(wasted).toBeGreaterThan(last);
      last = wasted;
      // What it is spent for: those that get through take one office's time instead of three.
      expect([elapsedOf(one!), elapsedOf(other!)]).toEqual([3 * WORK, WORK]);
    }
  });
});

test('what the second office spends on cases that the first refuses is told as wasted, and as no refusal of its own', () => {
  const two = processOf([office('first', []), office('second', ['first'])], ['first', 'second']);
  const gap = sideBySide(two, [['second', 'first-paper']]);
  const items = [{ ...workOf('first', fixed(WORK)), refusal: set(0.5) }, workOf('second', fixed(WORK))];
  const { outcomes, detail } = modelOf(gap, scenarioOf({ arrivals: every(20), items }, { cases: 1000, seed: 1 })).run(
    0,
    {
      detail: true,
    },
  );
  expect(outcomes.missed).toBeGreaterThan(400);
  expect(detail!.items.map(({ wasted, refused }) => [wasted, refused])).toEqual([
    [0, outcomes.missed],
    [outcomes.missed * WORK, 0],
  ]);
});

test('an order by habit alone saves no work: it is also met when the earlier office refuses (seed 1)', () => {
  const free = processOf([office('first', []), office('second', [])], ['first', 'second']);
  const habit = { earlier: 'first', later: 'second', note: { zh: '先后惯例', en: 'one after the other' }, basis };
  const setting = {
    arrivals: every(20),
    items: [{ ...workOf('first', fixed(WORK)), refusal: set(0.3) }, workOf('second', fixed(WORK))],
  };
  const [one, other] = [{ ...free, habits: [habit] }, free].map((process) =>
    modelOf(process, scenarioOf(setting, { cases: 1000, seed: 1 })).run(0, { detail: true }),
  );
  expect(one!.outcomes.missed).toBeGreaterThan(0);
  for (const { outcomes, detail } of [one!, other!])
    expect(detail!.items.map(({ minutes, wasted }) => [minutes, wasted])).toEqual([
      [1000 * WORK, 0],
      [1000 * WORK, outcomes.missed * WORK],
    ]);
  expect([elapsedOf(one!), elapsedOf(other!)]).toEqual([2 * WORK, WORK]);
});

describe('construction permits: drawings reviewed beside the planning permit (seed 1)', () => {
  const before: Process = constructionPermits;
  const after = sideBySide(before, [['drawing-review', 'planning-permit']]);
  const refusing = (share: number): Scenario => ({
    ...constructionPermitsScenario,
    items: [{ item: 'planning-permit', refusal: set(share) }],
    experiment: { ...constructionPermitsScenario.experiment, seed: 1, cases: 1000, warmUp: 0 },
  });
  const DAY = 480;

  test.each([0.05, 0.2, 0.4])('at refusals of %f each refused case costs 14 days of a drawing reviewer', (share) => {
    const [one, other] = [before, after].map((process) => modelOf(process, refusing(share)).run(0));
    const { missed } = one!.outcomes;
    expect(other!.outcomes).toEqual(one!.outcomes);
    // A share of 1,000 cases, within four standard errors.
    expect(Math.abs(missed / 1000 - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 1000));
    const reviewer = one!.desks.findIndex(({ id }) => id === 'drawing-reviewer');
    const [spent, spentBeside] = [one!.desks[reviewer]!.work, other!.desks[reviewer]!.work];
    // A review takes 15 days, the last of which is not begun before the permit is there.
    expect(spent).toBe((1000 - missed) * 15 * DAY);
    expect(spentBeside - spent).toBe(missed * 14 * DAY);
    // No other desk spends more or less.
    expect(workOfAll(other!) - workOfAll(one!)).toBe(spentBeside - spent);
    expect(elapsedOf(other!)).toBeLessThan(elapsedOf(one!));
  });
});
