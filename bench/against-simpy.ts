import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expectEvents, expectSameMean, runner } from './bulk.ts';
import type { Row } from './measure.ts';
import { cpuMicroseconds, inThousands, median, WARM_ROUNDS } from './measure.ts';
import type { ReferenceResult } from './reference/w2.ts';
import { w2 } from './workloads/w2.ts';

const CASES = 200_000;
const SIMPY_CASES = 20_000;
const ROUNDS = 5;
/** Beside the sources; what is compiled lies two folders deeper. */
const PROGRAM = fileURLToPath(new URL('../../../bench/reference/w2_simpy.py', import.meta.url));
/** The Python of the path first; a virtual environment may hide the one for which a distribution has SimPy. */
const PYTHONS = ['python3', '/usr/bin/python3'];

interface SimpyResult extends ReferenceResult {
  readonly seconds: number;
  readonly version: string;
}

/** 3: the mass simulation on W2-RC against SimPy, which runs in a process of its own and counts its own CPU time. */
export function simpyRow(): Row {
  const row = { id: '3', what: 'mass simulation on W2-RC against SimPy', must: '35 ×', aim: '60 ×' };
  const python = PYTHONS.find((each) => spawnSync(each, ['-c', 'import simpy']).status === 0);
  if (python === undefined)
    return { ...row, measured: 'skipped', met: undefined, note: `no SimPy for ${PYTHONS.join(' or ')}` };
  const run = runner(w2('RC', CASES));
  // Python compiles nothing while it runs, and needs no rounds to warm up.
  for (let round = 0; round < WARM_ROUNDS; round++) run();
  const engineTimes: number[] = [];
  const simpyTimes: number[] = [];
  let version = '';
  for (let round = 1; round <= ROUNDS; round++) {
    let ours = Number.NaN;
    const engine = (): void => {
      const { events, elapsed } = run();
      expectEvents('W2-RC', events, CASES);
      ours = elapsed.mean;
    };
    engineTimes.push(cpuMicroseconds(engine));
    const theirs = simpyW2(python, round);
    expectEvents('W2-RC on SimPy', theirs.events, theirs.cases);
    expectSameMean('W2-RC on SimPy', ours, theirs.mean);
    simpyTimes.push(theirs.seconds * 1e6);
    version = theirs.version;
  }
  const rates = {
    engine: (CASES / median(engineTimes)) * 1e6,
    simpy: (SIMPY_CASES / median(simpyTimes)) * 1e6,
  };
  const ratio = rates.engine / rates.simpy;
  return {
    ...row,
    measured: `${ratio.toFixed(0)} ×`,
    met: ratio >= 35,
    note: `${inThousands(rates.engine)} against ${inThousands(rates.simpy)} of SimPy ${version}`,
  };
}

function simpyW2(python: string, seed: number): SimpyResult {
  const { status, stdout, stderr } = spawnSync(python, [PROGRAM, String(SIMPY_CASES), String(seed)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`W2-RC on SimPy: ${stderr}`);
  return JSON.parse(stdout) as SimpyResult;
}
