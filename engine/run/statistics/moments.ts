/** Moments as plain data, to cross from a worker or to a file. An empty one has no least and greatest value. */
export interface MomentsRecord {
  readonly count: number;
  readonly sum: number;
  readonly centre: number;
  readonly squares: number;
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Count, sum, mean, variance, least and greatest of a stream of numbers, in constant memory.
 *
 * Squares about the mean are kept by the recurrence mₙ = mₙ₋₁ + (x − mₙ₋₁)/n, Sₙ = Sₙ₋₁ + (x − mₙ₋₁)(x − mₙ) (Welford,
 * "Note on a method for calculating corrected sums of squares and products", Technometrics 4, 1962) and merged by
 * S = S₁ + S₂ + δ²n₁n₂/n (Chan, Golub and LeVeque, 1979).
 *
 * Count, sum, mean, least and greatest of whole numbers (minutes) do not depend on how the stream was split, as long as
 * the sum stays below 2⁵³. The last bits of the variance do: merge one accumulator a replication, in the order of
 * replications, and any number of workers gives the same bytes.
 */
export class Moments {
  count = 0;
  sum = 0;
  min = Infinity;
  max = -Infinity;
  private centre = 0;
  private squares = 0;

  static of(values: Iterable<number>): Moments {
    const moments = new Moments();
    for (const value of values) moments.add(value);
    return moments;
  }

  static fromJSON(record: MomentsRecord): Moments {
    const moments = new Moments();
    moments.count = record.count;
    moments.sum = record.sum;
    moments.centre = record.centre;
    moments.squares = record.squares;
    moments.min = record.min ?? Infinity;
    moments.max = record.max ?? -Infinity;
    return moments;
  }

  add(value: number): void {
    this.count++;
    this.sum += value;
    const off = value - this.centre;
    this.centre += off / this.count;
    this.squares += off * (value - this.centre);
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  /** Adds the first `count` of some values: two passes over them, which cost less than as many steps of the recurrence. */
  addAll(values: Float64Array, count: number): void {
    if (count === 0) return;
    let sum = 0;
    let { min, max } = this;
    for (let k = 0; k < count; k++) {
      const value = values[k]!;
      sum += value;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    const centre = sum / count;
    let squares = 0;
    for (let k = 0; k < count; k++) squares += (values[k]! - centre) * (values[k]! - centre);
    const all = this.count + count;
    const off = centre - this.centre;
    this.squares += squares + (off * off * this.count * count) / all;
    this.centre += (off * count) / all;
    this.count = all;
    this.sum += sum;
    this.min = min;
    this.max = max;
  }

  merge(other: Moments): void {
    if (other.count === 0) return;
    const count = this.count + other.count;
    const off = other.centre - this.centre;
    this.squares += other.squares + (off * off * this.count * other.count) / count;
    this.centre = this.count === 0 ? other.centre : this.centre + (off * other.count) / count;
    this.count = count;
    this.sum += other.sum;
    if (other.min < this.min) this.min = other.min;
    if (other.max > this.max) this.max = other.max;
  }

  /** Sum ÷ count; NaN where nothing was observed. */
  get mean(): number {
    return this.sum / this.count;
  }

  /** The sample variance, with n − 1; NaN below two observations. */
  get variance(): number {
    return this.count < 2 ? NaN : this.squares / (this.count - 1);
  }

  /** The sample standard deviation; NaN below two observations. */
  get deviation(): number {
    return Math.sqrt(this.variance);
  }

  toJSON(): MomentsRecord {
    const { count, sum, centre, squares, min, max } = this;
    return { count, sum, centre, squares, min: count === 0 ? null : min, max: count === 0 ? null : max };
  }
}
