import { activeFor, networkOf, ringsOf } from '../../network/index.ts';
import type { Executor } from '../executor.ts';
import { ringOf } from '../unsupported.ts';
import { runCase } from './single.ts';

export type { ActorMass, ActorMassResult } from './mass.ts';
export { actorHall, actorMass } from './mass.ts';

/**
 * Runs a case on XState: the compiled machine on simulated time. Milliseconds a case: for single cases, playback,
 * training, and as the measure of the faster executors. A ring is answered by Unsupported with its nodes.
 */
export const actorExecutor: Executor = {
  name: 'actor',
  run(input) {
    const active = activeFor(input.process, input.attributes);
    const [ring] = ringsOf(networkOf(active, { clock: 'elapsed' }));
    return ring === undefined ? runCase(active, input) : ringOf(ring.nodes);
  },
};
