import type { Minute } from '../../time/index.ts';
import type { Id } from '../../model/index.ts';
import type { Places } from '../city/places.ts';
import type { FilmAsked, FilmLimit, RunFilm } from '../film.ts';
import { FilmLimits } from './film-limits.ts';
import type { ClassTable } from './tables.ts';
import type { Watcher } from './watcher.ts';
import { TIME } from './watcher.ts';

/** What the camera has to know of a run. */
interface FilmSetup extends FilmAsked {
  readonly classes: readonly { readonly table: ClassTable; readonly places: Pick<Places, DeskOf | 'timings'> }[];
  readonly desks: readonly Id[];
  /** Of the event loop: a task is `slot · 2^shift + node`. */
  readonly shift: number;
  readonly start: Minute;
  /** Minutes after the start. */
  readonly warmUp: number;
}

type DeskOf = 'intake' | 'review' | 'delivery';
/** Where a task is handled in its three phases. */
const PHASES: readonly DeskOf[] = ['intake', 'review', 'delivery'];
const [INTAKE, REVIEW, DELIVERY] = [0, 1, 2];

/** What a case under way has done so far. */
interface Reel {
  readonly number: number;
  readonly class: number;
  readonly arrivedAt: Minute;
  endedAt: Minute | null;
  outcome: 'reached' | 'missed' | 'stalled' | null;
  /** Of `ids`: what its goal waited for last. */
  last: number;
  /** Per node of the class: since when its time is not accounted for, the phase it is in, and what led to it. */
  readonly since: Float64Array;
  readonly phase: Uint8Array;
  readonly from: Int32Array;
  /** node, kind, desk, start, end, from; one stretch after the other. */
  readonly told: number[];
  /** When it has left. */
  limits: readonly FilmLimit[];
}

const WIDTH = 6;

/** Keeps every stretch of time of the cases that are in a hall during a window of a run. */
export class Camera implements Watcher {
  now: Minute;
  private readonly setup: FilmSetup;
  private readonly countedFrom: Minute;
  private readonly mask: number;
  private readonly ids: readonly Id[];
  /** Per class and node, the number of the node in `ids`. */
  private readonly numbers: readonly Int32Array[];
  private readonly reels: (Reel | undefined)[] = [];
  private readonly kept: Reel[] = [];
  private readonly limits: FilmLimits;
  private until: Minute = Infinity;
  private arrived = 0;

  /** Throws RangeError where fewer than one case is asked for. */
  constructor(setup: FilmSetup) {
    if (!(setup.cases >= 1)) throw new RangeError(`a film needs at least one case, not ${setup.cases}`);
    this.setup = setup;
    this.countedFrom = setup.start + setup.warmUp;
    this.now = -Infinity;
    this.mask = (1 << setup.shift) - 1;
    const numbers = new Map<Id, number>();
    this.numbers = setup.classes.map(({ table: { ids } }) =>
      Int32Array.from(ids, (id) => {
        const known = numbers.get(id) ?? numbers.size;
        numbers.set(id, known);
        return known;
      }),
    );
    this.ids = [...numbers.keys()];
    this.limits = new FilmLimits(setup.classes, setup.shift, setup.start);
  }

  admitted(slot: number, caseNumber: number, classIndex: number, arrivedAt: Minute): void {
    this.reels[slot] = undefined;
    if (arrivedAt >= this.countedFrom && ++this.arrived > this.setup.cases) this.until = Math.min(this.until, this.now);
    if (this.now >= this.until) return;
    const { length } = this.setup.classes[classIndex]!.table.ids;
    this.reels[slot] = {
      ...{ number: caseNumber, class: classIndex, arrivedAt, endedAt: null, outcome: null, last: -1 },
      since: new Float64Array(length).fill(arrivedAt),
      phase: new Uint8Array(length),
      from: new Int32Array(length).fill(-1),
      ...{ told: [], limits: [] },
    };
    this.limits.admitted(slot, classIndex);
  }

  follows(task: number, from: number): void {
    const reel = this.reels[task >> this.setup.shift];
    if (reel === undefined) return;
    const [node, earlier] = [task & this.mask, from & this.mask];
    // What took no time, such as an act, is passed over.
    const isPassedOver = reel.from[earlier]! >= 0 && reel.since[earlier] === this.now;
    reel.since[node] = this.now;
    reel.from[node] = isPassedOver ? reel.from[earlier]! : earlier;
    // A further round of its joint group: the member reviews once more what it had decided.
    const { group } = this.setup.classes[reel.class]!.table;
    if (group[node] === earlier && reel.phase[node] === DELIVERY) reel.phase[node] = REVIEW;
  }

  passes(task: number, kind: number, until: Minute): void {
    const reel = this.reels[task >> this.setup.shift];
    if (reel === undefined) return;
    const node = task & this.mask;
    const start = reel.since[node]!;
    if (until <= start) return;
    reel.since[node] = until;
    const numbers = this.numbers[reel.class]!;
    const from = reel.from[node]!;
    reel.from[node] = -1;
    const isAtDesk = kind === TIME.work || kind === TIME.queue;
    const desk = isAtDesk ? this.setup.classes[reel.class]!.places[PHASES[reel.phase[node]!]!][node]! : -1;
    reel.told.push(numbers[node]!, kind, desk, start, until, from < 0 ? -1 : numbers[from]!);
  }

  passesAtOffice(task: number, kind: number, until: Minute): void {
    this.passes(task, kind, until);
  }

  works(): void {
    // Who works is told by the stretches.
  }

  accepted(slot: number, node: number, acceptedAt: Minute, receivedAt: Minute): void {
    const reel = this.reels[slot];
    if (reel === undefined) return;
    if (reel.phase[node] === INTAKE) reel.phase[node] = REVIEW;
    this.limits.accepted(slot, node, acceptedAt, receivedAt);
  }

  stopped(slot: number, node: number): void {
    if (this.reels[slot] !== undefined) this.limits.stopped(slot, node, this.now);
  }

  resumed(slot: number, node: number): void {
    if (this.reels[slot] !== undefined) this.limits.resumed(slot, node, this.now);
  }

  decided(slot: number, node: number, outcome: number): void {
    const reel = this.reels[slot];
    if (reel === undefined) return;
    reel.phase[node] = DELIVERY;
    this.limits.decided(slot, node, outcome, this.now);
  }

  delivered(slot: number, node: number): void {
    if (this.reels[slot] !== undefined) this.limits.delivered(slot, node, this.now);
  }

  abandoned(slot: number, node: number): void {
    if (this.reels[slot] !== undefined) this.limits.abandoned(slot, node);
  }

  returned(): void {
    // The stretch of the correction tells it.
  }

  checked(): void {
    // Comes after the result is out, and moves nobody.
  }

  objected(): void {
    // The stretch of the answer tells it.
  }

  ended(slot: number, outcome: 'reached' | 'missed' | 'stalled'): void {
    const reel = this.reels[slot];
    if (reel === undefined) return;
    reel.endedAt = this.now;
    reel.outcome = outcome;
    // The goal is the last node of a class.
    const from = reel.from[reel.from.length - 1]!;
    if (from >= 0) reel.last = this.numbers[reel.class]![from]!;
  }

  left(slot: number): void {
    const reel = this.reels[slot];
    if (reel === undefined) return;
    this.reels[slot] = undefined;
    const numbers = this.numbers[reel.class]!;
    reel.limits = this.limits
      .taken(slot)
      .map((limit) => (limit.over === 'stages' ? limit : { ...limit, node: numbers[limit.node]! }));
    if (this.now >= this.countedFrom) this.kept.push(reel);
  }

  /** What there is to play when the run is over at `end`; of what is under way then, the last stretch is missing. */
  close(end: Minute): RunFilm {
    this.now = end;
    this.reels.forEach((reel, slot) => {
      // Who has missed the goal waits for nothing any more.
      if (reel !== undefined && reel.outcome !== 'missed') this.limits.close(slot, end);
      this.left(slot);
    });
    const { kept } = this;
    const first = [0];
    for (const { told } of kept) first.push(first[first.length - 1]! + told.length / WIDTH);
    const column = (place: number): number[] =>
      kept.flatMap(({ told }) => told.filter((_, index) => index % WIDTH === place));
    return {
      kind: 'run-film',
      from: this.countedFrom,
      until: Math.max(this.countedFrom, Math.min(this.until, end)),
      nodes: this.ids,
      overStages: this.limits.overStages,
      desks: this.setup.desks,
      classes: this.setup.classes.map(({ table }) => table.active.attributes),
      cases: {
        number: kept.map(({ number }) => number),
        class: kept.map((reel) => reel.class),
        arrivedAt: kept.map(({ arrivedAt }) => arrivedAt),
        endedAt: kept.map(({ endedAt }) => endedAt),
        outcome: kept.map(({ outcome }) => outcome),
        last: kept.map(({ last }) => last),
        first,
      },
      limits: kept.map(({ limits }) => limits),
      stretches: {
        ...{ node: column(0), kind: column(1), desk: column(2) },
        ...{ start: column(3), end: column(4), from: column(5) },
      },
    };
  }
}
