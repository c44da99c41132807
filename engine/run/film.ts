import type { CaseAttributes, Id, Scheme } from '../model/index.ts';
import type { Minute } from '../time/index.ts';
import type { LimitOver } from './detail.ts';

/** How much of a run is filmed. */
export interface FilmAsked {
  /** So many cases that arrive after the warm-up, from 1; the film ends when the next one arrives. */
  readonly cases: number;
}

/** Cases of a film, in the order in which they left; lists of equal length but for `first`. */
export interface FilmCases {
  /** As cases are numbered in the run, so that both sides of a reform number the same case alike. */
  readonly number: readonly number[];
  /** Which of `classes` a case belongs to. */
  readonly class: readonly number[];
  readonly arrivedAt: readonly Minute[];
  /** When its outcome was there; null while the run has none. */
  readonly endedAt: readonly (Minute | null)[];
  readonly outcome: readonly ('reached' | 'missed' | 'stalled' | null)[];
  /** The node whose result its goal waited for last; −1 where nothing led to an outcome. */
  readonly last: readonly number[];
  /** Where its stretches begin; one entry more than there are cases. */
  readonly first: readonly number[];
}

/**
 * Stretches of time of one kind that a case spent at one node; those of a case stand together, in the order in which they
 * were over. Waiting for other nodes is no stretch, nor are later checks of what was only promised.
 */
export interface FilmStretches {
  /** Which of `nodes`. */
  readonly node: readonly number[];
  /** Which of TIME_KINDS; nights and holidays within a queue or a piece of work belong to it. */
  readonly kind: readonly number[];
  /** Which of `desks`; −1 where it takes up none. Surveys that need several desks name none. */
  readonly desk: readonly number[];
  readonly start: readonly Minute[];
  readonly end: readonly Minute[];
  /** The node that took time last of those that led to this one, on the first stretch that comes of it; −1 else. */
  readonly from: readonly number[];
}

/**
 * A limit in one case: that of an item on the item's own clock, which runs from what starts it and stands while it is stopped
 * (行政许可法 45), so that `due` is the last minute in time with all stops left out; or that of a joint group or of stages on the
 * clock of all their items together (see ItemOnTime). Of several that bind the same event, the earliest.
 */
export interface FilmLimit {
  readonly over: LimitOver;
  /** Which of `nodes`: the item, or the joint group; of a limit over stages, which of `overStages`. */
  readonly node: number;
  readonly scheme: Exclude<Scheme, 'observed'>;
  readonly endsAt: 'decision' | 'delivery';
  readonly due: Minute;
  /** When it was decided or delivered, the last time if there was a further round; null where the run ended before that. */
  readonly done: Minute | null;
}

/** Everything that happened in a window of one replication to those who were in it, for playing it back. */
export interface RunFilm {
  readonly kind: 'run-film';
  /** The window, in minutes of the run. What cases did before and after it is there, too. */
  readonly from: Minute;
  readonly until: Minute;
  readonly nodes: readonly Id[];
  /** Limits of the process over stages, by their ids. */
  readonly overStages: readonly Id[];
  readonly desks: readonly Id[];
  readonly classes: readonly CaseAttributes[];
  readonly cases: FilmCases;
  /** Per case: what of it was judged, in time or not, as ItemOnTime says. */
  readonly limits: readonly (readonly FilmLimit[])[];
  readonly stretches: FilmStretches;
}
