import type { Process, Scenario } from '../../engine/model/index.ts';
import { every, processOf, scenarioOf, set, station } from './documents.ts';

/** W1, M/M/5: arrival rate 4.5 and service rate 1 a minute, one line, empty at the start. */
export function w1(cases: number, seed = 1): { process: Process; scenario: Scenario } {
  return {
    process: processOf([station('window')], ['window']),
    scenario: scenarioOf(
      {
        arrivals: every(1 / 4.5),
        desks: [{ id: 'window', authority: 'window', staff: set(5) }],
        items: [{ item: 'window', work: set({ kind: 'exponential', mean: 1 }) }],
      },
      { cases, seed },
    ),
  };
}
