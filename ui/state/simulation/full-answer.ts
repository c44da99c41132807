import { simulationHash } from '../../../engine/exchange/index.ts';
import type {
  Asked,
  EvaluatedSide,
  Evaluation,
  LawChecked,
  PlanSide,
  Question,
  RunAnswer,
  RunRequest,
} from '../../../engine/measure/index.ts';
import {
  answerWith,
  documentOfPlan,
  evaluate,
  jobOf,
  lawChecked,
  reasonRules,
  reasonsOf,
  scenarioOfPlan,
  titleOfDesk,
} from '../../../engine/measure/index.ts';
import type { Id, Process } from '../../../engine/model/index.ts';
import type { DetailAnswer, ItemAnswer } from '../../../engine/run/detail-answer.ts';
import { detailAnswer } from '../../../engine/run/detail-answer.ts';
import type { MassJob, MassResult, Unsupported, WorkerOptions } from '../../../engine/run/index.ts';
import { deskAnswers, runInWorkers } from '../../../engine/run/index.ts';
import { version } from '../../../package.json';
import type { DeskLoad, FullAnswer, ItemTimes, Listening, SaturatedDesk, Simulate, Sketch } from './answer.ts';
import type { HeldRuns } from './promises.ts';
import { daysToKeep, promisesOf, shareOf } from './promises.ts';
import type { SimulationQuestion } from './question.ts';
import type { Work } from './useWork.ts';
import { workforce } from './workers.ts';

/** Reasons and limits take series of runs of their own; so many have to do, and the interval says how well. */
const REASON_REPLICATIONS = 10;

/** Answers in steps: first the times of both sides, then how limits are kept, then what each reason contributes. */
export const fullAnswer: Simulate = async (question, { told, first, signal }) => {
  const asked = askedOf(question);
  const wanted = wantedOf(question);
  let done = 0;
  const hearing: Hearing = { signal, seen: new Set(), told: (more) => told((done += more), wanted) };
  const runs: RunAnswer[] = [];
  const checked = await answered(lawChecked(evaluate(asked)), { ...hearing, isHeld: true }, (answers) =>
    runs.push(...answers),
  );
  const { answer: times } = checked;
  if (times.kind === 'refused') return times;
  const held = { before: heldRuns(asked, 'before', runs[0]), after: heldRuns(asked, 'after', runs[1]) };
  const quickly = answerOf(question, asked, { ...checked, answer: times }, held);
  first(quickly);
  const replications = Math.min(times.replications, REASON_REPLICATIONS);
  const before = await detailOf(jobOf(asked, 'before'), replications, hearing);
  const after = await detailOf(jobOf(asked, 'after'), replications, hearing);
  const answer: FullAnswer = {
    ...quickly,
    ...('reason' in before || 'reason' in after
      ? {}
      : {
          onTime: { before: before.onTime, after: after.onTime },
          outside: { before: before.time.outside.estimate, after: after.time.outside.estimate },
        }),
  };
  first(answer);
  const { answer: explained, findings } = await answered(
    lawChecked(evaluate({ ...asked, replications }, { why: true })),
    hearing,
  );
  if (explained.kind === 'refused') return answer;
  const places = new Set(answer.findings.map(({ at }) => at));
  return {
    ...answer,
    evaluation: withReasons(times, explained),
    findings: [...answer.findings, ...findings.filter(({ at }) => !places.has(at))],
  };
};

const sides = ['before', 'after'] as const satisfies readonly PlanSide[];

/**
 * The answer by the first replication alone, both sides at the same time: the very replication that the full answer begins
 * with, so that what comes after it makes the answer more certain and leans to no side. One replication has no interval.
 */
export const sketch: Sketch = async (question) => {
  const asked = { ...askedOf(question), replications: 1 };
  const { replications } = question.scenario.experiment;
  if (sides.every((side) => isKnown(jobOf(asked, side), replications))) return undefined;
  const series: Promise<RunAnswer>[] = [];
  const hearing: Hearing = { told: () => undefined, seen: new Set(), isHeld: true };
  const checked = await answerWith(lawChecked(evaluate(asked)), async (request) => {
    // The side that a slider does not move is known from its last position.
    const run = runOnce(request, hearing);
    series.push(run);
    return withoutPromises(await run);
  });
  const { answer: evaluation } = checked;
  if (evaluation.kind === 'refused') return undefined;
  const [before, after] = await Promise.all(series);
  const held = { before: heldRuns(asked, 'before', before), after: heldRuns(asked, 'after', after) };
  return { ...answerOf(question, asked, { ...checked, answer: evaluation }, held), isSketch: true };
};

/** How long each item takes by itself, of so few replications that it can be waited for beside a map. */
export const itemTimes: Work<ItemTimes> = async (question, { told, signal }) => {
  const asked = askedOf(question);
  const { replications: most, seed } = question.scenario.experiment;
  const replications = Math.max(1, Math.min(most, REASON_REPLICATIONS));
  let done = 0;
  const hearing: Hearing = { signal, seen: new Set(), told: (more) => told((done += more)) };
  const timesOf = async (side: PlanSide): Promise<Unsupported | Map<Id, ItemAnswer['elapsed']>> => {
    const detail = await detailOf(jobOf(asked, side), replications, hearing);
    return 'reason' in detail ? detail : new Map(detail.items.map(({ node, elapsed }) => [node, elapsed]));
  };
  const before = await timesOf('before');
  if ('reason' in before) return before;
  const after = await timesOf('after');
  return 'reason' in after ? after : { kind: 'item-times', before, after, replications, seed };
};

function heldRuns(asked: Asked, side: PlanSide, run: RunAnswer | undefined): HeldRuns {
  const results = run?.kind === 'run-series' ? run.results : [];
  const promises = promisesOf(jobOf(asked, side));
  // Runs that another question made may not have been held to anything; then the sketches have to do.
  return { results, promises: results.every((one) => one.promises.length === promises.length) ? promises : [] };
}

const marked = new WeakMap<SimulationQuestion, Asked>();

/** What a question asks of the engine. Its mark takes as long as a frame, so that sketch and answer share it. */
function askedOf(question: SimulationQuestion): Asked {
  const before = marked.get(question);
  if (before !== undefined) return before;
  const { process, plan, scenario } = question;
  const asked = { process, plan, scenario, marks: { model: simulationHash({ process, plan, scenario }), version } };
  marked.set(question, asked);
  return asked;
}

async function detailOf(job: MassJob, replications: number, hearing: Hearing): Promise<DetailAnswer | Unsupported> {
  const run = await runOnce({ job: { ...job, detail: true }, replications }, hearing);
  if (run.kind === 'unsupported') return run;
  return detailAnswer(run.results.flatMap(({ detail }) => detail ?? []));
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

function answerOf(
  question: SimulationQuestion,
  asked: Asked,
  { answer: evaluation, findings }: LawChecked<Evaluation>,
  held: Readonly<Record<PlanSide, HeldRuns>>,
): FullAnswer {
  const resultsOf = (side: PlanSide): readonly MassResult[] => held[side].results;
  const solved = new Map<string, number | undefined>();
  const scenario = scenarioOfPlan(question.scenario, question.plan);
  const reasons = (side: PlanSide): FullAnswer['reasons'][PlanSide] => {
    const waited = resultsOf(side).some(({ desks }) => desks.some(({ longestLine }) => longestLine > 0));
    return reasonsOf(scenario, waited).map(({ code, text }) => ({ code, text }));
  };
  const desks = { before: desksOf(question, resultsOf('before')), after: desksOf(question, resultsOf('after')) };
  return {
    kind: 'full-answer',
    evaluation,
    reasons: { before: reasons('before'), after: reasons('after') },
    desks,
    saturated: { before: saturated(desks.before), after: saturated(desks.after) },
    findings,
    within: (side, minutes) => shareOf(held[side], minutes),
    daysFor: (side, share) => {
      const key = `${side} ${share}`;
      if (!solved.has(key)) solved.set(key, daysToKeep(asked, side, share, held[side]));
      return solved.get(key);
    },
  };
}

/** From this utilisation on, waiting depends on the length of the run more than on the plan. */
const SATURATED = 0.95;

function saturated(desks: readonly DeskLoad[]): SaturatedDesk[] {
  return desks.flatMap(({ title, utilisation: { estimate } }) =>
    estimate < SATURATED ? [] : [{ title, utilisation: estimate }],
  );
}

function desksOf({ process, scenario }: SimulationQuestion, results: readonly MassResult[]): DeskLoad[] {
  return deskAnswers(results).flatMap(({ id, utilisation, wait, meanLine, requests }) =>
    requests === 0 ? [] : [{ id, title: titleOfDesk(id, process, scenario), utilisation, wait, meanLine }],
  );
}

interface Hearing {
  readonly signal?: Listening['signal'];
  /** Hears of so many more replications, made now or known from before. */
  readonly told: (more: number) => void;
  /** Whether runs are held to every promise that may be asked about. */
  readonly isHeld?: boolean;
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
    step = question.next(answers.map(withoutPromises));
  }
  return step.value;
}

/** The question did not ask for the promises that runs are held to here. */
function withoutPromises(run: RunAnswer): RunAnswer {
  if (run.kind === 'unsupported') return run;
  return { ...run, results: run.results.map((result) => ({ ...result, promises: [] })) };
}

/** So many series of one document are remembered, enough for the reasons of a side. */
const KEPT = 16;

/** What was run, by the identity of the document and the text of the scenario. It goes when the document goes. */
const known = new WeakMap<Process, Map<string, RunAnswer>>();

async function runOnce(
  { job, replications }: RunRequest,
  { told, seen, signal, isHeld = false }: Hearing,
): Promise<RunAnswer> {
  const { process } = job;
  const runs = known.get(process) ?? new Map<string, RunAnswer>();
  known.set(process, runs);
  const key = keyOf(job);
  const before = runs.get(key);
  if (before !== undefined && (before.kind === 'unsupported' || before.results.length >= replications)) {
    if (!seen.has(before)) told(replications);
    seen.add(before);
    return before.kind === 'unsupported' ? before : { ...before, results: before.results.slice(0, replications) };
  }
  const run = await seriesOf(isHeld ? { ...job, promises: promisesOf(job) } : job, replications, {
    told: () => told(1),
    ...(signal === undefined ? {} : { signal }),
  });
  seen.add(run);
  runs.set(key, run);
  for (const oldest of runs.keys()) {
    if (runs.size <= KEPT) break;
    runs.delete(oldest);
  }
  return run;
}

function keyOf({ scenario, without = [], detail = false }: MassJob): string {
  return JSON.stringify([scenario, without.map(({ declined }) => declined), detail]);
}

/** Whether so many replications are remembered. */
function isKnown(job: MassJob, replications: number): boolean {
  const run = known.get(job.process)?.get(keyOf(job));
  return run?.kind === 'run-series' && run.results.length >= replications;
}

/** Runs as many replications as are asked for, however precise they are. */
async function seriesOf(
  job: MassJob,
  replications: number,
  hearing: Pick<WorkerOptions, 'told' | 'signal'> = {},
): Promise<RunAnswer> {
  const results: MassResult[] = [];
  const answer = await runInWorkers(
    job,
    { relative: Number.MIN_VALUE, least: replications, most: replications },
    { workers: workforce(), each: (result) => results.push(result), ...hearing },
  );
  return answer.kind === 'unsupported' ? answer : { kind: 'run-series', results };
}
