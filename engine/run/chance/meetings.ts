import type { Meeting, Scenario } from '../../model/index.ts';
import { originOf } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import type { Minute } from '../../time/index.ts';
import { minuteAt, nextMeeting } from '../../time/index.ts';
import type { WorkClock } from '../city/work-clock.ts';

/** The meetings and survey days of a scenario, by node in document order. Runs without dates have none. */
export class Meetings {
  readonly #of: readonly (Meeting | undefined)[];
  readonly #clocks: readonly WorkClock[];

  constructor({ items, procedures, acts, groups }: ActiveProcess, scenario: Scenario, clocks: readonly WorkClock[]) {
    this.#clocks = clocks;
    this.#of = [...items, ...procedures, ...acts, ...groups].map(({ id }, node) => {
      const item = items[node];
      const origin = item === undefined ? id : originOf(item);
      return scenario.meetings?.find(({ nodes }) => nodes.includes(id) || nodes.includes(origin));
    });
  }

  has(node: number): boolean {
    return this.#of[node] !== undefined;
  }

  /** The first one at or after a minute on a day when the office of the node is open; the minute itself where there is none. */
  next(node: number, at: Minute): Minute {
    const meeting = this.#of[node];
    if (meeting === undefined) return at;
    const clock = this.#clocks[node]!;
    return nextMeeting(meeting, at, (day) => clock.worked(minuteAt(day, 0), minuteAt(day + 1, 0)) > 0);
  }
}
