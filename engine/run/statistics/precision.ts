import type { Interval } from './interval.ts';
import { halfWidth, meanInterval } from './interval.ts';
import { Moments } from './moments.ts';

/** When enough replications have been run: either target is enough where both are given. */
export interface PrecisionRule {
  /** Half-width at most this share of the absolute mean. */
  readonly relative?: number;
  /** Half-width at most this much, in the unit of the measure. */
  readonly absolute?: number;
  /** At least this many replications; 5 where not given. */
  readonly least?: number;
  /** At most this many replications; with so many the run ends, precise or not. */
  readonly most: number;
  readonly confidence?: number;
}

/** Where a run stands under a rule. */
export interface Precision {
  readonly state: 'more' | 'reached' | 'exhausted';
  /** How many replications of those given the rule uses. */
  readonly replications: number;
  readonly interval: Interval;
  /** How many replications will be wanted in all, by n·(half-width ÷ target)²; at least one more than now while `more`. */
  readonly wanted: number;
}

/**
 * Sequential precision: replications are looked at one after the other, and the first number of them with a half-width
 * below the target ends the run (Law, Simulation Modeling and Analysis, 9.4.1). `values` holds the measure of each
 * replication in the order of replications, and may hold more than the rule needs — workers run ahead — which changes
 * nothing: the answer is the same for any number of workers. Throws RangeError on a rule without a positive target.
 */
export function precisionOf(values: readonly number[], rule: PrecisionRule): Precision {
  if (!((rule.relative ?? 0) > 0 || (rule.absolute ?? 0) > 0))
    throw new RangeError('a precision rule needs a positive relative or absolute target');
  const most = Math.max(Math.floor(rule.most), 1);
  const least = Math.min(Math.max(rule.least ?? 5, 2), most);
  const seen = Moments.of(values.slice(0, least - 1));
  for (let n = least; n <= Math.min(values.length, most); n++) {
    seen.add(values[n - 1]!);
    const interval = meanInterval(seen, rule.confidence);
    if (halfWidth(interval) <= targetOf(interval, rule))
      return { state: 'reached', replications: n, interval, wanted: n };
    if (n === most) return { state: 'exhausted', replications: n, interval, wanted: n };
  }
  const interval = meanInterval(values, rule.confidence);
  return { state: 'more', replications: values.length, interval, wanted: wantedOf(interval, rule, least, most) };
}

function targetOf({ estimate }: Interval, { relative = 0, absolute = 0 }: PrecisionRule): number {
  return Math.max(relative * Math.abs(estimate), absolute);
}

function wantedOf(interval: Interval, rule: PrecisionRule, least: number, most: number): number {
  const { count } = interval;
  if (count < least) return least;
  const ratio = halfWidth(interval) / targetOf(interval, rule);
  if (!(ratio < Infinity)) return most;
  return Math.min(Math.max(Math.ceil(count * ratio * ratio), count + 1), most);
}
