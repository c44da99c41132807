import { WebSocket } from 'ws';
import type { RunHead } from '../../server/store/index.ts';
import { sweepOf } from '../server/jobs/support.ts';
import type { Figure } from './figures.ts';
import type { Place } from './serving.ts';
import { send, served } from './serving.ts';

const SOCKETS = 200;
const EACH_SECOND = 50;
/** From so many addresses of this machine, since one address may not ask that often. */
const ADDRESSES = 25;

/** 200 sockets and 50 requests a second while a sweep runs: errors, times of answers, memory. */
export async function crowded(place: Place, seconds: number): Promise<Figure[]> {
  const server = await served(place);
  const { port } = server;
  // Larger than can be done meanwhile.
  const limits = [{ target: 'bank-account', days: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }];
  const demand = Array.from({ length: 200 }, (_, k) => 50 + k);
  const sweep = sweepOf(1, { cases: 2000, replications: 10, grid: { demand, limits } });
  const sent = await send(port, 'POST', '/api/v1/runs', { body: sweep });
  const run = (sent.body as { id: string }).id;
  const errors: string[] = [];
  let heard = 0;
  const sockets = Array.from({ length: SOCKETS }, (_, n) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
    socket.on('error', ({ message }) => errors.push(message));
    socket.on('message', () => heard++);
    const message =
      n % 2 === 0 ? { type: 'watch', run } : { type: 'play', process: 'construction-permits', on: [], speed: 1 };
    socket.on('open', () => socket.send(JSON.stringify(message)));
    return socket;
  });
  const times: number[] = [];
  const ask = async (n: number): Promise<void> => {
    const from = `127.0.0.${2 + (n % ADDRESSES)}`;
    const began = performance.now();
    try {
      const answer =
        n % 5 === 0
          ? await send(port, 'POST', '/api/v1/compare', { body: { process: 'business-startup', reform: null }, from })
          : await send(
              port,
              'GET',
              ['/api/v1/runs', '/api/v1/health', `/api/v1/runs/${run}`, '/api/v1/documents'][n % 4]!,
              { from },
            );
      if (answer.status !== 200) errors.push(`status ${answer.status}`);
    } catch (error) {
      errors.push(String(error));
    }
    times.push(performance.now() - began);
  };
  const memory: number[] = [];
  const asked: Promise<void>[] = [];
  for (let n = 0; n < seconds * EACH_SECOND; n++) {
    asked.push(ask(n));
    await new Promise((resolve) => setTimeout(resolve, 1000 / EACH_SECOND));
    if (n % EACH_SECOND === 0) memory.push(await memoryOf(port));
  }
  await Promise.all(asked);
  memory.push(await memoryOf(port));
  const open = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length;
  const { state, partsDone } = (await send(port, 'GET', `/api/v1/runs/${run}`)).body as RunHead;
  for (const socket of sockets) socket.terminate();
  server.child.kill('SIGTERM');
  await server.ended;
  times.sort((a, b) => a - b);
  const at = (share: number): string => `${Math.round(times[Math.floor((times.length - 1) * share)]!)} ms`;
  // What is loaded and cached in the first third is not growth; what is collected late is not either.
  const third = Math.floor(memory.length / 3);
  const [from, to] = [memory.slice(third, -third), memory.slice(-third)].map(meanOf) as [number, number];
  return [
    {
      what: `${SOCKETS} sockets, ${EACH_SECOND} requests/s, ${seconds} s, beside a sweep`,
      found: `${times.length} requests, ${errors.length} errors${errors.length === 0 ? '' : ` (${[...new Set(errors)].slice(0, 3).join('; ')})`}, ${open} sockets open, ${heard} messages; median ${at(0.5)}, 99 % ${at(0.99)}; ${partsDone} scenarios done meanwhile, the sweep ${state}`,
      isWell: errors.length === 0 && open === SOCKETS && heard > SOCKETS && state === 'running',
    },
    {
      what: 'memory of the server meanwhile',
      found: `at most ${Math.max(...memory)} MB; ${Math.round(from)} MB in the second third of the time, ${Math.round(to)} MB in the last`,
      isWell: to < from * 1.25,
    },
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function memoryOf(port: number): Promise<number> {
  const { body } = await send(port, 'GET', '/metrics');
  const [, bytes] = /^process_resident_memory_bytes (\S+)$/m.exec(String(body)) ?? [];
  return Math.round(Number(bytes) / 2 ** 20);
}
