/** Buckets of one width, a power of two, so that the edges between them are exact. */
export interface Rung {
  /** Per bucket its first entry and how many there are, side by side. */
  heads: Int32Array;
  buckets: number;
  /** 1 ÷ width. */
  inverse: number;
  /** The number of the first bucket: its lower edge ÷ width. */
  first: number;
  current: number;
  /** The first bucket that was not looked at ahead. */
  touched: number;
  entries: number;
  /** What is due from here on has no place in it; it may lie within the last bucket. */
  end: number;
}

/** A rung of empty buckets of a width, from that of the least time up to an end; one that was used before may be taken. */
export function openedRung(used: Rung | undefined, least: number, end: number, width: number): Rung {
  const inverse = 1 / width;
  const first = Math.floor(least * inverse);
  const buckets = Math.ceil(end * inverse) - first;
  let rung = used;
  if (rung === undefined || rung.heads.length < 2 * buckets) {
    const heads = Int32Array.from({ length: 2 * buckets }, (_, k) => (k % 2 === 0 ? -1 : 0));
    rung = { heads, buckets, inverse, first, current: 0, touched: 0, entries: 0, end };
  }
  // Buckets that were in use before are empty again, and their heads ended.
  return Object.assign(rung, { buckets, inverse, first, current: 0, touched: 0, entries: 0, end });
}

/** How many entries lie in a bucket. */
export function countOf({ heads }: Rung, bucket: number): number {
  return heads[(bucket << 1) + 1]!;
}

/** Where the current bucket of a rung ends: nothing before it lies in another one. */
export function edgeAfter({ first, current, inverse, end }: Rung): number {
  return Math.min((first + current + 1) / inverse, end);
}
