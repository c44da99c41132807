import { expect, test } from 'vitest';
import type { Claim, Run, Store } from '../../server/store/index.ts';
import type { Home } from './homes.ts';
import { planner, refusal } from './homes.ts';

const input = { kind: 'sweep', input: '{"seed":1}' } as const;
/** Longer than a test takes, and a time that is over when the next question comes. */
const LONG = 600_000;
const OVER = -1;

export function runContract(home: () => Promise<Home>): void {
  test('queued, claimed, told, done', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, input);
    expect(await store.runs.get(id)).toMatchObject({ state: 'queued', input: '{"seed":1}', result: null, parts: 1 });
    const { claim, run } = await claimOf(store, 'w-1');
    expect(run).toMatchObject({ id, state: 'running', attempts: 1 });
    expect(await store.runs.claim('w-2', LONG)).toBeUndefined();
    expect(await store.runs.renew(claim, LONG, 0.5)).toBe('held');
    expect(await store.runs.get(id)).toMatchObject({ progress: 0.5 });
    expect(await store.runs.complete(claim, '{"p90":12}')).toBe('recorded');
    expect(await store.runs.get(id)).toMatchObject({ state: 'done', result: '{"p90":12}', progress: 1 });
    expect((await store.audit.list({ subject: id }, { limit: 9 })).rows.map(({ what, name }) => [what, name])).toEqual([
      ['run.complete', 'w-1'],
      ['run.enqueue', '王科长'],
    ]);
  });

  test('of many workers each gets runs of its own', async () => {
    const store = await (await home()).open();
    for (let n = 0; n < 6; n += 1) await store.runs.enqueue(planner, input);
    const claims = await Promise.all(Array.from({ length: 9 }, (_, n) => store.runs.claim(`w-${n}`, LONG)));
    const runs = claims.flatMap((one) => (one === undefined ? [] : [one.run.id]));
    expect([runs.length, new Set(runs).size]).toEqual([6, 6]);
  });

  test('a result is recorded once, and by whoever has the run', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, input);
    const slow = (await claimOf(store, 'w', OVER)).claim;
    const quick = (await claimOf(store, 'w')).claim;
    expect(quick.attempt).not.toBe(slow.attempt);
    expect(await store.runs.renew(slow, LONG, 0.9)).toBe('lost');
    expect(await store.runs.recordPart(slow, 0, '{"of":"slow"}')).toBe('lost');
    expect(await store.runs.complete(slow, '{"of":"slow"}')).toBe('lost');
    const ends = await Promise.all([1, 2, 3].map((n) => store.runs.complete(quick, `{"of":"quick ${n}"}`)));
    expect(ends.filter((end) => end === 'recorded')).toHaveLength(1);
    expect((await store.runs.get(id)).result).toMatch(/quick/);
    expect(await store.runs.fail(quick, { zh: '错', en: 'wrong' })).toBe('lost');
  });

  test('parts: each once, kept over a crash of the worker, in order', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, { ...input, parts: 4 });
    const first = (await claimOf(store, 'w-1', OVER)).claim;
    expect(await store.runs.recordPart(first, 2, '{"n":2}')).toBe('recorded');
    expect(await store.runs.recordPart(first, 0, '{"n":0}')).toBe('recorded');
    expect(await store.runs.recordPart(first, 2, '{"n":"again"}')).toBe('there');
    expect(await refusal(store.runs.recordPart(first, 4, '{}'))).toBe('invalid');
    const { claim, run } = await claimOf(store, 'w-2');
    expect(run.partsDone).toBe(2);
    expect(await store.runs.parts(id)).toEqual([
      { part: 0, result: '{"n":0}' },
      { part: 2, result: '{"n":2}' },
    ]);
    expect(await store.runs.parts(id, 1)).toHaveLength(1);
    expect(await store.runs.parts(id, 0, 1)).toHaveLength(1);
    expect(await store.runs.recordPart(claim, 1, '{"n":1}')).toBe('recorded');
    expect((await store.runs.get(id)).partsDone).toBe(3);
  });

  test('a run that breaks off again and again fails at last, with words', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, input);
    for (let n = 1; n <= 5; n += 1) expect((await claimOf(store, 'w', OVER)).run.attempts).toBe(n);
    expect(await store.runs.claim('w', LONG)).toBeUndefined();
    const failed = await store.runs.get(id);
    expect(failed).toMatchObject({ state: 'failed' });
    expect(failed.failure?.zh).toContain('5');
    expect(await store.runs.retry(planner, id)).toMatchObject({ state: 'queued', attempts: 0, failure: null });
    expect((await claimOf(store, 'w')).run.attempts).toBe(1);
  });

  test('a run that is handed back counts no attempt', async () => {
    const store = await (await home()).open();
    await store.runs.enqueue(planner, input);
    const claims: Claim[] = [];
    for (let n = 0; n < 8; n += 1) {
      const { claim, run } = await claimOf(store, 'w');
      expect(run.attempts).toBe(1);
      claims.push(claim);
      await store.runs.release(claim);
    }
    expect(new Set(claims.map(({ attempt }) => attempt)).size).toBe(8);
  });

  test('cancelled: the worker hears of it, and nothing is recorded', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, input);
    const { claim } = await claimOf(store, 'w');
    expect(await store.runs.cancel(planner, id)).toMatchObject({ state: 'cancelled' });
    expect(await store.runs.renew(claim, LONG, 0.7)).toBe('cancelled');
    expect(await store.runs.complete(claim, '{}')).toBe('lost');
    expect(await store.runs.cancel(planner, id)).toMatchObject({ state: 'cancelled', result: null });
    const done = await store.runs.enqueue(planner, input);
    expect(await refusal(store.runs.retry(planner, done.id))).toBe('wrong-state');
    await store.runs.complete((await claimOf(store, 'w')).claim, '{"n":1}');
    expect(await store.runs.cancel(planner, done.id)).toMatchObject({ state: 'done', result: '{"n":1}' });
    expect((await store.runs.list({ state: 'cancelled' }, { limit: 9 })).rows.map((run) => run.id)).toEqual([id]);
    expect(await refusal(store.runs.cancel(planner, 'nobody'))).toBe('missing');
  });
}

async function claimOf(store: Store, worker: string, leaseMs = LONG): Promise<{ claim: Claim; run: Run }> {
  const claimed = await store.runs.claim(worker, leaseMs);
  if (claimed === undefined) throw new Error('nothing to claim');
  return claimed;
}
