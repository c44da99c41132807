import { randomBytes } from 'node:crypto';
import { availableParallelism, hostname } from 'node:os';
import type { Logger } from 'pino';
import { nodePool } from '../../workers/node.ts';
import type { Store } from '../store/index.ts';
import type { Runner, RunnerOptions } from './runner.ts';
import { startRunner } from './runner.ts';

/** One processor is left to requests, so that what-if questions are answered while a sweep runs. */
const usualThreads = (): number => Math.max(1, availableParallelism() - 1);

/** A runner with threads of this process, under a name that no other process has. */
export function startOwnRunner(
  store: Store,
  log: Logger,
  threads = usualThreads(),
  options: Partial<Pick<RunnerOptions, 'look' | 'beat' | 'lease' | 'slots'>> = {},
): Runner {
  const workers = nodePool(threads);
  const name = `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`;
  const runner = startRunner({ ...options, store, workers, log, name });
  return {
    stop: async () => {
      await runner.stop();
      await workers.close();
    },
  };
}
