import { sortFew, sortMany } from './due.ts';
import type { Rung } from './rung.ts';
import { countOf, edgeAfter, openedRung } from './rung.ts';
import { wider } from './wider.ts';

const FIRST_SIZE = 256;
/** Buckets of a rung under another one, as a power of two. */
const FINER = 6;
/** So many entries are handed over at once; a bucket with more of them is parted by a rung of its own. */
const MOST_AT_ONCE = 48;
/** Buckets are handed over together until there are so many. */
const FEW_AT_ONCE = 16;
/**
 * Entries of a bucket of the first rung, on average: fewer where there are so many that they have to be fetched from afar, since
 * those of a bucket are found one after the other, and those of several buckets side by side.
 */
const A_BUCKET = 8;
const A_FAR_BUCKET = 1 / 2;
const MANY = 8192;
const FEWEST_BUCKETS = 64;
const MOST_BUCKETS = 1 << 17;
/** So many buckets are looked at ahead. */
const AHEAD = 16;
const PAYLOAD = 2;
const NEXT = 3;

/**
 * A ladder queue (Tang, Goh and Thng, ACM TOMACS 15, 2005) for what is due later: what lies far ahead is not sorted at all, what
 * comes nearer falls into buckets of time, and only the next few are put in order. Cost does not grow with the number of
 * entries. Entries are times (with fractions), payloads and keys, ordered by time and key.
 */
export class Ladder {
  size = 0;
  /** How many entries `take` handed over last, and what they are, first due first. */
  count = 0;
  times = new Float64Array(FIRST_SIZE);
  payloads = new Int32Array(FIRST_SIZE);
  keys = new Float64Array(FIRST_SIZE);
  /** An entry lies in sixteen bytes: its time, its payload, the entry that follows it. */
  private entryTimes = new Float64Array(2 * FIRST_SIZE);
  private entries = new Int32Array(this.entryTimes.buffer);
  private entryKeys = new Float64Array(FIRST_SIZE);
  /** Whether any key was ever other than zero; before, keys need not be looked at. */
  private isKeyed = false;
  private readonly cursors = new Int32Array(AHEAD);
  private used = 0;
  private free = -1;
  /** What lies beyond the first rung, in no order. */
  private top = -1;
  private topCount = 0;
  private topLeast = Infinity;
  private topMost = -Infinity;
  /** The finest comes last; `depth` of them are in use. */
  private readonly rungs: Rung[] = [];
  private depth = 0;

  /** Plans an entry. It must not be due before what was handed over last. */
  push(time: number, payload: number, key: number): void {
    const entry = this.entry();
    this.entryTimes[entry << 1] = time;
    this.entries[(entry << 2) + PAYLOAD] = payload;
    if (key !== 0) this.isKeyed = true;
    if (this.isKeyed) this.entryKeys[entry] = key;
    this.size += 1;
    this.place(entry, time);
  }

  /** Takes the next entries out and returns the minute before which there are no others; Infinity where none is left. */
  take(): number {
    this.count = 0;
    for (;;) {
      while (this.depth > 0 && this.rungs[this.depth - 1]!.entries === 0) this.depth -= 1;
      if (this.depth === 0) {
        if (this.topCount === 0) return Infinity;
        this.spread();
      }
      const rung = this.rungs[this.depth - 1]!;
      while (countOf(rung, rung.current) === 0) rung.current += 1;
      if (countOf(rung, rung.current) <= MOST_AT_ONCE || !this.refine(rung)) return this.handOver(rung);
    }
  }

  private place(entry: number, time: number): void {
    for (let depth = this.depth - 1; depth >= 0; depth--) {
      const rung = this.rungs[depth]!;
      if (time < rung.end) return this.putInto(rung, entry, time);
    }
    this.entries[(entry << 2) + NEXT] = this.top;
    this.top = entry;
    this.topCount += 1;
    if (time < this.topLeast) this.topLeast = time;
    if (time > this.topMost) this.topMost = time;
  }

  private putInto(rung: Rung, entry: number, time: number): void {
    // What is given back may be due before all that the finest rung was made for: it comes with the first of that.
    const bucket = Math.max(Math.floor(time * rung.inverse) - rung.first, 0);
    if (bucket < rung.current) rung.current = bucket;
    const { heads } = rung;
    this.entries[(entry << 2) + NEXT] = heads[bucket << 1]!;
    heads[bucket << 1] = entry;
    heads[(bucket << 1) + 1]! += 1;
    rung.entries += 1;
  }

  /** What lies beyond falls into the buckets of a first rung. */
  private spread(): void {
    const wanted = Math.min(
      Math.max(FEWEST_BUCKETS, Math.ceil(this.topCount / (this.topCount < MANY ? A_BUCKET : A_FAR_BUCKET))),
      MOST_BUCKETS,
    );
    let width = 2 ** -20;
    while (width * wanted < this.topMost - this.topLeast) width *= 2;
    const rung = this.open(this.topLeast, (Math.floor(this.topMost / width) + 1) * width, width);
    let entry = this.top;
    this.top = -1;
    this.topCount = 0;
    this.topLeast = Infinity;
    this.topMost = -Infinity;
    while (entry >= 0) {
      const following = this.entries[(entry << 2) + NEXT]!;
      this.putInto(rung, entry, this.entryTimes[entry << 1]!);
      entry = following;
    }
  }

  /** Parts the current bucket of a rung by one of its own; false where all of it is due at one minute. */
  private refine(rung: Rung): boolean {
    const count = countOf(rung, rung.current);
    let entry = rung.heads[rung.current << 1]!;
    let [least, most] = [Infinity, -Infinity];
    for (let other = entry; other >= 0; other = this.entries[(other << 2) + NEXT]!) {
      const time = this.entryTimes[other << 1]!;
      if (time < least) least = time;
      if (time > most) most = time;
    }
    const bits = this.size < MANY ? FINER : Math.max(FINER, Math.ceil(Math.log2(count / A_FAR_BUCKET)));
    // The first bucket also has what is due before it.
    const lower = Math.min((rung.first + rung.current) / rung.inverse, least);
    const upper = edgeAfter(rung);
    let width = 1 / rung.inverse / 2 ** bits;
    while (width * 2 ** bits < upper - lower) width *= 2;
    if (least === most || width < 2 ** -30) return false;
    const finer = this.open(lower, upper, width);
    rung.entries -= countOf(rung, rung.current);
    rung.heads[rung.current << 1] = -1;
    rung.heads[(rung.current << 1) + 1] = 0;
    while (entry >= 0) {
      const following = this.entries[(entry << 2) + NEXT]!;
      this.putInto(finer, entry, this.entryTimes[entry << 1]!);
      entry = following;
    }
    return true;
  }

  private open(least: number, end: number, width: number): Rung {
    const rung = openedRung(this.rungs[this.depth], least, end, width);
    this.rungs[this.depth++] = rung;
    return rung;
  }

  /** The current bucket of a rung, and those after it while there are few entries yet. */
  private handOver(rung: Rung): number {
    if (this.size > MANY && rung.current >= rung.touched) this.touchNext(rung);
    for (;;) {
      this.empty(rung);
      if (rung.entries === 0 || this.count >= FEW_AT_ONCE) break;
      let next = rung.current + 1;
      while (countOf(rung, next) === 0) next += 1;
      if (this.count + countOf(rung, next) > MOST_AT_ONCE) break;
      rung.current = next;
    }
    if (this.count > MOST_AT_ONCE) sortMany(this);
    else sortFew(this);
    // The bucket stays the current one: what is pushed back comes next.
    return this.size === 0 ? Infinity : edgeAfter(rung);
  }

  /** Reads from the entries of the next buckets, which are fetched side by side that way and not one by one. */
  private touchNext(rung: Rung): void {
    const { entries, cursors } = this;
    const { heads, buckets, current } = rung;
    const count = Math.min(AHEAD, buckets - current);
    rung.touched = current + count;
    let deepest = 0;
    for (let k = 0; k < count; k++) {
      cursors[k] = heads[(current + k) << 1]!;
      deepest = Math.max(deepest, countOf(rung, current + k));
    }
    for (; deepest > 0; deepest--)
      // The end of a bucket is −1, which becomes 0 without a branch.
      for (let k = 0; k < count; k++) cursors[k] = entries[((cursors[k]! & ~(cursors[k]! >> 31)) << 2) + NEXT]!;
  }

  private empty(rung: Rung): void {
    const { entries, entryTimes, isKeyed } = this;
    const { heads, current } = rung;
    const found = heads[(current << 1) + 1]!;
    while (this.count + found > this.times.length) this.widen();
    const { times, payloads, keys } = this;
    let { count } = this;
    for (let entry = heads[current << 1]!; entry >= 0;) {
      const following = entries[(entry << 2) + NEXT]!;
      times[count] = entryTimes[entry << 1]!;
      payloads[count] = entries[(entry << 2) + PAYLOAD]!;
      keys[count++] = isKeyed ? this.entryKeys[entry]! : 0;
      entries[(entry << 2) + NEXT] = this.free;
      this.free = entry;
      entry = following;
    }
    this.count = count;
    this.size -= found;
    rung.entries -= found;
    heads[current << 1] = -1;
    heads[(current << 1) + 1] = 0;
  }

  private widen(): void {
    const size = 2 * this.times.length;
    this.times = wider(this.times, new Float64Array(size));
    this.payloads = wider(this.payloads, new Int32Array(size));
    this.keys = wider(this.keys, new Float64Array(size));
  }

  private entry(): number {
    if (this.free >= 0) {
      const entry = this.free;
      this.free = this.entries[(entry << 2) + NEXT]!;
      return entry;
    }
    if (this.used === this.entryKeys.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const size = 2 * this.entryKeys.length;
    this.entryTimes = wider(this.entryTimes, new Float64Array(2 * size));
    this.entries = new Int32Array(this.entryTimes.buffer);
    this.entryKeys = wider(this.entryKeys, new Float64Array(size));
  }
}
