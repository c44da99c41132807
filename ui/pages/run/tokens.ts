import type { Id } from '../../../engine/model/index.ts';
import type { Box } from '../../flow/layout.ts';
import type { Point } from '../../flow/outline.ts';
import type { PlacedSide } from '../../flow/place.ts';
import type { FilmedLimits, LateBy, LateTogether } from './limits.ts';
import type { Reel } from './reel.ts';
import { KIND } from './reel.ts';

/** What a mark on the map says of a case at a step. */
export const MARKS = ['work', 'wait', 'hand', 'stopped', 'outside'] as const;
export type Mark = (typeof MARKS)[number];

const markOfKind: Readonly<Record<number, Mark>> = {
  [KIND.work]: 'work',
  [KIND.queue]: 'wait',
  [KIND['off-hours']]: 'wait',
  [KIND.meeting]: 'wait',
  [KIND.applicant]: 'hand',
  [KIND['hand-over']]: 'hand',
  [KIND.stopped]: 'stopped',
  [KIND.outside]: 'outside',
};

/** The mark of a kind of time. */
function markOf(kind: number): Mark {
  return markOfKind[kind]!;
}

/** Whether time of this kind passes off the clock of any office. */
export function isOffClock(kind: number): boolean {
  return kind === KIND.applicant || kind === KIND['hand-over'] || kind === KIND.stopped || kind === KIND.outside;
}

/** A mark on the map. */
export interface Token extends Point {
  readonly stretch: number;
  /** The place of its case. */
  readonly owner: number;
  readonly mark: Mark;
  readonly offClock: boolean;
  /** Which of its limits its item is past. */
  readonly late: LateBy | undefined;
  /** Which limit of its joint group or its stages its case is past. */
  readonly together: LateTogether | undefined;
  /** Whether it stands at the lower edge of its node. */
  readonly isBelow: boolean;
  /** Whether it is on its way along an arrow. */
  readonly travels: boolean;
}

/** Where everything stands at a moment. */
export interface Picture {
  readonly tokens: readonly Token[];
  /** Marks of steps that the map does not have. */
  readonly elsewhere: number;
  /** Per node, how many are in line there. */
  readonly waiting: ReadonlyMap<Id, number>;
}

/** Between marks of a row, between a row and the ends of its box, and outwards from its edge. */
const [APART, MARGIN, OUT] = [9, 6, 2];

/** The map that tokens move over. */
export interface Ground {
  readonly boxes: ReadonlyMap<Id, Box>;
  /** The way from one node to another, over nodes that take no time where there is no arrow between the two. */
  readonly path: (from: Id, to: Id) => readonly Point[];
}

/** The ground of one side of the map. Joint groups stand where their names do. */
export function groundOf({ side, boxes, frames, routes }: PlacedSide): Ground {
  const all = new Map<Id, Box>(boxes);
  for (const { frame, label } of frames) if (!all.has(frame.id)) all.set(frame.id, label);
  const next = new Map<Id, { to: Id; route: readonly Point[] }[]>();
  for (const { id, from, to } of side.edges) {
    const route = routes.get(id);
    if (route !== undefined) next.set(from, [...(next.get(from) ?? []), { to, route }]);
  }
  const known = new Map<string, readonly Point[]>();
  const found = (from: Id, to: Id): readonly Point[] => {
    const seen = new Set([from]);
    let ends: { at: Id; path: readonly Point[] }[] = [{ at: from, path: [] }];
    while (ends.length > 0) {
      const further: typeof ends = [];
      for (const { at, path } of ends)
        for (const { to: node, route } of next.get(at) ?? []) {
          if (seen.has(node)) continue;
          seen.add(node);
          const longer = [...path, ...route];
          if (node === to) return longer;
          further.push({ at: node, path: longer });
        }
      ends = further;
    }
    return [from, to].flatMap((id) => {
      const box = all.get(id);
      return box === undefined ? [] : [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    });
  };
  return {
    boxes: all,
    path: (from, to) => {
      const key = `${from} ${to}`;
      let path = known.get(key);
      if (path === undefined) known.set(key, (path = found(from, to)));
      return path;
    },
  };
}

/**
 * Every mark at a moment: on the upper edge of its node what is in work or outside, on the lower edge what is in line, with
 * the applicant or stopped; and along the arrow, for so many minutes, what was just handed over.
 */
export function pictureOf(reel: Reel, limits: FilmedLimits, time: number, ground: Ground, travelTime: number): Picture {
  const { film, owner } = reel;
  const { node, kind, start, end, from } = film.stretches;
  const tokens: Token[] = [];
  const waiting = new Map<Id, number>();
  const rows = new Map<string, { box: Box; isUpper: boolean; stretches: number[] }>();
  let elsewhere = 0;
  const put = (stretch: number, at: Point, travels: boolean, isBelow = false): void => {
    const own = kind[stretch]!;
    tokens.push({
      ...{ stretch, owner: owner[stretch]!, mark: markOf(own), offClock: isOffClock(own) },
      ...{ x: at.x, y: at.y, travels, isBelow },
      ...{ late: limits.lateAt(stretch, time), together: limits.lateTogetherAt(stretch, time) },
    });
  };
  for (const k of reel.at(time)) {
    const id = film.nodes[node[k]!]!;
    const box = ground.boxes.get(id);
    if (box === undefined) {
      elsewhere += 1;
      continue;
    }
    if (kind[k] === KIND.queue) waiting.set(id, (waiting.get(id) ?? 0) + 1);
    const lasts = Math.min(travelTime, end[k]! - start[k]!);
    if (from[k]! >= 0 && time - start[k]! < lasts) {
      const path = ground.path(film.nodes[from[k]!]!, id);
      if (path.length > 1) {
        put(k, pointOn(path, (time - start[k]!) / lasts), true);
        continue;
      }
    }
    const isUpper = kind[k] === KIND.work || kind[k] === KIND.outside;
    const key = `${isUpper ? 'upper' : 'lower'} ${id}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { box, isUpper, stretches: [k] });
    else row.stretches.push(k);
  }
  for (const { box, isUpper, stretches } of rows.values()) {
    const apart = Math.min(APART, (box.width - 2 * MARGIN) / Math.max(1, stretches.length - 1));
    const y = isUpper ? box.y - OUT : box.y + box.height + OUT;
    stretches.forEach((k, place) => put(k, { x: box.x + MARGIN + place * apart, y }, false, !isUpper));
  }
  return { tokens, elsewhere, waiting };
}

/** The point of a line after a part of its length, from 0 to 1. */
export function pointOn(line: readonly Point[], part: number): Point {
  const lengths = line.slice(1).map((point, i) => Math.hypot(point.x - line[i]!.x, point.y - line[i]!.y));
  let rest = part * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    if (rest <= length && length > 0) {
      const [a, b] = [line[i]!, line[i + 1]!];
      return { x: a.x + ((b.x - a.x) * rest) / length, y: a.y + ((b.y - a.y) * rest) / length };
    }
    rest -= length;
  }
  return line[line.length - 1]!;
}

/** The mark nearest to a point within reach, those that travel among them. */
export function tokenAt(tokens: readonly Token[], { x, y }: Point, reach: number): Token | undefined {
  let nearest: Token | undefined;
  let least = reach;
  for (const token of tokens) {
    const distance = Math.hypot(token.x - x, token.y - y);
    if (distance > least) continue;
    least = distance;
    nearest = token;
  }
  return nearest;
}
