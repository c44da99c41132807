import type { MassModel } from './bulk/index.ts';
import { warmUp } from './statistics/index.ts';

/** How long a run is shaped by its start. */
export interface WarmUpPeriod {
  /** Minutes after the start; what arrives in them is left out of a study of the steady state. */
  readonly minutes: number;
  /** False where the numbers were still moving at half of the pilot runs: these are too short, or there is no steady state. */
  readonly settled: boolean;
}

/** Pilot runs whose mean is looked at; more smooth the series, and cost as much as what they are to save. */
const PILOTS = 5;

/**
 * The warm-up of a model by MSER-5 on the elapsed times of cases in the order in which they reach their goals, averaged at each
 * place over pilot replications (Welch). Replications 0 to 4 are run.
 */
export function warmUpOf(model: MassModel): WarmUpPeriod {
  const pilots = Array.from({ length: PILOTS }, (_, replication) => model.run(replication, { series: true }));
  const length = Math.min(...pilots.map(({ series = [] }) => series.length));
  const mean = Array.from(
    { length },
    (_, place) => pilots.reduce((sum, { series = [] }) => sum + series[place]!.elapsed, 0) / PILOTS,
  );
  const { truncate, settled } = warmUp(mean);
  const until = pilots.map(({ series = [], start }) => (truncate === 0 ? 0 : series[truncate - 1]!.at - start));
  return { minutes: until.reduce((sum, minutes) => sum + minutes, 0) / PILOTS, settled };
}
