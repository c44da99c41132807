import { LEASE, workOnParts } from './part.ts';
import type { EachJob, JobQueue } from './queue.ts';
import { openQueue } from './queue.ts';
import type { Runner, RunnerOptions } from './runner.ts';
import { rest } from './runner.ts';

/** How long a job that died is held beyond the claim of its part, in milliseconds, so that whoever takes it up finds that free. */
const BEYOND = 1000;
/** After the queue failed, so many milliseconds until it is tried again. */
const WAIT = 1000;

/**
 * Works on the runs of a store on PostgreSQL as a queue hands them out, beside any number of other processes, until it is
 * stopped. The store is the record and the queue may be wrong in any way: of what has no job there it is told again, as often
 * as this looks, and a job for what somebody works on or has done ends with nothing.
 */
export function startQueueRunner(options: RunnerOptions & { readonly url: string }): Runner {
  const { store, log, name, url, slots = 2, look = 5000, lease = LEASE } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const workOn = workOnParts(options);
  /** Runs that were handed in, of which the queue has not been told yet. */
  const untold = new Set<string>();
  let queue: JobQueue | undefined;

  const tell = async (to: JobQueue, run: string): Promise<void> => {
    for (const unclaimed of await store.runs.unclaimed(run)) await to.add(unclaimed, true);
    untold.delete(run);
  };
  const each =
    (to: JobQueue): EachJob =>
    async (run) => {
      // Whoever records the last part puts all together.
      for (let isWhole = true; isWhole && !signal.aborted;) {
        const taken = await store.runs.claim(name, lease, run);
        if (taken === undefined) return false;
        if ((await workOn(taken, signal)) > 0) await tell(to, run);
        const { state, parts, partsDone } = await store.runs.head(run);
        isWhole = state === 'running' && partsDone === parts;
      }
      return signal.aborted;
    };
  const lookFor = async (to: JobQueue, isFirst: boolean): Promise<void> => {
    for (const run of untold) await tell(to, run);
    const all = await store.runs.unclaimed();
    if (all.length === 0) return;
    const isIdle = await to.isIdle();
    for (const unclaimed of all) await to.add(isIdle || isFirst ? unclaimed : { ...unclaimed, fresh: 0 }, !isIdle);
  };
  const serve = async (): Promise<void> => {
    const opened = await openQueue(url, log);
    try {
      const jobs = await opened.takeJobs(each(opened), slots, lease + BEYOND);
      queue = opened;
      let isFirst = true;
      while (!signal.aborted && jobs.isOn()) {
        try {
          await lookFor(opened, isFirst);
          isFirst = false;
        } catch (error) {
          log.warn({ err: error }, 'no look for runs');
        }
        await rest(look, signal);
      }
      queue = undefined;
      await jobs.stop();
    } finally {
      await opened.close();
    }
  };
  const serving = (async () => {
    while (!signal.aborted)
      await serve().catch(async (error: unknown) => {
        log.warn({ err: error }, 'no queue of runs');
        await rest(WAIT, signal);
      });
  })();
  return {
    announce: (run) => {
      untold.add(run);
      if (queue !== undefined)
        tell(queue, run).catch((error: unknown) => log.warn({ err: error, run }, 'the queue is told later'));
    },
    stop: async () => {
      stopping.abort();
      await serving;
    },
  };
}
