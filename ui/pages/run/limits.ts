import { overlongOf, titleOfBound } from '../../../engine/measure/index.ts';
import type { Id, Process, Text } from '../../../engine/model/index.ts';
import type { FilmLimit, RunFilm } from '../../../engine/run/film.ts';
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

/** What several items are past together, as a joint group or as stages. */
export interface LateTogether {
  readonly over: Exclude<FilmLimit['over'], 'item'>;
  readonly scheme: LateBy;
}

/** The limits in a film that say something. */
export interface FilmedLimits {
  /** Of the case at a place, in the order in which they are due. */
  readonly ofCase: (place: number) => readonly FilmLimit[];
  /** Those that were not kept, in the order in which they were due. */
  readonly passed: readonly Passed[];
  /** What of its limits the item of a stretch is past at a moment, or for a part of the time until another one, the statutory one first. */
  readonly lateAt: (stretch: number, from: number, until?: number) => LateBy | undefined;
  /** What limit of its joint group or its stages the case of a stretch is past then, those of stages first. */
  readonly lateTogetherAt: (stretch: number, from: number, until?: number) => LateTogether | undefined;
  /** The joint groups and limits over stages that cases are past at a moment, with how many cases each. */
  readonly lateGroupsAt: (time: number) => readonly { readonly limit: FilmLimit; readonly cases: number }[];
  /** The name of what a limit binds. */
  readonly titleOf: (limit: FilmLimit) => Text;
  /** Items of which no case can keep the limit, since their duration is assumed to be longer. */
  readonly unjudged: readonly number[];
}

/** That something is late, with the sign of it: another one for what binds several items together. */
export function lateText(late: LateBy, { t }: Words, over: FilmLimit['over'] = 'item'): string {
  const what = t(`run.late.${late}`);
  return over === 'item' ? t('run.late', { what }) : t(`run.late.${over}`, { what });
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
 * Reads the limits of a film of a process, each on the clock of what it binds. Limits that an assumed duration can never keep
 * are left out: that says nothing about any case.
 */
export function limitsOf({ film, owner }: Reel, process: Process): FilmedLimits {
  const all = new Map<string, { one: FilmLimit; kept: number; n: number }>();
  for (const limit of film.limits.flat()) {
    const { kept, n } = all.get(keyOf(limit)) ?? { kept: 0, n: 0 };
    all.set(keyOf(limit), { one: limit, kept: isLate(limit) ? kept : kept + 1, n: n + 1 });
  }
  const silent = [...all].filter(
    ([, { one, kept, n }]) =>
      one.over === 'item' && overlongOf(process, { ...one, item: film.nodes[one.node]!, rate: kept / n }) !== undefined,
  );
  const left = new Set(silent.map(([key]) => key));
  const judged = film.limits.map((limits) =>
    limits.filter((limit) => !left.has(keyOf(limit))).sort((a, b) => a.due - b.due),
  );
  const late = judged.map((limits) => limits.filter(isLate));
  const passed = late
    .flatMap((limits, place) => limits.map((limit) => ({ owner: place, limit })))
    .sort((a, b) => a.limit.due - b.limit.due);
  const together = passed.filter(({ limit }) => limit.over !== 'item');
  const within = withinOf(film, process);
  return {
    ofCase: (place) => judged[place]!,
    passed,
    lateAt: (stretch, from, until = from) => {
      const node = film.stretches.node[stretch];
      const past = late[owner[stretch]!]!.filter(
        (limit) => limit.over === 'item' && limit.node === node && wasPast(limit, from, until),
      );
      return past.find(({ scheme }) => scheme === 'statutory')?.scheme ?? past[0]?.scheme;
    },
    lateTogetherAt: (stretch, from, until = from) => {
      const node = film.stretches.node[stretch]!;
      const past = late[owner[stretch]!]!.filter((limit) => within(limit, node) && wasPast(limit, from, until));
      const weight = ({ over, scheme }: FilmLimit): number =>
        (over === 'stages' ? 2 : 0) + (scheme === 'statutory' ? 1 : 0);
      const [first] = past.sort((a, b) => weight(b) - weight(a));
      return first === undefined || first.over === 'item' ? undefined : { over: first.over, scheme: first.scheme };
    },
    lateGroupsAt: (time) => {
      const counts = new Map<string, { limit: FilmLimit; cases: number }>();
      for (const { limit } of together) {
        if (!wasPast(limit, time, time)) continue;
        const known = counts.get(keyOf(limit));
        counts.set(keyOf(limit), { limit, cases: (known?.cases ?? 0) + 1 });
      }
      return [...counts.values()];
    },
    titleOf: ({ over, node }) => titleOfBound(process, over, (over === 'stages' ? film.overStages : film.nodes)[node]!),
    unjudged: [...new Set(silent.map(([, { one }]) => one.node))],
  };
}

/** Tells limits of one case, and of a film, apart. */
export function keyOf({ over, node, scheme, endsAt }: FilmLimit): string {
  return `${over} ${node} ${scheme} ${endsAt}`;
}

/** Whether a node belongs to what a limit over several items binds: the joint group itself, a member, or a node of the stages. */
function withinOf(film: RunFilm, process: Process): (limit: FilmLimit, node: number) => boolean {
  const nodesOf = (ids: readonly Id[]): ReadonlySet<number> => new Set(ids.map((id) => film.nodes.indexOf(id)));
  const groups = new Map(process.groups.map(({ id, members }) => [film.nodes.indexOf(id), nodesOf([id, ...members])]));
  const stages = film.overStages.map((id): ReadonlySet<number> => {
    const bound = new Set<Id | undefined>(process.limits.find((limit) => limit.id === id)?.stages);
    const nodes = [...process.items, ...process.procedures, ...process.acts].filter(({ stage }) => bound.has(stage));
    const ids = new Set(nodes.map((node) => node.id));
    const joint = process.groups.filter(({ members }) => members.some((member) => ids.has(member)));
    return nodesOf([...ids, ...joint.map((group) => group.id)]);
  });
  return ({ over, node: bound }, node) =>
    over !== 'item' && (over === 'group' ? groups.get(bound) : stages[bound])?.has(node) === true;
}
