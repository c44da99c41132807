import type { RunRequest } from '../../../server/jobs/request.ts';
import { workAsked } from '../../../server/jobs/request.ts';
import type { Run, Store } from '../../../server/store/index.ts';

export const planner = { user: 'u-1', name: '王科长' };

/** A sweep of so many scenarios, small enough for tests. */
export function sweepOf(scenarios: number, more: Partial<RunRequest> = {}): RunRequest {
  const demand = Array.from({ length: scenarios }, (_, k) => 50 + k);
  return { process: 'business-startup', replications: 2, cases: 20, grid: { demand }, ...more };
}

export function enqueued(store: Store, request: RunRequest): Promise<Run> {
  const { work, scenarios } = workAsked(request);
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
