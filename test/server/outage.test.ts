import { afterAll, describe, expect, test } from 'vitest';
import { startQueueRunner } from '../../server/jobs/queue-runner.ts';
import { startRunner } from '../../server/jobs/runner.ts';
import { partOf, resultOf } from '../../server/jobs/sweep.ts';
import { workOf } from '../../server/jobs/work.ts';
import { createLog } from '../../server/log.ts';
import type { RunHead, Store } from '../../server/store/index.ts';
import { StoreError } from '../../server/store/index.ts';
import { nodePool } from '../../workers/node.ts';
import { smallProcess } from '../support/small-process.ts';
import { startPostgres } from '../store/postgres-server.ts';
import { Client } from './client.ts';
import { ended, enqueued, sweepOf, until } from './jobs/support.ts';
import type { Opened } from './open.ts';
import { openServer } from './open.ts';
import { Page } from './page.ts';

// What a server does while it cannot keep anything, or its clock is set, and afterwards without anybody's help.

const workers = nodePool(1);
afterAll(() => workers.close());
const log = createLog('silent');
const soon = { look: 10, beat: 50, lease: 1000 };
const runnerOn = (store: Store) => startRunner({ store, workers, log, name: 'w', slots: 1, ...soon });

interface Saved {
  document: { id: string; revision: number };
}

async function saved(client: Client): Promise<string> {
  return (await client.post<Saved>('/documents', { kind: 'process', content: smallProcess() })).body.document.id;
}

/** The run has ended once, with what one process alone would give. */
async function endedWell({ store }: Opened, id: string): Promise<void> {
  const { state, input, parts, result } = await ended(store, id);
  expect(state).toBe('done');
  const work = workOf(input);
  const all: string[] = [];
  for (let place = 0; place < parts; place++) all.push((await partOf(work, place, { workers })) as string);
  expect(result).toBe(resultOf(work, all));
  const { rows } = await store.audit.list({ subject: id }, { limit: 9 });
  expect(rows.filter(({ what }) => what === 'run.complete')).toHaveLength(1);
}

const postgres = await startPostgres();
afterAll(() => postgres?.remove(), 60_000);

describe.skipIf(postgres === undefined)('the database server goes and comes back', () => {
  const server = openServer({
    database: () => postgres!.newDatabase(),
    runs: (store, url) => startQueueRunner({ store, workers, log, name: 'w', slots: 1, ...soon, url: url! }),
  });

  test('told with 503 and words; what was saved is there, the run and whoever watches it go on', async () => {
    const client = new Client(server);
    const id = await saved(client);
    const run = (await client.post<RunHead>('/runs', sweepOf(40, { cases: 200 }))).body.id;
    const page = new Page(server);
    expect(await page.opened()).toBeUndefined();
    page.say({ type: 'watch', run });
    page.say({ type: 'watch-document', document: id });
    await page.hear('part', 2);
    expect((await client.get<string>('//metrics')).body).toContain('binglian_runs{state="running"} 1');
    await postgres!.crash();
    const refused = await client.put(
      `/documents/${id}`,
      { title: { zh: '新', en: 'new' } },
      { 'if-match': '"1"', 'accept-language': 'zh' },
    );
    expect([refused.status, refused.body.error.code]).toEqual([503, 'store-unavailable']);
    expect(refused.body.error.message).toContain('自动重新连接');
    expect(refused.headers.get('retry-after')).toBe('10');
    expect((await client.get('/ready')).status).toBe(503);
    expect((await client.get('/health')).status).toBe(200);
    expect((await client.get<string>('//metrics')).body).not.toMatch(/^binglian_runs\{/m);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await postgres!.start();
    await until(async () => (await client.get('/ready')).status === 200);
    const { body } = await client.get<Saved['document']>(`/documents/${id}`);
    const again = await client.put<Saved>(
      `/documents/${id}`,
      { content: smallProcess() },
      { 'if-match': `"${body.revision}"` },
    );
    expect(again.status).toBe(200);
    await endedWell(server, run);
    expect((await page.hear('part', 40)).map(({ number }) => number)).toEqual(
      Array.from({ length: 40 }, (_, part) => part + 1),
    );
    expect((await page.hear('change')).at(-1)).toMatchObject({ what: 'document.save' });
    page.socket.close();
  }, 120_000);
});

describe('on the data folder', () => {
  let isFull = false;
  const server = openServer({
    runs: (store) => {
      const refuse = (): Promise<never> => Promise.reject(new StoreError('full', { zh: '磁盘已满', en: 'disk full' }));
      const runs: Store['runs'] = {
        ...store.runs,
        claim: (...args) => (isFull ? refuse() : store.runs.claim(...args)),
        recordPart: (...args) => (isFull ? refuse() : store.runs.recordPart(...args)),
      };
      return runnerOn({ ...store, runs });
    },
  });

  test('a disk that is full keeps a run waiting, and it goes on when there is room', async () => {
    const { id } = await enqueued(server.store, sweepOf(30));
    await until(async () => (await server.store.runs.head(id)).partsDone > 1);
    isFull = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = await server.store.runs.head(id);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await server.store.runs.head(id)).toMatchObject({ state: 'running', partsDone: before.partsDone });
    isFull = false;
    await endedWell(server, id);
  }, 120_000);

  test('a clock that is set by a day, on and back, takes no part from whoever works on it', async () => {
    const { id } = await enqueued(server.store, sweepOf(200));
    const numbers: number[] = [];
    for (const ahead of [86_400_000, -86_400_000, 0]) {
      server.ahead = ahead;
      const done = (await server.store.runs.head(id)).partsDone;
      await until(async () => (await server.store.runs.head(id)).partsDone > done + 3);
      numbers.push((await server.store.runs.head(id)).attempts);
      const document = await server.store.documents.get(await saved(new Client(server)));
      expect(Math.abs(Date.parse(document.createdAt) - Date.now() - ahead)).toBeLessThan(60_000);
    }
    // Nothing was begun a second time.
    expect(Math.max(...numbers)).toBeLessThanOrEqual(1);
    await endedWell(server, id);
    const { rows } = await server.store.audit.list({}, { limit: 50 });
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, place) => rows[0]!.number - place));
  }, 120_000);
});
