/** A ruler from nothing to `full`, with a mark every `step`. */
export interface Scale {
  readonly full: number;
  readonly step: number;
}

/** At most so many marks on a ruler, so that their numbers do not touch. */
const MARKS = 10;

/** A promise beyond so many times the largest of the other amounts is off the ruler, lest it push the dots together. */
const REACH = 1.5;

/** As far as a ruler reaches for a promise. */
export function reachOf(promise: number, others: readonly number[]): number {
  return Math.min(promise, REACH * Math.max(1, ...others));
}

/** The ruler that holds all amounts, with marks at round numbers. */
export function scaleFor(amounts: readonly number[]): Scale {
  const most = Math.max(1, ...amounts);
  const rough = most / MARKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((n) => n * power).find((one) => one >= rough)!,
  );
  return { full: Math.ceil(most / step) * step, step };
}

/** The numbers at the marks of a ruler. */
export function marksOf({ full, step }: Scale): number[] {
  return Array.from({ length: Math.round(full / step) + 1 }, (_, mark) => mark * step);
}

/** Where an amount lies on a ruler, in percent. */
export function placeOf(amount: number, { full }: Scale): number {
  return (Math.min(Math.max(amount, 0), full) / full) * 100;
}

/** Dots are as wide as this share of a ruler of the least width that is laid out for; on wider ones they have more room. */
const DOT = 11 / 560;

/**
 * The lane of each dot above the line, so that none covers another and all can be counted: the lowest lane where there is
 * room. Amounts have to rise.
 */
export function lanesOf(amounts: readonly number[], { full }: Scale): number[] {
  const ends: number[] = [];
  return amounts.map((amount) => {
    const place = amount / full;
    const free = ends.findIndex((end) => end <= place);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = place + DOT;
    return lane;
  });
}
