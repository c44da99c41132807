/**
 * The plain reference for critical paths: one node per item, predecessors in flat arrays, results in arrays that are used
 * again, no gates, groups, choices or names. It is written for this workload alone.
 */
export interface PlainNetwork {
  readonly duration: Float64Array;
  /** Predecessors of item i: `before[start[i]] … before[start[i + 1] - 1]`; every predecessor has a smaller number. */
  readonly before: Int32Array;
  readonly start: Int32Array;
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
}

/** Forward and backward pass; returns the length of the case. Slack of i is `latest[i] − earliest[i]`. */
export function plainPasses({ duration, before, start, earliest, latest }: PlainNetwork): number {
  const n = duration.length;
  let length = 0;
  for (let i = 0; i < n; i++) {
    let time = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const p = before[k]!;
      const end = earliest[p]! + duration[p]!;
      if (end > time) time = end;
    }
    earliest[i] = time;
    if (time + duration[i]! > length) length = time + duration[i]!;
  }
  for (let i = 0; i < n; i++) latest[i] = length - duration[i]!;
  for (let i = n - 1; i >= 0; i--)
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const p = before[k]!;
      const allowed = latest[i]! - duration[p]!;
      if (allowed < latest[p]!) latest[p] = allowed;
    }
  return length;
}
