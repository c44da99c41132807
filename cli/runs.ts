import { availableParallelism } from 'node:os';
import type { Question } from '../engine/measure/index.ts';
import { answerWith } from '../engine/measure/index.ts';
import type { MassAnswer, MassJob, MassResult, Unsupported, WorkerOptions } from '../engine/run/index.ts';
import { runInWorkers } from '../engine/run/index.ts';
import type { PrecisionRule } from '../engine/run/statistics/index.ts';
import { nodePool } from '../workers/node.ts';
import type { Voice } from './io.ts';

/** More threads than this gain little, and each keeps documents and results in memory. */
const MOST_WORKERS = 16;
const BAR = 24;
/** A target that only equal replications meet, for runs whose number of replications is given. */
const NEVER_PRECISE = Number.MIN_VALUE;

/** A run of replications with everything that the answer rests on. */
export interface Ran {
  readonly answer: MassAnswer;
  readonly results: readonly MassResult[];
}

/** How many workers are taken where none are asked for. */
function usualWorkers(): number {
  return Math.min(availableParallelism(), MOST_WORKERS);
}

/**
 * Runs replications of a job in workers until the rule is met, with progress for whoever watches. The answer is the same for
 * any number of workers. Rejects with Cancelled when the user interrupts, and with WorkFailed where running fails.
 */
export function ranInWorkers(
  job: MassJob,
  rule: PrecisionRule,
  workers: number | undefined,
  voice: Voice,
): Promise<Ran | Unsupported> {
  return atWork(voice, workers, async (hands, progress) => {
    const results: MassResult[] = [];
    const each = (result: MassResult): void => void results.push(result);
    const answer = await runInWorkers(job, rule, { ...hands, each, told: progress });
    return answer.kind === 'unsupported' ? answer : { answer, results };
  });
}

/** Answers a question with all its runs in workers; otherwise as `ranInWorkers`. */
export function answeredInWorkers<Answer>(
  question: Question<Answer>,
  workers: number | undefined,
  voice: Voice,
): Promise<Answer> {
  return atWork(voice, workers, (hands, progress) => {
    let [done, wanted] = [0, 0];
    return answerWith(question, async ({ job, replications }) => {
      wanted += replications;
      const results: MassResult[] = [];
      const each = (result: MassResult): void => {
        results.push(result);
        progress(++done, wanted);
      };
      const rule = { relative: NEVER_PRECISE, least: replications, most: replications };
      const answer = await runInWorkers(job, rule, { ...hands, each });
      return answer.kind === 'unsupported' ? answer : { kind: 'run-series', results };
    });
  });
}

type Hands = Pick<WorkerOptions, 'workers' | 'signal'>;
type Progress = (done: number, wanted: number) => void;

async function atWork<T>(
  voice: Voice,
  size = usualWorkers(),
  act: (hands: Hands, progress: Progress) => Promise<T>,
): Promise<T> {
  const pool = (voice.poolOf ?? nodePool)(size);
  const stop = new AbortController();
  const deaf = voice.onInterrupt?.(() => stop.abort());
  const isWatched = voice.isWatched === true;
  try {
    return await act({ workers: pool, signal: stop.signal }, isWatched ? progressOf(voice) : () => undefined);
  } finally {
    deaf?.();
    if (isWatched) voice.err('\r\u001b[K');
    await pool.close();
  }
}

function progressOf({ say, err }: Voice): Progress {
  return (done, wanted) => {
    const full = Math.round((done / Math.max(wanted, done)) * BAR);
    const told = say({ zh: `模拟 ${done}/${wanted}`, en: `simulating ${done}/${wanted}` });
    err(`\r${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${told}\u001b[K`);
  };
}
