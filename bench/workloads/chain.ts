import type { Workload } from '../bulk.ts';
import { every, processOf, scenarioOf, set, station } from './documents.ts';

/** Work of one station. */
const MEAN = 100;
const VARIATION = 0.5;
const STATIONS = 3;
const FLOW = MEAN * STATIONS;
/** Flow times that a run lasts. */
const FLOWS = 2;

/**
 * Three stations in a row with hands enough, each lognormal with mean 100: a case has exactly one pending event, so that
 * the number inside is the number of pending events. Arrivals are such that the mean over the whole run, the filling at its
 * start among it, is `pending`, and the run is cut off after so long that about `cases` have arrived, or after two flow
 * times if that is later.
 *
 * With arrivals at rate λ from an empty start the mean number inside over T is λ (m − E[S²] ÷ 2T), where S is the flow time,
 * m its mean; of flow times above T, which are one in two hundred, no account is taken.
 */
export function chainOf(pending: number, cases: number, seed = 1): Workload {
  const secondMoment = FLOW * FLOW * (1 + (VARIATION * VARIATION) / STATIONS);
  const most = Math.max(FLOWS * FLOW, (cases * FLOW) / pending);
  const rate = pending / (FLOW - secondMoment / (2 * most));
  const ids = Array.from({ length: STATIONS }, (_, k) => `station-${k + 1}`);
  return {
    process: processOf(
      ids.map((id, k) => station(id, ids.slice(Math.max(0, k - 1), k))),
      ids.slice(-1),
    ),
    scenario: scenarioOf(
      {
        arrivals: every(1 / rate),
        items: ids.map((item) => ({ item, work: set({ kind: 'lognormal', mean: MEAN, variation: VARIATION }) })),
      },
      { horizon: most, seed },
    ),
  };
}
