import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../../engine/run/index.ts';
import { runInWorkers } from '../../engine/run/index.ts';
import { browserPool } from '../../workers/browser.ts';
import { serve } from '../../workers/serve.ts';
import { inProcess, w2Job } from './jobs.ts';

// The browser's side of the pool, with a stand-in for the browser's Worker that runs the true body on this thread.

const made: FakeWorker[] = [];

class FakeWorker {
  onmessage: ((event: { data: FromWorker }) => void) | undefined;
  onmessageerror: (() => void) | undefined;
  onerror: ((event: { message?: string }) => void) | undefined;
  isEnded = false;
  readonly url: URL;
  readonly type: string;
  private readonly hear = serve({
    post: (data) => setTimeout(() => !this.isEnded && this.onmessage?.({ data: structuredClone(data) })),
    turn: () => new Promise((resolve) => setTimeout(resolve)),
  });

  constructor(url: URL, { type }: { type: string }) {
    this.url = url;
    this.type = type;
    made.push(this);
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    setTimeout(() => !this.isEnded && this.hear(copy));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(() => {
  made.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
});
afterEach(() => vi.unstubAllGlobals());

const rule = { relative: 1e-9, most: 9 };
const job = w2Job(200, 41);

test('module workers, as many as processors, and the answer of a run without them', async () => {
  const pool = browserPool();
  expect(pool.size).toBe(2);
  const answer = await runInWorkers(job, rule, { workers: pool });
  expect(JSON.stringify(answer)).toBe(JSON.stringify(inProcess(job, rule).answer));
  expect(made.map(({ url, type }) => [url.pathname.split('/').pop(), type])).toEqual([
    ['browser-worker.ts', 'module'],
    ['browser-worker.ts', 'module'],
  ]);
  await pool.close();
  expect(made.every(({ isEnded }) => isEnded)).toBe(true);
});

test('a worker whose body cannot be loaded: after two of them an error, and both are ended', async () => {
  const pool = browserPool(1);
  const run = runInWorkers(job, rule, { workers: pool });
  made[0]!.onerror!({});
  made[1]!.onerror!({});
  await expect(run).rejects.toThrow(/could not be loaded/);
  expect(made.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

test('never more than eight, and one where the browser does not say how many processors there are', () => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 64 });
  expect(browserPool().size).toBe(8);
  vi.stubGlobal('navigator', {});
  expect(browserPool().size).toBe(1);
});
