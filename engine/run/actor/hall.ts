import type { Absence } from '../city/absence.ts';
import type { Minute } from '../../time/index.ts';
import { EventClock } from './clock.ts';
import type { Request } from './line.ts';
import { Line } from './line.ts';
import type { LineSetup } from './line.ts';
import type { Survey } from './surveys.ts';
import { Surveys } from './surveys.ts';

const DAY = 1440;

/** Something that is handed in at this minute. */
interface HandedIn {
  readonly caseNumber: number;
  readonly node: number;
  readonly run: () => void;
}

/** Where the cases come from. */
export interface Arrivals {
  /** The minute of the next one; Infinity after the last. */
  readonly at: Minute;
  /** Lets it come in. */
  admit(): void;
}

export interface HallSetup {
  readonly desks: readonly LineSetup[];
  readonly start: Minute;
  /** What is due later does not happen any more. */
  readonly horizon: Minute;
  /** Absent where nobody is ever away. */
  readonly absence?: Absence | undefined;
}

/**
 * One hall: the clock and the desks that all cases share. An instant goes by in the same order whatever was planned first:
 * all that is finished, then who arrives, each with what follows at once; what is handed in, in the order of cases and
 * nodes; staff who held on to their task give it back; the lines move; and legal periods end, one by one, in that order, too.
 */
export class Hall {
  readonly clock: EventClock;
  readonly lines: readonly Line[];
  /** Cases under way. */
  cases = 0;
  readonly #setup: HallSetup;
  readonly #surveys = new Surveys();
  #handedIn: HandedIn[] = [];
  #lingering: (() => void)[] = [];
  /** Desks where something has changed, in the order in which it did. */
  readonly #touched = new Set<Line>();
  #shiftEnds: Minute;

  constructor(setup: HallSetup) {
    this.#setup = setup;
    this.clock = new EventClock(setup.start);
    this.lines = setup.desks.map((desk) => new Line(desk));
    this.#shiftEnds = setup.absence === undefined ? Infinity : setup.start;
  }

  /** After all finished work of this minute. */
  handIn(handedIn: HandedIn): void {
    this.#handedIn.push(handedIn);
  }

  /** After everything else of this minute that needs no desk. */
  linger(run: () => void): void {
    this.#lingering.push(run);
  }

  request(line: Line, request: Request): void {
    line.join(request);
    this.#touched.add(line);
  }

  release(line: Line, staff: number): void {
    line.release(staff);
    this.#touched.add(line);
  }

  survey(survey: Survey): void {
    this.#surveys.ask(survey);
    for (const { line } of survey.officers) this.#touched.add(line);
  }

  /** Runs until no case is under way and none arrives any more, or the horizon. */
  run(arrivals: Arrivals): void {
    this.#changeShift(this.clock.now);
    do this.#settle(arrivals);
    while (this.#step(arrivals));
  }

  #settle(arrivals: Arrivals): void {
    while (this.clock.finishOne() || this.#admit(arrivals) || this.#moveQueues() || this.clock.expireOne());
  }

  #admit(arrivals: Arrivals): boolean {
    if (arrivals.at > this.clock.now) return false;
    arrivals.admit();
    return true;
  }

  #moveQueues(): boolean {
    if (this.#handedIn.length > 0) {
      const moving = this.#handedIn.sort((a, b) => a.caseNumber - b.caseNumber || a.node - b.node);
      this.#handedIn = [];
      for (const { run } of moving) run();
    } else if (this.#lingering.length > 0) {
      const lingering = this.#lingering;
      this.#lingering = [];
      for (const run of lingering) run();
    } else if (this.#touched.size > 0) {
      const touched = [...this.#touched];
      this.#touched.clear();
      this.#surveys.move();
      for (const line of touched) line.move();
    } else return false;
    return true;
  }

  /** To the next minute at which something happens: for those who wait, also the next morning, when others may be there. */
  #step(arrivals: Arrivals): boolean {
    const morning = this.cases > 0 ? this.#shiftEnds : Infinity;
    const next = Math.min(this.clock.next, arrivals.at, morning);
    if (next > this.#setup.horizon || !this.clock.step(next)) return false;
    this.#changeShift(next);
    return true;
  }

  /** On a new day, who is away today is not free, and who is back is. */
  #changeShift(now: Minute): void {
    const { absence } = this.#setup;
    if (absence === undefined || now < this.#shiftEnds) return;
    this.#shiftEnds = (Math.floor(now / DAY) + 1) * DAY;
    this.lines.forEach((line, desk) => {
      if (absence.concerns[desk] !== true) return;
      line.absent(absence.awayAt(desk, now));
      this.#touched.add(line);
    });
  }
}
