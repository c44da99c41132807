import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startQueueRunner } from '../../../server/jobs/queue-runner.ts';
import { workAsked } from '../../../server/jobs/request.ts';
import type { Runner, RunnerOptions } from '../../../server/jobs/runner.ts';
import { startRunner } from '../../../server/jobs/runner.ts';
import { createLog } from '../../../server/log.ts';
import type { Run, Store } from '../../../server/store/index.ts';
import { openStore } from '../../../server/store/index.ts';
import { nodePool } from '../../../workers/node.ts';
import { startPostgres } from '../../store/postgres-server.ts';
import { ended, enqueued, planner, sweepOf, until } from './support.ts';

// The queue hands parts of runs out; the store stays the record, whatever becomes of the queue.

const postgres = await startPostgres();
/** Longer than a test takes: what happens before is told by the queue, and not found by looking. */
const NEVER = 600_000;

describe.skipIf(postgres === undefined)('runs handed out by a queue', () => {
  const folder = mkdtempSync(join(tmpdir(), 'binglian-queue-'));
  const workers = nodePool(1);
  const log = createLog('silent');
  let url: string;
  let store: Store;
  let database: pg.Client;

  beforeAll(async () => {
    url = await postgres!.newDatabase();
    store = await openStore({ folder, url });
    database = new pg.Client({ connectionString: url });
    await database.connect();
    // The schema of the queue is there from now on.
    await working(async () => {
      await until(() => isThere());
    });
  }, 60_000);
  afterAll(async () => {
    await database.end();
    await workers.close();
    await store.close();
    await postgres!.remove();
    rmSync(folder, { recursive: true });
  }, 60_000);

  function started(more: Partial<RunnerOptions & { readonly url: string }> = {}): Runner {
    return startQueueRunner({ store, workers, log, name: 'w', url, look: NEVER, beat: 50, lease: 1000, ...more });
  }
  async function working<T>(act: (runner: Runner) => Promise<T>, more: Parameters<typeof started>[0] = {}): Promise<T> {
    const runner = started(more);
    try {
      return await act(runner);
    } finally {
      await runner.stop();
    }
  }
  async function isThere(): Promise<boolean> {
    const { rows } = await database.query<{ there: boolean }>(
      "select to_regclass('binglian_queue.job') is not null as there",
    );
    return rows[0]!.there;
  }
  async function jobs(): Promise<number> {
    const { rows } = await database.query<{ count: number }>('select count(*)::int as count from binglian_queue.job');
    return rows[0]!.count;
  }
  /** A runner that has taken jobs already, so that it has had its first look. */
  async function awake(more: Partial<RunnerOptions> = {}): Promise<Runner> {
    const runner = started(more);
    await ended(store, (await handedIn(runner, 1)).id);
    return runner;
  }
  async function handedIn(runner: Runner, scenarios: number, more = {}): Promise<Run> {
    const run = await enqueued(store, sweepOf(scenarios, more));
    runner.announce(run.id);
    return run;
  }

  test('one that is handed in is begun at once, done with the bytes of a runner that looks by itself, and leaves no job', async () => {
    const runner = await awake();
    const run = await handedIn(runner, 5);
    const done = await ended(store, run.id);
    await until(async () => (await jobs()) === 0);
    await runner.stop();
    const alone = startRunner({ store, workers, log, name: 'alone', look: 5 });
    const other = await ended(store, (await enqueued(store, sweepOf(5))).id);
    await alone.stop();
    expect([done.state, done.partsDone]).toEqual(['done', 5]);
    expect(done.result).toBe(other.result);
    const { rows } = await store.audit.list({ subject: run.id }, { limit: 9 });
    expect(rows.map(({ what }) => what)).toEqual(['run.complete', 'run.enqueue']);
  });

  test('a search that asks for more runs has them handed out too', async () => {
    const search = { question: 'staff', desk: 'market-regulation', promise: 20, share: 0.9, side: 'after' } as const;
    const request = { process: 'business-startup', replications: 2, cases: 300, search };
    const { work, scenarios } = workAsked(request, { cities: [] });
    const runner = await awake();
    const { id } = await store.runs.enqueue(planner, {
      ...{ kind: 'search', input: JSON.stringify(work), parts: scenarios },
    });
    runner.announce(id);
    const { state, parts, partsDone } = await ended(store, id);
    await runner.stop();
    expect([state, partsDone]).toEqual(['done', parts]);
    expect(parts).toBeGreaterThan(scenarios);
  });

  test('a small run passes a large one', async () => {
    const runner = await awake({ slots: 1 });
    const large = await handedIn(runner, 60, { cases: 300 });
    await until(async () => (await store.runs.head(large.id)).partsDone >= 4);
    const small = await handedIn(runner, 2);
    await ended(store, small.id);
    expect((await store.runs.head(large.id)).partsDone).toBeLessThan(30);
    await store.runs.cancel(planner, large.id);
    // Jobs of a run that was called off end with nothing.
    await until(async () => (await jobs()) === 0);
    expect((await store.runs.head(large.id)).state).toBe('cancelled');
    await store.runs.retry(planner, large.id);
    runner.announce(large.id);
    expect((await ended(store, large.id)).state).toBe('done');
    await runner.stop();
  });

  test('what is under way when a process stops goes to another one at once, and does not count as an attempt', async () => {
    const [one, other] = [await awake({ slots: 1 }), await awake({ slots: 1, name: 'v' })];
    const claim = vi.spyOn(store.runs, 'claim');
    const run = await handedIn(one, 12, { cases: 300 });
    await until(async () => (await store.runs.head(run.id)).partsDone >= 2);
    await one.stop();
    await ended(store, run.id);
    const claims = await Promise.all(
      claim.mock.results.map(({ value }) => value as ReturnType<typeof store.runs.claim>),
    );
    claim.mockRestore();
    expect(Math.max(...claims.flatMap((one) => (one === undefined ? [] : [one.claim.attempts])))).toBe(1);
    await other.stop();
  });

  test('one that was kept but not told of is found when a process starts, and while nothing waits', async () => {
    const first = await enqueued(store, sweepOf(3));
    const runner = started({ look: 50 });
    expect((await ended(store, first.id)).state).toBe('done');
    expect((await ended(store, (await enqueued(store, sweepOf(3))).id)).state).toBe('done');
    await runner.stop();
  });

  test('one that was not told of goes on while the jobs of another one wait', async () => {
    const runner = await awake({ look: 50, slots: 1 });
    const large = await handedIn(runner, 60, { cases: 300 });
    await until(async () => (await store.runs.head(large.id)).partsDone >= 2);
    expect((await ended(store, (await enqueued(store, sweepOf(3))).id)).state).toBe('done');
    expect((await store.runs.head(large.id)).partsDone).toBeLessThan(50);
    await store.runs.cancel(planner, large.id);
    await runner.stop();
  });

  test('while one stops, what waits is left alone', async () => {
    let isLooking = false;
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const unclaimed: Store['runs']['unclaimed'] = async (run) => {
      if (run === undefined && isLooking) await held;
      return store.runs.unclaimed(run);
    };
    const runner = await awake({ look: 50, slots: 1, store: { ...store, runs: { ...store.runs, unclaimed } } });
    const run = await handedIn(runner, 20, { cases: 300 });
    await until(async () => (await store.runs.head(run.id)).partsDone >= 2);
    isLooking = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const stopped = runner.stop();
    const touched = async (): Promise<unknown> =>
      (await database.query('select id, state, xmin::text from binglian_queue.job order by id')).rows;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = await touched();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(before).not.toEqual([]);
    expect(await touched()).toEqual(before);
    goOn();
    await stopped;
    await working(() => ended(store, run.id));
  });

  test('without any of its jobs, and with another clock in the queue, a run comes to its end all the same', async () => {
    const runner = await awake({ look: 50, slots: 1 });
    const run = await handedIn(runner, 20, { cases: 300 });
    await until(async () => (await store.runs.head(run.id)).partsDone >= 2);
    // A part whose worker is gone, held in the queue until tomorrow, by a machine whose clock was a day ahead.
    expect((await store.runs.claim('dead', 200, run.id))?.claim.run).toBe(run.id);
    await database.query("delete from binglian_queue.job where state <> 'active'");
    const tomorrow = Date.now() + 86_400_000;
    await database.query("update binglian_queue.meta set value = $1 where field = 'stalled-check'", [tomorrow]);
    await database.query('update binglian_queue.job set locked_until_ms = $1, lock_token = null', [tomorrow]);
    const done = await ended(store, run.id);
    expect([done.state, done.partsDone]).toEqual(['done', 20]);
    const { rows } = await store.audit.list({ subject: run.id }, { limit: 9 });
    expect(rows.map(({ what }) => what)).toEqual(['run.complete', 'run.enqueue']);
    await runner.stop();
  });

  test('options of the connection string do not keep the queue from its own tables', async () => {
    const own = new URL(url);
    own.searchParams.set('options', '-c search_path=public');
    const done = await working(async (runner) => ended(store, (await handedIn(runner, 2)).id), { url: own.href });
    expect(done.state).toBe('done');
  });

  test('who may not use the schema of the queue gets runs done by looking for them', async () => {
    await database.query('create role poor login');
    const own = new URL(url);
    own.username = 'poor';
    const done = await working(async (runner) => ended(store, (await handedIn(runner, 2)).id), { url: own.href });
    expect(done.state).toBe('done');
  });

  test('a server that breaks off while the queue is opened ends nothing but that', async () => {
    // Lets everybody in and is gone at the first question.
    const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
    let cut = 0;
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write(welcome);
        socket.once('data', () => {
          cut += 1;
          socket.destroy();
        });
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const broken = { url: `postgres://u@127.0.0.1:${port}/d`, look: 50 };
    const done = await working(async (runner) => {
      await until(async () => Promise.resolve(cut >= 2));
      return ended(store, (await handedIn(runner, 2)).id);
    }, broken);
    server.close();
    expect(done.state).toBe('done');
  });
});
