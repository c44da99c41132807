import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { RunRequest } from '../../../server/jobs/request.ts';
import { workAsked } from '../../../server/jobs/request.ts';
import type { Runner, RunnerOptions } from '../../../server/jobs/runner.ts';
import { startRunner } from '../../../server/jobs/runner.ts';
import { createLog } from '../../../server/log.ts';
import type { Run, Store } from '../../../server/store/index.ts';
import { openStore } from '../../../server/store/index.ts';
import { nodePool } from '../../../workers/node.ts';

export const planner = { user: 'u-1', name: '王科长' };

/** A store, and what runners need besides, for the tests of one file; closed after them. */
export async function openJobs() {
  const folder = mkdtempSync(join(tmpdir(), 'binglian-jobs-'));
  const workers = nodePool(1);
  const log = createLog('silent');
  const store = await openStore({ folder });
  afterAll(async () => {
    await workers.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  /** Does something while a runner works. */
  const working = async <T>(act: (runner: Runner) => Promise<T>, more: Partial<RunnerOptions> = {}): Promise<T> => {
    const runner = startRunner({ store, workers, log, name: 'w', look: 5, beat: 20, lease: 5000, ...more });
    try {
      return await act(runner);
    } finally {
      await runner.stop();
    }
  };
  return { workers, log, store, working };
}

/** A sweep of so many scenarios, small enough for tests. */
export function sweepOf(scenarios: number, more: Partial<RunRequest> = {}): RunRequest {
  const demand = Array.from({ length: scenarios }, (_, k) => 50 + k);
  return { process: 'business-startup', replications: 2, cases: 20, grid: { demand }, ...more };
}

export function enqueued(store: Store, request: RunRequest): Promise<Run> {
  const { work, scenarios } = workAsked(request, { cities: [] });
  return store.runs.enqueue(planner, { kind: 'sweep', input: JSON.stringify(work), parts: scenarios });
}

/** Waits until something is so. */
export async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 15));
}

/** The run when it has ended, in whatever way. */
export async function ended(store: Store, id: string): Promise<Run> {
  await until(async () => ['done', 'failed', 'cancelled'].includes((await store.runs.head(id)).state));
  return store.runs.get(id);
}
