import type { Id } from '../model/index.ts';
import type { DeskResult, MassModel, MassResult } from './bulk/index.ts';
import type { Interval, Precision, PrecisionRule } from './statistics/index.ts';
import { meanInterval, precisionOf, quantileInterval, within } from './statistics/index.ts';

/** One desk over all replications. Times are minutes; each replication is one observation. */
export interface DeskAnswer {
  readonly id: Id;
  readonly staff: number;
  /** Share of the staff's office time that was worked. */
  readonly utilisation: Interval;
  /** Mean wait of those who asked for the desk, those who did not have to wait among them. */
  readonly wait: Interval;
  /** Time-weighted mean number in line, those in hand left out. */
  readonly meanLine: Interval;
  /** The longest line of any replication. */
  readonly longestLine: number;
  /** How many times the desk was asked for, in all replications. */
  readonly requests: number;
}

/** What became of the counted cases, as shares of them from 0 to 1. */
export interface OutcomeShares {
  readonly reached: Interval;
  readonly missed: Interval;
  readonly stalled: Interval;
  /** Still under way when the run was cut off. */
  readonly unfinished: Interval;
}

/** What a mass simulation says. Times are minutes; all numbers are simulated. */
export interface MassAnswer {
  readonly kind: 'mass-answer';
  readonly seed: number;
  readonly replications: number;
  /** Whether the precision asked for was reached; false where the run ended at the most replications allowed. */
  readonly isPrecise: boolean;
  /** Cases of all replications, and those of them that arrived after the warm-up. */
  readonly cases: number;
  readonly counted: number;
  /** From arrival to the goal: what half and what nine in ten of the cases do not exceed. */
  readonly elapsed: { readonly p50: Interval; readonly p90: Interval };
  readonly shares: OutcomeShares;
  readonly desks: readonly DeskAnswer[];
  /** L = λW, checked on every replication: how many broke it, and the largest relative gap. */
  readonly little: { readonly broken: number; readonly gap: number };
  /** Arrivals, completed work, returns of the applicant, in all replications. */
  readonly events: number;
}

/**
 * Runs replications 0, 1, 2 … until the rule is met by the 90 % quantile of elapsed time, the least certain of the headline
 * numbers. Where no case reaches its goal there is nothing to be precise about, and the most replications are run. `told`
 * hears after each one how many are done and how many will be wanted in all. Throws RangeError on a rule without a target.
 */
export function runReplications(
  model: MassModel,
  rule: PrecisionRule,
  told: (done: number, wanted: number) => void = () => undefined,
): MassAnswer {
  const collector = new ReplicationCollector(rule, model.scenario.experiment.seed);
  while (collector.wantsMore) {
    collector.add(model.run(collector.count));
    told(collector.count, collector.wanted);
  }
  return collector.answer();
}

/** Takes replications, wherever they were run, in the order of replications, and says when they are enough. */
export class ReplicationCollector {
  private readonly results: MassResult[] = [];
  private readonly slow: number[] = [];
  private readonly rule: PrecisionRule;
  private readonly seed: number;
  private precision: Precision;

  /** Throws RangeError on a rule without a target. */
  constructor(rule: PrecisionRule, seed: number) {
    this.rule = rule;
    this.seed = seed;
    this.precision = precisionOf(this.slow, rule);
  }

  /** How many replications were taken; the number of the next one. */
  get count(): number {
    return this.results.length;
  }

  get wantsMore(): boolean {
    return this.precision.state === 'more';
  }

  /** How many will be wanted in all, as far as is known. */
  get wanted(): number {
    return this.precision.wanted;
  }

  /** How many will be wanted at most. */
  get most(): number {
    return Math.max(Math.floor(this.rule.most), 1);
  }

  /** Throws RangeError on another replication than the next one: the answer would depend on who was faster. */
  add(result: MassResult): void {
    if (result.replication !== this.count || !this.wantsMore)
      throw new RangeError(`replication ${result.replication} where ${this.wantsMore ? this.count : 'none'} is wanted`);
    this.results.push(result);
    this.slow.push(result.spread.quantile(0.9));
    this.precision = precisionOf(this.slow, this.rule);
  }

  answer(): MassAnswer {
    return answerOf(this.results, this.precision.state === 'reached', this.seed, this.rule.confidence);
  }
}

function answerOf(results: readonly MassResult[], isPrecise: boolean, seed: number, confidence?: number): MassAnswer {
  const sum = (of: (result: MassResult) => number): number => results.reduce((all, result) => all + of(result), 0);
  const sketches = results.map(({ spread }) => spread);
  const gaps = results.map(({ little }) => little.gap);
  return {
    kind: 'mass-answer',
    seed,
    replications: results.length,
    isPrecise,
    cases: sum(({ cases }) => cases),
    counted: sum(({ counted }) => counted),
    elapsed: {
      p50: within(quantileInterval(sketches, 0.5, confidence)),
      p90: within(quantileInterval(sketches, 0.9, confidence)),
    },
    shares: sharesOf(results, confidence),
    desks: deskAnswers(results, confidence),
    little: { broken: sum(({ little }) => (little.finding === undefined ? 0 : 1)), gap: Math.max(0, ...gaps) },
    events: sum(({ events }) => events),
  };
}

/** Cases of one replication share their queues, so its rate is the observation, and not each case. */
function sharesOf(results: readonly MassResult[], confidence?: number): OutcomeShares {
  const counted = results.filter((result) => result.counted > 0);
  const share = (of: (result: MassResult) => number): Interval => {
    const rates = counted.map((result) => of(result) / result.counted);
    return within(meanInterval(rates, confidence), 1);
  };
  return {
    reached: share(({ outcomes }) => outcomes.reached),
    missed: share(({ outcomes }) => outcomes.missed),
    stalled: share(({ outcomes }) => outcomes.stalled),
    unfinished: share(({ counted: all, outcomes: { reached, missed, stalled } }) => all - reached - missed - stalled),
  };
}

/** The desks of one model over its replications, in the order of the scenario; none where there is no replication. */
export function deskAnswers(results: readonly MassResult[], confidence?: number): DeskAnswer[] {
  return (results[0]?.desks ?? []).map((_, desk) =>
    deskOf(
      results.map(({ desks }) => desks[desk]!),
      confidence,
    ),
  );
}

function deskOf(runs: readonly DeskResult[], confidence?: number): DeskAnswer {
  const [{ id, staff }] = runs as readonly [DeskResult];
  const asked = runs.filter(({ waits }) => waits.count > 0);
  return {
    id,
    staff,
    utilisation: within(
      meanInterval(
        runs.map(({ utilisation }) => utilisation),
        confidence,
      ),
      1,
    ),
    wait: within(
      meanInterval(
        asked.map(({ waits }) => waits.mean),
        confidence,
      ),
    ),
    meanLine: within(
      meanInterval(
        runs.map(({ meanLine }) => meanLine),
        confidence,
      ),
    ),
    longestLine: Math.max(...runs.map(({ longestLine }) => longestLine)),
    requests: runs.reduce((sum, { waits }) => sum + waits.count, 0),
  };
}
