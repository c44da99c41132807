import type { Minute } from '../../time/index.ts';

/** Legal periods come after everything else of their minute: what happens in the last minute is in time. */
const WORK = 0;
const PERIOD = 1;
type Rank = typeof WORK | typeof PERIOD;

interface Entry {
  readonly at: Minute;
  readonly rank: Rank;
  readonly sequence: number;
  readonly run: () => void;
  cancelled: boolean;
}

/** What was planned, for taking it back. */
export type Ticket = Pick<Entry, 'cancelled'>;

/**
 * Simulated time: a binary heap of what is due, ordered by minute, rank and order of planning, that steps to every due
 * minute. It is the `clock` of the XState actor, so that `after` counts minutes of the run; no real timer is involved.
 */
export class EventClock {
  #now: Minute;
  #planned = 0;
  readonly #heap: Entry[] = [];
  /** XState starts its timers by this; delays without end are never due. */
  readonly setTimeout: (run: () => void, delay: number) => Ticket;
  readonly clearTimeout: (ticket: Ticket) => void;

  constructor(start: Minute) {
    this.#now = start;
    this.setTimeout = (run, delay) => this.#plan(this.#now + delay, PERIOD, run);
    this.clearTimeout = (ticket) => {
      ticket.cancelled = true;
    };
  }

  get now(): Minute {
    return this.#now;
  }

  /** Plans something for a minute, not before now. */
  at(minute: Minute, run: () => void): Ticket {
    return this.#plan(minute, WORK, run);
  }

  /** Runs one thing of work that is due now; false where there is none. */
  finishOne(): boolean {
    return this.#runDue(WORK);
  }

  /** Lets one legal period run out that ends now; false where there is none. */
  expireOne(): boolean {
    return this.#runDue(PERIOD);
  }

  /** Steps to the next due minute; false where nothing is planned any more. */
  step(): boolean {
    const next = this.#first();
    if (next === undefined) return false;
    this.#now = next.at;
    return true;
  }

  #plan(at: Minute, rank: Rank, run: () => void): Ticket {
    const entry: Entry = { at, rank, sequence: this.#planned++, run, cancelled: !Number.isFinite(at) };
    if (!entry.cancelled) this.#push(entry);
    return entry;
  }

  #runDue(rank: Rank): boolean {
    const entry = this.#first();
    if (entry === undefined || entry.at > this.#now || entry.rank !== rank) return false;
    this.#pop();
    entry.run();
    return true;
  }

  /** The first entry that was not taken back. */
  #first(): Entry | undefined {
    while (this.#heap[0]?.cancelled === true) this.#pop();
    return this.#heap[0];
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!isBefore(entry, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.sequence < b.sequence;
}
