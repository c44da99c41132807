import type { Reel } from './reel.ts';
import { firstAbove } from './reel.ts';

/** What a log tells: a stretch that began, or a case that came to an outcome. */
export interface LogEvent {
  readonly at: number;
  /** The place of the case. */
  readonly owner: number;
  /** The stretch that began; undefined for an outcome. */
  readonly stretch: number | undefined;
}

/** Everything that a log of a film tells, in order. */
export function eventsOf({ film, begun, owner, from, until }: Reel): readonly LogEvent[] {
  const events: LogEvent[] = Array.from(begun, (stretch) => ({
    ...{ at: film.stretches.start[stretch]!, owner: owner[stretch]!, stretch },
  }));
  film.cases.endedAt.forEach((at, place) => {
    if (at !== null && at >= from && at <= until) events.push({ at, owner: place, stretch: undefined });
  });
  return events.sort((a, b) => a.at - b.at);
}

/** The last so many events up to a moment, the latest first. */
export function lastEvents(events: readonly LogEvent[], times: ArrayLike<number>, time: number, n: number): LogEvent[] {
  const until = firstAbove(times, time);
  return events.slice(Math.max(0, until - n), until).reverse();
}
