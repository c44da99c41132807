import type { MassResult } from '../bulk/index.ts';
import type { Unsupported } from '../executor.ts';
import type { MassAnswer } from '../replications.ts';
import { ReplicationCollector } from '../replications.ts';
import type { PrecisionRule } from '../statistics/index.ts';
import { Cancelled, WorkFailed } from './failure.ts';
import type { MassJob } from './job.ts';
import { textOfDocuments } from './job.ts';
import { unpacked } from './packing.ts';
import type { Errand, News, Workforce } from './workforce.ts';

/** What of an AbortSignal is needed; every host's fits. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface WorkerOptions {
  readonly workers: Workforce;
  /** Hears after each replication how many are done and how many will be wanted in all. */
  readonly told?: (done: number, wanted: number) => void;
  /** Hears every replication that the answer rests on, in the order of replications, before `told` does. */
  readonly each?: (result: MassResult) => void;
  readonly signal?: CancelSignal;
}

/** No share is larger: the rest of a dropped one, and what a dead worker had begun, is lost. */
const LARGEST = 8;

/**
 * `runReplications` in workers: the same answer to the last bit, for any number of them. Replications are given out in
 * order and taken in order, whenever they come; what was begun beyond the last one that the rule wants is thrown away.
 *
 * Rejects with Cancelled where the signal says so, at once; with WorkFailed, which names the job, where running throws an
 * error or workers die; with RangeError on a rule without a target; with what `told` or `each` throw.
 */
export function runInWorkers(
  job: MassJob,
  rule: PrecisionRule,
  { workers, told = () => undefined, each = () => undefined, signal }: WorkerOptions,
): Promise<MassAnswer | Unsupported> {
  return new Promise((resolve, reject) => {
    const collector = new ReplicationCollector(rule, job.scenario.experiment.seed);
    const text = textOfDocuments(job);
    const early = new Map<number, string>();
    const errands = new Set<Errand>();
    let begun = 0;
    let isOver = false;

    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      signal?.removeEventListener('abort', cancel);
      for (const errand of errands) errand.drop();
      settle();
    };
    const cancel = (): void => end(() => reject(new Cancelled()));

    const take = (): void => {
      // Who listens may call it off at any of them.
      while (!isOver) {
        const json = early.get(collector.count);
        if (json === undefined) return;
        early.delete(collector.count);
        const result = unpacked(json) as MassResult;
        collector.add(result);
        each(result);
        told(collector.count, collector.wanted);
        if (!collector.wantsMore) end(() => resolve(collector.answer()));
      }
    };

    /** Workers that would be idle run ahead of what is wanted as far as is known, one replication each. */
    const giveOut = (): void => {
      while (!isOver && errands.size < workers.size) {
        const until = Math.min(collector.most, Math.max(collector.wanted, collector.count + workers.size));
        if (begun >= until) return;
        // Shares get smaller towards the end, so that all workers end together (guided self-scheduling, Polychronopoulos
        // and Kuck 1987).
        const length = Math.min(Math.max(Math.floor((until - begun) / (2 * workers.size)), 1), LARGEST);
        const share = { job, text, from: begun, to: begun + length };
        begun += length;
        const errand = workers.begin(share, (news) => hear(errand, news));
        errands.add(errand);
      }
    };

    const hear = (errand: Errand, news: News): void => {
      if (isOver) return;
      try {
        switch (news.kind) {
          case 'result':
            early.set(news.replication, news.json);
            return take();
          case 'done':
            errands.delete(errand);
            return giveOut();
          case 'refused':
            return end(() => resolve(news.refusal));
          case 'failed':
            return end(() => reject(new WorkFailed(news.reason)));
        }
      } catch (error) {
        end(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    };

    if (signal?.aborted === true) return cancel();
    signal?.addEventListener('abort', cancel);
    giveOut();
  });
}
