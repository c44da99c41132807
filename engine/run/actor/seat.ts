import type { PriorityRule } from '../../model/index.ts';
import type { WorkClock } from '../city/work-clock.ts';
import type { Handling, Undo } from './handling.ts';
import type { Line } from './line.ts';

/** Where the work on a task is done. */
export interface SeatPlace {
  readonly node: number;
  /** −1 where there are hands enough. */
  readonly desk: number;
  readonly clock: WorkClock;
  /** The rank of the task in a line with such a rule. */
  readonly rank: (rule: PriorityRule) => number;
}

/** The place of one task at one desk: somebody who works on it, or its turn in the line. */
export class Seat {
  readonly #handling: Handling;
  readonly #place: SeatPlace;
  readonly #line: Line | undefined;
  #isHeld = false;
  #undo: Undo = () => undefined;

  constructor(handling: Handling, place: SeatPlace) {
    this.#handling = handling;
    this.#place = place;
    this.#line = handling.line(place.desk);
  }

  /**
   * So many minutes of work, and what follows. It begins at once where somebody is at it already, where there are hands
   * enough, or where there is nothing to do; else when somebody is free, who stays with the task until it is released.
   */
  work(minutes: number, done: () => void): void {
    const { node, clock, rank } = this.#place;
    const begin = (): void => {
      this.#undo = this.#handling.plan(clock.done(this.#handling.now, minutes), done);
    };
    if (this.#line === undefined || this.#isHeld || minutes === 0) return begin();
    const seated = (): void => {
      this.#isHeld = true;
      begin();
    };
    this.#undo = this.#handling.wait(this.#line, { rank: rank(this.#line.rule), node, begin: seated });
  }

  /** Whether there is no room for one more, who then gives up. */
  turnsAway(): boolean {
    if (this.#line?.isFull !== true) return false;
    this.#line.turnedAway += 1;
    return true;
  }

  /** Whoever works on it is free for others. */
  release(): void {
    if (!this.#isHeld || this.#line === undefined) return;
    this.#isHeld = false;
    this.#handling.release(this.#line, 1);
  }

  /** Nobody works on it any more, nor shall: what was under way or in line is left. */
  drop(): void {
    this.#undo();
    this.release();
  }
}
