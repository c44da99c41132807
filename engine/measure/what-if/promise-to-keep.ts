import type { MassResult } from '../../run/index.ts';
import type { Asked, PlanSide, Stamp } from './asked.ts';
import { replicationsOf, stampOf } from './asked.ts';
import { jobOf } from './jobs.ts';
import type { PromiseAnswer } from './promise.ts';
import { firstHolding, isExact, ofShares, promiseFor, reaches, sharesKept } from './promise.ts';
import type { Question } from './question.ts';
import type { Refused } from './refused.ts';
import { refusedRun } from './refused.ts';

/** What share of cases has to keep the promise. */
export interface KeptPromiseOptions {
  readonly share: number;
  /** After the reform, where absent. */
  readonly side?: PlanSide;
}

/** The smallest promise in whole days of the run's unit, exact for any number of cases. */
export type KeptPromiseAnswer = PromiseAnswer & Stamp;

/** A sketch that is not exact finds too few days by at most this share of them. */
const SHORT = 1 / 100;

/**
 * “18 of 20 in time: promise 56 days”, as `promiseFor` says it; where a sketch leaves open which of a few days it is, the
 * same runs are made once more and held to each of them. Refuses a share outside (0, 1], and what cannot be run.
 */
export function* promiseToKeep(asked: Asked, options: KeptPromiseOptions): Question<KeptPromiseAnswer | Refused> {
  const { share, side = 'after' } = options;
  const stamp = stampOf(asked);
  const { minutesOfUnit } = stamp;
  const { confidence } = asked;
  const replications = replicationsOf(asked);
  const job = jobOf(asked, side);
  const [first] = yield [{ job, replications }];
  if (first!.kind === 'unsupported') return refusedRun(job.process.id, first!);
  const found = promiseFor(first!.results, share, {
    minutesOfUnit,
    ...(confidence === undefined ? {} : { confidence }),
  });
  if (found.kind === 'refused') return found;
  const { days, safeDays } = found;
  if (days === undefined || first!.results.every(({ spread }) => isExact(spread))) return { ...stamp, ...found };
  const candidates = [...new Set([...near(days), ...(safeDays === undefined ? [] : near(safeDays))])];
  const promises = candidates.map((day) => day * minutesOfUnit);
  const [second] = yield [{ job: { ...job, promises }, replications }];
  if (second!.kind === 'unsupported') return refusedRun(job.process.id, second!);
  return { ...stamp, ...solved(second!.results, candidates, found, confidence) };
}

/** Whole days among which the true number lies, rising. */
function near(days: number): number[] {
  return Array.from({ length: Math.ceil(days * SHORT) + 2 }, (_, more) => days + more);
}

function solved(
  results: readonly MassResult[],
  candidates: readonly number[],
  { share, kept }: PromiseAnswer,
  confidence: number | undefined,
): PromiseAnswer {
  const rising = [...candidates].sort((a, b) => a - b);
  const at = (day: number) => ofShares(sharesKept(results, candidates.indexOf(day)), confidence);
  const day = (holds: (day: number) => boolean): number | undefined => {
    const place = firstHolding(rising.length - 1, (k) => holds(rising[k]!));
    return place === undefined ? undefined : rising[place];
  };
  const days = day((n) => reaches(at(n).estimate, share));
  const safeDays = day((n) => reaches(at(n).low, share));
  return {
    kind: 'promise',
    share,
    ...(days === undefined ? {} : { days }),
    ...(safeDays === undefined ? {} : { safeDays }),
    kept: days === undefined ? kept : at(days),
  };
}
