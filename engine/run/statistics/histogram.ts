/** A histogram as plain data. */
export interface HistogramRecord {
  readonly low: number;
  readonly width: number;
  readonly bins: readonly number[];
  readonly below: number;
  readonly above: number;
}

/**
 * Counts in bins of equal width: bin i holds low + i·width ≤ x < low + (i + 1)·width; what lies outside is counted below or
 * above. Merging adds counts and is associative and commutative to the last bit.
 */
export class Histogram {
  readonly low: number;
  readonly width: number;
  readonly bins: Float64Array;
  below = 0;
  above = 0;

  /** Throws RangeError on a width that is not positive or a number of bins that is not a whole number above zero. */
  constructor(low: number, width: number, bins: number) {
    if (!Number.isFinite(low) || !(width > 0 && width < Infinity) || !(Number.isInteger(bins) && bins > 0))
      throw new RangeError(`histogram: no ${bins} bins of width ${width} from ${low}`);
    this.low = low;
    this.width = width;
    this.bins = new Float64Array(bins);
  }

  static fromJSON(record: HistogramRecord): Histogram {
    const histogram = new Histogram(record.low, record.width, record.bins.length);
    histogram.bins.set(record.bins);
    histogram.below = record.below;
    histogram.above = record.above;
    return histogram;
  }

  add(value: number): void {
    const place = Math.floor((value - this.low) / this.width);
    if (place < 0) this.below++;
    else if (place < this.bins.length) this.bins[place]!++;
    else this.above++;
  }

  /** Throws RangeError where the bins differ. */
  merge(other: Histogram): void {
    if (other.low !== this.low || other.width !== this.width || other.bins.length !== this.bins.length)
      throw new RangeError('histogram: only histograms with the same bins can be merged');
    for (let i = 0; i < this.bins.length; i++) this.bins[i]! += other.bins[i]!;
    this.below += other.below;
    this.above += other.above;
  }

  get count(): number {
    return this.bins.reduce((sum, bin) => sum + bin, this.below + this.above);
  }

  toJSON(): HistogramRecord {
    const { low, width, below, above } = this;
    return { low, width, bins: [...this.bins], below, above };
  }
}
