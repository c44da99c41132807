import { expectEvents, runner } from './bulk.ts';
import type { Row } from './measure.ts';
import { takeTurns } from './measure.ts';
import { w2 } from './workloads/w2.ts';

const CASES = 100_000;
const CHECKED_CASES = 500;

/** 5: the mass simulation on W2-RC with the whole trace kept in memory against the same runs without it. */
export function traceRow(): Row {
  expectWholeTrace();
  const [plain, traced] = [runner(w2('RC', CASES)), runner(w2('RC', CASES))];
  let without = { events: 0, mean: 0 };
  let bytes = 0;
  const run = (): void => {
    const { events, elapsed } = plain();
    expectEvents('W2-RC', events, CASES);
    without = { events, mean: elapsed.mean };
  };
  const keep = (): void => {
    const { events, elapsed, trace } = traced({ trace: true });
    if (events !== without.events || elapsed.mean !== without.mean || trace === undefined)
      throw new Error('W2-RC: a run with a trace has other numbers than one without');
    ({ bytes } = trace);
  };
  const [runTime = Number.NaN, keepTime = Number.NaN] = takeTurns([run, keep], 5);
  const ratio = runTime / keepTime;
  return {
    id: '5',
    what: 'mass simulation on W2-RC with the trace kept in memory against no trace',
    measured: ratio.toFixed(2),
    must: '0.8',
    aim: '0.9',
    met: ratio >= 0.8,
    note: `${(keepTime / 1000).toFixed(0)} ms against ${(runTime / 1000).toFixed(0)} ms for ${CASES.toLocaleString('en')} cases, ${Math.round(bytes / CASES)} bytes a case`,
  };
}

/** What is kept has as many lines as the trace that is told as it happens. Throws where it has not. */
function expectWholeTrace(): void {
  const [first, second] = [runner(w2('RC', CHECKED_CASES)), runner(w2('RC', CHECKED_CASES))];
  let told = 0;
  first({ emit: () => (told += 1) });
  const kept = second({ trace: true }).trace?.lines().length;
  if (kept !== told) throw new Error(`W2-RC: ${kept ?? 'no'} lines kept of ${told}`);
}
