import type { CaseAttributes, Scenario, Text } from '../../model/index.ts';
import type { MassJob, MassResult } from '../../run/index.ts';
import type { Interval } from '../../run/statistics/index.ts';
import { meanInterval } from '../../run/statistics/index.ts';
import type { Question, RunRequest } from './question.ts';
import { quickMinutesOf } from './quick.ts';
import type { ReasonCode } from './reasons.ts';
import { reasonRules } from './reasons.ts';
import type { Refused } from './refused.ts';
import { refusedRun } from './refused.ts';
import { meanOf } from './summary.ts';

/** How many minutes one reason adds to the mean elapsed time of a case, or takes from it. */
export interface ReasonMinutes {
  readonly code: ReasonCode;
  readonly text: Text;
  readonly minutes: Interval;
}

/** How the quick answer becomes the full one. The quick minutes and those of all reasons sum to the full ones. */
export interface WhyDifferent {
  readonly kind: 'why-different';
  /** One usual case without queue and chance, in minutes of office time. */
  readonly quick: number;
  /** Mean elapsed time of the cases of the scenario, in minutes of the run. */
  readonly full: Interval;
  /** Reasons that change anything, in the order in which they were laid one over the other. */
  readonly reasons: readonly ReasonMinutes[];
}

/** One side of a what-if as it is run. */
export interface RunSide {
  readonly job: MassJob;
  readonly attributes: CaseAttributes;
  readonly replications: number;
  readonly confidence?: number | undefined;
}

/**
 * Why quick and full differ, in minutes: the scenario's parts are laid over the quick answer one after the other
 * (`reasonRules`) with the same seeds, and each step is charged with what it changes. Where parts enhance one another, the
 * later one bears it. Undefined where nodes wait for one another, so that there is no quick answer.
 */
export function* whyDifferent(side: RunSide): Question<WhyDifferent | Refused | undefined> {
  const { job, attributes, replications, confidence } = side;
  const { process, scenario } = job;
  const quick = quickMinutesOf(process, attributes);
  if (quick === undefined) return undefined;
  const present = reasonRules.filter(({ holds }) => holds(scenario));
  const ladder: Scenario[] = [scenario];
  for (const { without } of [...present].reverse()) ladder.unshift(without(ladder[0]!));
  // Without anything that the scenario adds, every case is the quick one: that step need not be run.
  const steps = present.length === 0 ? ladder : ladder.slice(1);
  const answers = yield steps.map((step): RunRequest => ({ job: { ...job, scenario: step }, replications }));
  const runs: (readonly MassResult[])[] = [];
  for (const answer of answers) {
    if (answer.kind === 'unsupported') return refusedRun(process.id, answer);
    runs.push(answer.results);
  }
  const means = runs.map((results) => results.map(meanOf));
  const seen = means.reduce<readonly number[]>(
    (places, values) => places.filter((place) => !Number.isNaN(values[place]!)),
    Array.from({ length: replications }, (_, place) => place),
  );
  const at = (step: number, place: number): number => (step < 0 ? quick : means[step]![place]!);
  const reasons = present.map(({ code, text }, step): ReasonMinutes => {
    const minutes = meanInterval(
      seen.map((place) => at(step, place) - at(step - 1, place)),
      confidence,
    );
    return { code, text, minutes };
  });
  const full = meanInterval(
    seen.map((place) => at(means.length - 1, place)),
    confidence,
  );
  return { kind: 'why-different', quick, full, reasons: reasons.filter(({ minutes }) => minutes.estimate !== 0) };
}
