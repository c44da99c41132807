const FIRST_SIZE = 256;
/** Legal periods come after everything else of their minute: a rank above every sequence number. */
const PERIOD_RANK = 2 ** 52;
/** So many entries are kept in order at most, which costs less than a heap while they are few. */
const MOST_NEAR = 80;
const REFILL = 40;

/**
 * What is planned, in typed arrays, ordered by minute, rank and order of planning. What is due soon stands in a row, its
 * last entry first due; what is due at the border or later lies in a binary heap, from which the row is filled again.
 */
export class EventHeap {
  /** The minute of the first entry; Infinity where there is none. */
  firstAt = Infinity;
  /** The minute that `pushAt` plans for. */
  at = Number.NaN;
  /** Everything due before the border stands in the row, everything else lies in the heap. */
  private border = Infinity;
  private near = 0;
  /** Legal periods that are planned, in the row or the heap. While there are none, all keys of the row are zero. */
  private periods = 0;
  private nearTimes = new Float64Array(FIRST_SIZE);
  private nearPayloads = new Int32Array(FIRST_SIZE);
  private nearKeys = new Float64Array(FIRST_SIZE);
  private far = 0;
  private times = new Float64Array(FIRST_SIZE);
  private payloads = new Int32Array(FIRST_SIZE);
  private keys = new Float64Array(FIRST_SIZE);
  private planned = 0;
  /** Whether entries of one minute come in the order of planning; else only periods come after work. */
  private readonly ordered: boolean;

  constructor(ordered: boolean) {
    this.ordered = ordered;
  }

  /** Plans a payload for a minute; `isPeriod` puts it after all work of the minute. */
  push(time: number, payload: number, isPeriod = false): void {
    this.at = time;
    this.pushAt(payload, isPeriod);
  }

  /** As `push`, for the minute `at`: a number in a field need not be wrapped in an object to be handed over. */
  pushAt(payload: number, isPeriod = false): void {
    const rank = isPeriod ? PERIOD_RANK : 0;
    if (isPeriod) this.periods += 1;
    const key = this.ordered ? this.planned++ + rank : rank;
    if (this.at >= this.border) this.sift(this.at, payload, key);
    else if (this.ordered || isPeriod || this.periods > 0) this.insert(payload, key);
    else this.insertWork(payload);
  }

  /** Work into a row of work alone, in no order within a minute: keys, which are all the same, need not be moved. */
  private insertWork(payload: number): void {
    const { nearTimes, nearPayloads, at: time } = this;
    let at = this.near++;
    while (at > 0 && nearTimes[at - 1]! < time) {
      nearTimes[at] = nearTimes[at - 1]!;
      nearPayloads[at] = nearPayloads[at - 1]!;
      at -= 1;
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

  /** The later half of the row goes into the heap; entries of one minute stay together. */
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
    for (let k = 0; k < cut; k++) this.sift(nearTimes[k]!, nearPayloads[k]!, nearKeys[k]!);
    nearTimes.copyWithin(0, cut, near);
    nearPayloads.copyWithin(0, cut, near);
    nearKeys.copyWithin(0, cut, near);
    this.near = near - cut;
    nearKeys.fill(0, this.near, near);
  }

  /** Fills the empty row from the heap. */
  private refill(): void {
    let count = 0;
    let last = Number.NaN;
    while (this.far > 0 && (count < REFILL || this.times[0] === last)) {
      if (count === this.nearTimes.length) this.widenRow();
      last = this.times[0]!;
      this.nearTimes[count] = last;
      this.nearKeys[count] = this.keys[0]!;
      this.nearPayloads[count++] = this.lift();
    }
    this.near = count;
    this.nearTimes.subarray(0, count).reverse();
    this.nearKeys.subarray(0, count).reverse();
    this.nearPayloads.subarray(0, count).reverse();
    this.border = this.far > 0 ? this.times[0]! : Infinity;
    this.firstAt = count > 0 ? this.nearTimes[count - 1]! : Infinity;
  }

  private widenRow(): void {
    this.nearTimes = wider(this.nearTimes, new Float64Array(2 * this.nearTimes.length));
    this.nearKeys = wider(this.nearKeys, new Float64Array(2 * this.nearKeys.length));
    this.nearPayloads = wider(this.nearPayloads, new Int32Array(2 * this.nearPayloads.length));
  }

  private sift(time: number, payload: number, key: number): void {
    if (this.far === this.times.length) this.grow();
    const { times, payloads, keys } = this;
    let at = this.far++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = times[parent]!;
      if (other < time || (other === time && keys[parent]! <= key)) break;
      times[at] = other;
      payloads[at] = payloads[parent]!;
      keys[at] = keys[parent]!;
      at = parent;
    }
    times[at] = time;
    payloads[at] = payload;
    keys[at] = key;
  }

  private lift(): number {
    const { times, payloads, keys } = this;
    const first = payloads[0]!;
    const size = --this.far;
    const time = times[size]!;
    const key = keys[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      let next = times[child]!;
      if (child + 1 < size) {
        const other = times[child + 1]!;
        if (other < next || (other === next && keys[child + 1]! < keys[child]!)) {
          child += 1;
          next = other;
        }
      }
      if (time < next || (time === next && key <= keys[child]!)) break;
      times[at] = next;
      payloads[at] = payloads[child]!;
      keys[at] = keys[child]!;
      at = child;
    }
    times[at] = time;
    payloads[at] = payloads[size]!;
    keys[at] = key;
    return first;
  }

  private grow(): void {
    const size = 2 * this.times.length;
    this.times = wider(this.times, new Float64Array(size));
    this.keys = wider(this.keys, new Float64Array(size));
    this.payloads = wider(this.payloads, new Int32Array(size));
  }
}

function wider<A extends Float64Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
