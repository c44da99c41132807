/** Punctuality as plain data. */
export interface PunctualityRecord {
  readonly onTime: number;
  readonly late: number;
}

/**
 * How many were done within a limit. Done in the due minute itself is on time. Merging adds counts and is associative and
 * commutative to the last bit.
 */
export class Punctuality {
  onTime = 0;
  late = 0;

  static fromJSON({ onTime, late }: PunctualityRecord): Punctuality {
    const punctuality = new Punctuality();
    punctuality.onTime = onTime;
    punctuality.late = late;
    return punctuality;
  }

  /** Something was done at a minute (or took a number of days) that had to be done by another. */
  add(done: number, due: number): void {
    if (done <= due) this.onTime++;
    else this.late++;
  }

  merge(other: Punctuality): void {
    this.onTime += other.onTime;
    this.late += other.late;
  }

  get count(): number {
    return this.onTime + this.late;
  }

  /** On time ÷ all; NaN where nothing was counted. */
  get rate(): number {
    return this.onTime / this.count;
  }

  toJSON(): PunctualityRecord {
    const { onTime, late } = this;
    return { onTime, late };
  }
}
