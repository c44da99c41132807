/**
 * The reference for W2: the model written into the program, typed arrays, a binary heap, lines in rings, one fast stream of
 * draws. No gates, no life cycles, no documents, no keyed chance, no trace: what a programmer would write for this workload
 * alone, to be as fast as JavaScript is.
 */
import type { W2 } from '../workloads/w2.ts';

const WEEK = 10_080;
const NODES = 8;
/** Payloads: 4 bits of what, the case above it. 0 to 7 are the stations, 8 is the applicant. */
const APPLICANT = 8;
const STAFF = [3, 4, 2, 3, 4, 3, 2, 2];
/** Means; a lognormal has the coefficient of variation 0.5, the others are exponential. */
const MEAN = [40, 55, 27, 35, 48, 42, 33, 30];
const LOGNORMAL = [0, 1, 1, 1, 1, 1, 0, 0];

type Spans = readonly (readonly [open: number, close: number])[];
const OFFICE: Spans = [
  [540, 720],
  [780, 1020],
];
const D2: Spans = [
  [510, 690],
  [870, 1050],
];
const MORNING: Spans = [[540, 720]];
const SATURDAY: Spans = [
  [540, 720],
  [780, 960],
];
const office = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []];
const HOURS: readonly (readonly Spans[])[] = [
  office,
  office,
  office,
  [D2, D2, D2, D2, D2, [], []],
  [OFFICE, OFFICE, OFFICE, OFFICE, MORNING, [], []],
  [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, SATURDAY, []],
  office,
  office,
];

export interface ReferenceResult {
  readonly cases: number;
  readonly events: number;
  readonly mean: number;
}

/** Runs W2 with so many cases, all to their end. */
export function referenceW2(kind: W2, cases: number, seed = 1): ReferenceResult {
  return new Reference(kind, cases, seed).run();
}

class Reference {
  private readonly cases: number;
  private readonly hasStaff: boolean;
  private readonly hasHours: boolean;
  private readonly every: number;
  private now = 0;
  private events = 0;
  private sum = 0;
  private ended = 0;
  // Heap.
  private size = 0;
  private times = new Float64Array(1024);
  private keys = new Float64Array(1024);
  private payloads = new Int32Array(1024);
  private planned = 0;
  // Cases.
  private arrivedAt = new Float64Array(64);
  private open = new Uint8Array(64);
  private readonly free: number[] = [];
  private slots = 0;
  // Lines.
  private readonly idle = Int32Array.from(STAFF);
  private readonly lines = Array.from({ length: NODES }, () => new Int32Array(1 << 12));
  private readonly heads = new Int32Array(NODES);
  private readonly waiting = new Int32Array(NODES);
  // Hours: open minutes before each minute of the week, and the minute of each open minute.
  private readonly before = HOURS.map((week) => weekOf(week));
  private readonly minute = this.before.map((before) => minutesOf(before));
  // Draws: sfc32, and the second of a pair of normal numbers.
  private a: number;
  private b = 0x9e3779b9;
  private c = 0x243f6a88;
  private d = 1;
  private spare = Number.NaN;
  private readonly mu = MEAN.map((mean) => Math.log(mean) - Math.log(1.25) / 2);
  private readonly sigma = Math.sqrt(Math.log(1.25));

  constructor(kind: W2, cases: number, seed: number) {
    this.cases = cases;
    this.hasStaff = kind !== 'D';
    this.hasHours = kind === 'RC';
    this.every = kind === 'R' ? 21 : 100.8;
    this.a = seed;
    for (let k = 0; k < 16; k++) this.uniform();
  }

  run(): ReferenceResult {
    let arrivals = 0;
    let arrival = this.exponential(this.every);
    for (;;) {
      if (this.size === 0 || arrival <= this.times[0]!) {
        if (arrival === Infinity) break;
        this.now = arrival;
        this.events += 1;
        this.request(0, this.admit());
        arrival = ++arrivals < this.cases ? arrival + this.exponential(this.every) : Infinity;
        continue;
      }
      this.now = this.times[0]!;
      const payload = this.pop();
      this.events += 1;
      const node = payload & 15;
      const slot = payload >> 4;
      if (node === APPLICANT) this.request(0, slot);
      else this.finished(node, slot);
    }
    return { cases: this.ended, events: this.events, mean: this.sum / this.ended };
  }

  private finished(node: number, slot: number): void {
    switch (node) {
      case 0:
        this.request(1, slot);
        break;
      case 1:
        this.open[slot] = 4;
        for (let each = 2; each <= 5; each++) this.request(each, slot);
        break;
      case 6:
        this.request(7, slot);
        break;
      case 7:
        this.sum += this.now - this.arrivedAt[slot]!;
        this.ended += 1;
        this.free.push(slot);
        break;
      default:
        if (--this.open[slot]! === 0) {
          if (this.uniform() < 0.2) this.push(this.now + this.exponential(4320), (slot << 4) | APPLICANT);
          else this.request(6, slot);
        }
    }
    if (!this.hasStaff) return;
    if (this.waiting[node] === 0) this.idle[node]! += 1;
    else {
      const line = this.lines[node]!;
      const head = this.heads[node]!;
      this.heads[node] = (head + 1) & (line.length - 1);
      this.waiting[node]! -= 1;
      this.begin(node, line[head]!);
    }
  }

  private request(node: number, slot: number): void {
    if (!this.hasStaff) this.begin(node, slot);
    else if (this.idle[node]! > 0) {
      this.idle[node]! -= 1;
      this.begin(node, slot);
    } else {
      const line = this.lines[node]!;
      if (this.waiting[node] === line.length) throw new RangeError('line full');
      line[(this.heads[node]! + this.waiting[node]!++) & (line.length - 1)] = slot;
    }
  }

  private begin(node: number, slot: number): void {
    const work = LOGNORMAL[node] === 1 ? this.lognormal(node) : this.exponential(MEAN[node]!);
    this.push(this.hasHours ? this.done(node, work) : this.now + work, (slot << 4) | node);
  }

  private done(node: number, work: number): number {
    const before = this.before[node]!;
    const minutes = this.minute[node]!;
    const weekStart = Math.floor(this.now / WEEK) * WEEK;
    const inWeek = this.now - weekStart;
    const minute = Math.trunc(inWeek);
    const known = before[minute]!;
    let total = work + (before[minute + 1]! > known ? known + inWeek - minute : known);
    let base = weekStart;
    while (total > minutes.length) {
      total -= minutes.length;
      base += WEEK;
    }
    const open = Math.ceil(total) - 1;
    return base + minutes[open]! + (total - open);
  }

  private admit(): number {
    let slot = this.free.pop();
    if (slot === undefined) {
      slot = this.slots++;
      if (slot === this.open.length) {
        const [open, arrivedAt] = [new Uint8Array(2 * slot), new Float64Array(2 * slot)];
        open.set(this.open);
        arrivedAt.set(this.arrivedAt);
        this.open = open;
        this.arrivedAt = arrivedAt;
      }
    }
    this.arrivedAt[slot] = this.now;
    return slot;
  }

  private uniform(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    return ((t >>> 0) + 0.5) / 4_294_967_296;
  }

  private exponential(mean: number): number {
    return -mean * Math.log(this.uniform());
  }

  private lognormal(node: number): number {
    return Math.exp(this.mu[node]! + this.sigma * this.normal());
  }

  /** Marsaglia's polar method. */
  private normal(): number {
    if (!Number.isNaN(this.spare)) {
      const { spare } = this;
      this.spare = Number.NaN;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      this.spare = v * scale;
      return u * scale;
    }
  }

  private push(time: number, payload: number): void {
    if (this.size === this.times.length) this.grow();
    const { times, keys, payloads } = this;
    const key = this.planned++;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (times[parent]! <= time) break;
      times[at] = times[parent]!;
      keys[at] = keys[parent]!;
      payloads[at] = payloads[parent]!;
      at = parent;
    }
    times[at] = time;
    keys[at] = key;
    payloads[at] = payload;
  }

  private pop(): number {
    const { times, keys, payloads } = this;
    const first = payloads[0]!;
    const size = --this.size;
    const time = times[size]!;
    const key = keys[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const right = child + 1;
      if (
        right < size &&
        (times[right]! < times[child]! || (times[right] === times[child] && keys[right]! < keys[child]!))
      )
        child = right;
      if (time < times[child]! || (time === times[child] && key < keys[child]!)) break;
      times[at] = times[child]!;
      keys[at] = keys[child]!;
      payloads[at] = payloads[child]!;
      at = child;
    }
    times[at] = time;
    keys[at] = key;
    payloads[at] = payloads[size]!;
    return first;
  }

  private grow(): void {
    const size = 2 * this.times.length;
    const [times, keys, payloads] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
    times.set(this.times);
    keys.set(this.keys);
    payloads.set(this.payloads);
    this.times = times;
    this.keys = keys;
    this.payloads = payloads;
  }
}

function weekOf(week: readonly Spans[]): Int32Array {
  const before = new Int32Array(WEEK + 1);
  for (let m = 0; m < WEEK; m++) {
    const rest = m % 1440;
    const isOpen = week[Math.floor(m / 1440)]!.some(([open, close]) => open <= rest && rest < close);
    before[m + 1] = before[m]! + (isOpen ? 1 : 0);
  }
  return before;
}

function minutesOf(before: Int32Array): Int32Array {
  const minutes = new Int32Array(before[WEEK]!);
  for (let m = 0; m < WEEK; m++) if (before[m + 1]! > before[m]!) minutes[before[m]!] = m;
  return minutes;
}
