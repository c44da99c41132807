import type { MassResult } from '../../run/index.ts';
import type { Asked, Stamp } from './asked.ts';
import { replicationsOf, stampOf, usualOf } from './asked.ts';
import type { CityMoveOutcome } from './jobs.ts';
import { cityOutcomesOf, jobOf } from './jobs.ts';
import type { Question } from './question.ts';
import { quickMinutesOf } from './quick.ts';
import type { Refused } from './refused.ts';
import { refusedPromise, refusedRun } from './refused.ts';
import type { RunDifference, RunSummary } from './summary.ts';
import { matchedDifference, summaryOf } from './summary.ts';
import type { Unserved } from './unserved.ts';
import { unservedOf } from './unserved.ts';
import type { WhyDifferent } from './why.ts';
import { whyDifferent } from './why.ts';

/** Minutes of elapsed time that are promised on each side; no on-time share where absent. */
export interface Promises {
  readonly before?: number;
  readonly after?: number;
}

/** What an evaluation tells beside the times of both sides. */
export interface EvaluateOptions {
  readonly promises?: Promises;
  /** Also tells why quick and full differ, in minutes; costs a run for each reason and side. */
  readonly why?: boolean;
}

/** One side of an evaluation: the quick answer, and what the runs say. */
export interface EvaluatedSide extends RunSummary {
  /** One usual case without queue and chance, in minutes of office time (480 a working day); absent where nodes wait for one another. */
  readonly quick?: number;
  readonly why?: WhyDifferent;
}

/** The same cases with the same luck before and after a reform. Times are minutes of the run. */
export interface Evaluation extends Stamp {
  readonly kind: 'evaluation';
  readonly before: EvaluatedSide;
  readonly after: EvaluatedSide;
  readonly difference: RunDifference;
  /** What came of the moves on the city. */
  readonly city: readonly CityMoveOutcome[];
  /** Authorities that get work after the reform and have no desk in the scenario. */
  readonly unserved: readonly Unserved[];
}

/**
 * The full answer to a plan: the scenario run on the process before and after it with the same seeds, so that both sides
 * have the same cases and the same luck. `compare` gives the quick answer to the same plan. Refuses what cannot be run;
 * throws RangeError where the scope is unknown.
 */
export function* evaluate(asked: Asked, options: EvaluateOptions = {}): Question<Evaluation | Refused> {
  const { promises = {}, why = false } = options;
  const { confidence } = asked;
  for (const promise of [promises.before, promises.after]) {
    const refused = promise === undefined ? undefined : refusedPromise(promise);
    if (refused !== undefined) return refused;
  }
  const replications = replicationsOf(asked);
  const jobs = (['before', 'after'] as const).map((side) => jobOf(asked, side, heldTo(promises[side])));
  const answers = yield jobs.map((job) => ({ job, replications }));
  const runs: (readonly MassResult[])[] = [];
  const sides: EvaluatedSide[] = [];
  for (const [place, job] of jobs.entries()) {
    const answer = answers[place]!;
    if (answer.kind === 'unsupported') return refusedRun(job.process.id, answer);
    runs.push(answer.results);
    const attributes = usualOf(job.process, asked.plan);
    const quick = quickMinutesOf(job.process, attributes);
    const told = why ? yield* whyDifferent({ job, attributes, replications, confidence }) : undefined;
    if (told?.kind === 'refused') return told;
    sides.push({
      ...(quick === undefined ? {} : { quick }),
      ...summaryOf(answer.results, confidence),
      ...(told === undefined ? {} : { why: told }),
    });
  }
  return {
    kind: 'evaluation',
    ...stampOf(asked),
    before: sides[0]!,
    after: sides[1]!,
    difference: matchedDifference(runs[0]!, runs[1]!, confidence),
    city: cityOutcomesOf(asked),
    unserved: unservedOf(jobs[0]!.process, jobs[1]!.process, jobs[1]!.scenario),
  };
}

function heldTo(promise: number | undefined): number[] {
  return promise === undefined ? [] : [promise];
}
