import { describe, expect, test } from 'vitest';
import { every, processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import type { Scenario, Spread } from '../../engine/model/index.ts';
import type { MassModel } from '../../engine/run/bulk/index.ts';
import { compileMass } from '../../engine/run/bulk/mass.ts';
import { meanInterval } from '../../engine/run/statistics/index.ts';
import { warmUpOf } from '../../engine/run/steady-state.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';

function queue(arrivals: Scenario['arrivals'], work: Spread, cases: number): MassModel {
  const model = compileMass(
    processOf([station('window')], ['window']),
    scenarioOf(
      {
        arrivals,
        desks: [{ id: 'window', authority: 'window', staff: set(1) }],
        items: [{ item: 'window', work: set(work) }],
      },
      { cases },
    ),
    lifecycles,
  );
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  return model;
}

describe('the warm-up of a study of the steady state', () => {
  test('is nothing where every case takes as long as the first', () => {
    const minutes = Array.from({ length: 400 }, (_, k) => 10 * k);
    const basis = { kind: 'assumption', why: { zh: '测试', en: 'test' } } as const;
    const model = queue({ kind: 'list', minutes, basis }, { kind: 'fixed', value: 5 }, 400);
    expect(warmUpOf(model)).toEqual({ minutes: 0, settled: true });
  });

  test('M/M/1 at 0.9, empty at the start: without it too fast, with it as the closed form says', () => {
    // W = 1 ÷ (μ − λ) = 10 minutes in the steady state; an empty start keeps the first hundreds of cases faster.
    const model = queue(every(1 / 0.9), { kind: 'exponential', mean: 1 }, 6000);
    const { minutes, settled } = warmUpOf(model);
    expect(settled).toBe(true);
    expect(minutes).toBeGreaterThan(50);
    expect(minutes).toBeLessThan(3400);
    const means = (warmUp: number): number[] =>
      Array.from({ length: 60 }, (_, replication) => model.run(replication, { warmUp }).elapsed.mean);
    const after = meanInterval(means(minutes), 0.99);
    expect([after.low < 10, 10 < after.high], `${after.low} … ${after.high}`).toEqual([true, true]);
    expect(meanInterval(means(0)).estimate).toBeLessThan(after.estimate);
  });
});
