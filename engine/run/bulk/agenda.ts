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
  /** The row: minute and payload of each entry side by side, which costs less to move than two arrays. */
  private row = new Float64Array(2 * FIRST_SIZE);
  /** Legal periods that are planned, in the row or on the ladder. While there are none, all keys of the row are zero. */
  private periods = 0;
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
    const { row, at: time } = this;
    let at = 2 * this.near++;
    // Two entries at a time: this is the busiest loop of a run.
    for (; at > 2; at -= 4) {
      const last = row[at - 2]!;
      const before = row[at - 4]!;
      if (last >= time) break;
      row[at] = last;
      row[at + 1] = row[at - 1]!;
      if (before >= time) {
        at -= 2;
        break;
      }
      row[at - 2] = before;
      row[at - 1] = row[at - 3]!;
    }
    if (at === 2 && row[0]! < time) {
      row[2] = row[0]!;
      row[3] = row[1]!;
      at = 0;
    }
    row[at] = time;
    row[at + 1] = payload;
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
    const payload = this.row[2 * near + 1]! | 0;
    if (this.periods > 0 && this.nearKeys[near]! >= PERIOD_RANK) {
      this.periods -= 1;
      this.nearKeys[near] = 0;
    }
    if (near > 0) this.firstAt = this.row[2 * near - 2]!;
    else this.refill();
    return payload;
  }

  /** What is due next, in no order: the row, of which the first `count` entries count, each a minute and a payload. */
  next(): { readonly row: Float64Array; readonly count: number } {
    this.isRefilled = false;
    return { row: this.row, count: this.near };
  }

  private insert(payload: number, key: number): void {
    const { row, nearKeys, at: time } = this;
    let at = this.near++;
    while (at > 0) {
      const other = row[2 * at - 2]!;
      if (other > time || (other === time && nearKeys[at - 1]! > key)) break;
      row[2 * at] = other;
      row[2 * at + 1] = row[2 * at - 1]!;
      nearKeys[at] = nearKeys[at - 1]!;
      at -= 1;
    }
    row[2 * at] = time;
    row[2 * at + 1] = payload;
    nearKeys[at] = key;
    if (time < this.firstAt) this.firstAt = time;
    if (this.near >= MOST_NEAR) this.part();
  }

  /** The later half of the row goes onto the ladder; entries of one minute stay together. */
  private part(): void {
    const { row, nearKeys, near } = this;
    let cut = near - REFILL;
    while (cut < near && row[2 * cut] === row[2 * cut - 2]) cut += 1;
    // A row of one minute alone cannot be parted; it may grow as far as the arrays reach.
    if (cut === near) {
      if (near === nearKeys.length) this.widenRow();
      return;
    }
    this.border = row[2 * cut - 2]!;
    for (let k = 0; k < cut; k++) this.later.push(row[2 * k]!, row[2 * k + 1]!, nearKeys[k]!);
    row.copyWithin(0, 2 * cut, 2 * near);
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
    while (count > this.nearKeys.length) this.widenRow();
    for (let k = 0; k < count; k++) {
      const place = count - 1 - k;
      this.row[2 * place] = times[k]!;
      this.row[2 * place + 1] = payloads[k]!;
      this.nearKeys[place] = keys[k]!;
    }
    this.near = count;
    this.firstAt = times[0]!;
    this.isRefilled = true;
  }

  private widenRow(): void {
    this.row = wider(this.row, new Float64Array(2 * this.row.length));
    this.nearKeys = wider(this.nearKeys, new Float64Array(2 * this.nearKeys.length));
  }
}
