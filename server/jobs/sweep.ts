import { summaryOf, stampOf } from '../../engine/measure/index.ts';
import type { Unsupported, WorkerOptions } from '../../engine/run/index.ts';
import { pointOfGrid } from './grid.ts';
import { askedAt, jobAt, reservationsOf } from './point.ts';
import { seriesOf } from './series.ts';
import type { Work } from './work.ts';

/**
 * The result of one scenario of a sweep as JSON text: the same bytes for the same work, in whatever process and with however
 * many threads. Times are minutes; null where no case was
 * counted. Rejects as `runInWorkers` does.
 */
export async function partOf(work: Work, place: number, hands: WorkerOptions): Promise<string | Unsupported> {
  const point = pointOfGrid(work.grid, place);
  const asked = askedAt(work, point);
  const { replications } = work.scenario.experiment;
  const answer = await seriesOf({ job: jobAt(asked), replications }, hands);
  if (answer.kind === 'unsupported') return answer;
  return JSON.stringify({
    point,
    ...stampOf(asked),
    ...summaryOf(answer.results),
    reservations: reservationsOf(asked),
  });
}

/** The result of a run out of those of its scenarios, in their order. */
export function resultOf(work: Work, parts: readonly string[]): string {
  // Parts are put in as they were recorded, so that no number is written twice.
  return `${JSON.stringify(headOfResult(work)).slice(0, -1)},"scenarios":[${parts.join(',')}]}`;
}

/** What the result of every run begins with: what was run, and that it is simulated. */
export function headOfResult({ process, reform, city, scenario, version }: Work) {
  return {
    simulated: true,
    version,
    process: process.id,
    reform: reform?.id ?? null,
    city: city?.id ?? null,
    scenario: scenario.id,
    seed: scenario.experiment.seed,
    replications: scenario.experiment.replications,
  };
}
