import type { FromWorker } from '../engine/run/parallel/index.ts';
import type { Ears, Host, Pool, Seat } from './pool.ts';
import { poolOf } from './pool.ts';

/** More workers than this gain little and take the memory of a small machine. */
const MOST = 8;

/** A pool of the browser's workers, as many as the machine has processors where no size is given, but no more than eight. */
export function browserPool(size = Math.min(navigator.hardwareConcurrency || 1, MOST)): Pool {
  return poolOf(browserHost, size);
}

const browserHost: Host = {
  start: startWorker,
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

function startWorker({ said, died }: Ears): Seat {
  // In this very form Vite finds the body of the worker and builds it.
  const worker = new Worker(new URL('./browser-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => said(data);
  worker.onmessageerror = () => died('a message could not be read');
  // Where the body cannot be loaded the event has no message.
  worker.onerror = ({ message }: Partial<ErrorEvent>) => died(message ?? 'the worker could not be loaded');
  return {
    post: (message) => worker.postMessage(message),
    keep: () => undefined,
    end: () => {
      worker.terminate();
      return Promise.resolve();
    },
  };
}
