import { modelHash } from '../../../engine/exchange/index.ts';
import type {
  Asked,
  EvaluatedSide,
  Evaluation,
  PlanSide,
  Question,
  RunAnswer,
  RunRequest,
} from '../../../engine/measure/index.ts';
import {
  documentOfPlan,
  evaluate,
  jobOf,
  reasonRules,
  reasonsOf,
  scenarioOfPlan,
  shareInTime,
} from '../../../engine/measure/index.ts';
import type { Process } from '../../../engine/model/index.ts';
import type { OnTimeAnswer } from '../../../engine/run/detail-answer.ts';
import { detailAnswer } from '../../../engine/run/detail-answer.ts';
import type { MassJob, MassResult, Workforce } from '../../../engine/run/index.ts';
import { runInWorkers } from '../../../engine/run/index.ts';
import { browserPool } from '../../../workers/browser.ts';
import { version } from '../../../package.json';
import type { FullAnswer, Listening, SaturatedDesk, Simulate } from './answer.ts';
import type { SimulationQuestion } from './question.ts';

let pool: Workforce | undefined;

/** Reasons and limits take series of runs of their own; so many have to do, and the interval says how well. */
const REASON_REPLICATIONS = 10;

/** Answers in steps: first the times of both sides, then what each reason contributes to them and how limits are kept. */
export const fullAnswer: Simulate = async (question, { told, first, signal }) => {
  const asked = askedOf(question);
  const wanted = wantedOf(question);
  let done = 0;
  const hearing: Hearing = { signal, seen: new Set(), told: (more) => told((done += more), wanted) };
  const runs: RunAnswer[] = [];
  const times = await answered(evaluate(asked), hearing, (answers) => runs.push(...answers));
  if (times.kind === 'refused') return times;
  const answer = answerOf(question, times, runs);
  first(answer);
  const replications = Math.min(times.replications, REASON_REPLICATIONS);
  const explained = await answered(evaluate({ ...asked, replications }, { why: true }), hearing);
  if (explained.kind === 'refused') return answer;
  const onTime = {
    before: await onTimeOf(jobOf(asked, 'before'), replications, hearing),
    after: await onTimeOf(jobOf(asked, 'after'), replications, hearing),
  };
  return { ...answer, evaluation: withReasons(times, explained), onTime };
};

function askedOf({ process, plan, scenario }: SimulationQuestion): Asked {
  const [before, after] = [documentOfPlan(process, plan, 'before'), documentOfPlan(process, plan, 'after')];
  return { process, plan, scenario, marks: { model: modelHash([before, after, scenario]), version } };
}

async function onTimeOf(job: MassJob, replications: number, hearing: Hearing): Promise<readonly OnTimeAnswer[]> {
  const run = await runOnce({ job: { ...job, detail: true }, replications }, hearing);
  if (run.kind === 'unsupported') return [];
  return detailAnswer(run.results.flatMap(({ detail }) => detail ?? [])).onTime;
}

function withReasons(times: Evaluation, { before, after }: Evaluation): Evaluation {
  const sideOf = (side: EvaluatedSide, { why }: EvaluatedSide): EvaluatedSide =>
    why === undefined ? side : { ...side, why };
  return { ...times, before: sideOf(times.before, before), after: sideOf(times.after, after) };
}

/** How many replications the answer takes: each side, each side without one reason after the other, and once more for limits. */
function wantedOf({ process, plan, scenario }: SimulationQuestion): number {
  const reasons = reasonRules.filter(({ holds }) => holds(scenarioOfPlan(scenario, plan))).length;
  const sides = new Set([documentOfPlan(process, plan, 'before'), documentOfPlan(process, plan, 'after')]).size;
  const replications = Math.max(scenario.experiment.replications, 1);
  return sides * (replications + Math.max(reasons, 1) * Math.min(replications, REASON_REPLICATIONS));
}

function answerOf(question: SimulationQuestion, evaluation: Evaluation, runs: readonly RunAnswer[]): FullAnswer {
  const resultsOf = (side: PlanSide): readonly MassResult[] => {
    const run = runs[side === 'before' ? 0 : 1];
    return run?.kind === 'run-series' ? run.results : [];
  };
  const scenario = scenarioOfPlan(question.scenario, question.plan);
  const reasons = (side: PlanSide): FullAnswer['reasons'][PlanSide] => {
    const waited = resultsOf(side).some(({ desks }) => desks.some(({ longestLine }) => longestLine > 0));
    return reasonsOf(scenario, waited).map(({ code, text }) => ({ code, text }));
  };
  return {
    kind: 'full-answer',
    evaluation,
    reasons: { before: reasons('before'), after: reasons('after') },
    saturated: { before: saturated(question, resultsOf('before')), after: saturated(question, resultsOf('after')) },
    within: (side, minutes) => shareInTime(resultsOf(side), minutes),
  };
}

/** From this utilisation on, waiting depends on the length of the run more than on the plan. */
const SATURATED = 0.95;

function saturated({ process, scenario }: SimulationQuestion, results: readonly MassResult[]): SaturatedDesk[] {
  return (results[0]?.desks ?? []).flatMap(({ id }, place) => {
    const utilisation = results.reduce((sum, { desks }) => sum + desks[place]!.utilisation, 0) / results.length;
    if (utilisation < SATURATED) return [];
    const desk = scenario.desks.find((one) => one.id === id);
    const authority = process.authorities.find((one) => one.id === desk?.authority);
    return [{ title: desk?.title ?? authority?.title ?? { zh: id, en: id }, utilisation }];
  });
}

interface Hearing {
  readonly signal: Listening['signal'];
  /** Hears of so many more replications, made now or known from before. */
  readonly told: (more: number) => void;
  /** The runs that were told of already. */
  readonly seen: Set<RunAnswer>;
}

/**
 * Answers a question with the browser's workers: one request after the other, each of them on all workers, since a worker
 * compiles the documents of a request once.
 */
async function answered<Answer>(
  question: Question<Answer>,
  hearing: Hearing,
  hear: (answers: readonly RunAnswer[]) => void = () => undefined,
): Promise<Answer> {
  let step = question.next();
  while (step.done !== true) {
    const answers: RunAnswer[] = [];
    for (const request of step.value) answers.push(await runOnce(request, hearing));
    hear(answers);
    step = question.next(answers);
  }
  return step.value;
}

/** So many series of one document are remembered, enough for the reasons of a side. */
const KEPT = 16;

/** What was run, by the identity of the document and the text of the scenario. It goes when the document goes. */
const known = new WeakMap<Process, Map<string, RunAnswer>>();

async function runOnce({ job, replications }: RunRequest, { told, seen, signal }: Hearing): Promise<RunAnswer> {
  const { process, scenario, without = [], detail = false } = job;
  const runs = known.get(process) ?? new Map<string, RunAnswer>();
  known.set(process, runs);
  const key = JSON.stringify([scenario, without.map(({ declined }) => declined), detail]);
  const before = runs.get(key);
  if (before !== undefined && (before.kind === 'unsupported' || before.results.length >= replications)) {
    if (!seen.has(before)) told(replications);
    seen.add(before);
    return before.kind === 'unsupported' ? before : { ...before, results: before.results.slice(0, replications) };
  }
  const results: MassResult[] = [];
  const answer = await runInWorkers(
    job,
    // As many replications as are asked for, however precise they are.
    { relative: Number.MIN_VALUE, least: replications, most: replications },
    { workers: (pool ??= browserPool()), each: (result) => results.push(result), told: () => told(1), signal },
  );
  const run: RunAnswer = answer.kind === 'unsupported' ? answer : { kind: 'run-series', results };
  seen.add(run);
  runs.set(key, run);
  for (const oldest of runs.keys()) {
    if (runs.size <= KEPT) break;
    runs.delete(oldest);
  }
  return run;
}
