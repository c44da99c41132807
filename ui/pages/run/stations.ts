import type { Reel } from './reel.ts';
import { firstAbove, KIND } from './reel.ts';

/** From this utilisation on, a desk is said to be near saturation. */
export const NEAR_FULL = 0.85;
/** The median wait is that of so many who were taken up last. */
const RECENT = 20;

/** How a desk stands at a moment. */
export interface DeskMoment {
  readonly busy: number;
  readonly waiting: number;
  /** Median minutes of waiting of the last RECENT who were taken up; undefined while nobody was. */
  readonly wait: number | undefined;
}

/** A number that changes in steps, with what it sums to over time. */
interface Steps {
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** Integral from the first time on. */
  readonly areas: Float64Array;
}

/** What happens at one desk over a film. */
export interface DeskLineOverTime {
  readonly busy: Steps;
  readonly waiting: Steps;
  /** When somebody was taken up, in order, and after how many minutes of waiting. */
  readonly takenUpAt: Float64Array;
  readonly waits: Float64Array;
}

/** Every desk of a film over time, in the order of its desks. */
export function desksOf({ film, before }: Reel): readonly DeskLineOverTime[] {
  const { desk, kind, start, end } = film.stretches;
  const changes = film.desks.map(() => ({
    busy: [] as [number, number][],
    waiting: [] as [number, number][],
    taken: [] as [number, number][],
  }));
  for (let k = 0; k < start.length; k++) {
    const own = changes[desk[k]!];
    if (own === undefined) continue;
    const isWork = kind[k] === KIND.work;
    (isWork ? own.busy : own.waiting).push([start[k]!, 1], [end[k]!, -1]);
    if (!isWork) continue;
    const earlier = before[k]!;
    const isNext = earlier >= 0 && end[earlier] === start[k] && desk[earlier] === desk[k];
    // Who goes on with what they have in hand does not take it up again.
    if (isNext && kind[earlier] === KIND.work) continue;
    own.taken.push([start[k]!, isNext ? end[earlier]! - start[earlier]! : 0]);
  }
  return changes.map(({ busy, waiting, taken }) => {
    taken.sort(([a], [b]) => a - b);
    return {
      busy: stepsOf(busy),
      waiting: stepsOf(waiting),
      takenUpAt: Float64Array.from(taken, ([at]) => at),
      waits: Float64Array.from(taken, ([, wait]) => wait),
    };
  });
}

function stepsOf(changes: [number, number][]): Steps {
  changes.sort(([a], [b]) => a - b);
  const times: number[] = [];
  const values: number[] = [];
  const areas: number[] = [];
  let value = 0;
  let area = 0;
  for (const [at, by] of changes) {
    const last = times.length - 1;
    if (last >= 0 && times[last] === at) {
      values[last] = value += by;
      continue;
    }
    if (last >= 0) area += value * (at - times[last]!);
    times.push(at);
    values.push((value += by));
    areas.push(area);
  }
  return { times: Float64Array.from(times), values: Float64Array.from(values), areas: Float64Array.from(areas) };
}

/** The value at a moment. */
export function valueAt({ times, values }: Steps, time: number): number {
  return values[firstAbove(times, time) - 1] ?? 0;
}

/** The mean over a time that is longer than nothing. */
export function meanOver(steps: Steps, from: number, until: number): number {
  return (areaUntil(steps, until) - areaUntil(steps, from)) / (until - from);
}

function areaUntil({ times, values, areas }: Steps, time: number): number {
  const place = firstAbove(times, time) - 1;
  return place < 0 ? 0 : areas[place]! + values[place]! * (time - times[place]!);
}

/** How a desk stands at a moment. */
export function deskAt({ busy, waiting, takenUpAt, waits }: DeskLineOverTime, time: number): DeskMoment {
  const until = firstAbove(takenUpAt, time);
  const recent = [...waits.subarray(Math.max(0, until - RECENT), until)].sort((a, b) => a - b);
  const middle = recent.length >> 1;
  const wait =
    recent.length === 0
      ? undefined
      : recent.length % 2 === 1
        ? recent[middle]!
        : (recent[middle - 1]! + recent[middle]!) / 2;
  return { busy: valueAt(busy, time), waiting: valueAt(waiting, time), wait };
}

/** A part of a film, and where the line was longest in it. */
export interface HeatColumn {
  readonly from: number;
  readonly until: number;
  /** Per desk, the mean number of those in line. */
  readonly waiting: readonly number[];
  /** Per desk, the share of its staff at work. */
  readonly busy: readonly number[];
  /** The desk with the longest line; −1 where nobody waited. */
  readonly longest: number;
}

/** A film in so many equal parts. */
export function heatOf(
  { from, until }: Pick<Reel, 'from' | 'until'>,
  desks: readonly DeskLineOverTime[],
  staff: readonly number[],
  parts: number,
): readonly HeatColumn[] {
  if (until <= from) return [];
  const width = (until - from) / parts;
  return Array.from({ length: parts }, (_, part) => {
    const [begin, end] = [from + part * width, from + (part + 1) * width];
    const waiting = desks.map((desk) => meanOver(desk.waiting, begin, end));
    const busy = desks.map((desk, place) => meanOver(desk.busy, begin, end) / staff[place]!);
    const most = Math.max(0, ...waiting);
    return { from: begin, until: end, waiting, busy, longest: most > 0 ? waiting.indexOf(most) : -1 };
  });
}

/** In how many parts of a film each desk had the longest line, most first, and how often that went from desk to desk. */
export function bottlenecksOf(columns: readonly HeatColumn[]): {
  readonly counts: readonly { readonly desk: number; readonly parts: number }[];
  readonly moves: number;
} {
  const stays = columns.flatMap(({ longest }) => (longest < 0 ? [] : [longest]));
  const parts = new Map<number, number>();
  for (const desk of stays) parts.set(desk, (parts.get(desk) ?? 0) + 1);
  const counts = [...parts].map(([desk, n]) => ({ desk, parts: n })).sort((a, b) => b.parts - a.parts);
  return { counts, moves: stays.filter((desk, place) => place > 0 && desk !== stays[place - 1]).length };
}

/** The step of heat from 0, nobody, to 5 of a number in line, the same for marks and cells. */
export function heatStep(waiting: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (waiting < 0.05) return 0;
  if (waiting < 2) return 1;
  if (waiting < 5) return 2;
  if (waiting < 10) return 3;
  return waiting < 20 ? 4 : 5;
}
