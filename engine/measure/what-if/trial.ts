import type { Scenario } from '../../model/index.ts';
import type { MassJob, MassResult } from '../../run/index.ts';
import { reaches, sharesKept } from './promise.ts';
import type { Question } from './question.ts';

/** Staff of each desk, in the order of the scenario. */
export type Staffing = readonly number[];

/** What is tried: a job with other staff, held to one promise that a share of its cases has to keep. */
export interface Trials {
  readonly job: MassJob;
  readonly replications: number;
  readonly share: number;
  /** What was tried already, by its staffing. */
  readonly seen: Map<string, Trial>;
}

/** One staffing with the same seeds as all others. */
export interface Trial {
  readonly results: readonly MassResult[];
  /** The share in time of each replication; NaN where no case speaks of it. */
  readonly shares: readonly number[];
  readonly holds: boolean;
}

/** Tries a staffing, once. */
export function* tried(trials: Trials, staffing: Staffing): Question<Trial> {
  const key = staffing.join();
  let trial = trials.seen.get(key);
  if (trial === undefined) {
    const { job, replications } = trials;
    const [answer] = yield [{ job: { ...job, scenario: staffed(job.scenario, staffing) }, replications }];
    if (answer?.kind !== 'run-series')
      throw new Error(`staff: ${job.process.id} runs with some staff and not with others`);
    trial = trialOf(trials, answer.results);
    trials.seen.set(key, trial);
  }
  return trial;
}

/** How results keep the promise. */
export function trialOf({ share }: Trials, results: readonly MassResult[]): Trial {
  const shares = sharesKept(results);
  const known = shares.filter((one) => !Number.isNaN(one));
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length;
  return { results, shares, holds: reaches(mean, share) };
}

function staffed(scenario: Scenario, staffing: Staffing): Scenario {
  if (scenario.desks.every(({ staff }, place) => staff.value === staffing[place])) return scenario;
  return {
    ...scenario,
    desks: scenario.desks.map((desk, place) => ({ ...desk, staff: { ...desk.staff, value: staffing[place]! } })),
  };
}

/** Whether anybody waited at a desk, or at any desk where none is named. */
function isWaitedFor({ results }: Trial, place?: number): boolean {
  return results.some(({ desks }) =>
    desks.some(({ longestLine }, desk) => (place ?? desk) === desk && longestLine > 0),
  );
}

/** What is searched: the staffing of a size, from one that fails to one that holds. */
export interface Search {
  readonly staffingOf: (size: number) => Staffing;
  /** Fails, or is no staffing at all. */
  readonly low: number;
  readonly high: number;
}

/** The largest size, and the desk that is changed; all of them, where absent. */
interface Bounds {
  readonly most: number;
  readonly place?: number;
}

/** Where doubling led: sizes to search between, or the largest that failed. */
type Doubled =
  { readonly kind: 'held'; readonly search: Search } | { readonly kind: 'failed'; readonly largest: Trial };

/** Doubles `high` until it holds, or until nobody waits any more at the desk (or desks) changed. */
export function* holdingSize(
  trials: Trials,
  { staffingOf, low, high }: Search,
  { most, place }: Bounds,
): Question<Doubled> {
  let [failed, size] = [low, high];
  for (;;) {
    const trial = yield* tried(trials, staffingOf(size));
    if (trial.holds) return { kind: 'held', search: { staffingOf, low: failed, high: size } };
    if (size >= most || !isWaitedFor(trial, place)) return { kind: 'failed', largest: trial };
    failed = size;
    size = Math.min(size * 2, most);
  }
}

/** The least size that holds between one that fails and one that holds, by bisection. */
export function* leastSize(trials: Trials, { staffingOf, low, high }: Search): Question<number> {
  let [failed, held] = [low, high];
  while (held - failed > 1) {
    const middle = Math.floor((failed + held) / 2);
    if ((yield* tried(trials, staffingOf(middle))).holds) held = middle;
    else failed = middle;
  }
  return held;
}

/** A size that holds, and whether the one above it does so too. */
interface HeldSize {
  readonly size: number;
  readonly isSteady: boolean;
}

/**
 * The first size from the least one on that holds together with the one above it: one lucky number does not decide. Looks no
 * further than twice the least one, nor where nobody waits any more at the desk (or desks) changed and it
 * still fails: more staff there may only move the line to another desk. Then it is the least size, which is not steady.
 */
export function* steadySize(trials: Trials, search: Search, { most, place }: Bounds): Question<HeldSize> {
  const { staffingOf } = search;
  const least = yield* leastSize(trials, search);
  const last = Math.min(least * 2, most);
  for (let size = least; size <= last; size++) {
    const trial = yield* tried(trials, staffingOf(size));
    const isLast = size >= most || !isWaitedFor(trial, place);
    if (!trial.holds) {
      if (isLast) break;
    } else if (isLast || (yield* tried(trials, staffingOf(size + 1))).holds) return { size, isSteady: true };
  }
  return { size: least, isSteady: false };
}
