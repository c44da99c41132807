import { describe, expect, test } from 'vitest';
import { every, processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import type { Scenario, Spread } from '../../engine/model/index.ts';
import type { MassModel } from '../../engine/run/index.ts';
import { compileMass, runReplications } from '../../engine/run/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';

// One desk, minutes round the clock.

function modelOf(
  work: Spread,
  arrivals: Scenario['arrivals'],
  experiment: Partial<Scenario['experiment']>,
  staff = 1,
): MassModel {
  const scenario = scenarioOf(
    {
      arrivals,
      desks: [{ id: 'a', authority: 'a', staff: set(staff) }],
      items: [{ item: 'a', work: set(work) }],
    },
    experiment,
  );
  const model = compileMass(processOf([station('a')], ['a']), scenario, lifecycles);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  return model;
}

const ten: Spread = { kind: 'fixed', value: 10 };
const three: Scenario['arrivals'] = { kind: 'list', minutes: [0, 1, 2], basis: set(0).basis };

describe('three cases at minutes 0, 1 and 2, ten minutes of work each', () => {
  test('end at 10, 20 and 30: elapsed 10, 19, 28, waits 0, 9, 18', () => {
    const answer = runReplications(modelOf(ten, three, { cases: 3 }), { relative: 0.05, most: 40 });
    expect(answer.isPrecise).toBe(true);
    expect([answer.replications, answer.cases, answer.counted]).toEqual([5, 15, 15]);
    expect(answer.elapsed.p50).toMatchObject({ estimate: 19, low: 19, high: 19 });
    expect(answer.elapsed.p90).toMatchObject({ estimate: 28, low: 28, high: 28 });
    expect(answer.shares.reached).toMatchObject({ estimate: 1, low: 1, high: 1 });
    expect(answer.desks).toMatchObject([
      { id: 'a', staff: 1, requests: 15, longestLine: 2, wait: { estimate: 9 }, utilisation: { estimate: 1 } },
    ]);
    // 9 + 18 minutes in line of 30.
    expect(answer.desks[0]!.meanLine).toMatchObject({ estimate: 0.9, low: 0.9, high: 0.9 });
    expect(answer.little).toMatchObject({ broken: 0 });
    // Three arrivals and three times work done.
    expect(answer.events).toBe(5 * 6);
  });

  test('cut off after 25 minutes: two are through, one is under way', () => {
    const { shares } = runReplications(modelOf(ten, three, { horizon: 25 }), { relative: 0.05, least: 2, most: 2 });
    expect(shares.reached.estimate).toBeCloseTo(2 / 3, 12);
    expect(shares.unfinished.estimate).toBeCloseTo(1 / 3, 12);
    expect([shares.missed.estimate, shares.stalled.estimate]).toEqual([0, 0]);
  });

  test('one replication: numbers without an interval', () => {
    const { replications, elapsed, isPrecise } = runReplications(modelOf(ten, three, { cases: 3 }), {
      relative: 0.05,
      least: 1,
      most: 1,
    });
    expect([replications, isPrecise]).toEqual([1, false]);
    expect(elapsed.p50).toMatchObject({ estimate: 19, low: -Infinity, high: Infinity });
  });
});

describe('how many replications', () => {
  const model = modelOf({ kind: 'exponential', mean: 1 }, every(2), { cases: 400, seed: 5 });

  test('the most allowed, where the precision cannot be reached (seed 5)', () => {
    const told: [number, number][] = [];
    const { replications, isPrecise } = runReplications(model, { relative: 1e-9, most: 6 }, (done, wanted) =>
      told.push([done, wanted]),
    );
    expect([replications, isPrecise]).toEqual([6, false]);
    expect(told.map(([done]) => done)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(told.every(([done, wanted]) => wanted >= done && wanted <= 6)).toBe(true);
  });

  test('enough for the half-width asked for, and not one more (seed 5)', () => {
    const half = ({ elapsed: { p90 } }: ReturnType<typeof runReplications>): number =>
      (p90.high - p90.low) / 2 / p90.estimate;
    const answer = runReplications(model, { relative: 0.03, most: 1000 });
    expect(answer.isPrecise).toBe(true);
    expect(answer.replications).toBeGreaterThan(5);
    expect(half(answer)).toBeLessThanOrEqual(0.03);
    const fewer = answer.replications - 1;
    expect(half(runReplications(model, { relative: 0.03, least: fewer, most: fewer }))).toBeGreaterThan(0.03);
  });

  test('no bound below nothing (seed 5)', () => {
    const { desks } = runReplications(model, { relative: 0.03, least: 2, most: 2 });
    expect(desks[0]!.wait.low).toBeGreaterThanOrEqual(0);
  });
});

test('where every case comes in the warm-up nothing is counted, and nothing is said', () => {
  const model = modelOf(ten, three, { cases: 3, warmUp: 100 });
  const { counted, elapsed, desks, shares } = runReplications(model, { relative: 0.05, most: 6 });
  expect([counted, desks[0]!.requests]).toEqual([0, 0]);
  expect([elapsed.p50.estimate, shares.reached.estimate, desks[0]!.wait.estimate]).toEqual([NaN, NaN, NaN]);
});
