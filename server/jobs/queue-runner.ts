import { LEASE, workOnParts } from './part.ts';
import type { EachJob, JobQueue } from './queue.ts';
import { noted, openQueue } from './queue.ts';
import type { Runner, RunnerOptions } from './runner.ts';
import { lookForWork, rest } from './runner.ts';

/** How long a job that died is held beyond the claim of its part, in milliseconds, so that whoever takes it up finds that free. */
const BEYOND = 1000;

/**
 * Works on the runs of a store on PostgreSQL as a queue hands them out, beside any number of other processes, until it is
 * stopped. The store is the record and the queue may be wrong in any way: of what has no job there it is told again, as often
 * as this looks, and a job for what somebody works on or has done ends with nothing. While no queue can be opened, as where
 * the user of the database may not make its schema, this looks for work by itself.
 */
export function startQueueRunner(options: RunnerOptions & { readonly url: string }): Runner {
  const { url, look = 5000, ...others } = options;
  const { store, log, name, slots = 2, lease = LEASE } = others;
  const stopping = new AbortController();
  const { signal } = stopping;
  const workOn = workOnParts(options);
  /** Runs of which the queue could not be told yet, all parts of which are to have a job. */
  const untold = new Set<string>();
  /** Absent where it could not be opened, or not yet: the first look, when it is, tells of all runs. */
  let queue: JobQueue | undefined;
  let isWithout = false;
  const complain = noted(log, 'no queue of runs');

  const tell = async (to: JobQueue, run: string): Promise<void> => {
    untold.add(run);
    for (const unclaimed of await store.runs.unclaimed(run)) await to.add(unclaimed);
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
    // While others wait, a look gives each run one job, so that it goes on, and not again all that may be there.
    const isAll = isIdle || isFirst;
    for (const unclaimed of all)
      await to.add(isAll ? unclaimed : { ...unclaimed, fresh: Math.min(unclaimed.fresh, 1) }, isIdle);
  };
  const serve = async (): Promise<void> => {
    const opened = await openQueue(url, log);
    try {
      const jobs = await opened.takeJobs(each(opened), slots, lease + BEYOND);
      // Until they are stopped, jobs are fetched that would be handed back, again and again.
      const stop = (): void => void jobs.stop().catch(() => undefined);
      signal.addEventListener('abort', stop);
      [queue, isWithout] = [opened, false];
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
      signal.removeEventListener('abort', stop);
      await jobs.stop();
    } finally {
      await opened.close();
    }
  };
  const serving = (async () => {
    while (!signal.aborted)
      await serve().catch(async (error: unknown) => {
        isWithout = true;
        complain(error);
        await rest(look, signal);
      });
  })();
  const looking = lookForWork(others, workOn, signal, () => isWithout);
  return {
    announce: (run) => {
      if (queue !== undefined)
        tell(queue, run).catch((error: unknown) => log.warn({ err: error, run }, 'the queue is told later'));
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([serving, looking]);
    },
  };
}
