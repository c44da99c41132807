import { overlongOf } from '../../../engine/measure/index.ts';
import type { Process } from '../../../engine/model/index.ts';
import type { FilmLimit } from '../../../engine/run/film.ts';
import type { Words } from '../../words/index.ts';
import type { Reel } from './reel.ts';

/** By which limit something is late. */
export type LateBy = FilmLimit['scheme'];

/** A limit that a case of a film went past. */
interface Passed {
  /** The place of the case. */
  readonly owner: number;
  readonly limit: FilmLimit;
}

/** The limits of the items in a film that say something. */
export interface FilmedLimits {
  /** Of the case at a place, in the order in which they are due. */
  readonly ofCase: (place: number) => readonly FilmLimit[];
  /** Those that were not kept, in the order in which they were due. */
  readonly passed: readonly Passed[];
  /** What of its limits the item of a stretch is past at a moment, or for a part of the time until another one, the statutory one first. */
  readonly lateAt: (stretch: number, from: number, until?: number) => LateBy | undefined;
  /** Items of which no case can keep the limit, since their duration is assumed to be longer. */
  readonly unjudged: readonly number[];
}

/** That something is late, with the sign of it. */
export function lateText(late: LateBy, { t }: Words): string {
  return t('run.late', { what: t(`run.late.${late}`) });
}

/** Whether a limit was not kept, be it that the run ended before the item did. */
export function isLate({ due, done }: FilmLimit): boolean {
  return done === null || done > due;
}

/** Whether a limit was past for a part of the time between two moments. */
export function wasPast(limit: FilmLimit, from: number, until: number): boolean {
  return isLate(limit) && limit.due < until && (limit.done === null || from < limit.done);
}

/**
 * Reads the limits of a film of a process, item by item on the item's own clock. Limits that an assumed duration can never keep
 * are left out: that says nothing about any case.
 */
export function limitsOf({ film, owner }: Reel, process: Process): FilmedLimits {
  const keyOf = ({ node, scheme, endsAt }: FilmLimit): string => `${node} ${scheme} ${endsAt}`;
  const all = new Map<string, { one: FilmLimit; kept: number; n: number }>();
  for (const limit of film.limits.flat()) {
    const { kept, n } = all.get(keyOf(limit)) ?? { kept: 0, n: 0 };
    all.set(keyOf(limit), { one: limit, kept: isLate(limit) ? kept : kept + 1, n: n + 1 });
  }
  const silent = [...all].filter(
    ([, { one, kept, n }]) =>
      overlongOf(process, { ...one, item: film.nodes[one.node]!, rate: kept / n }) !== undefined,
  );
  const left = new Set(silent.map(([key]) => key));
  const judged = film.limits.map((limits) =>
    limits.filter((limit) => !left.has(keyOf(limit))).sort((a, b) => a.due - b.due),
  );
  const late = judged.map((limits) => limits.filter(isLate));
  return {
    ofCase: (place) => judged[place]!,
    passed: late
      .flatMap((limits, place) => limits.map((limit) => ({ owner: place, limit })))
      .sort((a, b) => a.limit.due - b.limit.due),
    lateAt: (stretch, from, until = from) => {
      const node = film.stretches.node[stretch];
      const past = late[owner[stretch]!]!.filter((limit) => limit.node === node && wasPast(limit, from, until));
      return past.find(({ scheme }) => scheme === 'statutory')?.scheme ?? past[0]?.scheme;
    },
    unjudged: [...new Set(silent.map(([, { one }]) => one.node))],
  };
}
