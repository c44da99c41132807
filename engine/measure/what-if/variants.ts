import type { Id, Scenario } from '../../model/index.ts';
import type { MassResult } from '../../run/index.ts';
import type { Asked, ReformPlan, Stamp } from './asked.ts';
import { replicationsOf, stampOf } from './asked.ts';
import { jobOf } from './jobs.ts';
import { memory, remembered } from './remembered.ts';
import type { Question, RunRequest } from './question.ts';
import type { Refused } from './refused.ts';
import { refusedPromise, refusedRun } from './refused.ts';
import type { RunDifference, RunSummary } from './summary.ts';
import { matchedDifference, summaryOf } from './summary.ts';
import type { Unserved } from './unserved.ts';
import { unservedOf } from './unserved.ts';

/** A plan with its own desks, arrivals and chances, as a planner saves it. */
export interface Variant {
  readonly id: Id;
  readonly plan: ReformPlan;
  /** The base's, where absent. Its experiment is the base's in any case, or seeds would not match. */
  readonly scenario?: Scenario;
}

/** One variant beside the base. Times are minutes of the run. */
export interface ComparedVariant extends RunSummary {
  readonly id: Id;
  /** Variant − base; all variants' differences hold together with the confidence asked for. */
  readonly difference: RunDifference;
  readonly unserved: readonly Unserved[];
}

/** Several variants against one base, with the same cases and the same luck. */
export interface VariantComparison extends Stamp {
  readonly kind: 'variant-comparison';
  readonly base: RunSummary;
  readonly variants: readonly ComparedVariant[];
}

/**
 * Compares variants with what `asked` says of the base: its plan's side after the reform. The intervals of one measure hold
 * together over all variants (Bonferroni). `promise` is in minutes of elapsed time. Refuses what cannot be run.
 */
export function* compareVariants(
  asked: Asked,
  variants: readonly Variant[],
  promise?: number,
): Question<VariantComparison | Refused> {
  const refused = promise === undefined ? undefined : refusedPromise(promise);
  if (refused !== undefined) return refused;
  const { confidence } = asked;
  const replications = replicationsOf(asked);
  const jobs = [asked, ...variants].map(({ plan, scenario = asked.scenario }) =>
    jobOf(
      { ...asked, plan, scenario: withExperiment(scenario, asked.scenario) },
      'after',
      promise === undefined ? [] : [promise],
    ),
  );
  const answers = yield jobs.map((job): RunRequest => ({ job, replications }));
  const runs: (readonly MassResult[])[] = [];
  for (const [place, answer] of answers.entries()) {
    if (answer.kind === 'unsupported') return refusedRun(variants[place - 1]?.id ?? asked.process.id, answer);
    runs.push(answer.results);
  }
  const [base, ...others] = runs as [readonly MassResult[], ...typeof runs];
  return {
    kind: 'variant-comparison',
    ...stampOf(asked),
    base: summaryOf(base, confidence),
    variants: others.map((results, place) => {
      const { process, scenario } = jobs[place + 1]!;
      return {
        id: variants[place]!.id,
        ...summaryOf(results, confidence),
        difference: matchedDifference(base, results, confidence, others.length),
        unserved: unservedOf(asked.process, process, scenario),
      };
    }),
  };
}

const matched = memory<Scenario>();

function withExperiment(scenario: Scenario, base: Scenario): Scenario {
  if (scenario.experiment === base.experiment) return scenario;
  return remembered(matched, [scenario, base], '', () => ({ ...scenario, experiment: base.experiment }));
}
