import { simulationHash } from '../../../engine/exchange/index.ts';
import type { PlanSide } from '../../../engine/measure/index.ts';
import { jobOf, titleOfDesk } from '../../../engine/measure/index.ts';
import type { Text } from '../../../engine/model/index.ts';
import type { MassResult, RunFilm, Unsupported } from '../../../engine/run/index.ts';
import { runInWorkers } from '../../../engine/run/index.ts';
import { version } from '../../../package.json';
import type { SimulationQuestion } from './question.ts';
import { workforce } from './workers.ts';

/** A desk of a filmed run. */
export interface FilmedDesk {
  readonly title: Text;
  readonly staff: number;
}

/** One side of a filmed run. */
interface FilmedSide {
  readonly film: RunFilm;
  /** In the order of the desks of the film. */
  readonly desks: readonly FilmedDesk[];
}

/** The same cases with the same luck on both sides: the first replication of what the full answer runs. */
export interface Films extends Readonly<Record<PlanSide, FilmedSide>> {
  readonly kind: 'films';
  readonly seed: number;
  readonly model: string;
}

/** Films hold so many cases, and who was in the hall before them. */
export const FILMED_CASES = 500;

/**
 * Films both sides of a plan in the browser's workers. `told` hears how many of the two are done. Rejects where it is called
 * off or something breaks; gives the reason where mass simulation cannot run the plan.
 */
export async function filmOf(
  question: SimulationQuestion,
  { told, signal }: { readonly told: (done: number) => void; readonly signal: AbortSignal },
): Promise<Films | Unsupported> {
  const asked = { ...question, marks: { model: simulationHash(question), version } };
  let done = 0;
  const runs = await Promise.all(
    (['before', 'after'] as const).map(async (side) => {
      const job = jobOf(asked, side);
      const results: MassResult[] = [];
      const answer = await runInWorkers(
        { ...job, film: { cases: FILMED_CASES } },
        { relative: Number.MIN_VALUE, least: 1, most: 1 },
        { workers: workforce(), each: (result) => results.push(result), signal },
      );
      told(++done);
      if (answer.kind === 'unsupported') return answer;
      const { film, desks } = results[0]!;
      return {
        film: film!,
        desks: desks.map(({ id, staff }) => ({ title: titleOfDesk(id, job.process, job.scenario), staff })),
      };
    }),
  );
  const [before, after] = runs as [FilmedSide | Unsupported, FilmedSide | Unsupported];
  if ('kind' in before) return before;
  if ('kind' in after) return after;
  return { kind: 'films', before, after, seed: question.scenario.experiment.seed, model: asked.marks.model };
}
