import type { Asked, PlanSide } from '../../../engine/measure/index.ts';
import { promiseToKeep, quickMinutesOf, shareInTime, unitOfRun } from '../../../engine/measure/index.ts';
import { usualCase } from '../../../engine/model/index.ts';
import { QUICK_DAY } from '../../../engine/network/index.ts';
import type { MassJob, MassResult } from '../../../engine/run/index.ts';
import type { Interval } from '../../../engine/run/statistics/index.ts';
import { meanInterval, Punctuality, within } from '../../../engine/run/statistics/index.ts';
import { HALF_DAYS_TO } from '../address.ts';

/** Runs are held to every day up to so many times the quick answer, and some more for cases that are quick. */
const TIMES_QUICK = 2;
const SOME_DAYS = 60;

/** The promises in minutes that the runs of a side are held to, so that its shares are counted and not read off a sketch. */
export function promisesOf({ process, scenario }: MassJob): number[] {
  const { minutesOfUnit } = unitOfRun(scenario.experiment.start !== undefined);
  const quick = quickMinutesOf(process, usualCase(process.attributes)) ?? 0;
  const most = Math.ceil((quick / QUICK_DAY) * TIMES_QUICK) + SOME_DAYS;
  const days = Array.from({ length: most }, (_, day) => day + 1);
  const halves = Array.from({ length: HALF_DAYS_TO }, (_, day) => day + 0.5);
  return [...days, ...halves].map((day) => day * minutesOfUnit);
}

/** The runs of one side, with the promises in minutes that they were held to. */
export interface HeldRuns {
  readonly results: readonly MassResult[];
  readonly promises: readonly number[];
}

/** The share of cases that reach their goal within so many minutes, as `shareInTime` counts them; exact where the runs were held to it. */
export function shareOf({ results, promises }: HeldRuns, minutes: number): Interval {
  const place = promises.indexOf(minutes);
  if (place < 0) return shareInTime(results, minutes);
  const shares = results.map(
    ({ promises: kept, counted, outcomes }) => kept[place]!.onTime / (counted - outcomes.missed),
  );
  return within(meanInterval(shares.filter((share) => !Number.isNaN(share))), 1);
}

/**
 * The least promise in whole days that a share of cases keeps: what `promiseToKeep` answers, which the command line asks too.
 * Its runs are those that were made already; nothing where too few cases reach their goal.
 */
export function daysToKeep(asked: Asked, side: PlanSide, share: number, runs: HeldRuns): number | undefined {
  const question = promiseToKeep(asked, { share, side });
  let step = question.next();
  while (step.done !== true)
    step = question.next(
      step.value.map(({ job }) => ({ kind: 'run-series', results: heldTo(runs, job.promises ?? []) })),
    );
  return step.value.kind === 'refused' ? undefined : step.value.days;
}

/** The same runs as if they had been held to these promises; those far from all that was counted are read off the sketches. */
function heldTo({ results, promises }: HeldRuns, wanted: readonly number[]): MassResult[] {
  const places = wanted.map((minutes) => promises.indexOf(minutes));
  return results.map((result) => ({
    ...result,
    promises: places.map((place, index) => result.promises[place] ?? readOff(result, wanted[index]!)),
  }));
}

function readOff(result: MassResult, minutes: number): MassResult['promises'][number] {
  const known = result.counted - result.outcomes.missed;
  const onTime = known === 0 ? 0 : Math.round(shareInTime([result], minutes).estimate * known);
  return Punctuality.fromJSON({ onTime, late: result.outcomes.reached - onTime });
}
