import { expectEvents, expectSameMean, runner } from './bulk.ts';
import type { Row } from './measure.ts';
import { inThousands, takeTurns } from './measure.ts';
import { simjsW2 } from './reference/w2-simjs.ts';
import { w2 } from './workloads/w2.ts';

const CASES = 200_000;
const FACILITY_CASES = 50_000;

/** 4: the mass simulation on W2-R against simjs, in one process, warm. */
export function simjsRow(): Row {
  const run = runner(w2('R', CASES));
  let seed = 0;
  let ours = Number.NaN;
  const engine = (): void => {
    const { events, elapsed } = run();
    expectEvents('W2-R', events, CASES);
    ours = elapsed.mean;
  };
  const facilities = (): void => {
    const { cases, events, mean } = simjsW2(FACILITY_CASES, ++seed);
    expectEvents('W2-R on simjs', events, cases);
    expectSameMean('W2-R on simjs', ours, mean);
  };
  const [engineTime = Number.NaN, facilityTime = Number.NaN] = takeTurns([engine, facilities], 5);
  const rates = { engine: (CASES / engineTime) * 1e6, facilities: (FACILITY_CASES / facilityTime) * 1e6 };
  const ratio = rates.engine / rates.facilities;
  return {
    id: '4',
    what: 'mass simulation on W2-R against simjs 2.0.3',
    measured: `${ratio.toFixed(1)} ×`,
    must: '5 ×',
    aim: '8 ×',
    met: ratio >= 5,
    note: `${inThousands(rates.engine)} against ${inThousands(rates.facilities)}`,
  };
}
