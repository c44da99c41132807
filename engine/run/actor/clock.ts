import type { Minute } from '../../time/index.ts';

/** Legal periods come after everything else of their minute: what happens in the last minute is in time. */
const WORK = 0;
const PERIOD = 1;
type Rank = typeof WORK | typeof PERIOD;

/** Whose period it is: within a minute they end in the order of cases and nodes. */
export interface Whose {
  readonly caseNumber: number;
  readonly node: number;
}

interface Entry {
  readonly at: Minute;
  readonly rank: Rank;
  readonly whose: Whose;
  readonly sequence: number;
  readonly run: () => void;
  cancelled: boolean;
}

const nobody: Whose = { caseNumber: 0, node: 0 };

/** What was planned, for taking it back. */
export type Ticket = Pick<Entry, 'cancelled'>;

/**
 * Simulated time: a binary heap of what is due, ordered by minute: work in the order of planning, then periods in that of
 * cases and nodes. It steps to every due minute. The `after` of XState actors counts minutes of it, too; no real timer is involved.
 */
export class EventClock {
  #now: Minute;
  #planned = 0;
  readonly #heap: Entry[] = [];

  constructor(start: Minute) {
    this.#now = start;
  }

  get now(): Minute {
    return this.#now;
  }

  /** Plans something for a minute, not before now. */
  at(minute: Minute, run: () => void): Ticket {
    return this.#plan(minute, WORK, nobody, run);
  }

  /** Plans the end of a legal period; one without end is never due. */
  expiry(minute: Minute, whose: Whose, run: () => void): Ticket {
    return this.#plan(minute, PERIOD, whose, run);
  }

  /** Runs one thing of work that is due now; false where there is none. */
  finishOne(): boolean {
    return this.#runDue(WORK);
  }

  /** Lets one legal period run out that ends now; false where there is none. */
  expireOne(): boolean {
    return this.#runDue(PERIOD);
  }

  /** The next due minute; Infinity where nothing is planned any more. */
  get next(): Minute {
    return this.#first()?.at ?? Infinity;
  }

  /** Steps to the next due minute, or to an earlier one that is given; false where there is neither. */
  step(earlier: Minute = Infinity): boolean {
    const next = Math.min(this.next, earlier);
    if (next === Infinity) return false;
    this.#now = next;
    return true;
  }

  #plan(at: Minute, rank: Rank, whose: Whose, run: () => void): Ticket {
    const entry: Entry = { at, rank, whose, sequence: this.#planned++, run, cancelled: !Number.isFinite(at) };
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
  if (a.whose.caseNumber !== b.whose.caseNumber) return a.whose.caseNumber < b.whose.caseNumber;
  if (a.whose.node !== b.whose.node) return a.whose.node < b.whose.node;
  return a.sequence < b.sequence;
}
