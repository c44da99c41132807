import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partOf, resultOf } from '../../../server/jobs/sweep.ts';
import { workOf } from '../../../server/jobs/work.ts';
import type { Run, Store } from '../../../server/store/index.ts';
import { openStore } from '../../../server/store/index.ts';
import { nodePool } from '../../../workers/node.ts';
import type { PostgresServer } from '../../store/postgres-server.ts';
import { startPostgres } from '../../store/postgres-server.ts';
import { ended, enqueued, sweepOf, until } from './support.ts';

// Worker processes beside one another on a PostgreSQL server. `npm run soak` does the same at a larger scale.

const root = fileURLToPath(new URL('../../../', import.meta.url));
const postgres: PostgresServer | undefined = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'binglian-workers-'));
const children = new Set<ChildProcess>();
/** Scenarios of one sweep. */
const SCENARIOS = 12;

describe.skipIf(postgres === undefined)('workers on one database', () => {
  let url: string;
  let store: Store;

  beforeAll(async () => {
    url = await postgres!.newDatabase();
    store = await openStore({ folder, url });
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await store.close();
    await postgres!.remove();
    rmSync(folder, { recursive: true });
  });

  function worker(): ChildProcess {
    const args = ['--import', 'tsx', 'cli/main.ts', 'worker', '--threads', '1', '--lease', '1'];
    const env = { ...process.env, DATABASE_URL: url, BINGLIAN_DATA: folder, LOG_LEVEL: 'silent' };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
    children.add(child);
    return child;
  }

  test('one is killed in the middle: every run ends once, with the bytes that one process alone gives', async () => {
    const runs: Run[] = [];
    for (const seed of [1, 2, 3, 4]) runs.push(await enqueued(store, sweepOf(SCENARIOS, { seed, cases: 200 })));
    const doomed = worker();
    const done = async (): Promise<number> =>
      (await Promise.all(runs.map(({ id }) => store.runs.get(id)))).reduce((sum, { partsDone }) => sum + partsDone, 0);
    await until(async () => (await done()) >= 3);
    doomed.kill('SIGKILL');
    // It was alone, so that what is under way now was its own.
    expect(runs.length * SCENARIOS - (await done())).toBeGreaterThan(0);
    expect((await store.runs.list({ state: 'running' }, { limit: 9 })).rows.length).toBeGreaterThan(0);
    const other = worker();
    const results = await Promise.all(runs.map(({ id }) => ended(store, id)));
    expect(results.map(({ state, partsDone }) => [state, partsDone])).toEqual(runs.map(() => ['done', SCENARIOS]));
    const workers = nodePool(1);
    const [first] = results;
    const work = workOf(first!.input);
    const parts: string[] = [];
    for (let place = 0; place < SCENARIOS; place++) parts.push((await partOf(work, place, { workers })) as string);
    await workers.close();
    expect(first!.result).toBe(resultOf(work, parts));
    for (const { id } of runs) {
      const { rows } = await store.audit.list({ subject: id }, { limit: 9 });
      expect(rows.map(({ what }) => what)).toEqual(['run.complete', 'run.enqueue']);
    }
    const end = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGTERM');
    expect(await end).toBe(0);
  }, 120_000);
});
