import { binOf, lowOf, rankOf } from './bins.ts';

/** A sketch as plain data: `values` in rising order while it is exact, afterwards `bins` as pairs of bin and count. */
export interface QuantileSketchRecord {
  readonly count: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly whole: boolean;
  readonly zeros: number;
  readonly values: readonly number[] | null;
  readonly bins: readonly (readonly [bin: number, count: number])[];
}

/** So many observations are kept as they are; with more, bins take their place. */
const EXACT = 512;
/** Bins of an octave: a power of two, the leading bits of the fraction of a double. */
const OCTAVE = 128;

/**
 * Quantiles of a stream of amounts (0 to 2⁵³) in bounded memory, by a log-linear histogram: every octave from 2ᵉ to 2ᵉ⁺¹
 * has 128 bins of equal width, and the middle of a bin stands for what is in it, so that a quantile differs from the
 * exact one by at most 1/256 = 0.39 %. It is exact up to 512 observations, at the least and the greatest observation, and
 * for whole numbers below 256; amounts below 2⁻²⁰ count as zero. (Bins as in HdrHistogram, Tene 2012.)
 *
 * The state depends on the observations alone, neither on their order nor on how they were split: merging is associative
 * and commutative to the last bit.
 */
export class QuantileSketch {
  count = 0;
  min = Infinity;
  max = -Infinity;
  private whole = true;
  private zeros = 0;
  private kept: Float64Array | undefined = new Float64Array(EXACT);
  private first = 0;
  private bins = new Float64Array(0);

  static of(values: Iterable<number>): QuantileSketch {
    const sketch = new QuantileSketch();
    for (const value of values) sketch.add(value);
    return sketch;
  }

  static fromJSON(record: QuantileSketchRecord): QuantileSketch {
    if (record.values !== null) return QuantileSketch.of(record.values);
    const sketch = new QuantileSketch();
    sketch.kept = undefined;
    sketch.count = record.count;
    sketch.min = record.min ?? Infinity;
    sketch.max = record.max ?? -Infinity;
    sketch.whole = record.whole;
    sketch.zeros = record.zeros;
    for (const [bin, count] of record.bins) sketch.file(bin, count);
    return sketch;
  }

  /** Throws RangeError on what is no amount from 0 to 2⁵³. */
  add(value: number): void {
    if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER)) throw new RangeError(`quantile sketch: no amount: ${value}`);
    if (this.kept !== undefined && this.count === EXACT) this.spill();
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
    if (this.kept === undefined) this.tally(value);
    else this.kept[this.count] = value;
    this.count++;
  }

  merge(other: QuantileSketch): void {
    if (other.kept !== undefined) {
      for (let i = 0; i < other.count; i++) this.add(other.kept[i]!);
      return;
    }
    this.spill();
    this.count += other.count;
    if (other.min < this.min) this.min = other.min;
    if (other.max > this.max) this.max = other.max;
    this.whole &&= other.whole;
    this.zeros += other.zeros;
    for (let i = 0; i < other.bins.length; i++) if (other.bins[i]! > 0) this.file(other.first + i, other.bins[i]!);
  }

  /**
   * The smallest amount that at least the share p of the observations does not exceed (the inverse of the empirical
   * distribution function, Hyndman and Fan 1996, definition 1); NaN where nothing was observed.
   */
  quantile(p: number): number {
    const rank = rankOf(p, this.count);
    if (this.count === 0 || Number.isNaN(rank)) return NaN;
    if (rank === 1) return this.min;
    if (rank === this.count) return this.max;
    if (this.kept !== undefined) return this.inOrder()[rank - 1]!;
    let below = this.zeros;
    if (rank <= below) return this.within(0);
    for (let i = 0; i < this.bins.length; i++) {
      below += this.bins[i]!;
      if (rank <= below) return this.within(this.middle(this.first + i));
    }
    return this.max;
  }

  /**
   * The share of observations that do not exceed x, each taken at the place that quantiles show for it, so that
   * `cdf(quantile(p)) ≥ p` always; NaN where nothing was observed.
   */
  cdf(x: number): number {
    return this.countUpTo(x) / this.count;
  }

  /** The number of observations that do not exceed x. */
  countUpTo(x: number): number {
    if (x >= this.max) return this.count;
    if (!(x >= this.min)) return 0;
    if (this.kept !== undefined)
      return this.kept.subarray(0, this.count).reduce((sum, v) => (v <= x ? sum + 1 : sum), 0);
    let below = this.zeros;
    for (let i = 0; i < this.bins.length && this.middle(this.first + i) <= x; i++) below += this.bins[i]!;
    return Math.max(below, 1);
  }

  toJSON(): QuantileSketchRecord {
    const { count, whole, zeros } = this;
    const bins = Array.from(this.bins, (n, i): [number, number] => [this.first + i, n]).filter(([, n]) => n > 0);
    const values = this.kept === undefined ? null : [...this.inOrder()];
    return {
      count,
      min: count === 0 ? null : this.min,
      max: count === 0 ? null : this.max,
      whole,
      zeros,
      values,
      bins,
    };
  }

  private inOrder(): Float64Array {
    return this.kept!.subarray(0, this.count).sort();
  }

  /** From here on bins take the place of single observations. */
  private spill(): void {
    const kept = this.kept;
    if (kept === undefined) return;
    this.kept = undefined;
    for (let i = 0; i < this.count; i++) this.tally(kept[i]!);
  }

  private tally(value: number): void {
    if (this.whole && value !== Math.floor(value)) this.whole = false;
    const bin = binOf(value);
    if (bin < 0) this.zeros++;
    else this.file(bin, 1);
  }

  private file(bin: number, count: number): void {
    const place = bin - this.first;
    if (place >= 0 && place < this.bins.length) this.bins[place]! += count;
    else {
      this.reach(bin);
      this.bins[bin - this.first]! += count;
    }
  }

  /** Lengthens the bins by whole octaves, at most 73 of them. */
  private reach(bin: number): void {
    const octave = bin - (bin % OCTAVE);
    const first = this.bins.length === 0 ? octave : Math.min(this.first, octave);
    const end = Math.max(this.first + this.bins.length, octave + OCTAVE);
    const longer = new Float64Array(end - first);
    if (this.bins.length > 0) longer.set(this.bins, this.first - first);
    this.first = first;
    this.bins = longer;
  }

  /** The middle of the amounts that a bin can hold: of its whole numbers, where only whole numbers were observed. */
  private middle(bin: number): number {
    const [low, high] = [lowOf(bin), lowOf(bin + 1)];
    return this.whole ? (Math.ceil(low) + Math.ceil(high) - 1) / 2 : (low + high) / 2;
  }

  private within(amount: number): number {
    return Math.min(Math.max(amount, this.min), this.max);
  }
}
