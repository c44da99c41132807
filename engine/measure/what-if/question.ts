import type { Id } from '../../model/index.ts';
import type { MassJob, MassModel, MassResult, Unsupported } from '../../run/index.ts';
import { askedOf, compileHall, membersOf } from '../../run/index.ts';
import type { Lifecycles } from '../../statechart/vocabulary.ts';

/** Replications 0 … `replications` − 1 of a job that an answer needs. Plain data, so that a worker can run them. */
export interface RunRequest {
  readonly job: MassJob;
  readonly replications: number;
  /** Those of the measures in question that are on in it, where sets of measures are tried. */
  readonly measures?: readonly Id[];
}

/** The replications asked for, in order. */
export interface RunSeries {
  readonly kind: 'run-series';
  readonly results: readonly MassResult[];
}

/** What came of a request: its replications, or why the scenario cannot be run. */
export type RunAnswer = RunSeries | Unsupported;

/**
 * A question that needs simulations. It yields the runs that it wants next, which do not depend on one another, is given
 * their answers in the same order, and returns its own answer. Whoever asks decides where runs happen: `answerHere` makes
 * them on the spot, `answerWith` anywhere, such as in workers; the answer is the same to the last bit.
 */
export type Question<Answer> = Generator<readonly RunRequest[], Answer, readonly RunAnswer[]>;

/** Answers a question on the spot. `told` hears after each request how many replications have been answered so far. */
export function answerHere<Answer>(
  question: Question<Answer>,
  lifecycles: Lifecycles,
  told: (replications: number) => void = () => undefined,
): Answer {
  let done = 0;
  let step = question.next();
  while (step.done !== true)
    step = question.next(
      step.value.map((request) => {
        const answer = runHere(request, lifecycles);
        told((done += request.replications));
        return answer;
      }),
    );
  return step.value;
}

/** Answers a question with runs that happen elsewhere; those that do not depend on one another are asked for together. */
export async function answerWith<Answer>(
  question: Question<Answer>,
  run: (request: RunRequest) => Promise<RunAnswer>,
): Promise<Answer> {
  let step = question.next();
  while (step.done !== true) step = question.next(await Promise.all(step.value.map(run)));
  return step.value;
}

interface Compiled {
  readonly model: MassModel | Unsupported;
  /** The replications that were run, by what was asked of them. */
  readonly results: Map<string, MassResult[]>;
}

/**
 * Compiled models with the replications that were run, by the identity of their documents: a slider that changes one side of
 * a comparison neither compiles nor runs the other side again. They go when the documents go.
 */
const compiled = new WeakMap<object, WeakMap<object, WeakMap<object, WeakMap<object, WeakMap<object, Compiled>>>>>();
/** Stands for documents that are not there: of those who decline, of other processes. */
const NONE = {};

/** Runs a request on the spot. What was run before for the same documents (by identity) is not run again. */
export function runHere({ job, replications }: RunRequest, lifecycles: Lifecycles): RunAnswer {
  const { process, scenario, without = NONE, others = NONE } = job;
  const byProcess = inside(compiled, lifecycles, () => new WeakMap());
  const byScenario = inside(byProcess, process, () => new WeakMap());
  const byWithout = inside(byScenario, scenario, () => new WeakMap());
  const byOthers = inside(byWithout, without, () => new WeakMap());
  const { model, results } = inside(byOthers, others, () => ({
    model: compileHall(membersOf(job), lifecycles),
    results: new Map<string, MassResult[]>(),
  }));
  if (model.kind === 'unsupported') return model;
  const asked = askedOf(job);
  const key = JSON.stringify(asked);
  const known = results.get(key) ?? [];
  results.set(key, known);
  while (known.length < replications) known.push(model.run(known.length, asked));
  return { kind: 'run-series', results: known.slice(0, replications) };
}

function inside<Value>(map: WeakMap<object, Value>, key: object, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
