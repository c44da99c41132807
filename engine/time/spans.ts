import type { Minute } from './minutes.ts';
import type { Schedule } from './schedule.ts';
import { workMinutesBetween } from './schedule.ts';

/** The minutes from `from` up to, not including, `to`. */
export type Span = readonly [from: Minute, to: Minute];

/**
 * The same minutes as spans that are ascending, apart and not empty.
 * Throws a RangeError for a span that ends before it begins.
 */
export function union(spans: readonly Span[]): Span[] {
  const merged: [Minute, Minute][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (to < from) throw new RangeError(`a span cannot end before it begins: [${String(from)}, ${String(to)})`);
    if (to === from) continue;
    const last = merged[merged.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The minutes that lie in a span of each of the two lists, as `union` gives them. */
export function intersection(left: readonly Span[], right: readonly Span[]): Span[] {
  const [a, b] = [union(left), union(right)];
  const common: Span[] = [];
  for (let i = 0, j = 0; ;) {
    const [mine, yours] = [a[i], b[j]];
    if (mine === undefined || yours === undefined) return common;
    const [from, to] = [Math.max(mine[0], yours[0]), Math.min(mine[1], yours[1])];
    if (from < to) common.push([from, to]);
    if (mine[1] < yours[1]) i += 1;
    else j += 1;
  }
}

/** Civil minutes that lie in at least one span. */
export const unionLength = (spans: readonly Span[]): number =>
  union(spans).reduce((sum, [from, to]) => sum + (to - from), 0);

/**
 * Open minutes of the schedule that lie in at least one span; divided by `schedule.dayMinutes` they are working days.
 * Given as minutes, so that sums and parts stay exact.
 */
export const workMinutesOfUnion = (spans: readonly Span[], schedule: Schedule): number =>
  union(spans).reduce((sum, [from, to]) => sum + workMinutesBetween(schedule, from, to), 0);
