import { activeFor, networkOf, ringsOf } from '../../network/index.ts';
import type { Executor, Unsupported } from '../executor.ts';
import { CaseRun } from './case-run.ts';

/**
 * Runs a case on XState: the compiled machine on simulated time. Milliseconds a case: for single cases, playback,
 * training, and as the measure of the faster executors. A ring is answered by Unsupported with its nodes.
 */
export const actorExecutor: Executor = {
  name: 'actor',
  run(input) {
    const active = activeFor(input.process, input.attributes);
    const [ring] = ringsOf(networkOf(active, { clock: 'elapsed' }));
    return ring === undefined ? new CaseRun(active, input).run() : unsupported(ring.nodes);
  },
};

function unsupported(ring: readonly string[]): Unsupported {
  const walk = [...ring, ring[0]].join(' → ');
  return {
    kind: 'unsupported',
    reason: {
      zh: `互为前置，无法开始：${walk}。请去掉其中一个前置。`,
      en: `These wait for one another and can never start: ${walk}. Take one of the arrows out.`,
    },
    ring,
  };
}
