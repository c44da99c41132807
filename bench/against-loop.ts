import { expectEvents, runner } from './bulk.ts';
import type { Row } from './measure.ts';
import { inThousands, takeTurns } from './measure.ts';
import { referenceW1 } from './reference/w1.ts';
import { referenceW2 } from './reference/w2.ts';
import { w1 } from './workloads/w1.ts';
import type { W2 } from './workloads/w2.ts';
import { w2 } from './workloads/w2.ts';

/** The row itself is at a million cases, those beside it at fewer. */
const CASES = 1_000_000;
const CASES_BESIDE = 200_000;
const ROUNDS = 5;

/** Cases a second of the engine and of the reference on W2, turn by turn in one process, and their ratio. */
function againstReference(kind: W2, cases: number): { ours: number; theirs: number; ratio: number } {
  const run = runner(w2(kind, cases));
  let seed = 0;
  const engine = (): void => expectEvents(`W2-${kind}`, run().events, cases);
  const reference = (): void => expectEvents(`W2-${kind}`, referenceW2(kind, cases, ++seed).events, cases);
  const [ours = Number.NaN, theirs = Number.NaN] = takeTurns([engine, reference], ROUNDS);
  return { ours: (cases / ours) * 1e6, theirs: (cases / theirs) * 1e6, ratio: theirs / ours };
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

/** 1: the mass simulation against W2 written into a program; W2 without hours, without staff, and W1 beside it. */
export function hardCodedRow(): Row {
  const rc = againstReference('RC', CASES);
  const others = (['R', 'D'] as const).map((kind) => ({ kind, ...againstReference(kind, CASES_BESIDE) }));
  const one = w1Rates();
  const beside = others.map(({ kind, ours, theirs, ratio }) => {
    return `W2-${kind} ${ratio.toFixed(2)} (${inThousands(ours)} against ${inThousands(theirs)})`;
  });
  return {
    id: '1',
    what: 'mass simulation on W2-RC against a hard-coded JavaScript loop',
    measured: rc.ratio.toFixed(2),
    must: '0.5',
    aim: '0.8',
    met: rc.ratio >= 0.5,
    note: `${inThousands(rc.ours)} against ${inThousands(rc.theirs)}; ${beside.join('; ')}; W1 ${inThousands(one.ours)} against ${inThousands(one.theirs)}`,
  };
}
