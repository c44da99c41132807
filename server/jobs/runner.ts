import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Text } from '../../engine/model/index.ts';
import { Cancelled, WorkFailed } from '../../engine/run/index.ts';
import type { Workforce } from '../../engine/run/index.ts';
import type { Claim, RunHead, Store } from '../store/index.ts';
import { StoreError } from '../store/index.ts';
import { version } from '../version.ts';
import { partApart } from './apart.ts';
import { partOf, resultOf } from './sweep.ts';
import { workOf } from './work.ts';
import type { Work } from './work.ts';

export interface RunnerOptions {
  readonly store: Store;
  readonly workers: Workforce;
  readonly log: Logger;
  /** A name that no other process has. */
  readonly name: string;
  /** Parts that are worked on at the same time; 2, where absent, so that a small run need not wait for a large one. */
  readonly slots?: number;
  /** Milliseconds between looks for work, and between signs of life; 500 and 2000, where absent. */
  readonly look?: number;
  readonly beat?: number;
  /** Milliseconds without a sign of life after which a part goes to another worker; 30,000, where absent. */
  readonly lease?: number;
  /** Milliseconds that one scenario may take; ten minutes, where absent. */
  readonly longest?: number;
  /** Computes a part of which it is not known whether it is safe; in a process of its own, where absent. */
  readonly apart?: typeof partApart;
}

export interface Runner {
  /** Takes no more work and hands back what is under way; what was recorded of it stays. */
  stop(): Promise<void>;
}

/** After the store failed, so many milliseconds until it is asked again. */
const WAIT = 1000;
/** Runs whose documents are kept in memory between their parts. */
const KEPT = 8;
/** A part that was broken off so often may be why, and is worked on apart. */
const SUSPECT = 2;

/**
 * Whether an attempt at a part is made apart: the third, and from then on every second one. A process of its own takes a moment
 * to begin; on a server that is killed before that, again and again, the others between get through.
 */
function isApart(attempts: number): boolean {
  return attempts > SUSPECT && attempts % 2 === 1;
}

/**
 * Works on the runs of a store, one part after the other in so many slots, until it is stopped. Others may work on the same
 * runs: each part is claimed.
 */
export function startRunner(options: RunnerOptions): Runner {
  const { slots = 2, name } = options;
  const stopping = new AbortController();
  const works = new Works(options.store);
  const loops = Array.from({ length: slots }, (_, slot) => loop(options, works, `${name}/${slot}`, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function loop(options: RunnerOptions, works: Works, name: string, stopping: AbortSignal): Promise<void> {
  const { store, log, look = 500, lease = 30_000 } = options;
  while (!stopping.aborted) {
    try {
      const taken = await store.runs.claim(name, lease);
      if (taken === undefined) await rest(look, stopping);
      else await work(options, works, taken, stopping);
    } catch (error) {
      // The claim runs out by itself, and what was recorded is there for whoever takes the part next.
      log.warn({ err: error, worker: name }, 'run left to others');
      await rest(WAIT, stopping);
    }
  }
}

async function rest(milliseconds: number, stopping: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
}

/** What runs work on, read once for all their parts. */
class Works {
  readonly #store: Store;
  readonly #kept = new Map<string, Promise<Work>>();

  constructor(store: Store) {
    this.#store = store;
  }

  of(run: string): Promise<Work> {
    const work = this.#kept.get(run) ?? this.#store.runs.get(run).then(({ input }) => workOf(input));
    this.#kept.delete(run);
    this.#kept.set(run, work);
    work.catch(() => this.#kept.delete(run));
    for (const [oldest] of this.#kept) if (this.#kept.size > KEPT) this.#kept.delete(oldest);
    return work;
  }
}

interface Taken {
  readonly claim: Claim;
  readonly run: RunHead;
}

/** One part of a run, or putting them together, unless it is cancelled, taken away, or the process stops. */
async function work(options: RunnerOptions, works: Works, taken: Taken, stopping: AbortSignal): Promise<void> {
  const { store, log } = options;
  const { claim, run } = taken;
  const held = new AbortController();
  const stop = (): void => held.abort();
  stopping.addEventListener('abort', stop);
  const end = signsOfLife(options, claim, held);
  try {
    const asked = await works.of(run.id);
    if (asked.version !== version) throw new WorkFailed(otherVersion(asked.version));
    if (claim.part === run.parts) {
      await store.runs.complete(claim, resultOf(asked, await recorded(store, run)));
      return;
    }
    const result = await partUnder(options, asked, claim, held.signal);
    if (result !== undefined) await store.runs.recordPart(claim, result);
    else if (stopping.aborted) await store.runs.release(claim);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    log.warn({ err: error, run: run.id }, 'run failed');
    await store.runs.fail(claim, error instanceof WorkFailed ? error.reason : brokenOff);
  } finally {
    end();
    stopping.removeEventListener('abort', stop);
  }
}

/** The result of a part; undefined where it is not held any longer. Rejects with WorkFailed. */
async function partUnder(
  { workers, longest = 600_000, apart = partApart }: RunnerOptions,
  asked: Work,
  { part: place, attempts }: Claim,
  held: AbortSignal,
): Promise<string | undefined> {
  const late = AbortSignal.timeout(longest);
  try {
    const signal = AbortSignal.any([held, late]);
    if (isApart(attempts)) return await apart(asked, place, signal);
    const part = await partOf(asked, place, { workers, signal });
    if (typeof part === 'string') return part;
    throw new WorkFailed(part.reason);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    if (held.aborted) return undefined;
    throw new WorkFailed(tooLong(place, longest));
  }
}

/** The results of all parts, in their order. */
async function recorded(store: Store, { id, parts: wanted }: RunHead): Promise<string[]> {
  const found: string[] = [];
  while (found.length < wanted) {
    const some = await store.runs.parts(id, found.length);
    if (some.length === 0) throw new Error(`run ${id}: part ${found.length} of ${wanted} is not there`);
    found.push(...some.map(({ result }) => result));
  }
  return found;
}

/** Holds a claim while its part is worked on, and calls the work off when it is cancelled or somebody else has it. */
function signsOfLife(
  { store, log, beat = 2000, lease = 30_000 }: RunnerOptions,
  claim: Claim,
  held: AbortController,
): () => void {
  const timer = setInterval(() => {
    store.runs.renew(claim, lease).then(
      (answer) => {
        if (answer !== 'held') held.abort();
      },
      (error: unknown) => log.warn({ err: error, run: claim.run }, 'no sign of life given'),
    );
  }, beat);
  timer.unref();
  return () => clearInterval(timer);
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
