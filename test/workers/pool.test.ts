import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { MassJob } from '../../engine/run/index.ts';
import { Cancelled, runInWorkers, WorkFailed } from '../../engine/run/index.ts';
import { nodeHost, nodePool } from '../../workers/node.ts';
import type { Host, Pool, Seat } from '../../workers/pool.ts';
import { poolOf } from '../../workers/pool.ts';
import { inProcess, w2Job } from './jobs.ts';

// What may go wrong with threads. A test that hangs fails by its time; on a busy machine a thread takes seconds to start.
vi.setConfig({ testTimeout: 60_000 });

/** One for all tests that leave it whole. */
const common = nodePool(2);
afterAll(() => common.close());

const open: Pool[] = [];
afterEach(() => Promise.all(open.splice(0).map((pool) => pool.close())));

function opened(pool: Pool): Pool {
  open.push(pool);
  return pool;
}

/** A pool of threads that the test can get at. */
function watchedPool(size: number, seen: (seat: Seat) => Seat = (seat) => seat): { pool: Pool; seats: Seat[] } {
  const seats: Seat[] = [];
  const host: Host = {
    ...nodeHost,
    start: (ears) => {
      const seat = seen(nodeHost.start(ears));
      seats.push(seat);
      return seat;
    },
  };
  return { pool: opened(poolOf(host, size)), seats };
}

const rule = { relative: 1e-9, most: 12 };
const job = w2Job(1500, 21);
const expected = JSON.stringify(inProcess(job, rule).answer);
/** A replication of minutes. */
const endless = w2Job(1e9, 1);

async function expectRight(pool: Pool): Promise<void> {
  expect(JSON.stringify(await runInWorkers(job, rule, { workers: pool }))).toBe(expected);
}

test('workers are started when there is work for them, and get a job once, also one that is equal to it', async () => {
  const started: string[] = [];
  const { pool, seats } = watchedPool(2, (seat) => ({
    ...seat,
    post: (message) => {
      if (message.kind === 'start') started.push(message.text);
      seat.post(message);
    },
  }));
  const once = { relative: 1e-9, most: 1 };
  await runInWorkers(job, once, { workers: pool });
  expect([seats.length, started.length]).toEqual([1, 1]);
  await expectRight(pool);
  await expectRight(pool);
  await runInWorkers(structuredClone(job), rule, { workers: pool });
  expect([seats.length, started.length]).toEqual([2, 2]);
  // Six other jobs later it is no longer kept, and crosses again.
  for (let seed = 30; seed < 36; seed++) await runInWorkers(w2Job(10, seed), once, { workers: pool });
  expect([seats.length, started.length]).toEqual([2, 8]);
  await expectRight(pool);
  expect([seats.length, started.length]).toEqual([2, 10]);
  expect(started.slice(8)).toEqual([started[0], started[0]]);
});

test('two jobs at once on one pool', async () => {
  const other = w2Job(700, 22);
  const [one, two] = await Promise.all([
    runInWorkers(job, rule, { workers: common }),
    runInWorkers(other, rule, { workers: common }),
  ]);
  expect(JSON.stringify(one)).toBe(expected);
  expect(JSON.stringify(two)).toBe(JSON.stringify(inProcess(other, rule).answer));
});

describe('cancelled', () => {
  test('before it began', async () => {
    const { pool, seats } = watchedPool(1);
    const signal = AbortSignal.abort();
    await expect(runInWorkers(job, rule, { workers: pool, signal })).rejects.toBeInstanceOf(Cancelled);
    expect(seats).toHaveLength(0);
  });

  test('between replications: nothing is told any more, and the same worker does the next job', async () => {
    const { pool, seats } = watchedPool(1);
    const controller = new AbortController();
    const told: number[] = [];
    const run = runInWorkers(
      w2Job(1500, 23),
      { relative: 1e-9, most: 5000 },
      {
        workers: pool,
        signal: controller.signal,
        told: (done) => {
          told.push(done);
          if (done === 3) controller.abort();
        },
      },
    );
    await expect(run).rejects.toBeInstanceOf(Cancelled);
    await expectRight(pool);
    expect(told).toEqual([1, 2, 3]);
    expect(seats).toHaveLength(1);
  });

  test('within a replication of minutes: without waiting for its end, and another worker does the next job', async () => {
    const { pool, seats } = watchedPool(1);
    await expectRight(pool);
    const controller = new AbortController();
    const run = runInWorkers(endless, rule, { workers: pool, signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    await expect(run).rejects.toBeInstanceOf(Cancelled);
    await expectRight(pool);
    expect(seats).toHaveLength(2);
  });
});

describe('a worker that dies', () => {
  test('in the middle: another one does the rest, and the answer is the same', async () => {
    const { pool, seats } = watchedPool(1);
    const told: number[] = [];
    const answer = await runInWorkers(job, rule, {
      workers: pool,
      told: (done) => {
        told.push(done);
        if (done === 1) void seats[0]!.end();
      },
    });
    expect(JSON.stringify(answer)).toBe(expected);
    expect(told).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(seats).toHaveLength(2);
  });

  test('before it has said anything, and its successor too: an error that names the job and the replications', async () => {
    let kills = true;
    const { pool } = watchedPool(1, (seat) => ({
      ...seat,
      post: (message) => {
        if (kills) void seat.end();
        else seat.post(message);
      },
    }));
    const run = runInWorkers(job, rule, { workers: pool });
    await expect(run).rejects.toBeInstanceOf(WorkFailed);
    await expect(run).rejects.toMatchObject({
      reason: {
        zh: expect.stringMatching(/“workload”.*第 1 至 \d+ 次.*意外结束/) as string,
        en: expect.stringMatching(/replications 1 to \d+ of the process workload .*exit \d/) as string,
      },
    });
    kills = false;
    await expectRight(pool);
  });

  test('while idle: the next job finds a new one', async () => {
    const { pool, seats } = watchedPool(1);
    await expectRight(pool);
    await seats[0]!.end();
    await expectRight(pool);
    expect(seats).toHaveLength(2);
  });

  test('workers that cannot be started at all: an error with the host’s words', async () => {
    const start = (): never => {
      throw new Error('no threads here');
    };
    const pool = opened(poolOf({ ...nodeHost, start }, 2));
    await expect(runInWorkers(job, rule, { workers: pool })).rejects.toThrow(
      /No worker could be started.*no threads here/,
    );
  });
});

test('where the host gives fewer workers than asked for, those do it all', async () => {
  let given = 0;
  const start: Host['start'] = (ears) => {
    if (given++ > 0) throw new Error('no more threads');
    return nodeHost.start(ears);
  };
  await expectRight(opened(poolOf({ ...nodeHost, start }, 3)));
  expect(given).toBeGreaterThan(1);
});

test('what mass simulation does not know is an answer, with the ring that it found', async () => {
  const [intake, ...rest] = job.process.items;
  const ring = { ...intake!, takes: [{ material: 'issue-paper', by: 'acceptance', origin: 'applicant' } as const] };
  const process = { ...job.process, items: [ring, ...rest] };
  const answer = await runInWorkers({ ...job, process }, rule, { workers: common });
  expect(answer).toMatchObject({ kind: 'unsupported', ring: expect.arrayContaining(['issue']) as string[] });
  await expectRight(common);
});

test('an error of running is an error with its words and the names of the documents', async () => {
  const scenario = { ...job.scenario, id: 'broken', arrivals: { kind: 'list', minutes: null } };
  const run = runInWorkers({ ...job, scenario } as unknown as MassJob, rule, { workers: common });
  await expect(run).rejects.toMatchObject({
    name: 'WorkFailed',
    reason: { en: expect.stringMatching(/process workload .*scenario broken failed: .*null/) as string },
  });
  await expectRight(common);
});

test('an error of who listens is theirs, and the pool stays usable', async () => {
  const told = (): never => {
    throw new Error('cannot draw');
  };
  await expect(runInWorkers(job, rule, { workers: common, told })).rejects.toThrow('cannot draw');
  await expectRight(common);
});

test('a rule without a target is refused before any worker is started', async () => {
  const { pool, seats } = watchedPool(1);
  await expect(runInWorkers(job, { most: 5 }, { workers: pool })).rejects.toBeInstanceOf(RangeError);
  expect(seats).toHaveLength(0);
});

test('a pool that is closed fails what is under way, and takes nothing more', async () => {
  const pool = nodePool(1);
  const run = runInWorkers(endless, rule, { workers: pool });
  const failed = expect(run).rejects.toBeInstanceOf(WorkFailed);
  await pool.close();
  await failed;
  await expect(run).rejects.toThrow(/已关闭.*were closed/);
  await expect(runInWorkers(job, rule, { workers: pool })).rejects.toThrow(/closed/);
});

test('a pool has at least one worker', () => {
  expect(() => nodePool(0)).toThrow(RangeError);
  expect(() => nodePool(1.5)).toThrow(RangeError);
});
