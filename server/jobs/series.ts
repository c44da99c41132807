import type { RunAnswer, RunRequest } from '../../engine/measure/index.ts';
import type { MassResult, WorkerOptions } from '../../engine/run/index.ts';
import { runInWorkers } from '../../engine/run/index.ts';

/** A target that only equal replications meet: the number of replications is given. */
const NEVER_PRECISE = Number.MIN_VALUE;

/** All replications that are asked for, in their order, with however many threads. Rejects as `runInWorkers` does. */
export async function seriesOf({ job, replications }: RunRequest, hands: WorkerOptions): Promise<RunAnswer> {
  const results: MassResult[] = [];
  const rule = { relative: NEVER_PRECISE, least: replications, most: replications };
  const each = (result: MassResult): void => void results.push(result);
  const answer = await runInWorkers(job, rule, { ...hands, each });
  return answer.kind === 'unsupported' ? answer : { kind: 'run-series', results };
}
