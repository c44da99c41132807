import type { MassResult, OutcomeShares } from '../../run/index.ts';
import type { Interval, PairedDifference } from '../../run/statistics/index.ts';
import {
  meanInterval,
  pairedDifference,
  QuantileSketch,
  representativeAmounts,
  within,
} from '../../run/statistics/index.ts';
import { ofShares, sharesKept } from './promise.ts';

/** What the replications of one side say. Times are minutes; each replication is one observation; all is simulated. */
export interface RunSummary {
  /** Cases of all replications, and those of them that arrived after the warm-up. */
  readonly cases: number;
  readonly counted: number;
  /** From arrival to the goal, of counted cases that reached it. */
  readonly elapsed: { readonly mean: Interval; readonly p50: Interval; readonly p90: Interval };
  /** What became of the counted cases, as shares of them from 0 to 1. */
  readonly shares: OutcomeShares;
  /** The share that keeps the promise, where one is given; see `shareInTime` for who counts. */
  readonly onTime?: Interval;
  /** Elapsed times of twenty cases that stand for all, rising: each is 5 %. Fewer where there are fewer. */
  readonly twenty: readonly number[];
}

/** What another run of the same seeds differs by: after − before, in minutes and shares. */
export interface RunDifference {
  readonly mean: PairedDifference;
  readonly p50: PairedDifference;
  readonly p90: PairedDifference;
  readonly reached: PairedDifference;
  /** Where both sides have a promise. */
  readonly onTime?: PairedDifference;
}

/** The summary of one side's replications, with the share in time where they were held to a promise. */
export function summaryOf(results: readonly MassResult[], confidence?: number): RunSummary {
  const pooled = new QuantileSketch();
  for (const { spread } of results) pooled.merge(spread);
  const sum = (of: (result: MassResult) => number): number => results.reduce((all, result) => all + of(result), 0);
  const time = (of: (result: MassResult) => number): Interval =>
    within(meanInterval(known(results.map(of)), confidence));
  const share = (of: (result: MassResult) => number): Interval =>
    ofShares(
      results.map((result) => of(result) / result.counted),
      confidence,
    );
  return {
    cases: sum(({ cases }) => cases),
    counted: sum(({ counted }) => counted),
    elapsed: { mean: time(meanOf), p50: time(quantileOf(0.5)), p90: time(quantileOf(0.9)) },
    shares: {
      reached: share(({ outcomes }) => outcomes.reached),
      missed: share(({ outcomes }) => outcomes.missed),
      stalled: share(({ outcomes }) => outcomes.stalled),
      unfinished: share(({ counted, outcomes: { reached, missed, stalled } }) => counted - reached - missed - stalled),
    },
    ...(isHeld(results) ? { onTime: ofShares(sharesKept(results), confidence) } : {}),
    twenty: representativeAmounts(pooled),
  };
}

/**
 * The differences of matched replications, each with an interval; when `comparisons` of them are to hold together, by
 * Bonferroni. Replications in which a side has no case that reached its goal are left out of the times.
 */
export function matchedDifference(
  before: readonly MassResult[],
  after: readonly MassResult[],
  confidence = 0.95,
  comparisons = 1,
): RunDifference {
  const paired = (from: readonly number[], to: readonly number[]): PairedDifference => {
    const both = from.map((value, i) => !Number.isNaN(value) && !Number.isNaN(to[i]!));
    const kept = (values: readonly number[]): number[] => values.filter((_, i) => both[i]);
    return pairedDifference(kept(from), kept(to), confidence, comparisons);
  };
  const of = (measure: (result: MassResult) => number): PairedDifference =>
    paired(before.map(measure), after.map(measure));
  return {
    mean: of(meanOf),
    p50: of(quantileOf(0.5)),
    p90: of(quantileOf(0.9)),
    reached: of(({ outcomes, counted }) => outcomes.reached / counted),
    ...(isHeld(before) && isHeld(after) ? { onTime: paired(sharesKept(before), sharesKept(after)) } : {}),
  };
}

/** Whether the runs were held to a promise. */
export function isHeld(results: readonly MassResult[]): boolean {
  return results.length > 0 && results.every(({ promises }) => promises.length > 0);
}

/** The mean elapsed time of a replication in minutes; NaN where no case reached its goal. */
export function meanOf({ elapsed }: MassResult): number {
  return elapsed.mean;
}

function quantileOf(p: number): (result: MassResult) => number {
  return ({ spread }) => spread.quantile(p);
}

function known(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}
