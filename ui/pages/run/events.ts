import type { FilmLimit } from '../../../engine/run/film.ts';
import type { FilmedLimits } from './limits.ts';
import type { Reel } from './reel.ts';
import { firstAbove } from './reel.ts';

/** What a log tells: a stretch that began, a limit that passed, or a case that came to an outcome. */
export interface LogEvent {
  readonly at: number;
  /** The place of the case. */
  readonly owner: number;
  /** The stretch that began. */
  readonly stretch?: number;
  /** The limit that passed. */
  readonly limit?: FilmLimit;
}

/** Everything that a log of a film tells, in order. */
export function eventsOf({ film, begun, owner, from, until }: Reel, { passed }: FilmedLimits): readonly LogEvent[] {
  const events: LogEvent[] = Array.from(begun, (stretch) => ({
    ...{ at: film.stretches.start[stretch]!, owner: owner[stretch]!, stretch },
  }));
  film.cases.endedAt.forEach((at, place) => {
    if (at !== null && at >= from && at <= until) events.push({ at, owner: place });
  });
  for (const { owner: place, limit } of passed)
    if (limit.due >= from && limit.due <= until) events.push({ at: limit.due, owner: place, limit });
  return events.sort((a, b) => a.at - b.at);
}

/** The last so many events up to a moment, the latest first. */
export function lastEvents(events: readonly LogEvent[], times: ArrayLike<number>, time: number, n: number): LogEvent[] {
  const until = firstAbove(times, time);
  return events.slice(Math.max(0, until - n), until).reverse();
}
