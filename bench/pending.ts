import { runner } from './bulk.ts';
import type { Row } from './measure.ts';
import { takeTurns } from './measure.ts';
import { chainOf } from './workloads/chain.ts';

const [FEW, MANY] = [20, 130_000];
/** What arrives in two flow times with 130,000 inside on average. */
const CASES = 350_000;

/** A run of the chain with so many pending events on average; gives its events. Throws where another number was inside. */
export function chainRunner(pending: number, cases: number): () => number {
  const run = runner(chainOf(pending, cases));
  return () => {
    const { inside, events } = run();
    // The number inside is Poisson, and its mean over a run of many flow times varies less.
    const near = 5 * Math.sqrt(pending) + 0.01 * pending;
    if (Math.abs(inside.mean - pending) > near) throw new Error(`${inside.mean} inside instead of ${pending}`);
    return events;
  };
}

/** 6: events a CPU second with 130,000 pending against 20, the same model, about the same number of cases. */
export function pendingRow(): Row {
  const counts = { few: 0, many: 0 };
  const few = chainRunner(FEW, CASES);
  const many = chainRunner(MANY, CASES);
  const [fewTime = Number.NaN, manyTime = Number.NaN] = takeTurns(
    [() => (counts.few = few()), () => (counts.many = many())],
    3,
  );
  const rates = { few: counts.few / fewTime, many: counts.many / manyTime };
  const ratio = rates.many / rates.few;
  return {
    id: '6',
    what: 'throughput with 130,000 pending events against 20',
    measured: ratio.toFixed(2),
    must: '0.4',
    aim: '0.6',
    met: ratio >= 0.4,
    note: `${rates.many.toFixed(2)} against ${rates.few.toFixed(2)} million events a second`,
  };
}
