import { summaryOf, stampOf } from '../../engine/measure/index.ts';
import type { MassResult, Unsupported, WorkerOptions } from '../../engine/run/index.ts';
import { runInWorkers } from '../../engine/run/index.ts';
import { pointOfGrid } from './grid.ts';
import { askedAt, jobAt, reservationsOf } from './point.ts';
import type { Work } from './work.ts';

/** A target that only equal replications meet: the number of replications is given. */
const NEVER_PRECISE = Number.MIN_VALUE;

/**
 * The result of one scenario of a sweep as JSON text: the same bytes for the same work, in whatever process and with however
 * many threads. Times are minutes; null where no case was
 * counted. Rejects as `runInWorkers` does.
 */
export async function partOf(work: Work, place: number, hands: WorkerOptions): Promise<string | Unsupported> {
  const point = pointOfGrid(work.grid, place);
  const asked = askedAt(work, point);
  const results: MassResult[] = [];
  const { replications } = work.scenario.experiment;
  const rule = { relative: NEVER_PRECISE, least: replications, most: replications };
  const each = (result: MassResult): void => void results.push(result);
  const answer = await runInWorkers(jobAt(asked), rule, { ...hands, each });
  if (answer.kind === 'unsupported') return answer;
  return JSON.stringify({
    point,
    ...stampOf(asked),
    ...summaryOf(results),
    reservations: reservationsOf(asked),
  });
}

/** The result of a run out of those of its scenarios, in their order. */
export function resultOf(work: Work, parts: readonly string[]): string {
  const { process, reform, city, scenario, version } = work;
  const head = {
    simulated: true,
    version,
    process: process.id,
    reform: reform?.id ?? null,
    city: city?.id ?? null,
    scenario: scenario.id,
    seed: scenario.experiment.seed,
    replications: scenario.experiment.replications,
  };
  // Parts are put in as they were recorded, so that no number is written twice.
  return `${JSON.stringify(head).slice(0, -1)},"scenarios":[${parts.join(',')}]}`;
}
