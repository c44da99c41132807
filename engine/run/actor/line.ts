import type { PriorityRule } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';

/** Somebody who waits for one of the staff of a desk. */
export interface Request {
  /** The smaller one is taken first; what it means is up to the desk's rule. */
  readonly rank: number;
  readonly askedAt: Minute;
  readonly caseNumber: number;
  readonly node: number;
  /** What follows when somebody is free for it; that person is busy from now on. */
  readonly begin: () => void;
}

/** What the scenario says of a desk. */
export interface LineSetup {
  readonly staff: number;
  readonly rule: PriorityRule;
  /** The most that may be there, served or waiting. */
  readonly room: number;
}

/** The identical staff of one desk, and those who wait for them in one line. */
export class Line {
  readonly rule: PriorityRule;
  /** So many are kept free for surveys. */
  kept = 0;
  /** Those who found no room. */
  turnedAway = 0;
  readonly #staff: number;
  readonly #room: number;
  #away = 0;
  #busy = 0;
  #waiting: readonly Request[] = [];

  constructor({ staff, rule, room }: LineSetup) {
    this.#staff = staff;
    this.rule = rule;
    this.#room = room;
  }

  /** Below zero where somebody is still at work who is away today. */
  get free(): number {
    return this.#staff - this.#away - this.#busy;
  }

  get isFull(): boolean {
    return this.#waiting.length + this.#busy >= this.#room;
  }

  /** So many of the staff are away from now on. Whoever is at work goes on. */
  absent(away: number): void {
    this.#away = away;
  }

  join(request: Request): void {
    const after = this.#waiting.findIndex((other) => isBefore(request, other));
    const place = after < 0 ? this.#waiting.length : after;
    this.#waiting = [...this.#waiting.slice(0, place), request, ...this.#waiting.slice(place)];
  }

  leave(request: Request): void {
    this.#waiting = this.#waiting.filter((other) => other !== request);
  }

  occupy(staff: number): void {
    this.#busy += staff;
  }

  release(staff: number): void {
    this.#busy -= staff;
  }

  /** Whoever is free, and not kept back, takes the next in line. */
  move(): void {
    for (;;) {
      const [next, ...others] = this.#waiting;
      if (next === undefined || this.free <= this.kept) return;
      this.#waiting = others;
      this.occupy(1);
      next.begin();
    }
  }
}

function isBefore(a: Request, b: Request): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  if (a.askedAt !== b.askedAt) return a.askedAt < b.askedAt;
  if (a.caseNumber !== b.caseNumber) return a.caseNumber < b.caseNumber;
  return a.node < b.node;
}
