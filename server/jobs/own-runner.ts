import { randomBytes } from 'node:crypto';
import { availableParallelism, hostname } from 'node:os';
import type { Logger } from 'pino';
import { nodePool } from '../../workers/node.ts';
import type { Store } from '../store/index.ts';
import { startQueueRunner } from './queue-runner.ts';
import type { Runner, RunnerOptions } from './runner.ts';
import { startRunner } from './runner.ts';

interface OwnRunnerOptions extends Partial<Pick<RunnerOptions, 'look' | 'beat' | 'lease' | 'slots'>> {
  /** As in DATABASE_URL. */
  readonly url: string | undefined;
  readonly threads?: number | undefined;
}

/** One processor is left to requests, so that what-if questions are answered while a sweep runs. */
const usualThreads = (): number => Math.max(1, availableParallelism() - 1);

/**
 * A runner with threads of this process, under a name that no other process has. On PostgreSQL, whose connection string is
 * `url`, a queue hands out what there is to do; in a data folder it looks by itself.
 */
export function startOwnRunner(
  store: Store,
  log: Logger,
  { url, threads = usualThreads(), ...more }: OwnRunnerOptions,
): Runner {
  const workers = nodePool(threads);
  const name = `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`;
  const options = { ...more, store, workers, log, name };
  const runner =
    store.kind === 'postgres' && url !== undefined ? startQueueRunner({ ...options, url }) : startRunner(options);
  return {
    announce: (run) => runner.announce(run),
    stop: async () => {
      await runner.stop();
      await workers.close();
    },
  };
}
