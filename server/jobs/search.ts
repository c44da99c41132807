import { z } from 'zod';
import type { Asked, Fewest, Question, Refused, RunRequest } from '../../engine/measure/index.ts';
import { attribution, fewestFor, promiseToKeep, staffNeeded, stampOf, summaryOf } from '../../engine/measure/index.ts';
import { comparisonHash } from '../../engine/exchange/index.ts';
import type { Id } from '../../engine/model/index.ts';
import { idSchema } from '../../engine/model/index.ts';
import type { MassResult } from '../../engine/run/index.ts';
import { packed, unpacked } from '../../engine/run/index.ts';
import type { RunPart, SearchAnswer } from '../messages.ts';
import type { RunKind } from '../store/index.ts';
import { pointOfGrid } from './grid.ts';
import { askedAt } from './point.ts';
import { headOfResult } from './sweep.ts';
import type { Work } from './work.ts';

const days = z.number().min(0).max(3650);
const share = z.number().gt(0).max(1).meta({ description: '按时的比例，如 0.9 share of cases in time' });
const side = z.enum(['before', 'after']).default('after');

/** What is searched for, with runs of the scenario; `goal` looks at the quick answer and needs none. */
export const searchSchema = z
  .discriminatedUnion('question', [
    z
      .strictObject({ question: z.literal('goal'), days })
      .meta({ description: '达到目标最少要哪几项措施 fewest measures' }),
    z
      .strictObject({ question: z.literal('promise'), share, side })
      .meta({ description: '能承诺几天 the smallest promise that a share of cases keeps' }),
    z
      .strictObject({
        ...{ question: z.literal('staff'), share, side },
        promise: days.gt(0).meta({ description: '承诺天数，单位与运行相同 days of the unit of the run' }),
        desk: idSchema.optional().meta({ description: '不给则为全部窗口 all desks, where absent' }),
      })
      .meta({ description: '守住承诺要多少人手 the fewest staff that keep a promise' }),
    z
      .strictObject({ question: z.literal('attribution'), measures: z.array(idSchema).min(1).max(7).optional() })
      .meta({ description: '效果归于哪项措施 which measure the effect belongs to' }),
  ])
  .meta({ description: '搜索，与 grid 二选一 a search; not together with grid' });
export type Search = z.output<typeof searchSchema>;

/** Runs of a search for staff: doubling and bisection at each desk, some of them to see whether the number is steady. */
const STAFF_RUNS = 60;
/** A promise is looked for in one run, and where that leaves some days open, among them in a second one. */
const PROMISE_RUNS = 2;

/** How many runs of its scenario a search makes at most, as far as is known before it; `on` measures are tried. */
export function runsOfSearch(search: Search, on: number): number {
  switch (search.question) {
    case 'goal':
      return 1;
    case 'promise':
      return PROMISE_RUNS;
    case 'staff':
      return STAFF_RUNS;
    case 'attribution':
      return 2 ** (search.measures?.length ?? on);
  }
}

/** What a search is asked of: the plan and the scenario of its work, as they are. */
export function askedOfSearch(work: Work): Asked {
  return askedAt(work, pointOfGrid({}, 0));
}

/** The question of a search that needs runs, as the engine answers it; undefined for one that needs none. */
export function questionOf(work: Work): Question<Exclude<SearchAnswer, Fewest> | Refused> | undefined {
  const asked = askedOfSearch(work);
  const search = work.search!;
  switch (search.question) {
    case 'goal':
      return undefined;
    case 'promise':
      return promiseToKeep(asked, search);
    case 'staff': {
      const { desk, promise, ...rest } = search;
      const minutes = promise * stampOf(asked).minutesOfUnit;
      return staffNeeded(asked, { ...rest, promise: minutes, ...(desk === undefined ? {} : { desk }) });
    }
    case 'attribution': {
      const { measures } = search;
      return attribution(asked, measures === undefined ? {} : { measures });
    }
  }
}

/** The answer of a search for the fewest measures: some seconds of work in one go, for a process of its own. */
export function fewestIn(work: Work): Fewest {
  const { process, reform, city, attributes, measures, search } = work;
  if (search?.question !== 'goal' || reform === null) throw new Error(`${process.id}: no search for measures`);
  const options = { ...optionsOfGoal({ city, attributes }), measures: new Set<Id>(measures ?? []) };
  const looking = fewestFor({ process, reform, options, days: search.days });
  for (;;) {
    const { value, done } = looking.next();
    if (done === true) return value;
  }
}

function optionsOfGoal({ city, attributes }: Pick<Work, 'city' | 'attributes'>) {
  return { ...(attributes === null ? {} : { attributes }), ...(city === null ? {} : { city }) };
}

/**
 * What is recorded of a run that a search asked for: what people are told of it, as of a scenario of a sweep, and its
 * replications to the last bit, with which the search goes on after a restart or at another machine.
 */
export function recordOf(work: Work, { job, measures }: RunRequest, results: readonly MassResult[]): string {
  const asked = askedOfSearch(work);
  const usual = new Map(work.scenario.desks.map(({ id, staff }) => [id, staff.value]));
  const staff = job.scenario.desks
    .filter((desk) => usual.get(desk.id) !== desk.staff.value)
    .map((desk) => [desk.id, desk.staff.value]);
  const part: RunPart = JSON.parse(
    JSON.stringify({
      point: {
        ...{ limits: {}, staff: Object.fromEntries(staff) as Record<Id, number>, demand: 100 },
        ...(measures === undefined ? {} : { measures }),
      },
      ...stampOf(asked),
      ...summaryOf(results),
      reservations: [],
    }),
  ) as RunPart;
  return packed({ part, results });
}

/** The replications of a run that a search asked for, as they were recorded. */
export function resultsIn(record: string): readonly MassResult[] {
  return (unpacked(record) as { results: readonly MassResult[] }).results;
}

/** What people are told of a part of a run: all of it, and of a search not the replications that it goes on with. */
export function toldOfPart(kind: RunKind, record: string): unknown {
  const told = JSON.parse(record) as unknown;
  return kind === 'search' ? (told as { part?: unknown }).part : told;
}

/** The result of a search. */
export function resultOfSearch(work: Work, answer: SearchAnswer): string {
  const { process, reform, city, attributes, measures, search } = work;
  const model =
    search?.question === 'goal' && reform !== null
      ? comparisonHash({
          ...{ process, reform },
          options: { ...optionsOfGoal({ city, attributes }), measures: new Set<Id>(measures ?? []) },
        })
      : stampOf(askedOfSearch(work)).model;
  return JSON.stringify({ ...headOfResult(work), model, search, answer });
}
