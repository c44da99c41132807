import type { RunRequest } from '../../engine/measure/index.ts';
import type { Unsupported, WorkerOptions } from '../../engine/run/index.ts';
import { fewestIn, recordOf } from './search.ts';
import { seriesOf } from './series.ts';
import { partOf } from './sweep.ts';
import type { Work } from './work.ts';

/** One part of a run with all that it takes to compute it, as plain data, so that a process of its own can. */
export interface Unit {
  readonly work: Work;
  readonly place: number;
  /** The run that a search asks for there; absent in sweeps, and in searches that need no runs. */
  readonly request?: RunRequest;
}

/**
 * What is recorded of a part: the same bytes in whatever process and with however many threads. Rejects as `runInWorkers`
 * does.
 */
export async function recordIn({ work, place, request }: Unit, hands: WorkerOptions): Promise<string | Unsupported> {
  if (work.search === undefined) return partOf(work, place, hands);
  if (request === undefined) return JSON.stringify({ part: fewestIn(work) });
  const answer = await seriesOf(request, hands);
  return answer.kind === 'unsupported' ? answer : recordOf(work, request, answer.results);
}
