import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partOf, resultOf } from '../../../server/jobs/sweep.ts';
import { workOf } from '../../../server/jobs/work.ts';
import type { Store } from '../../../server/store/index.ts';
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
const SCENARIOS = 48;

describe.skipIf(postgres === undefined)('workers on one database', () => {
  let url: string;
  let store: Store;
  let database: pg.Client;

  beforeAll(async () => {
    url = await postgres!.newDatabase();
    store = await openStore({ folder, url });
    database = new pg.Client({ connectionString: url });
    await database.connect();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await database.end();
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

  test('one of two is killed in the middle: each part once, with the bytes that one process alone gives', async () => {
    const run = await enqueued(store, sweepOf(SCENARIOS, { cases: 200 }));
    const [doomed, other] = [worker(), worker()];
    await until(async () => (await pidsAt(run.id)).size === 2);
    doomed.kill('SIGKILL');
    const { state, partsDone, result } = await ended(store, run.id);
    expect([state, partsDone]).toEqual(['done', SCENARIOS]);
    const workers = nodePool(1);
    const work = workOf(run.input);
    const parts: string[] = [];
    for (let place = 0; place < SCENARIOS; place++) parts.push((await partOf(work, place, { workers })) as string);
    await workers.close();
    expect(result).toBe(resultOf(work, parts));
    const { rows } = await store.audit.list({ subject: run.id }, { limit: 9 });
    expect(rows.map(({ what }) => what)).toEqual(['run.complete', 'run.enqueue']);
    const end = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGTERM');
    expect(await end).toBe(0);
  }, 120_000);

  /** The processes that work on a run at this moment, by the names of their claims. */
  async function pidsAt(run: string): Promise<Set<string>> {
    const { rows } = await database.query<{ worker: string }>(
      'select worker from run_leases where run = $1 and worker is not null',
      [run],
    );
    return new Set(rows.map(({ worker: name }) => name.split('/')[0]!));
  }
});
