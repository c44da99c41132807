import type { BulkJobOptions, Job, Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Unclaimed } from '../store/index.ts';
import { connectionsTo } from '../store/index.ts';

/** What a job says: a part of this run is to be worked on. Which one, whoever takes the job learns by its claim. */
interface Told {
  readonly run: string;
}

/** The queue has a schema of its own beside the tables of the store, which are the record. */
const [SCHEMA, QUEUE] = ['binglian_queue', 'runs'];
/** Connections of the queue, and of its worker, beside the ones on which they listen. */
const CONNECTIONS = 3;
/** How often a job is tried while the store fails, and after how many milliseconds first; each time twice as long. */
const [TRIES, BACKOFF] = [5, 500];
/** More often than any job stalls, and as large as the number may be. */
const OFTEN = 2 ** 31 - 1;
/** Of a database server that is away, BullMQ tells ten times a second: what goes on is noted once in so many milliseconds. */
const QUIET = 5000;
/** What the queue tells of its jobs is read by nobody. */
const EVENTS = 100;

export interface JobQueue {
  /**
   * Puts jobs for what nobody works on into the queue. What was put there before is not doubled, as far as it can be told; a
   * job too many finds nothing to do and ends. Where `isForced`, one is put there whatever is said to be there already.
   */
  add(unclaimed: Unclaimed, isForced?: boolean): Promise<void>;
  /** Nothing waits, nor for another try: whatever is not worked on now has no job. */
  isIdle(): Promise<boolean>;
  /** Takes jobs, no more than so many at a time; each is held for so many milliseconds without a sign of life. */
  takeJobs(each: EachJob, slots: number, lease: number): Promise<Taking>;
  close(): Promise<void>;
}

interface Taking {
  /** Whether jobs are taken still; where not, the queue has to be opened again. */
  readonly isOn: () => boolean;
  /** Takes no more, and resolves when those under way have ended. */
  readonly stop: () => Promise<void>;
}

/** Works on a part of a run; true where the job is to be handed back, for somebody else. */
export type EachJob = (run: string) => Promise<boolean>;

/** BullMQ in the PostgreSQL database of a connection string; its tables are made where they are not there. Rejects where it cannot be reached. */
export async function openQueue(url: string, log: Logger): Promise<JobQueue> {
  // Half a second to load, for which nobody waits who keeps everything in a folder.
  const { createPostgresBackend, WaitingError, withBackend } = await import('bullmq');
  const bull = withBackend(createPostgresBackend);
  const connection = { ...connectionsTo(url), max: CONNECTIONS, schema: SCHEMA, migrate: true };
  const complain = noted(log, 'the queue of runs');
  const queue = new bull.Queue<Told>(QUEUE, { connection, streams: { events: { maxLen: EVENTS } } });
  queue.on('error', complain);
  await readyOrClosed(queue);
  return {
    add: async (unclaimed, isForced = false) => {
      const jobs = jobsFor(unclaimed, isForced);
      if (jobs.length > 0) await queue.addBulk(jobs);
    },

    isIdle: async () => {
      const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed');
      return Object.values(counts).every((count) => count === 0);
    },

    takeJobs: async (each, slots, lease) => {
      const process = async (job: Job<Told>, token?: string): Promise<void> => {
        if (!(await each(job.data.run))) return;
        await job.moveToWait(token);
        throw new WaitingError();
      };
      const worker = new bull.Worker<Told>(QUEUE, process, {
        ...{ connection, concurrency: slots, lockDuration: lease, stalledInterval: lease, runRetryDelay: BACKOFF },
        // Whether a part brings down whoever works on it is not for the queue to say; see apart.ts.
        ...{ maxStalledCount: OFTEN, autorun: false },
      });
      worker.on('error', complain);
      worker.on('failed', (job, error) => log.warn({ err: error, run: job?.data.run }, 'run left to others'));
      await readyOrClosed(worker);
      worker.run().catch(complain);
      return { isOn: () => worker.isRunning(), stop: () => worker.close() };
    },

    close: () => queue.close(),
  };
}

/** Notes what goes on failing, but seldom. */
export function noted(log: Logger, what: string): (error: unknown) => void {
  let last = -QUIET;
  return (error) => {
    if (performance.now() - last < QUIET) return;
    last = performance.now();
    log.warn({ err: error }, what);
  };
}

/** Whoever was not ready once, never is: it is told so, and may be opened again. */
async function readyOrClosed(one: Pick<Queue, 'waitUntilReady' | 'close'>): Promise<void> {
  try {
    await one.waitUntilReady();
  } catch (error) {
    await one.close().catch(() => undefined);
    throw error;
  }
}

/**
 * Jobs for a run: one for each part, those of one number before the next ones of any run, so that small runs pass large ones;
 * and first of all those for what was left and for putting together what is done. A job that has an id is not put there twice.
 * Whoever has it may be dead, and hold it for as long as a wrong clock says: where `isForced`, the first one has none.
 */
function jobsFor({ run, next, fresh, left, claims }: Unclaimed, isForced: boolean) {
  const asked = [
    ...Array.from({ length: left }, (_, k) => ({ id: `${run}.left.${claims + k}`, priority: 0 })),
    ...Array.from({ length: fresh }, (_, k) => ({ id: `${run}.${next + k}`, priority: next + k + 1 })),
  ];
  return asked.map(({ id, priority }, k): { name: string; data: Told; opts: BulkJobOptions } => ({
    ...{ name: 'part', data: { run } },
    opts: {
      ...{ priority, attempts: TRIES, backoff: { type: 'exponential', delay: BACKOFF } },
      ...{ removeOnComplete: true, removeOnFail: true },
      ...(isForced && k === 0 ? {} : { jobId: id }),
    },
  }));
}
