import { Ladder } from './ladder.ts';
import { wider } from './wider.ts';

const FIRST_SIZE = 256;
/** Legal periods come after everything else of their minute: a rank above every sequence number. */
const PERIOD_RANK = 2 ** 52;
/** What has no place among the periods. */
const WORK = -1;
/** So many entries are kept in order at most, which costs less than anything else while they are few. */
const MOST_NEAR = 80;
const REFILL = 40;

/**
 * What is planned, in typed arrays, ordered by minute: work in the order of planning, then periods by their place. What is due soon stands in a row, its
 * last entry first due; what is due at the border or later stands on a ladder, from which the row is filled again.
 */
export class Agenda {
  /** The minute of the first entry; Infinity where there is none. */
  firstAt = Infinity;
  /** The minute that `pushAt` plans for. */
  at = Number.NaN;
  /** Whether the row was filled from the ladder since somebody asked for what is `next`. */
  isRefilled = false;
  /** Everything due before the border stands in the row, everything else on the ladder. */
  private border = Infinity;
  private near = 0;
  /** Legal periods that are planned, in the row or on the ladder. While there are none, all keys of the row are zero. */
  private periods = 0;
  private nearTimes = new Float64Array(FIRST_SIZE);
  private nearPayloads = new Int32Array(FIRST_SIZE);
  private nearKeys = new Float64Array(FIRST_SIZE);
  private readonly later = new Ladder();
  private planned = 0;
  /** Whether work of one minute comes in the order of planning; else only periods come after work. */
  private readonly ordered: boolean;

  constructor(ordered: boolean) {
    this.ordered = ordered;
  }

  /** Plans a payload for a minute; a period comes after all work of the minute, by its place among the periods. */
  push(time: number, payload: number, period = WORK): void {
    this.at = time;
    this.pushAt(payload, period);
  }

  /** As `push`, for the minute `at`: a number in a field need not be wrapped in an object to be handed over. */
  pushAt(payload: number, period = WORK): void {
    const isPeriod = period !== WORK;
    if (isPeriod) this.periods += 1;
    const key = isPeriod ? PERIOD_RANK + period : this.ordered ? this.planned++ : 0;
    if (this.at >= this.border) this.later.push(this.at, payload, key);
    else if (this.ordered || isPeriod || this.periods > 0) this.insert(payload, key);
    else this.insertWork(payload);
  }

  /** As `pushAt`, for work of which nobody asks in what order within the minute it was planned. */
  pushWork(payload: number): void {
    if (this.at < this.border && this.periods === 0) this.insertWork(payload);
    else this.pushAt(payload);
  }

  /** Work into a row of work alone, in no order within a minute: keys, which are all the same, need not be moved. */
  private insertWork(payload: number): void {
    const { nearTimes, nearPayloads, at: time } = this;
    let at = this.near++;
    // Two at a time: this is the busiest loop of a run.
    for (; at > 1; at -= 2) {
      const last = nearTimes[at - 1]!;
      const before = nearTimes[at - 2]!;
      if (last >= time) break;
      nearTimes[at] = last;
      nearPayloads[at] = nearPayloads[at - 1]!;
      if (before >= time) {
        at -= 1;
        break;
      }
      nearTimes[at - 1] = before;
      nearPayloads[at - 1] = nearPayloads[at - 2]!;
    }
    if (at === 1 && nearTimes[0]! < time) {
      nearTimes[1] = nearTimes[0]!;
      nearPayloads[1] = nearPayloads[0]!;
      at = 0;
    }
    nearTimes[at] = time;
    nearPayloads[at] = payload;
    if (time < this.firstAt) this.firstAt = time;
    if (this.near >= MOST_NEAR) this.part();
  }

  /** Whether the first entry is a legal period. */
  get isPeriodFirst(): boolean {
    return this.periods > 0 && this.nearKeys[this.near - 1]! >= PERIOD_RANK;
  }

  /** Takes the first entry out and returns its payload; there has to be one. */
  pop(): number {
    const near = --this.near;
    const payload = this.nearPayloads[near]!;
    if (this.periods > 0 && this.nearKeys[near]! >= PERIOD_RANK) {
      this.periods -= 1;
      this.nearKeys[near] = 0;
    }
    if (near > 0) this.firstAt = this.nearTimes[near - 1]!;
    else this.refill();
    return payload;
  }

  /** The payloads of the row, in no order: what is due next, of which the first `count` count. */
  next(): { readonly payloads: Int32Array; readonly count: number } {
    this.isRefilled = false;
    return { payloads: this.nearPayloads, count: this.near };
  }

  private insert(payload: number, key: number): void {
    const { nearTimes, nearPayloads, nearKeys, at: time } = this;
    let at = this.near++;
    while (at > 0) {
      const other = nearTimes[at - 1]!;
      if (other > time || (other === time && nearKeys[at - 1]! > key)) break;
      nearTimes[at] = other;
      nearPayloads[at] = nearPayloads[at - 1]!;
      nearKeys[at] = nearKeys[at - 1]!;
      at -= 1;
    }
    nearTimes[at] = time;
    nearPayloads[at] = payload;
    nearKeys[at] = key;
    if (time < this.firstAt) this.firstAt = time;
    if (this.near >= MOST_NEAR) this.part();
  }

  /** The later half of the row goes onto the ladder; entries of one minute stay together. */
  private part(): void {
    const { nearTimes, nearPayloads, nearKeys, near } = this;
    let cut = near - REFILL;
    while (cut < near && nearTimes[cut] === nearTimes[cut - 1]) cut += 1;
    // A row of one minute alone cannot be parted; it may grow as far as the arrays reach.
    if (cut === near) {
      if (near === nearTimes.length) this.widenRow();
      return;
    }
    this.border = nearTimes[cut - 1]!;
    for (let k = 0; k < cut; k++) this.later.push(nearTimes[k]!, nearPayloads[k]!, nearKeys[k]!);
    nearTimes.copyWithin(0, cut, near);
    nearPayloads.copyWithin(0, cut, near);
    nearKeys.copyWithin(0, cut, near);
    this.near = near - cut;
    nearKeys.fill(0, this.near, near);
  }

  /** Fills the empty row with what is due next. */
  private refill(): void {
    const { later } = this;
    if (later.size === 0) {
      this.border = Infinity;
      this.firstAt = Infinity;
      return;
    }
    this.border = later.take();
    const { times, payloads, keys, count } = later;
    while (count > this.nearTimes.length) this.widenRow();
    for (let k = 0; k < count; k++) {
      this.nearTimes[count - 1 - k] = times[k]!;
      this.nearKeys[count - 1 - k] = keys[k]!;
      this.nearPayloads[count - 1 - k] = payloads[k]!;
    }
    this.near = count;
    this.firstAt = times[0]!;
    this.isRefilled = true;
  }

  private widenRow(): void {
    this.nearTimes = wider(this.nearTimes, new Float64Array(2 * this.nearTimes.length));
    this.nearKeys = wider(this.nearKeys, new Float64Array(2 * this.nearKeys.length));
    this.nearPayloads = wider(this.nearPayloads, new Int32Array(2 * this.nearPayloads.length));
  }
}
