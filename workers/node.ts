import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Ears, Host, Pool, Seat } from './pool.ts';
import { poolOf } from './pool.ts';

/** Beside the sources there is no compiled worker: it is loaded by way of tsx. */
const BODY = import.meta.url.endsWith('.ts') ? './node-worker-of-sources.mjs' : './node-worker.js';

/**
 * A pool of threads, as many as there are processors where no size is given; not more are started than there are
 * replications to run. It does not keep the process alive while nothing is under way.
 */
export function nodePool(size = availableParallelism()): Pool {
  return poolOf(nodeHost, size);
}

/** Threads of Node. */
export const nodeHost: Host = {
  start: startWorker,
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

function startWorker({ said, died }: Ears): Seat {
  // No flags of the process: not all of them are allowed to threads.
  const worker = new Worker(new URL(BODY, import.meta.url), { execArgv: [] });
  worker.on('message', said);
  worker.on('messageerror', ({ message }) => died(message));
  worker.on('error', ({ message }) => died(message));
  worker.on('exit', (code) => died(`exit ${code}`));
  return {
    post: (message) => worker.postMessage(message),
    keep: (isAtWork) => (isAtWork ? worker.ref() : worker.unref()),
    end: async () => {
      await worker.terminate();
    },
  };
}
