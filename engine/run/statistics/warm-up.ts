/** Where a series stops being shaped by its start. */
export interface WarmUp {
  /** How many observations at the start are to be left out: a multiple of the batch. */
  readonly truncate: number;
  /** False where the statistic was still falling at half of the series: the run is too short to tell. */
  readonly settled: boolean;
  /** Mean of the whole batches after the truncation; NaN where there is no whole batch. */
  readonly mean: number;
}

/** Observations of a batch in MSER-5. */
const BATCH = 5;

/**
 * Warm-up by MSER-5 (White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69,
 * 1997; batches of five: White, Cobb and Spratt 2000): for batch means z₁ … z_k, leave out the first d that minimise
 * Σ_{j>d} (z_j − z̄)² ÷ (k − d)², d not beyond half of the batches. The least of equal minimisers is taken. A rest of
 * fewer than five observations at the end is not used. For several replications give the mean over replications at each
 * place (Welch), or the longest truncation of them.
 */
export function warmUp(series: readonly number[]): WarmUp {
  const count = Math.floor(series.length / BATCH);
  const means = Array.from({ length: count }, (_, k) => meanOfBatch(series, k * BATCH));
  if (count === 0) return { truncate: 0, settled: false, mean: NaN };
  const half = Math.floor(count / 2);
  let best = { d: 0, statistic: Infinity, mean: NaN };
  // Squares about the mean of each tail, grown backwards by Welford's recurrence.
  let [mean, squares] = [0, 0];
  for (let d = count - 1; d >= 0; d--) {
    const length = count - d;
    const off = means[d]! - mean;
    mean += off / length;
    squares += off * (means[d]! - mean);
    const statistic = squares / (length * length);
    if (d <= half && statistic <= best.statistic) best = { d, statistic, mean };
  }
  return { truncate: best.d * BATCH, settled: best.d < half, mean: best.mean };
}

function meanOfBatch(series: readonly number[], start: number): number {
  let sum = 0;
  for (let i = start; i < start + BATCH; i++) sum += series[i]!;
  return sum / BATCH;
}
