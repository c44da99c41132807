import type { FromWorker, ToWorker } from '../engine/run/parallel/index.ts';
import { serve } from './serve.ts';

// The body of a worker of the browser.

/** What of a worker's global object is needed; the library of the page describes the window's. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: (event: MessageEvent<ToWorker>) => void;
}

const scope = globalThis as unknown as WorkerScope;

/** A message to oneself comes after those that are waiting already. Timers would be slowed down to four milliseconds. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

const hear = serve({ post: (message) => scope.postMessage(message), turn });
scope.onmessage = ({ data }) => hear(data);
