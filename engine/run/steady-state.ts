import type { MassModel } from './bulk/index.ts';
import { warmUp } from './statistics/index.ts';

/** How long a run is shaped by its start. */
export interface WarmUpPeriod {
  /** Minutes after the start; what arrives in them is left out of a study of the steady state. */
  readonly minutes: number;
  /** False where the numbers were still moving at half of the pilot runs: these are too short, or there is no steady state. */
  readonly settled: boolean;
}

/** Pilot runs; with more of them one is likelier to show a long transient. */
const PILOTS = 5;

/**
 * The warm-up of a model by MSER-5 on the elapsed times of cases in the order in which they reach their goals: the longest
 * that any pilot replication shows, since a transient that one run hides in its noise another may show. Replications 0 to 4
 * are run.
 */
export function warmUpOf(model: MassModel): WarmUpPeriod {
  const found = Array.from({ length: PILOTS }, (_, replication) => {
    const { series = [], start } = model.run(replication, { series: true });
    const { truncate, settled } = warmUp(series.map(({ elapsed }) => elapsed));
    return { minutes: truncate === 0 ? 0 : series[truncate - 1]!.at - start, settled };
  });
  return {
    minutes: Math.max(...found.map(({ minutes }) => minutes)),
    settled: found.every(({ settled }) => settled),
  };
}
