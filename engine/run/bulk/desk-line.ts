import type { QuantileSketch } from '../statistics/index.ts';
import { Moments } from '../statistics/index.ts';

/** Waiting times that are handed on together. */
const BATCH = 256;
/** Who waits is four numbers side by side in one array, which costs less to reach than four arrays. */
const ENTRY = { bits: 2, caseNumber: 1, time: 2, rank: 3 } as const;
const FIRST_ROOM = 64;

/**
 * Identical staff and those who wait for them, in the total order (priority, request time, case number, task): tasks of one
 * case are numbered in the order of its nodes.
 */
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
  /** First come: a ring. Ranked: a binary heap. */
  private head = 0;
  private entries = new Float64Array(FIRST_ROOM << ENTRY.bits);
  /** So many have room, a power of two, less one. */
  private mask = FIRST_ROOM - 1;
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
  /** Counted minutes in line that are not among the waits. */
  private carried = 0;

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
  join(task: number, caseNumber: number): void {
    const { now } = this;
    if (this.waiting > this.mask) this.grow();
    if (this.ranked) return this.sink(this.waiting++, task, caseNumber, now, this.rank);
    const { entries, mask } = this;
    const place = (this.head + this.waiting++) & mask;
    const at = place << ENTRY.bits;
    entries[at] = task;
    entries[at + ENTRY.caseNumber] = caseNumber;
    entries[at + ENTRY.time] = now;
    if (this.freshAt !== now) {
      this.freshAt = now;
      this.fresh = 1;
    } else if (++this.fresh > 1 && entries[(((place - 1) & mask) << ENTRY.bits) + ENTRY.caseNumber]! >= caseNumber)
      this.order();
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
    const { entries } = this;
    const at = this.head << ENTRY.bits;
    this.head = (this.head + 1) & this.mask;
    this.waiting -= 1;
    if (this.fresh > this.waiting) this.fresh = this.waiting;
    // As `note`, to which the minute would have to be handed over.
    const requestedAt = entries[at + ENTRY.time]!;
    if (requestedAt >= this.countedFrom) {
      this.batch[this.batched++] = this.now - requestedAt;
      if (this.batched === BATCH) this.flush();
    } else this.carry(requestedAt, this.now);
    return entries[at]! | 0;
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
    if (requestedAt < this.countedFrom) return this.carry(requestedAt, this.now);
    this.batch[this.batched++] = this.now - requestedAt;
    if (this.batched === BATCH) this.flush();
  }

  /** Takes in the counted minutes in line of somebody who is not among the waits: who came earlier, or is not served at the end. */
  carry(requestedAt: number, until: number): void {
    this.carried += Math.max(0, until - Math.max(requestedAt, this.countedFrom));
  }

  /**
   * Minutes that all have stood in line from `countedFrom` to `end`, the time-integral of its length: the waits that are over,
   * with what of them lies outside of that time taken off, and the time so far of those who still wait.
   */
  minutesInLine(end: number): number {
    let minutes = this.waits.sum + this.carried;
    for (let k = 0; k < this.waiting; k++) {
      const place = this.ranked ? k : (this.head + k) & this.mask;
      const requestedAt = this.entries[(place << ENTRY.bits) + ENTRY.time]!;
      minutes += Math.max(0, end - Math.max(requestedAt, this.countedFrom));
    }
    return minutes;
  }

  /** Moves the newest to its place among those that came at the same instant. */
  private order(): void {
    const { entries, mask, head } = this;
    let at = this.waiting - 1;
    const here = ((head + at) & mask) << ENTRY.bits;
    const [task, caseNumber, time] = [entries[here]!, entries[here + ENTRY.caseNumber]!, entries[here + ENTRY.time]!];
    for (let left = this.fresh - 1; left > 0; left--) {
      const before = (head + at - 1) & mask;
      const other = entries[(before << ENTRY.bits) + ENTRY.caseNumber]!;
      if (other < caseNumber || (other === caseNumber && entries[before << ENTRY.bits]! <= task)) break;
      this.copy(before, (head + at) & mask);
      at -= 1;
    }
    this.put((head + at) & mask, task, caseNumber, time, 0);
  }

  private put(place: number, task: number, caseNumber: number, time: number, rank: number): void {
    const { entries } = this;
    const at = place << ENTRY.bits;
    entries[at] = task;
    entries[at + ENTRY.caseNumber] = caseNumber;
    entries[at + ENTRY.time] = time;
    entries[at + ENTRY.rank] = rank;
  }

  private copy(from: number, to: number): void {
    const { entries } = this;
    const at = from << ENTRY.bits;
    this.put(to, entries[at]!, entries[at + ENTRY.caseNumber]!, entries[at + ENTRY.time]!, entries[at + ENTRY.rank]!);
  }

  private isBefore(place: number, task: number, caseNumber: number, time: number, rank: number): boolean {
    const { entries } = this;
    const at = place << ENTRY.bits;
    if (entries[at + ENTRY.rank]! !== rank) return entries[at + ENTRY.rank]! < rank;
    if (entries[at + ENTRY.time]! !== time) return entries[at + ENTRY.time]! < time;
    if (entries[at + ENTRY.caseNumber]! !== caseNumber) return entries[at + ENTRY.caseNumber]! < caseNumber;
    return entries[at]! < task;
  }

  /** Whether one place of the heap comes before another. */
  private precedes(place: number, other: number): boolean {
    const { entries } = this;
    const at = other << ENTRY.bits;
    return this.isBefore(
      place,
      entries[at]!,
      entries[at + ENTRY.caseNumber]!,
      entries[at + ENTRY.time]!,
      entries[at + ENTRY.rank]!,
    );
  }

  /** Puts an entry at or above a place of the heap. */
  private sink(from: number, task: number, caseNumber: number, time: number, rank: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.isBefore(parent, task, caseNumber, time, rank)) break;
      this.copy(parent, at);
      at = parent;
    }
    this.put(at, task, caseNumber, time, rank);
  }

  private lift(): number {
    const { entries } = this;
    const first = entries[0]! | 0;
    this.note(entries[ENTRY.time]!);
    const size = --this.waiting;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.precedes(child + 1, child)) child += 1;
      if (!this.precedes(child, size)) break;
      this.copy(child, at);
      at = child;
    }
    this.copy(size, at);
    return first;
  }

  private grow(): void {
    const room = this.mask + 1;
    const wider = new Float64Array((2 * room) << ENTRY.bits);
    // What the ring has from its head on comes first, then what went round its end.
    const split = this.head << ENTRY.bits;
    wider.set(this.entries.subarray(split));
    wider.set(this.entries.subarray(0, split), this.entries.length - split);
    this.entries = wider;
    this.mask = 2 * room - 1;
    this.head = 0;
  }
}
