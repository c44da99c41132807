import { expect, test } from 'vitest';
import type { Claim, RunHead, Store } from '../../server/store/index.ts';
import type { Home } from './homes.ts';
import { planner, refusal } from './homes.ts';

const input = { kind: 'sweep', input: '{"seed":1}' } as const;
/** Longer than a test takes, and a time that is over when the next question comes. */
const LONG = 600_000;
const OVER = -1;

export function runContract(home: () => Promise<Home>): void {
  test('queued, claimed, told, done', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, { ...input, parts: 2 });
    expect(await store.runs.get(id)).toMatchObject({ state: 'queued', input: '{"seed":1}', result: null, parts: 2 });
    expect(await store.runs.open()).toEqual({ queued: 1, running: 0 });
    const { claim, run } = await claimOf(store, 'w-1');
    expect(await store.runs.open()).toEqual({ queued: 0, running: 1 });
    expect(run).toMatchObject({ id, state: 'running', attempts: 1 });
    expect(run).not.toHaveProperty('input');
    expect(await store.runs.renew(claim, LONG)).toBe('held');
    expect(await store.runs.recordPart(claim, '{"n":0}')).toBe('recorded');
    expect(await store.runs.head(id)).toMatchObject({ state: 'running', progress: 0.5, partsDone: 1 });
    expect(await store.runs.recordPart((await claimOf(store, 'w-1')).claim, '{"n":1}')).toBe('recorded');
    const last = (await claimOf(store, 'w-1')).claim;
    expect(last.part).toBe(2);
    expect(await store.runs.claim('w-2', LONG)).toBeUndefined();
    expect(await store.runs.complete(last, '{"p90":12}')).toBe('recorded');
    const { input: _input, result, ...head } = await store.runs.get(id);
    expect([head, result]).toEqual([await store.runs.head(id), '{"p90":12}']);
    expect(head).toMatchObject({ state: 'done', progress: 1, attempts: 0 });
    expect(await store.runs.open()).toEqual({ queued: 0, running: 0 });
    expect(await refusal(store.runs.head('nobody'))).toBe('missing');
    expect((await store.audit.list({ subject: id }, { limit: 9 })).rows.map(({ what, name }) => [what, name])).toEqual([
      ['run.complete', 'w-1'],
      ['run.enqueue', '王科长'],
    ]);
  });

  test('a run asks for more parts when all are there, once, and is done when it asks for none', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, { ...input, kind: 'search', parts: 1 });
    const first = (await claimOf(store, 'w')).claim;
    expect(await refusal(store.runs.extend(first, 1))).toBe('invalid');
    await store.runs.recordPart(first, '"a"');
    const dead = (await claimOf(store, 'w', OVER)).claim;
    const next = (await claimOf(store, 'w')).claim;
    expect([dead.part, next.part]).toEqual([1, 1]);
    for (const more of [0, 1.5, 100_000]) expect(await refusal(store.runs.extend(next, more))).toBe('invalid');
    expect(await store.runs.extend(dead, 2)).toBe('lost');
    expect(await store.runs.extend(next, 2)).toBe('recorded');
    expect(await store.runs.extend(next, 2)).toBe('lost');
    expect(await store.runs.head(id)).toMatchObject({ state: 'running', parts: 3, partsDone: 1, attempts: 0 });
    const [second, third] = [(await claimOf(store, 'w')).claim, (await claimOf(store, 'v')).claim];
    expect([second.part, third.part, second.attempts]).toEqual([1, 2, 1]);
    expect(await store.runs.claim('u', LONG)).toBeUndefined();
    await store.runs.recordPart(third, '"c"');
    await store.runs.recordPart(second, '"b"');
    expect((await store.runs.parts(id)).map(({ result }) => result)).toEqual(['"a"', '"b"', '"c"']);
    const last = (await claimOf(store, 'w')).claim;
    expect(last.part).toBe(3);
    expect(await store.runs.complete(last, '{}')).toBe('recorded');
    expect(await store.runs.head(id)).toMatchObject({ state: 'done', parts: 3, partsDone: 3 });
  });

  test('what nobody works on is told of each run, and claimed of the one that is named', async () => {
    const store = await (await home()).open();
    const [one, two] = [
      await store.runs.enqueue(planner, { ...input, parts: 3 }),
      await store.runs.enqueue(planner, input),
    ];
    const told = async (run?: string) =>
      (await store.runs.unclaimed(run)).map(({ run: id, next, fresh, left }) => [id, next, fresh, left]);
    expect(await told()).toEqual([
      [one.id, 0, 3, 0],
      [two.id, 0, 1, 0],
    ]);
    const claimed = (await store.runs.claim('w', LONG, two.id))!.claim;
    expect([claimed.run, await store.runs.claim('v', LONG, two.id)]).toEqual([two.id, undefined]);
    await store.runs.claim('w', OVER, one.id);
    expect(await told()).toEqual([[one.id, 1, 2, 1]]);
    await store.runs.recordPart(claimed, '{}');
    expect(await told(two.id)).toEqual([[two.id, 1, 0, 1]]);
    await store.runs.complete((await store.runs.claim('w', LONG, two.id))!.claim, '{}');
    await store.runs.cancel(planner, one.id);
    expect([await told(), await store.runs.claim('w', LONG, one.id)]).toEqual([[], undefined]);
    await store.runs.retry(planner, one.id);
    expect(await told()).toEqual([[one.id, 1, 2, 1]]);
  });

  test('of many workers each gets a part of its own, of all runs alike', async () => {
    const store = await (await home()).open();
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await store.runs.enqueue(planner, { ...input, parts: 2 })).id);
    const partOf = ({ claim }: { claim: Claim }): string => `${ids.indexOf(claim.run)}/${claim.part}`;
    const one = [await claimOf(store, 'a'), await claimOf(store, 'b'), await claimOf(store, 'c')];
    expect(one.map(partOf)).toEqual(['0/0', '1/0', '2/0']);
    const claims = await Promise.all(Array.from({ length: 9 }, (_, n) => store.runs.claim(`w-${n}`, LONG)));
    const more = claims.flatMap((each) => (each === undefined ? [] : [partOf(each)]));
    expect(more.sort()).toEqual(['0/1', '1/1', '2/1']);
  });

  test('a part is recorded once, and by whoever has it; so is the result', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, input);
    const slow = (await claimOf(store, 'w', OVER)).claim;
    const quick = (await claimOf(store, 'w')).claim;
    expect([quick.part, quick.number]).toEqual([slow.part, slow.number + 1]);
    expect(await store.runs.renew(slow, LONG)).toBe('lost');
    expect(await store.runs.recordPart(slow, '{"of":"slow"}')).toBe('lost');
    expect(await refusal(store.runs.complete(quick, '{}'))).toBe('invalid');
    const parts = await Promise.all([1, 2, 3].map((n) => store.runs.recordPart(quick, `{"of":"quick ${n}"}`)));
    expect(parts.filter((end) => end === 'recorded')).toHaveLength(1);
    expect(await store.runs.head(id)).toMatchObject({ partsDone: 1 });
    expect((await store.runs.parts(id)).map(({ result }) => result)).toEqual([expect.stringMatching(/quick/)]);
    const late = (await claimOf(store, 'w', OVER)).claim;
    const last = (await claimOf(store, 'w')).claim;
    expect(await store.runs.complete(late, '{"of":"late"}')).toBe('lost');
    expect(await refusal(store.runs.recordPart(last, '{}'))).toBe('invalid');
    const ends = await Promise.all([1, 2, 3].map((n) => store.runs.complete(last, `{"of":"last ${n}"}`)));
    expect(ends.filter((end) => end === 'recorded')).toHaveLength(1);
    expect((await store.runs.get(id)).result).toMatch(/last/);
    expect(await store.runs.fail(last, { zh: '错', en: 'wrong' })).toBe('lost');
    expect(await store.runs.claim('w', LONG)).toBeUndefined();
  });

  test('parts: each once, kept over a crash of a worker, in their order', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, { ...input, parts: 4 });
    const [zero, one, two] = [await claimOf(store, 'a'), await claimOf(store, 'b'), await claimOf(store, 'c')];
    expect(await store.runs.renew(one.claim, OVER)).toBe('held');
    expect(await store.runs.recordPart(two.claim, '{"n":2}')).toBe('recorded');
    expect(await store.runs.recordPart(zero.claim, '{"n":0}')).toBe('recorded');
    expect(await store.runs.parts(id)).toEqual([
      { part: 0, result: '{"n":0}' },
      { part: 2, result: '{"n":2}' },
    ]);
    expect(await store.runs.parts(id, 1)).toHaveLength(1);
    expect(await store.runs.parts(id, 0, 1)).toHaveLength(1);
    const again = await claimOf(store, 'd');
    expect([again.claim.part, again.run.partsDone]).toEqual([1, 2]);
    const three = await claimOf(store, 'e');
    expect(three.claim.part).toBe(3);
    // Nothing is put together while a part is wanting.
    expect(await store.runs.recordPart(three.claim, '{"n":3}')).toBe('recorded');
    expect(await store.runs.claim('f', LONG)).toBeUndefined();
    expect(await store.runs.recordPart(one.claim, '{"n":"late"}')).toBe('lost');
    expect(await store.runs.recordPart(again.claim, '{"n":1}')).toBe('recorded');
    expect((await store.runs.parts(id)).map(({ result }) => result)).toEqual([0, 1, 2, 3].map((n) => `{"n":${n}}`));
    expect((await claimOf(store, 'f')).claim.part).toBe(4);
  });

  test('a part that breaks off again and again says so with its claim, and fails the run at last, with words', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, { ...input, parts: 2 });
    for (let n = 1; n <= 100; n += 1) {
      const { claim, run } = await claimOf(store, 'w', OVER);
      expect([claim.part, claim.attempts, run.attempts]).toEqual([0, n, n]);
    }
    expect(await store.runs.claim('w', LONG)).toBeUndefined();
    const failed = await store.runs.get(id);
    expect(failed).toMatchObject({ state: 'failed' });
    expect(failed.failure?.zh).toContain('100');
    expect(await store.runs.retry(planner, id)).toMatchObject({ state: 'queued', attempts: 0, failure: null });
    const { claim, run } = await claimOf(store, 'w');
    expect([claim.part, claim.attempts, run.attempts]).toEqual([0, 1, 1]);
  });

  test('a run that gets on may break off as often as it likes', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, { ...input, parts: 12 });
    for (let part = 0; part < 12; part += 1) {
      // Every second worker dies before it has recorded anything.
      expect((await claimOf(store, 'dies', OVER)).claim.part).toBe(part);
      const { claim, run } = await claimOf(store, 'w');
      expect([claim.part, run.attempts]).toEqual([part, 2]);
      expect(await store.runs.recordPart(claim, `${part}`)).toBe('recorded');
      expect(await store.runs.head(id)).toMatchObject({ attempts: 0, partsDone: part + 1 });
    }
    await store.runs.complete((await claimOf(store, 'w')).claim, '[]');
    expect(await store.runs.head(id)).toMatchObject({ state: 'done' });
  });

  test('a part that is handed back counts no attempt, and the run waits when nobody has any', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, { ...input, parts: 9 });
    const other = (await claimOf(store, 'other')).claim;
    const claims: Claim[] = [];
    for (let n = 0; n < 8; n += 1) {
      const { claim, run } = await claimOf(store, 'w');
      expect([claim.part, run.attempts]).toEqual([1, 1]);
      claims.push(claim);
      await store.runs.release(claim);
      expect((await store.runs.head(id)).state).toBe('running');
    }
    expect(new Set(claims.map(({ number }) => number)).size).toBe(8);
    await store.runs.release(other);
    await store.runs.release(other);
    expect(await store.runs.head(id)).toMatchObject({ state: 'queued', attempts: 0 });
    expect((await claimOf(store, 'w')).claim.part).toBe(0);
  });

  test('cancelled: every worker hears of it, nothing is recorded, and a retry goes on with what was left', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, { ...input, parts: 3 });
    const [zero, one] = [(await claimOf(store, 'a')).claim, (await claimOf(store, 'b')).claim];
    await store.runs.recordPart(one, '1');
    expect(await store.runs.cancel(planner, id)).toMatchObject({ state: 'cancelled', partsDone: 1 });
    expect(await store.runs.renew(zero, LONG)).toBe('cancelled');
    expect(await store.runs.recordPart(zero, '{}')).toBe('lost');
    expect(await store.runs.claim('c', LONG)).toBeUndefined();
    expect(await store.runs.cancel(planner, id)).toMatchObject({ state: 'cancelled', result: null });
    expect((await store.runs.list({ state: 'cancelled' }, { limit: 9 })).rows.map((run) => run.id)).toEqual([id]);
    await store.runs.retry(planner, id);
    expect(await store.runs.recordPart(zero, '{}')).toBe('lost');
    const claims = [(await claimOf(store, 'a')).claim, (await claimOf(store, 'b')).claim];
    expect(claims.map(({ part }) => part)).toEqual([0, 2]);
    for (const claim of claims) await store.runs.recordPart(claim, `${claim.part}`);
    await store.runs.complete((await claimOf(store, 'a')).claim, '{"n":1}');
    expect(await store.runs.cancel(planner, id)).toMatchObject({ state: 'done', result: '{"n":1}' });
    expect(await refusal(store.runs.retry(planner, id))).toBe('wrong-state');
    expect(await refusal(store.runs.cancel(planner, 'nobody'))).toBe('missing');
  });

  test('many workers at once record every part once', async () => {
    const store = await (await home()).open();
    const { id } = await store.runs.enqueue(planner, { ...input, parts: 40 });
    let recorded = 0;
    const work = async (name: string): Promise<void> => {
      for (;;) {
        const taken = await store.runs.claim(name, LONG);
        if (taken === undefined) {
          const { state, partsDone } = await store.runs.head(id);
          if (state === 'done' || partsDone === 40) return;
          continue;
        }
        const { claim } = taken;
        if (claim.part === 40) await store.runs.complete(claim, '"whole"');
        else if ((await store.runs.recordPart(claim, `"${claim.part}"`)) === 'recorded') recorded += 1;
      }
    };
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => work(`w-${n}`)));
    expect([recorded, (await store.runs.get(id)).result]).toEqual([40, '"whole"']);
    expect((await store.runs.parts(id)).map(({ result }) => result)).toEqual(
      Array.from({ length: 40 }, (_, n) => `"${n}"`),
    );
  }, 60_000);
}

async function claimOf(store: Store, worker: string, leaseMs = LONG): Promise<{ claim: Claim; run: RunHead }> {
  const claimed = await store.runs.claim(worker, leaseMs);
  if (claimed === undefined) throw new Error('nothing to claim');
  return claimed;
}
