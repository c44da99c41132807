import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { serve } from './serve.ts';

// The body of a thread of Node.

if (parentPort === null) throw new Error('this file is the body of a worker thread');
const port = parentPort;
port.on('message', serve({ post: (message) => port.postMessage(message), turn: () => setImmediate() }));
