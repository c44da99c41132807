import type { Quantile, Stream } from '../../chance/index.ts';
import { draw, drawRow, quantileOf } from '../../chance/index.ts';
import type { Spread } from '../../model/index.ts';

/** First draws are made for so many cases in a row; so many rows are kept. */
const ROW = 64;
const ROWS = 16;
/** A row costs as much as four draws of rows save: in draws that found no row, which are sixteen to a draw that did. */
const HIT = 16;
const ROW_COST = 16 * HIT;
const NO_ROWS = new Float64Array(0);

/**
 * Points of the table of a quantile function between its tails. Cubics through four of them differ from the function by
 * less than 1e-5 of the amount, and cost a third of a logarithm; in the tails the function itself is asked.
 */
const POINTS = 1024;
const TAIL = 1 / 64;
const STEP = (1 - 2 * TAIL) / POINTS;
const STEPS = POINTS / (1 - 2 * TAIL);
const SIXTH = 1 / 6;

interface Tabled {
  readonly exact: Quantile;
  readonly table: Float64Array | undefined;
}

/** What is known of the distributions of documents, so that replications and classes share it: some are costly to set up. */
const known = new WeakMap<Spread, Tabled>();

function tabledOf(spread: Spread): Tabled {
  let tabled = known.get(spread);
  if (tabled === undefined) {
    const exact = quantileOf(spread);
    // A point more on either side, for the cubics at the ends.
    const table = isSmooth(spread)
      ? Float64Array.from({ length: POINTS + 3 }, (_, k) => exact(TAIL + (k - 1) * STEP))
      : undefined;
    tabled = { exact, table };
    known.set(spread, tabled);
  }
  return tabled;
}

/** Whether the quantile function is smooth enough for cubics; one with corners or a steep one is asked itself. */
function isSmooth(spread: Spread): boolean {
  return spread.kind === 'exponential' || (spread.kind === 'lognormal' && spread.variation <= 2);
}

/** The value of a table between its points, at `at` steps after the first: the cubic through the four points around. */
function cubic(table: Float64Array, at: number): number {
  const index = at | 0;
  const x = at - index;
  const a = table[index]!;
  const b = table[index + 1]!;
  const c = table[index + 2]!;
  const d = table[index + 3]!;
  // Newton's form, with the points at −1, 0, 1 and 2.
  const second = c - 2 * b + a;
  const third = d - 3 * c + 3 * b - a;
  return b + x * (c - b + (x - 1) * (0.5 * second + SIXTH * (x + 1) * third));
}

/** Places of a row that is being made for which the quantile function itself is asked. */
const OUTSIDE = new Int32Array(ROW);

/** Keyed draws of one purpose at one place: amounts of minutes. */
export class Sampler {
  /** The amount that `sample` drew. */
  value = 0.5;
  private readonly stream: Stream;
  private readonly isFixed: boolean;
  private readonly fixed: number;
  private readonly exact: Quantile;
  private readonly table: Float64Array | undefined;
  private readonly scale: number;
  private readonly isWhole: boolean;
  private first = NO_ROWS;
  private readonly rowOf = new Int32Array(ROWS).fill(-1);
  /** What rows have saved so far, against what they cost. */
  private credit = 4 * ROW_COST;

  /** `scale` turns minutes of all time into those of an undated run; `isWhole` rounds to whole minutes. */
  constructor(spread: Spread, stream: Stream, isWhole: boolean, scale = 1) {
    this.stream = stream;
    this.isWhole = isWhole;
    this.scale = scale;
    this.isFixed = spread.kind === 'fixed';
    this.fixed = spread.kind === 'fixed' ? this.rounded(spread.value * scale) : Number.NaN;
    ({ exact: this.exact, table: this.table } = tabledOf(spread));
  }

  /** Draws the minutes of a case and attempt into `value`: a number in a field need not be wrapped to be handed over. */
  sample(caseNumber: number, attempt: number): void {
    if (attempt === 1 && !this.isFixed) {
      // Cases come in order: their first draws are made in rows, where they cost less than one by one.
      const row = caseNumber >> 6;
      const place = row & (ROWS - 1);
      if (this.rowOf[place] === row) {
        this.credit += HIT;
        this.value = this.first[(place << 6) | (caseNumber & (ROW - 1))]!;
      } else this.miss(caseNumber, row, place);
    } else if (this.isFixed) this.value = this.fixed;
    else this.draw(caseNumber, attempt);
  }

  /** The minutes of a case and attempt. */
  amount(caseNumber: number, attempt: number): number {
    this.sample(caseNumber, attempt);
    return this.value;
  }

  /** Where cases come in no order, since thousands are under way or few are of this class, a row is made for one draw. */
  private miss(caseNumber: number, row: number, place: number): void {
    if (this.credit < ROW_COST) {
      this.credit += 1;
      this.draw(caseNumber, 1);
      return;
    }
    this.credit -= ROW_COST;
    this.fill(row, place);
    this.value = this.first[(place << 6) | (caseNumber & (ROW - 1))]!;
  }

  /** Makes the first draws of a row of cases, in loops that call nothing; what cubics do not reach is asked at the end. */
  private fill(row: number, place: number): void {
    // Many samplers of a run are never asked.
    if (this.first.length === 0) this.first = new Float64Array(ROW * ROWS);
    this.rowOf[place] = row;
    const { first, table, scale, isWhole } = this;
    const from = place * ROW;
    drawRow(this.stream, row * ROW, 1, first, from, ROW);
    let outside = 0;
    for (let k = 0; k < ROW; k++) {
      const at = (first[from + k]! - TAIL) * STEPS;
      if (table === undefined || at < 0 || at >= POINTS) OUTSIDE[outside++] = from + k;
      else {
        const minutes = cubic(table, at) * scale;
        first[from + k] = isWhole ? Math.round(minutes) : minutes;
      }
    }
    for (let k = 0; k < outside; k++) {
      const at = OUTSIDE[k]!;
      first[at] = this.rounded(this.exact(first[at]!) * scale);
    }
  }

  private draw(caseNumber: number, attempt: number): void {
    const p = draw(this.stream, caseNumber, attempt);
    const { table } = this;
    const at = (p - TAIL) * STEPS;
    const isTabled = table !== undefined && at >= 0 && at < POINTS;
    this.value = this.rounded((isTabled ? cubic(table, at) : this.exact(p)) * this.scale);
  }

  private rounded(minutes: number): number {
    return this.isWhole ? Math.round(minutes) : minutes;
  }
}

/** Whether something of a share happens to a case at an attempt. */
export class Coin {
  private readonly stream: Stream;
  readonly share: number;

  constructor(share: number, stream: Stream) {
    this.share = share;
    this.stream = stream;
  }

  falls(caseNumber: number, attempt: number): boolean {
    return this.share > 0 && draw(this.stream, caseNumber, attempt) < this.share;
  }
}
