import type { Logger } from 'pino';
import type { Text } from '../../engine/model/index.ts';
import { Cancelled, WorkFailed } from '../../engine/run/index.ts';
import type { Workforce } from '../../engine/run/index.ts';
import type { SearchAnswer } from '../messages.ts';
import type { Claim, RunHead, Store } from '../store/index.ts';
import { StoreError } from '../store/index.ts';
import { version } from '../version.ts';
import { partApart } from './apart.ts';
import { resultOfSearch } from './search.ts';
import { Searching } from './searching.ts';
import { MOST_SCENARIOS } from './size.ts';
import { resultOf } from './sweep.ts';
import type { Unit } from './unit.ts';
import { recordIn } from './unit.ts';
import { workOf } from './work.ts';
import type { Work } from './work.ts';

// One part of a run, from its claim to its record, in whatever way it was handed out.

export interface PartOptions {
  readonly store: Store;
  readonly workers: Workforce;
  readonly log: Logger;
  /** Milliseconds between signs of life; 2000, where absent. */
  readonly beat?: number;
  /** Milliseconds without a sign of life after which a part goes to another worker; 30,000, where absent. */
  readonly lease?: number;
  /** Milliseconds that one scenario may take; ten minutes, where absent. */
  readonly longest?: number;
  /** Computes a part of which it is not known whether it is safe; in a process of its own, where absent. */
  readonly apart?: typeof partApart;
}

/** Milliseconds that a part is held without a sign of life. */
export const LEASE = 30_000;
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

/** A run as it is worked on: its documents, and how far it is led, where it is a search that needs runs. */
interface Begun {
  readonly work: Work;
  readonly searching?: Searching;
}

/** What runs work on, read once for all their parts. */
class Works {
  readonly #store: Store;
  readonly #kept = new Map<string, Promise<Begun>>();

  constructor(store: Store) {
    this.#store = store;
  }

  of(run: string): Promise<Begun> {
    const work = this.#kept.get(run) ?? this.#read(run);
    this.#kept.delete(run);
    this.#kept.set(run, work);
    work.catch(() => this.#kept.delete(run));
    for (const [oldest] of this.#kept) if (this.#kept.size > KEPT) this.#kept.delete(oldest);
    return work;
  }

  async #read(run: string): Promise<Begun> {
    const work = workOf((await this.#store.runs.get(run)).input);
    const { search } = work;
    // What another release has begun is not gone on with, and may not even be understood.
    if (search === undefined || search.question === 'goal' || work.version !== version) return { work };
    return { work, searching: new Searching(this.#store, run, work) };
  }
}

interface Taken {
  readonly claim: Claim;
  readonly run: RunHead;
}

/** Works on what was claimed; resolves to how many more parts of its run are asked for now. Rejects with StoreError. */
export type WorkOn = (taken: Taken, stopping: AbortSignal) => Promise<number>;

/** Whoever works on parts: what it has read of a run it keeps for the next part. */
export function workOnParts(options: PartOptions): WorkOn {
  const works = new Works(options.store);
  return (taken, stopping) => work(options, works, taken, stopping);
}

/** One part of a run, or putting them together, unless it is cancelled, taken away, or the process stops. */
async function work(options: PartOptions, works: Works, taken: Taken, stopping: AbortSignal): Promise<number> {
  const { store, log } = options;
  const { claim, run } = taken;
  const held = new AbortController();
  const stop = (): void => held.abort();
  stopping.addEventListener('abort', stop);
  if (stopping.aborted) stop();
  const end = signsOfLife(options, claim, held);
  try {
    const begun = await works.of(run.id);
    if (begun.work.version !== version) throw new WorkFailed(otherVersion(begun.work.version));
    if (claim.part === run.parts) return await putTogether(store, begun, taken);
    const request = await begun.searching?.requestAt(claim.part);
    const unit = { work: begun.work, place: claim.part, ...(request === undefined ? {} : { request }) };
    const result = await partUnder(options, unit, claim, held.signal);
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
  return 0;
}

/** When all parts are there: the result, or the parts that a search asks for next; gives how many these are. */
async function putTogether(store: Store, { work: asked, searching }: Begun, { claim, run }: Taken): Promise<number> {
  if (asked.search === undefined) {
    await store.runs.complete(claim, resultOf(asked, await recorded(store, run)));
    return 0;
  }
  const next = searching === undefined ? await answerAlone(store, run) : await searching.afterParts(run.parts);
  if ('answer' in next) {
    await store.runs.complete(claim, resultOfSearch(asked, next.answer));
    return 0;
  }
  if (run.parts + next.more > MOST_SCENARIOS) throw new WorkFailed(endless);
  return (await store.runs.extend(claim, next.more)) === 'recorded' ? next.more : 0;
}

/** The answer of a search that needs no runs: it is its only part. */
async function answerAlone(store: Store, run: RunHead): Promise<{ readonly answer: SearchAnswer }> {
  const [only] = await recorded(store, run);
  return { answer: (JSON.parse(only!) as { part: SearchAnswer }).part };
}

/** The result of a part; undefined where it is not held any longer. Rejects with WorkFailed. */
async function partUnder(
  { workers, longest = 600_000, apart = partApart }: PartOptions,
  unit: Unit,
  { part: place, attempts }: Claim,
  held: AbortSignal,
): Promise<string | undefined> {
  const late = AbortSignal.timeout(longest);
  try {
    const signal = AbortSignal.any([held, late]);
    // What takes long without threads would keep this process from answering meanwhile.
    if (isApart(attempts) || unit.work.search?.question === 'goal') return await apart(unit, signal);
    const part = await recordIn(unit, { workers, signal });
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
  { store, log, beat = 2000, lease = LEASE }: PartOptions,
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

const endless: Text = {
  zh: `搜索用了 ${MOST_SCENARIOS} 次运行还没有结果，不再继续；请放宽目标或减少重复次数`,
  en: `The search has no answer after ${MOST_SCENARIOS} runs and does not go on; ask for less, or for fewer replications`,
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
