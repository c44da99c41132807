import type { QuantileSketch } from '../statistics/index.ts';
import { Moments } from '../statistics/index.ts';

/** Waiting times that are handed on together. */
const BATCH = 256;

/** Identical staff and those who wait for them, in the total order (priority, request time, case number, node). */
export class DeskLine {
  readonly staff: number;
  readonly ranked: boolean;
  /** The most that may be there, served or waiting. */
  readonly room: number;
  /** The part of their day that the staff have for this work, by which its minutes are stretched. */
  readonly share: number;
  free = 0;
  waiting = 0;
  /** How many of the last in a first-come line came at one instant and are not in order yet. */
  private fresh = 0;
  private freshAt = Number.NaN;
  /** First come: a ring. Ranked: a binary heap. The arrays run in parallel. */
  private head = 0;
  private tasks = new Int32Array(64);
  private cases = new Int32Array(64);
  private nodes = new Int32Array(64);
  private times = new Float64Array(64);
  private ranks = new Float64Array(64);
  /** The longest line that was left when everybody who could be was served, of the counted time. */
  longest = 0;
  /** Minutes of work that were begun and counted. */
  work = 0;
  rank = Number.NaN;
  /** The minute that the line is moved at. */
  now = Number.NaN;
  /** Requests from this minute on are counted. */
  countedFrom = -Infinity;
  /** Waiting times that `waits` has not been given yet: a batch of them costs less than as many calls. */
  private readonly batch = new Float64Array(BATCH);
  private batched = 0;
  private readonly moments = new Moments();

  /** Those who found no room. */
  turnedAway = 0;
  /** How the waits are spread, for who asks for it. */
  waitSpread: QuantileSketch | undefined;
  private here = 0;

  constructor(staff: number, ranked: boolean, room = Infinity, share = 1) {
    this.share = share;
    this.staff = staff;
    this.free = staff;
    this.here = staff;
    this.ranked = ranked;
    this.room = room;
  }

  get busy(): number {
    return this.here - this.free;
  }

  /** So many of the staff are there from now on. Whoever is at work goes on: fewer may be free than none. */
  present(staff: number): void {
    this.free += staff - this.here;
    this.here = staff;
  }

  turnAway(now: number): void {
    if (now >= this.countedFrom) this.turnedAway += 1;
  }

  /** Who asks at the minute `now`, in ranked lines with the `rank` set before. */
  join(task: number, caseNumber: number, node: number): void {
    const { now } = this;
    if (this.waiting === this.tasks.length) this.grow();
    if (this.ranked) {
      this.sink(this.waiting++, task, caseNumber, node, now, this.rank);
    } else {
      const mask = this.tasks.length - 1;
      const at = (this.head + this.waiting++) & mask;
      this.tasks[at] = task;
      this.cases[at] = caseNumber;
      this.nodes[at] = node;
      this.times[at] = now;
      if (this.freshAt !== now) {
        this.freshAt = now;
        this.fresh = 1;
      } else if (++this.fresh > 1 && this.cases[(at - 1) & mask]! >= caseNumber) this.order();
    }
  }

  /** Somebody who need not wait. */
  pass(): void {
    if (this.now < this.countedFrom) return;
    this.batch[this.batched++] = 0;
    if (this.batched === BATCH) this.flush();
  }

  /** Takes the next one; there has to be one. */
  take(): number {
    if (this.ranked) return this.lift();
    const at = this.head;
    this.head = (at + 1) & (this.tasks.length - 1);
    this.waiting -= 1;
    if (this.fresh > this.waiting) this.fresh = this.waiting;
    // As `note`, to which the minute would have to be handed over.
    const requestedAt = this.times[at]!;
    if (requestedAt >= this.countedFrom) {
      this.batch[this.batched++] = this.now - requestedAt;
      if (this.batched === BATCH) this.flush();
    }
    return this.tasks[at]!;
  }

  /** Minutes from request to taking up, of all that were counted so far. */
  get waits(): Moments {
    this.flush();
    return this.moments;
  }

  private flush(): void {
    this.moments.addAll(this.batch, this.batched);
    if (this.waitSpread !== undefined) for (let k = 0; k < this.batched; k++) this.waitSpread.add(this.batch[k]!);
    this.batched = 0;
  }

  /** Somebody who asked at a minute need not wait any more. */
  note(requestedAt: number): void {
    if (requestedAt < this.countedFrom) return;
    this.batch[this.batched++] = this.now - requestedAt;
    if (this.batched === BATCH) this.flush();
  }

  /** Moves the newest to its place among those that came at the same instant. */
  private order(): void {
    const mask = this.tasks.length - 1;
    let at = this.waiting - 1;
    const here = (this.head + at) & mask;
    const [task, caseNumber, node, time] = [this.tasks[here]!, this.cases[here]!, this.nodes[here]!, this.times[here]!];
    for (let left = this.fresh - 1; left > 0; left--) {
      const before = (this.head + at - 1) & mask;
      const other = this.cases[before]!;
      if (other < caseNumber || (other === caseNumber && this.nodes[before]! <= node)) break;
      this.put((this.head + at) & mask, this.tasks[before]!, other, this.nodes[before]!, this.times[before]!);
      at -= 1;
    }
    this.put((this.head + at) & mask, task, caseNumber, node, time);
  }

  private put(at: number, task: number, caseNumber: number, node: number, time: number): void {
    this.tasks[at] = task;
    this.cases[at] = caseNumber;
    this.nodes[at] = node;
    this.times[at] = time;
  }

  private isBefore(a: number, rank: number, time: number, caseNumber: number, node: number): boolean {
    if (this.ranks[a]! !== rank) return this.ranks[a]! < rank;
    if (this.times[a]! !== time) return this.times[a]! < time;
    if (this.cases[a]! !== caseNumber) return this.cases[a]! < caseNumber;
    return this.nodes[a]! < node;
  }

  /** Puts an entry at or above a place of the heap. */
  private sink(from: number, task: number, caseNumber: number, node: number, time: number, rank: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.isBefore(parent, rank, time, caseNumber, node)) break;
      this.copy(parent, at);
      at = parent;
    }
    this.put(at, task, caseNumber, node, time);
    this.ranks[at] = rank;
  }

  private lift(): number {
    const first = this.tasks[0]!;
    this.note(this.times[0]!);
    const size = --this.waiting;
    const [rank, time, number, node] = [this.ranks[size]!, this.times[size]!, this.cases[size]!, this.nodes[size]!];
    const task = this.tasks[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const next = child + 1;
      const isNext =
        next < size &&
        this.isBefore(next, this.ranks[child]!, this.times[child]!, this.cases[child]!, this.nodes[child]!);
      if (isNext) child = next;
      if (!this.isBefore(child, rank, time, number, node)) break;
      this.copy(child, at);
      at = child;
    }
    this.put(at, task, number, node, time);
    this.ranks[at] = rank;
    return first;
  }

  private copy(from: number, to: number): void {
    this.put(to, this.tasks[from]!, this.cases[from]!, this.nodes[from]!, this.times[from]!);
    this.ranks[to] = this.ranks[from]!;
  }

  private grow(): void {
    const size = this.tasks.length;
    const head = this.head;
    const wider = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
      for (let k = 0; k < size; k++) to[k] = from[(head + k) & (size - 1)]!;
      return to;
    };
    this.tasks = wider(this.tasks, new Int32Array(2 * size));
    this.cases = wider(this.cases, new Int32Array(2 * size));
    this.nodes = wider(this.nodes, new Int32Array(2 * size));
    this.times = wider(this.times, new Float64Array(2 * size));
    this.ranks = wider(this.ranks, new Float64Array(2 * size));
    this.head = 0;
  }
}
