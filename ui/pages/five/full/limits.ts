import type { Comparison, Evaluation, PlanSide, Side } from '../../../../engine/measure/index.ts';
import { schemesOf } from '../../../../engine/measure/index.ts';
import type { Basis, Scenario, Scheme, SpanLimit, Text } from '../../../../engine/model/index.ts';
import { inForceOn, isCounted } from '../../../../engine/model/index.ts';
import { quickDays } from '../../../../engine/network/index.ts';
import { calendarFor } from '../../../../engine/run/city/days-open.ts';
import { dayOf, formatDate, lastDayAfter } from '../../../../engine/time/index.ts';

/** A total of limits of the approval clock, on the sides that have it; in working days, unless it is for a ruler of calendar days. */
export interface LimitTotal {
  readonly kind: 'statutory' | 'promised' | 'planned';
  readonly values: readonly { readonly side: PlanSide | 'single'; readonly days: number }[];
}

/** A limit over stages, or over all of them. */
export interface StageLimit {
  readonly id: string;
  readonly title: Text;
  readonly scheme: Scheme;
  readonly n: number;
  readonly unit: SpanLimit['unit'];
  /** Whether it covers every stage in which the case has approval items, so that it is one for the whole process. */
  readonly isWhole: boolean;
  readonly basis: Basis;
}

/**
 * Whether a promise in working or calendar days is longer than a limit. Working days are never more than the calendar days
 * they lie in, so that more of them than a limit has calendar days are too many; the other way round nothing can be said.
 */
export function isBeyond(days: number, unit: Evaluation['unit'], limit: Pick<StageLimit, 'n' | 'unit'>): boolean {
  const isComparable = limit.unit === unit || (limit.unit === 'calendar-day' && unit === 'working-day');
  return isComparable && days > limit.n;
}

/** What the limits come to: those of items along the approval path, statutory and promised, and those of stages. */
export function limitTotals(comparison: Comparison, single: boolean): LimitTotal[] {
  const { pairs } = schemesOf(comparison);
  const scheme = (kind: 'statutory' | 'promised', side: PlanSide): number | undefined => {
    const minutes = pairs.find((one) => one.scheme === kind)?.[side]?.minutes;
    return minutes === undefined ? undefined : quickDays(minutes);
  };
  const planned = (side: PlanSide): number | undefined => {
    const { timed } = comparison[side];
    return timed.ok ? timed.times.planned : undefined;
  };
  const total = (kind: LimitTotal['kind'], daysOf: (side: PlanSide) => number | undefined): LimitTotal => ({
    kind,
    values: (single ? (['after'] as const) : (['before', 'after'] as const)).flatMap((side) => {
      const days = daysOf(side);
      return days === undefined ? [] : [{ side: single ? 'single' : side, days }];
    }),
  });
  const totals = [
    total('statutory', (side) => scheme('statutory', side)),
    total('promised', (side) => scheme('promised', side)),
    total('planned', planned),
  ];
  return totals.filter(({ values }) => values.length > 0);
}

/** The day on which the runs of a scenario begin; none where it has no dates. */
export function startOf({ experiment: { start } }: Scenario): string | undefined {
  return start === undefined ? undefined : formatDate(dayOf(start));
}

/**
 * The totals in days of the scenario's ruler. Where runs have dates that is in calendar days: as many as lie from the first
 * day of the runs, which is not counted, to the day on which so many working days of the scenario's calendar are over; a
 * day that is begun counts whole. From another day on it may be some more or fewer.
 */
export function onRulerOf(
  { experiment: { start }, calendar: days = 'state', calendars }: Scenario,
  totals: LimitTotal[],
): LimitTotal[] {
  if (start === undefined) return totals;
  const first = dayOf(start);
  const calendar = calendarFor(days, calendars);
  return totals.map(({ kind, values }) => ({
    kind,
    values: values.map(({ side, days: n }) => ({
      side,
      days: lastDayAfter(first, Math.ceil(n), 'working-day', calendar) - first,
    })),
  }));
}

/** The limits over stages that are in force on a side. */
export function stageLimits({ process, active }: Side): StageLimit[] {
  const met = active.items.filter(isCounted).map(({ stage }) => stage);
  return process.limits
    .filter((limit) => inForceOn(limit, process.asOf))
    .map(({ id, title, scheme, n, unit, stages, basis }) => ({
      ...{ id, title, scheme, n, unit, basis },
      isWhole: met.length > 0 && met.every((stage) => stages.includes(stage)),
    }));
}
