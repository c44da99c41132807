import { describe, expect, test } from 'vitest';
import { w2 } from '../../../bench/workloads/w2.ts';
import type { Process, Scenario } from '../../../engine/model/index.ts';
import type { TraceLine } from '../../../engine/run/index.ts';
import { ColumnTrace } from '../../../engine/run/bulk/columns.ts';
import { compileMass } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { randomProcess } from '../../differential/random-process.ts';
import { randomScenario } from './random-scenario.ts';

/**
 * Lines sorted by minute; within one, where columns may have another order, by case, node and text. Of several things that get
 * lost in one minute, another order may name another one as the first: that name is left out.
 */
const sorted = (lines: readonly TraceLine[]): string[] =>
  lines
    .map((line) => (line.cause.because === 'lack' ? { ...line, cause: { because: 'lack' } } : line))
    .map((line) => `${String(line.at).padStart(20)} ${line.case} ${line.node} ${JSON.stringify(line)}`)
    .sort();

function bothTraces(process: Process, scenario: Scenario): { emitted: string[]; kept: string[] } | undefined {
  const model = compileMass(process, scenario, lifecycles);
  if (model.kind === 'unsupported') return undefined;
  const lines: TraceLine[] = [];
  model.run(0, { emit: (line) => lines.push(line) });
  return { emitted: sorted(lines), kept: sorted(model.run(0, { trace: true }).trace!.lines()) };
}

describe('a trace that is kept in columns has the lines of one that is told', () => {
  test.each([1, 101])('100 random processes from seed %i', (from) => {
    for (let seed = from; seed < from + 100; seed++) {
      const process = randomProcess(seed);
      const both = bothTraces(process, randomScenario(process, seed));
      if (both !== undefined) expect(both.kept, `seed ${seed}`).toEqual(both.emitted);
    }
  });

  test('a hundred cases of W2, with corrections and rounds', () => {
    const { process, scenario } = w2('RC', 100);
    const { emitted, kept } = bothTraces(process, scenario)!;
    expect(kept.length).toBeGreaterThan(3000);
    expect(kept).toEqual(emitted);
  });

  test('keeping it changes no number', () => {
    const { process, scenario } = w2('RC', 2000);
    const model = compileMass(process, scenario, lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    const { trace, ...numbers } = model.run(0, { trace: true });
    expect(trace!.length).toBeGreaterThan(40_000);
    expect(JSON.stringify(numbers)).toBe(JSON.stringify(model.run(0)));
  });

  test('a round or attempt that a record cannot hold is told, and not cut off', () => {
    const trace = new ColumnTrace([], 0);
    trace.now = 0;
    trace.noticed(0, 1, 16_383);
    expect(() => trace.noticed(0, 1, 16_384)).toThrow(RangeError);
    expect(() => trace.consented(0, 1, 20_000)).toThrow(RangeError);
  });
});
