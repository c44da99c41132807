import { expectEvents, expectSameMean, runner } from './bulk.ts';
import type { Row } from './measure.ts';
import { inThousands, takeTurns } from './measure.ts';
import { xstateW2 } from './reference/w2-xstate.ts';
import { w2 } from './workloads/w2.ts';

const CASES = 200_000;
/** Actors take a hundred times as long. */
const ACTORS = 4000;

/** 2: the mass simulation on W2-D against XState with one actor a case, in one process, warm. */
export function xstateRow(): Row {
  const run = runner(w2('D', CASES));
  let seed = 0;
  let ours = Number.NaN;
  const engine = (): void => {
    const { events, elapsed } = run();
    expectEvents('W2-D', events, CASES);
    ours = elapsed.mean;
  };
  const actors = (): void => {
    const { cases, events, mean } = xstateW2(ACTORS, ++seed);
    expectEvents('W2-D on XState', events, cases);
    expectSameMean('W2-D on XState', ours, mean);
  };
  const [engineTime = Number.NaN, actorTime = Number.NaN] = takeTurns([engine, actors], 5);
  const rates = { engine: (CASES / engineTime) * 1e6, actors: (ACTORS / actorTime) * 1e6 };
  const ratio = rates.engine / rates.actors;
  return {
    id: '2',
    what: 'mass simulation on W2-D against XState, one actor a case',
    measured: `${ratio.toFixed(0)} ×`,
    must: '100 ×',
    aim: '170 ×',
    met: ratio >= 100,
    note: `${inThousands(rates.engine)} against ${inThousands(rates.actors)}`,
  };
}
