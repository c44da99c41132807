/** A time average as plain data. */
export interface TimeAverageRecord {
  readonly area: number;
  readonly span: number;
  readonly occupied: number;
  readonly max: number;
  readonly level: number;
  readonly at: number;
}

/**
 * The mean over time of a level that changes in jumps: a queue length, busy staff, cases under way. Mean = ∫ level dt ÷ span.
 *
 * Whole levels and whole minutes are summed exactly while the area stays below 2⁵³, so that merging is associative to the
 * last bit; with other levels merge in the order of replications.
 */
export class TimeAverage {
  /** ∫ level dt in minutes × level. */
  area = 0;
  /** Minutes watched. */
  span = 0;
  /** Minutes during which the level was above zero. */
  occupied = 0;
  /** The highest level that lasted or was the last one set. */
  max = 0;
  level = 0;
  // Not a whole number, lest the first minute with a fraction makes it another kind of field.
  private at = Number.NaN;

  /** Watching starts at a minute with a level. */
  constructor(start = 0, level = 0) {
    this.at = start;
    this.level = level;
    this.max = level;
  }

  static fromJSON(record: TimeAverageRecord): TimeAverage {
    const average = new TimeAverage(record.at, record.level);
    average.area = record.area;
    average.span = record.span;
    average.occupied = record.occupied;
    average.max = record.max;
    return average;
  }

  /** From this minute on the level is another one. Throws RangeError when time runs backwards. */
  change(at: number, level: number): void {
    this.until(at);
    this.level = level;
    if (level > this.max) this.max = level;
  }

  /** Counts the present level up to this minute: called at the end of the run, or before reading. */
  until(at: number): void {
    const passed = at - this.at;
    if (!(passed >= 0)) throw new RangeError(`time average: minute ${at} lies before ${this.at}`);
    this.area += this.level * passed;
    this.span += passed;
    if (this.level > 0) this.occupied += passed;
    this.at = at;
  }

  /** Forgets all before this minute and goes on with the present level: the end of the warm-up. */
  restart(at: number): void {
    this.at = at;
    this.area = 0;
    this.span = 0;
    this.occupied = 0;
    this.max = this.level;
  }

  /** Adds what another run watched, as if its span followed this one's. */
  merge(other: TimeAverage): void {
    this.area += other.area;
    this.span += other.span;
    this.occupied += other.occupied;
    if (other.max > this.max) this.max = other.max;
  }

  /** Area ÷ span; NaN where no time has passed. */
  get mean(): number {
    return this.area / this.span;
  }

  /** The share of the time during which the level was above zero; NaN where no time has passed. */
  get occupiedShare(): number {
    return this.occupied / this.span;
  }

  toJSON(): TimeAverageRecord {
    const { area, span, occupied, max, level, at } = this;
    return { area, span, occupied, max, level, at };
  }
}
