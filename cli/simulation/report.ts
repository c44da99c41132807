import type { ChosenCase } from '../../engine/exchange/index.ts';
import type { Unserved } from '../../engine/measure/index.ts';
import { quickMinutesOf, reasonsOf, summaryOf } from '../../engine/measure/index.ts';
import type { City, Id, Process, Text } from '../../engine/model/index.ts';
import { quickDays } from '../../engine/network/index.ts';
import type { MassJob, MassResult, OutcomeShares, WarmUpPeriod } from '../../engine/run/index.ts';
import type { ChoiceReport } from '../choice.ts';
import { choiceReport } from '../choice.ts';
import type { Estimate } from '../estimate.ts';
import { estimateOf, meanAbove, unitOf } from '../estimate.ts';
import type { Ran } from '../runs.ts';
import type { ScenarioAssumption } from '../scenario.ts';
import { assumptionsIn } from '../scenario.ts';
import type { DeskReport } from './desks.ts';
import { desksOf } from './desks.ts';
import type { Whereabouts } from './whereabouts.ts';
import { whereaboutsOf } from './whereabouts.ts';
import type { UnfollowedLimit } from './unfollowed.ts';
import { unfollowedLimits } from './unfollowed.ts';
import type { WarmUpReport } from './warm-up.ts';
import { warmUpReport } from './warm-up.ts';
import type { WorkReport } from './work.ts';
import { workOf } from './work.ts';

/** What a simulation says, as JSON writes it. Times are in the stated unit, shares from 0 to 1. */
export interface SimulationReport extends ChoiceReport, Whereabouts, WorkReport {
  readonly process: Id;
  readonly simulated: true;
  readonly side: ChosenCase['side'];
  readonly city: City['id'] | null;
  readonly scenario: { readonly id: Id; readonly title: Text };
  readonly seed: number;
  readonly replications: number;
  /** Whether P90 is known to five percent. */
  readonly precise: boolean;
  readonly cases: number;
  /** Cases that arrived after the warm-up: all numbers but those of desks are about these. */
  readonly counted: number;
  readonly warmUp: WarmUpReport;
  readonly model: string;
  readonly version: string;
  readonly unit: 'working-day' | 'calendar-day';
  readonly minutesOfUnit: number;
  readonly confidence: number;
  /** Of cases that reached their goal: where many are under way at the end, those of all cases are longer. */
  readonly elapsed: Readonly<Record<'mean' | 'p50' | 'p90' | 'p95', Estimate>>;
  /** The share of cases that keep a promise; those that were refused do not count, those under way at the end keep nothing. */
  readonly promise: { readonly days: number; readonly inTime: Estimate } | null;
  /** Elapsed time of one case of the usual attributes without queue and chance, in working days; null where nodes wait for one another. */
  readonly quick: number | null;
  readonly shares: Readonly<Record<keyof OutcomeShares, Estimate>>;
  readonly desks: readonly DeskReport[];
  /** Authorities that have items and, after the reform, no desk: queues there are missing in the numbers. */
  readonly unserved: readonly Unserved[];
  readonly little: { readonly held: boolean; readonly gap: number };
  /** Cases that were under way at the start, and when the last of them had ended; null where there were none. */
  readonly backlog: BacklogReport | null;
  /** Limits that no share in time tells of. */
  readonly unfollowed: readonly UnfollowedLimit[];
  /** Why the answer differs from the quick one. */
  readonly reasons: readonly Text[];
  readonly assumptions: readonly ScenarioAssumption[];
}

interface BacklogReport {
  readonly count: number;
  /** Replications in which all of it ended. */
  readonly cleared: number;
  /** After the start, in the unit of the report, in those replications. */
  readonly clearedAfter: Estimate;
}

const CONFIDENCE = 0.95;

/** What the numbers of a simulation stand on. */
export interface Simulated {
  readonly job: MassJob;
  readonly chosen: ChosenCase;
  /** The promise that the runs were held to, in days of the unit. */
  readonly promise: number | undefined;
  readonly unserved: readonly Unserved[];
  /** The warm-up that pilot runs found. */
  readonly found: WarmUpPeriod | undefined;
  readonly model: string;
  readonly version: string;
}

/** The report of replications that were run with detail. */
export function reportOfRun({ answer, results }: Ran, simulated: Simulated): SimulationReport {
  const { job, chosen, promise, found, unserved, ...marks } = simulated;
  const { process: plan, scenario } = job;
  const { seed, replications, isPrecise, cases, counted, shares, little } = answer;
  const unit = unitOf(scenario.experiment.start !== undefined);
  const { minutesOfUnit } = unit;
  const { elapsed, onTime } = summaryOf(results, CONFIDENCE);
  const waited = answer.desks.some(({ wait }) => wait.estimate > 0);
  return {
    process: chosen.process.id,
    simulated: true,
    side: chosen.side,
    city: chosen.city?.id ?? null,
    ...choiceReport(chosen, scenario),
    scenario: { id: scenario.id, title: scenario.title },
    ...{ seed, replications, precise: isPrecise, cases, counted },
    warmUp: warmUpReport(scenario, found, minutesOfUnit),
    ...marks,
    ...unit,
    confidence: CONFIDENCE,
    elapsed: {
      mean: estimateOf(elapsed.mean, minutesOfUnit),
      p50: estimateOf(elapsed.p50, minutesOfUnit),
      p90: estimateOf(elapsed.p90, minutesOfUnit),
      p95: p95Of(results, minutesOfUnit),
    },
    promise: promise === undefined || onTime === undefined ? null : { days: promise, inTime: estimateOf(onTime) },
    quick: quickAnswer(plan, chosen.attributes),
    shares: {
      reached: estimateOf(shares.reached),
      missed: estimateOf(shares.missed),
      stalled: estimateOf(shares.stalled),
      unfinished: estimateOf(shares.unfinished),
    },
    ...whereaboutsOf(results, plan, minutesOfUnit),
    desks: desksOf({ answer, results }, [job], minutesOfUnit),
    unserved,
    little: { held: little.broken === 0, gap: little.gap },
    backlog: backlogOf(results, minutesOfUnit),
    ...workOf([job]),
    unfollowed: unfollowedLimits(plan),
    reasons: reasonsOf(scenario, waited, job).map(({ text }) => text),
    assumptions: assumptionsIn(scenario),
  };
}

function p95Of(results: readonly MassResult[], minutes: number): Estimate {
  return estimateOf(
    meanAbove(results.flatMap(({ spread }) => (spread.count > 0 ? [spread.quantile(0.95)] : []))),
    minutes,
  );
}

function backlogOf(results: readonly MassResult[], minutes: number): BacklogReport | null {
  const count = results[0]?.backlog.count ?? 0;
  if (count === 0) return null;
  const cleared = results.flatMap(({ backlog, start }) =>
    backlog.clearedAt === null ? [] : [backlog.clearedAt - start],
  );
  return { count, cleared: cleared.length, clearedAfter: estimateOf(meanAbove(cleared), minutes) };
}

function quickAnswer(plan: Process, attributes: ChosenCase['attributes']): number | null {
  const minutes = quickMinutesOf(plan, attributes);
  return minutes === undefined ? null : quickDays(minutes);
}
