import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Text } from '../../engine/model/index.ts';
import { Cancelled, WorkFailed } from '../../engine/run/index.ts';
import type { Workforce } from '../../engine/run/index.ts';
import type { Claim, Run, Store } from '../store/index.ts';
import { StoreError } from '../store/index.ts';
import { version } from '../version.ts';
import { partOf, resultOf } from './sweep.ts';
import { workOf } from './work.ts';
import type { Work } from './work.ts';

export interface RunnerOptions {
  readonly store: Store;
  readonly workers: Workforce;
  readonly log: Logger;
  /** A name that no other process has. */
  readonly name: string;
  /** Runs that are worked on at the same time; 2, where absent, so that a small one need not wait for a large one. */
  readonly slots?: number;
  /** Milliseconds between looks for work, and between signs of life; 500 and 2000, where absent. */
  readonly look?: number;
  readonly beat?: number;
  /** Milliseconds without a sign of life after which a run goes to another worker; 30,000, where absent. */
  readonly lease?: number;
  /** Milliseconds that one scenario may take; ten minutes, where absent. */
  readonly longest?: number;
}

export interface Runner {
  /** Takes no more work and hands back what is under way; what was recorded of it stays. */
  stop(): Promise<void>;
}

/** After the store failed, so many milliseconds until it is asked again. */
const WAIT = 1000;

/** Works on the runs of a store, one after the other in so many slots, until it is stopped. */
export function startRunner(options: RunnerOptions): Runner {
  const { slots = 2, name } = options;
  const stopping = new AbortController();
  const loops = Array.from({ length: slots }, (_, slot) => loop(options, `${name}/${slot}`, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function loop(options: RunnerOptions, name: string, stopping: AbortSignal): Promise<void> {
  const { store, log, look = 500, lease = 30_000 } = options;
  while (!stopping.aborted) {
    try {
      const taken = await store.runs.claim(name, lease);
      if (taken === undefined) await rest(look, stopping);
      else await work(options, taken, stopping);
    } catch (error) {
      // The claim runs out by itself, and what was recorded is there for whoever takes the run next.
      log.warn({ err: error, worker: name }, 'run left to others');
      await rest(WAIT, stopping);
    }
  }
}

async function rest(milliseconds: number, stopping: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
}

interface Taken {
  readonly claim: Claim;
  readonly run: Run;
}

/** One run to its end, or until it is cancelled, taken away, or the process stops. Rejects where the store fails. */
async function work(options: RunnerOptions, { claim, run }: Taken, stopping: AbortSignal): Promise<void> {
  const { store, log } = options;
  const asked = workOf(run.input);
  if (asked.version !== version) {
    await store.runs.fail(claim, otherVersion(asked.version));
    return;
  }
  const held = new AbortController();
  const stop = (): void => held.abort();
  stopping.addEventListener('abort', stop);
  const life = signsOfLife(options, claim, run, held);
  try {
    const parts = await partsOf(options, { claim, run, work: asked }, held.signal, life.told);
    if (parts !== undefined) await store.runs.complete(claim, resultOf(asked, parts));
    else if (stopping.aborted) await store.runs.release(claim);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    log.warn({ err: error, run: run.id }, 'run failed');
    await store.runs.fail(claim, error instanceof WorkFailed ? error.reason : brokenOff);
  } finally {
    life.end();
    stopping.removeEventListener('abort', stop);
  }
}

interface Sweep extends Taken {
  readonly work: Work;
}

/** The parts of a run, those that are recorded and the others in their order; undefined where it is not to go on. */
async function partsOf(
  { store, workers, longest = 600_000 }: RunnerOptions,
  { claim, run, work }: Sweep,
  held: AbortSignal,
  told: (progress: number) => void,
): Promise<string[] | undefined> {
  const known = await recorded(store, run);
  const parts: string[] = [];
  for (let place = 0; place < run.parts; place++) {
    told(place / run.parts);
    const there = known.get(place);
    if (there !== undefined) {
      parts.push(there);
      continue;
    }
    const late = AbortSignal.timeout(longest);
    let part;
    try {
      part = await partOf(work, place, { workers, signal: AbortSignal.any([held, late]) });
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      if (held.aborted) return undefined;
      throw new WorkFailed(tooLong(place, longest));
    }
    if (typeof part !== 'string') throw new WorkFailed(part.reason);
    if ((await store.runs.recordPart(claim, place, part)) === 'lost') return undefined;
    parts.push(part);
  }
  return parts;
}

async function recorded(store: Store, { id, parts: wanted }: Run): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (let from = 0; from < wanted;) {
    const some = await store.runs.parts(id, from);
    for (const { part, result } of some) found.set(part, result);
    from = (some.at(-1)?.part ?? wanted) + 1;
  }
  return found;
}

/** Holds a claim while its run is worked on, and calls the work off when it is cancelled or somebody else has it. */
function signsOfLife(
  { store, log, beat = 2000, lease = 30_000 }: RunnerOptions,
  claim: Claim,
  run: Run,
  held: AbortController,
): { told: (progress: number) => void; end: () => void } {
  let progress = run.progress;
  const timer = setInterval(() => {
    store.runs.renew(claim, lease, progress).then(
      (answer) => {
        if (answer !== 'held') held.abort();
      },
      (error: unknown) => log.warn({ err: error, run: run.id }, 'no sign of life given'),
    );
  }, beat);
  timer.unref();
  return { told: (now) => (progress = now), end: () => clearInterval(timer) };
}

const brokenOff: Text = {
  zh: '计算时出错，没有结果；请核对流程和方案，或把运行编号告诉管理员',
  en: 'It failed while it was computed; check process and scenario, or tell the administrator the number of the run',
};

function otherVersion(asked: string): Text {
  return {
    zh: `这个运行是用 ${asked} 版提交的，当前为 ${version} 版；两版的数字不能混在一起，请重新提交`,
    en: `This run was handed in to version ${asked}, and this is ${version}; figures of both must not be mixed: hand it in again`,
  };
}

function tooLong(place: number, longest: number): Text {
  const minutes = Math.round(longest / 60_000);
  return {
    zh: `第 ${place + 1} 个方案超过 ${minutes} 分钟还没有算完；请减少办件数或重复次数`,
    en: `Scenario ${place + 1} took more than ${minutes} minutes; run fewer cases or replications`,
  };
}
