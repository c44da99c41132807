import { afterAll, describe, expect, test, vi } from 'vitest';
import { every, processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import type { MassJob, MassModel, MassResult } from '../../engine/run/index.ts';
import { compileHall, compileMass, detailAnswer, membersOf, runInWorkers } from '../../engine/run/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { nodePool } from '../../workers/node.ts';
import type { Pool } from '../../workers/pool.ts';
import { inProcess, shippedJob, w2Job } from './jobs.ts';

// The promise of the executor: the same bytes, whoever runs the replications. On a busy machine threads take seconds to
// start.
vi.setConfig({ testTimeout: 60_000 });

const pools = [1, 2, 3].map((size) => nodePool(size));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

describe.each([
  ['business-startup with its scenario, to 2 %', shippedJob('business-startup'), { relative: 0.02, most: 40 }],
  ['W2 (seed 7), as precise as no run is', w2Job(2000, 7), { relative: 1e-9, most: 11 }],
  ['W2 (seed 8), precise at once', w2Job(3000, 8), { relative: 0.9, least: 2, most: 40 }],
] as const)('%s', (_name, job, rule) => {
  const alone = inProcess(job, rule);

  test.each(pools.map((pool) => [pool.size, pool] as const))('%i workers', async (_size, workers) => {
    const results: MassResult[] = [];
    const told: [number, number][] = [];
    const answer = await runInWorkers(job, rule, {
      workers,
      each: (result) => results.push(result),
      told: (done, wanted) => told.push([done, wanted]),
    });
    expect(JSON.stringify(answer)).toBe(JSON.stringify(alone.answer));
    expect(answer).toEqual(alone.answer);
    expect(results.map((result) => JSON.stringify(result))).toEqual(
      alone.results.map((result) => JSON.stringify(result)),
    );
    // One more after each, and the same wanted as without workers.
    expect(told).toEqual(alone.told);
    expect(told.map(([done]) => done)).toEqual(results.map((_, index) => index + 1));
  });
});

describe('what a job may ask for besides the totals', () => {
  const [workers] = pools as [Pool, ...Pool[]];
  const rule = { relative: 1e-9, most: 3 };

  async function resultsOf(job: MassJob): Promise<MassResult[]> {
    const results: MassResult[] = [];
    await runInWorkers(job, rule, { workers, each: (result) => results.push(result) });
    return results;
  }

  test('detail and the time of every case, with accumulators that are whole again (seed 12)', async () => {
    const { process, scenario } = shippedJob('construction-permits');
    const job: MassJob = {
      ...{ kind: 'mass-job', process, detail: true, series: true },
      scenario: { ...scenario, experiment: { ...scenario.experiment, seed: 12, cases: 60 } },
    };
    const model = compileMass(process, job.scenario, lifecycles) as MassModel;
    const expected = [0, 1, 2].map((replication) => model.run(replication, { detail: true, series: true }));
    const results = await resultsOf(job);
    expect(JSON.stringify(results)).toBe(JSON.stringify(expected));
    expect(JSON.stringify(detailAnswer(results.map(({ detail }) => detail!)))).toBe(
      JSON.stringify(detailAnswer(expected.map(({ detail }) => detail!))),
    );
    expect(results[0]!.series!.length).toBeGreaterThan(0);
  });

  test('promises: how many of the cases kept them (seed 9)', async () => {
    const job = { ...w2Job(500, 9), promises: [10_000, 20_000] };
    const model = compileMass(job.process, job.scenario, lifecycles) as MassModel;
    const expected = [0, 1, 2].map((replication) => model.run(replication, { promises: job.promises }));
    const results = await resultsOf(job);
    expect(JSON.stringify(results)).toBe(JSON.stringify(expected));
    for (const { promises, outcomes } of results)
      expect(promises.map(({ count }) => count)).toEqual([outcomes.reached, outcomes.reached]);
  });

  test('documents for cases that decline a measure (seed 10): here, half of them pass by the second desk', async () => {
    const process = processOf([station('a'), station('b', ['a'])], ['b']);
    const short = processOf([station('a')], ['a']);
    const work = set({ kind: 'fixed', value: 10 } as const);
    const scenario = scenarioOf(
      {
        arrivals: every(1000),
        items: [
          { item: 'a', work },
          { item: 'b', work },
        ],
        uptake: [{ measure: 'two-desks', share: set(0.5) }],
      },
      { cases: 200, seed: 10 },
    );
    const job: MassJob = {
      kind: 'mass-job',
      process,
      scenario,
      without: [{ declined: ['two-desks'], process: short }],
    };
    const model = compileMass(process, scenario, lifecycles, ({ length }) =>
      length === 0 ? process : short,
    ) as MassModel;
    const results = await resultsOf(job);
    expect(JSON.stringify(results)).toBe(JSON.stringify([0, 1, 2].map((replication) => model.run(replication))));
    const [{ elapsed }] = results as [MassResult];
    expect([elapsed.min, elapsed.max]).toEqual([10, 20]);
    await expect(resultsOf({ ...job, without: [] })).rejects.toThrow(/no document for cases that decline two-desks/);
  });

  test('further processes of the hall, each told by itself (seed 11)', async () => {
    const process = processOf([station('a')], ['a']);
    const scenario = scenarioOf(
      {
        arrivals: every(3),
        desks: [{ id: 'a', authority: 'a', staff: set(1) }],
        items: [{ item: 'a', work: set({ kind: 'exponential', mean: 1 } as const) }],
      },
      { cases: 300, seed: 11 },
    );
    const other = { process: { ...process, id: 'other' }, scenario: { ...scenario, id: 'second', process: 'other' } };
    const job: MassJob = { kind: 'mass-job', process, scenario, others: [other], detail: true };
    const model = compileHall(membersOf(job), lifecycles) as MassModel;
    const results = await resultsOf(job);
    const expected = [0, 1, 2].map((replication) => model.run(replication, { detail: true }));
    expect(JSON.stringify(results)).toBe(JSON.stringify(expected));
    expect(results[0]!.members!.map(({ process: id, elapsed }) => [id, elapsed.count])).toEqual([
      ['workload', 300],
      ['other', 300],
    ]);
    const alone = await resultsOf({ kind: 'mass-job', process, scenario, detail: true });
    expect(alone[0]!.elapsed.mean).toBeLessThan(results[0]!.members![0]!.elapsed.mean);
  });
});
