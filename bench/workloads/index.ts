import type { Process, Scenario } from '../../engine/model/index.ts';
import type { MassResult } from '../../engine/run/index.ts';
import { compileMass } from '../../engine/run/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import type { Row } from '../measure.ts';
import { takeTurns } from '../measure.ts';
import { referenceW1 } from '../reference/w1.ts';
import { referenceW2 } from '../reference/w2.ts';
import { w1 } from './w1.ts';
import type { W2 } from './w2.ts';
import { W2_EVENTS, w2 } from './w2.ts';

const CASES = 200_000;
const ROUNDS = 5;

/** Runs the workload, one replication after the other. */
function runner({ process, scenario }: { process: Process; scenario: Scenario }): () => MassResult {
  const model = compileMass(process, scenario, lifecycles);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  let replication = 0;
  return () => model.run(replication++);
}

/** Cases a second of the engine and of the reference on W2, turn by turn in one process, and their ratio. */
function againstReference(kind: W2): { ours: number; theirs: number; ratio: number } {
  const run = runner(w2(kind, CASES));
  let seed = 0;
  const engine = (): void => expectEvents(kind, run().events);
  const reference = (): void => expectEvents(kind, referenceW2(kind, CASES, ++seed).events);
  const [ours = Number.NaN, theirs = Number.NaN] = takeTurns([engine, reference], ROUNDS);
  return { ours: (CASES / ours) * 1e6, theirs: (CASES / theirs) * 1e6, ratio: theirs / ours };
}

/** Rounds are geometric, seven events each with variance 0.2 ÷ 0.8²: five standard errors are allowed. */
function expectEvents(kind: W2, events: number): void {
  const error = (7 * Math.sqrt(0.2 / 0.64)) / Math.sqrt(CASES);
  if (Math.abs(events / CASES - W2_EVENTS) > 5 * error)
    throw new Error(`W2-${kind}: ${events / CASES} events a case instead of ${W2_EVENTS}`);
}

/** W1: cases a second of both, and the mean waits, which have to lie about the exact 1.5250. */
function w1Rates(): { ours: number; theirs: number } {
  const customers = 1_000_000;
  const run = runner(w1(customers));
  let seed = 0;
  const near = (wait: number): void => {
    if (Math.abs(wait - 1.525) > 0.12) throw new Error(`W1: a mean wait of ${wait} instead of 1.5250`);
  };
  const engine = (): void => near(run().desks[0]!.waits.mean);
  const reference = (): void => near(referenceW1(customers, ++seed).wait);
  const [ours = Number.NaN, theirs = Number.NaN] = takeTurns([engine, reference], 3);
  return { ours: (customers / ours) * 1e6, theirs: (customers / theirs) * 1e6 };
}

const thousands = (rate: number): string => `${Math.round(rate / 1000)} k/s`;

/** The rows of the table that are about the speed of the mass simulation. */
export function benchRows(): Row[] {
  const rc = againstReference('RC');
  const others = (['R', 'D'] as const).map((kind) => ({ kind, ...againstReference(kind) }));
  const one = w1Rates();
  const beside = others.map(({ kind, ours, theirs, ratio }) => {
    return `W2-${kind} ${ratio.toFixed(2)} (${thousands(ours)} against ${thousands(theirs)})`;
  });
  return [
    {
      id: '1',
      what: 'mass simulation on W2-RC against a hard-coded JavaScript loop',
      measured: rc.ratio.toFixed(2),
      must: '0.5',
      aim: '0.8',
      met: rc.ratio >= 0.5,
      note: `${thousands(rc.ours)} against ${thousands(rc.theirs)}; ${beside.join('; ')}; W1 ${thousands(one.ours)} against ${thousands(one.theirs)}`,
    },
  ];
}
