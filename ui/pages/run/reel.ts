import { TIME_KINDS } from '../../../engine/run/detail.ts';
import type { RunFilm } from '../../../engine/run/film.ts';

/** The number of each kind of time, as films tell it. */
export const KIND = Object.fromEntries(TIME_KINDS.map((kind, number) => [kind, number])) as Readonly<
  Record<(typeof TIME_KINDS)[number], number>
>;

/** So many checkpoints stand in a film, each with all that is under way from there to the next. */
const CHECKPOINTS = 512;

/** A film wound so that any moment of it can be looked at without going through what came before. Times are minutes of the run. */
export interface Reel {
  readonly film: RunFilm;
  readonly from: number;
  readonly until: number;
  /** Per stretch, the place of its case. */
  readonly owner: Int32Array;
  /** Per stretch, that of the same case and node before it; −1 where there is none. */
  readonly before: Int32Array;
  /** Every minute of the window at which a stretch begins or ends, in order. */
  readonly moments: Float64Array;
  /** Stretches that begin in the window, in the order in which they do. */
  readonly begun: Int32Array;
  /** When they do. */
  readonly begunAt: Float64Array;
  /** The stretches that are under way at a moment, in the order in which they began. */
  readonly at: (time: number) => number[];
}

/** Winds a film. */
export function reelOf(film: RunFilm): Reel {
  const { from, until, cases, stretches } = film;
  const { start, end, node } = stretches;
  const owner = new Int32Array(start.length);
  const before = new Int32Array(start.length).fill(-1);
  for (let place = 0; place < cases.number.length; place++) {
    const last = new Map<number, number>();
    for (let k = cases.first[place]!; k < cases.first[place + 1]!; k++) {
      owner[k] = place;
      before[k] = last.get(node[k]!) ?? -1;
      last.set(node[k]!, k);
    }
  }
  const order = Int32Array.from(start.keys()).sort((a, b) => start[a]! - start[b]! || a - b);
  const isInside = (time: number): boolean => time >= from && time <= until;
  const moments = Float64Array.from(new Set([...start, ...end].filter(isInside))).sort();
  const width = Math.max(1, (until - from) / CHECKPOINTS);
  const checkpointOf = (time: number): number =>
    Math.min(CHECKPOINTS - 1, Math.max(0, Math.floor((time - from) / width)));
  const held: number[][] = Array.from({ length: CHECKPOINTS }, () => []);
  for (const k of order) {
    if (end[k]! < from || start[k]! > until) continue;
    for (let place = checkpointOf(start[k]!); place <= checkpointOf(end[k]!); place++) held[place]!.push(k);
  }
  const begun = order.filter((k) => isInside(start[k]!));
  return {
    ...{ film, from, until, owner, before, moments, begun },
    begunAt: Float64Array.from(begun, (k) => start[k]!),
    at: (time) => held[checkpointOf(time)]!.filter((k) => start[k]! <= time && time < end[k]!),
  };
}

/** The stretches of the case at a place, as the film tells them. */
export function stretchesOf({ cases: { first } }: RunFilm, place: number): number[] {
  return Array.from({ length: first[place + 1]! - first[place]! }, (_, k) => first[place]! + k);
}

/** The first place of a sorted list whose value is above a limit; the length, where none is. */
export function firstAbove(sorted: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The next moment at which something begins or ends, or the one before; the time itself, where there is none. */
export function momentBeside({ moments }: Reel, time: number, by: 1 | -1): number {
  const above = firstAbove(moments, time);
  if (by === 1) return moments[above] ?? time;
  const at = moments[above - 1] === time ? above - 2 : above - 1;
  return moments[at] ?? time;
}

/** The first moment after one and up to another at which somebody comes to a node. */
export function arrivalAt(
  { film, begun, begunAt, before }: Reel,
  node: number,
  after: number,
  upTo: number,
): number | undefined {
  const nodes = film.stretches.node;
  for (let place = firstAbove(begunAt, after); place < begun.length && begunAt[place]! <= upTo; place++) {
    const k = begun[place]!;
    if (nodes[k] === node && before[k]! < 0) return begunAt[place];
  }
  return undefined;
}

/** A part of the way that a case took to its outcome. */
export interface WayPart {
  /** The stretch. */
  readonly stretch: number;
  /** Minutes of it that lie on the way. */
  readonly minutes: number;
}

/**
 * The way that led to the outcome of a case, from its arrival on: what came last of everything that was waited for, back to
 * the beginning. Its minutes sum to the elapsed time. Nothing where the case has no outcome that a node led to.
 */
export function wayOf({ film }: Reel, place: number): WayPart[] {
  const { cases, stretches } = film;
  const { node, start, end, from } = stretches;
  const way: WayPart[] = [];
  let at = cases.endedAt[place];
  let wanted = cases.last[place]!;
  if (at === null || at === undefined || wanted < 0) return [];
  const first = cases.first[place]!;
  for (let k = cases.first[place + 1]! - 1; k >= first; k--) {
    if (node[k] !== wanted || start[k]! >= at || end[k]! < at) continue;
    way.push({ stretch: k, minutes: at - start[k]! });
    at = start[k]!;
    if (from[k]! < 0) continue;
    wanted = from[k]!;
    // What led here may be told later than what it led to.
    k = cases.first[place + 1]!;
  }
  return way.reverse();
}
