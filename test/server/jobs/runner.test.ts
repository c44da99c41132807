import { describe, expect, test } from 'vitest';
import { answerHere, evaluate } from '../../../engine/measure/index.ts';
import { processById, reformsOf, scenarioOf } from '../../../processes/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { partApart } from '../../../server/jobs/apart.ts';
import { notInForceIn } from '../../../server/jobs/point.ts';
import { startRunner } from '../../../server/jobs/runner.ts';
import { partOf, resultOf } from '../../../server/jobs/sweep.ts';
import { workAsked } from '../../../server/jobs/request.ts';
import { workOf } from '../../../server/jobs/work.ts';
import type { Store } from '../../../server/store/index.ts';
import { startWorker } from '../../../server/worker.ts';
import { ended, enqueued, openJobs, planner, sweepOf, until } from './support.ts';

const { store, workers, log, working } = await openJobs();

interface Told {
  scenarios: {
    point: { demand: number; staff: Record<string, number>; limits: Record<string, number> };
    replications: number;
    seed: number;
    cases: number;
    elapsed: { mean: { estimate: number } };
    reservations: { result: string }[];
  }[];
}

test('a sweep is worked on to its end, and its first scenario says what an evaluation says', async () => {
  const request = sweepOf(3, { cases: 300, grid: { demand: [100, 400, 50] } });
  const { id } = await enqueued(store, request);
  const done = await working(() => ended(store, id));
  expect(done).toMatchObject({ state: 'done', parts: 3, partsDone: 3, progress: 1 });
  const told = JSON.parse(done.result!) as Told;
  expect(told.scenarios.map(({ point }) => point.demand)).toEqual([100, 400, 50]);
  expect(told.scenarios.map(({ cases }) => cases)).toEqual([600, 600, 600]);
  const process = processById(request.process)!;
  const { horizon: _, ...experiment } = scenarioOf(process.id)!.experiment;
  const scenario = { ...scenarioOf(process.id)!, experiment: { ...experiment, cases: 300, replications: 2 } };
  const asked = { process, plan: { reform: reformsOf(process.id)[0]! }, scenario, marks: { model: '', version: '' } };
  const answer = answerHere(evaluate(asked), lifecycles);
  if (answer.kind === 'refused') throw new Error('refused');
  expect(told.scenarios[0]!.elapsed.mean.estimate).toBeGreaterThan(0);
  expect(told.scenarios[0]!.elapsed).toEqual(JSON.parse(JSON.stringify(answer.after.elapsed)));
});

test('people and limits of a point take effect, and what does not apply is told', async () => {
  const process = processById('business-startup')!;
  const [desk] = scenarioOf(process.id)!.desks;
  const staff = [{ desk: desk!.id, staff: [1, 9] }];
  const { id } = await enqueued(store, sweepOf(1, { on: [], grid: { staff, demand: [100] }, cases: 400 }));
  const told = JSON.parse((await working(() => ended(store, id))).result!) as Told;
  const [few, many] = told.scenarios;
  expect([few!.point.staff, many!.point.staff]).toEqual([{ [desk!.id]: 1 }, { [desk!.id]: 9 }]);
  expect(few!.elapsed.mean.estimate).toBeGreaterThan(many!.elapsed.mean.estimate);
  // 市场主体登记 has three statutory working days: nobody may promise ten.
  const limits = [{ target: 'establishment-registration', days: [1, 10] }];
  const limited = await enqueued(store, sweepOf(1, { grid: { limits } }));
  const { scenarios } = JSON.parse((await working(() => ended(store, limited.id))).result!) as Told;
  expect(scenarios.map(({ reservations }) => reservations.map(({ result }) => result))).toEqual([[], ['refused']]);
});

test('what a run leaves out, since it is not in force on the day of its reform, is told by name', () => {
  const [reform] = reformsOf('construction-permits');
  const leftOn = (asOf: string) => {
    const request = sweepOf(1, { process: 'construction-permits', reform: { ...reform!, asOf } });
    return notInForceIn(workAsked(request, { cities: [] }).work);
  };
  expect(leftOn(reform!.asOf)).toEqual([]);
  expect(leftOn('2020-12-31')).toMatchObject([
    { title: { zh: '水土保持报告表承诺制' }, day: '2020-12-31', from: '2023-03-01' },
  ]);
});

test('several runners share one run: each part once, the same bytes', async () => {
  const { id } = await enqueued(store, sweepOf(24));
  const by = new Map<string, number>();
  const watched: Store = {
    ...store,
    runs: {
      ...store.runs,
      recordPart: async (claim, result) => {
        const answer = await store.runs.recordPart(claim, result);
        if (answer === 'recorded') by.set(claim.worker, (by.get(claim.worker) ?? 0) + 1);
        return answer;
      },
    },
  };
  const runners = ['a', 'b'].map((name) => startRunner({ store: watched, workers, log, name, slots: 1, look: 5 }));
  const { result, input } = await ended(store, id);
  for (const runner of runners) await runner.stop();
  expect([...by.keys()].sort()).toEqual(['a/0', 'b/0']);
  expect([...by.values()].reduce((sum, parts) => sum + parts, 0)).toBe(24);
  const work = workOf(input);
  const parts: string[] = [];
  for (let place = 0; place < 24; place++) parts.push((await partOf(work, place, { workers })) as string);
  expect(result).toBe(resultOf(work, parts));
});

test('a small run need not wait for a large one', async () => {
  const large = await enqueued(store, sweepOf(300));
  await working(async () => {
    await until(async () => (await store.runs.head(large.id)).partsDone > 0);
    const small = await enqueued(store, sweepOf(2, { seed: 9 }));
    expect((await ended(store, small.id)).state).toBe('done');
    expect((await store.runs.cancel(planner, large.id)).state).toBe('cancelled');
  });
});

describe('what breaks off', () => {
  test('a run that was handed back goes on, and no part that is there is run again', async () => {
    const { id } = await enqueued(store, sweepOf(12));
    await working(() => until(async () => (await store.runs.get(id)).partsDone >= 3));
    const between = await store.runs.get(id);
    expect(between).toMatchObject({ state: 'queued', attempts: 0 });
    expect(between.partsDone).toBeLessThan(12);
    // A part that could only come from here: if it were run again, the result would not have it.
    const { claim } = (await store.runs.claim('by hand', 60_000))!;
    expect(await store.runs.recordPart(claim, '"by hand"')).toBe('recorded');
    const done = await working(() => ended(store, id));
    expect((JSON.parse(done.result!) as { scenarios: unknown[] }).scenarios[claim.part]).toBe('by hand');
  });

  test('the result is the same, broken off or not', async () => {
    const { id } = await enqueued(store, sweepOf(5));
    await working(() => until(async () => (await store.runs.get(id)).partsDone >= 2));
    const { result, input } = await working(() => ended(store, id));
    const work = workOf(input);
    const parts: string[] = [];
    for (let place = 0; place < 5; place++) parts.push((await partOf(work, place, { workers })) as string);
    expect(result).toBe(resultOf(work, parts));
  });

  test('cancelled in the middle it stops; tried again it goes on', async () => {
    const { id } = await enqueued(store, sweepOf(40));
    await working(async () => {
      await until(async () => (await store.runs.get(id)).partsDone >= 1);
      await store.runs.cancel(planner, id);
      const { id: next } = await enqueued(store, sweepOf(1));
      expect((await ended(store, next)).state).toBe('done');
    });
    const cancelled = await store.runs.get(id);
    expect(cancelled.state).toBe('cancelled');
    expect(cancelled.partsDone).toBeLessThan(40);
    await store.runs.retry(planner, id);
    expect(await working(() => ended(store, id))).toMatchObject({ state: 'done', partsDone: 40 });
  });

  test('a scenario that takes too long ends the run with words', async () => {
    const { id } = await enqueued(store, sweepOf(1, { cases: 100_000, replications: 50 }));
    const failed = await working(() => ended(store, id), { longest: 40 });
    expect(failed.state).toBe('failed');
    expect(failed.failure!.zh).toContain('第 1 个方案');
  });

  /** Somebody takes the next part so many times and dies of it, or with it. */
  async function dies(id: string, times: number): Promise<void> {
    for (let n = 0; n < times; n++) expect((await store.runs.claim('dies', -1))!.claim.run).toBe(id);
  }

  test.each([
    [1, []],
    [2, [0]],
    [40, [0]],
    [41, []],
  ])(
    'a sound part whose servers were killed %i times is done all the same, with the same bytes, apart or not',
    async (times, places) => {
      const { id, input } = await enqueued(store, sweepOf(2));
      await dies(id, times);
      const apart: number[] = [];
      const { state, result } = await working(() => ended(store, id), {
        apart: (unit, signal) => {
          apart.push(unit.place);
          return partApart(unit, signal);
        },
      });
      expect([state, apart]).toEqual(['done', places]);
      const work = workOf(input);
      const parts = [0, 1].map(async (place) => (await partOf(work, place, { workers })) as string);
      expect(result).toBe(resultOf(work, await Promise.all(parts)));
    },
    60_000,
  );

  test('a part that ends every process that computes it ends its run, with words, and nobody else', async () => {
    const { id } = await enqueued(store, sweepOf(1));
    await dies(id, 2);
    const { id: sound } = await enqueued(store, sweepOf(1, { seed: 5 }));
    const deadly = new URL('./deadly-part.mjs', import.meta.url);
    const apart: typeof partApart = (unit, signal) => partApart(unit, signal, deadly);
    const [failed, done] = await working(() => Promise.all([ended(store, id), ended(store, sound)]), { apart });
    expect([failed.state, failed.attempts, done.state]).toEqual(['failed', 3, 'done']);
    expect(failed.failure!.zh).toContain('第 1 个方案每次都使计算它的进程中断');
  });

  test('what fails or takes too long in a process of its own is told as elsewhere, and cancelling ends it', async () => {
    const signal = new AbortController().signal;
    const { work } = workAsked(sweepOf(1), { cities: [] });
    await expect(
      partApart({ work: { ...work, scenario: { ...work.scenario, experiment: null! } }, place: 0 }, signal),
    ).rejects.toThrow();
    const long = await enqueued(store, sweepOf(1, { cases: 100_000, replications: 50 }));
    await dies(long.id, 2);
    const failed = await working(() => ended(store, long.id), { longest: 1500 });
    expect(failed.failure!.zh).toContain('分钟还没有算完');
    await store.runs.retry(planner, long.id);
    await dies(long.id, 2);
    await working(async () => {
      await until(async () => (await store.runs.head(long.id)).attempts === 3);
      await store.runs.cancel(planner, long.id);
    });
    expect((await store.runs.head(long.id)).state).toBe('cancelled');
  });

  test('what another release began is not gone on with', async () => {
    const { id, input } = await enqueued(store, sweepOf(1));
    await store.runs.cancel(planner, id);
    const old = JSON.stringify({ ...workOf(input), version: '0.0.1' });
    const run = await store.runs.enqueue(planner, { kind: 'sweep', input: old });
    expect((await working(() => ended(store, run.id))).failure!.en).toContain('0.0.1');
  });
});

test('a worker without a database server says what to do', async () => {
  const url = process.env['DATABASE_URL'];
  const write = process.stderr.write.bind(process.stderr);
  let said = '';
  try {
    process.env['DATABASE_URL'] = '';
    process.stderr.write = (text: string | Uint8Array) => ((said += text.toString()), true);
    expect(await startWorker({})).toBe(1);
  } finally {
    process.stderr.write = write;
    if (url === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = url;
  }
  expect(said).toContain('DATABASE_URL is not set');
});
