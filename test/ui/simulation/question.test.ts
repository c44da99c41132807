import { describe, expect, test } from 'vitest';
import { processes, reformsOf, scenarioOf, scenarios } from '../../../processes/index.ts';
import { viewOf } from '../../../ui/state/address.ts';
import type { SimulationQuestion } from '../../../ui/state/simulation/question.ts';
import { isSameSide, misfitsOf, quickOf, simulationOf } from '../../../ui/state/simulation/question.ts';
import { smallProcess } from '../../support/small-process.ts';

function questionAt(pid: string, query: string): SimulationQuestion {
  const process = processes.find(({ id }) => id === pid)!;
  const document = { pid, process, reforms: reformsOf(pid), local: false };
  return simulationOf(viewOf(document, new URLSearchParams(query), []))!;
}

describe('the question of a view', () => {
  test('has the shipped scenario, and mixed cases unless the reader fixed them', () => {
    const usual = questionAt('construction-permits', '');
    expect(usual.scenario).toBe(scenarioOf('construction-permits'));
    expect(usual.plan.attributes).toEqual({});
    expect(questionAt('construction-permits', 'at=investor.government').plan.attributes).toEqual({
      investor: 'government',
    });
  });

  test('is none where the library has no scenario for the process', () => {
    const process = smallProcess();
    const document = { pid: 'small', process, reforms: [], local: true };
    expect(simulationOf(viewOf(document, new URLSearchParams(), []))).toBeUndefined();
  });

  test('with other measures asks the same before, and something else after', () => {
    const [usual, none] = [questionAt('business-startup', ''), questionAt('business-startup', 'on=none')];
    expect(isSameSide(usual, none, 'before')).toBe(true);
    expect(isSameSide(usual, none, 'after')).toBe(false);
    expect(isSameSide(usual, questionAt('business-startup', ''), 'after')).toBe(true);
  });

  test('with another kind of project asks something else on both sides', () => {
    const [usual, other] = [
      questionAt('construction-permits', ''),
      questionAt('construction-permits', 'at=investor.government'),
    ];
    expect(isSameSide(usual, other, 'before')).toBe(false);
  });

  test('has its quick answer at once, the published 20 days before', () => {
    const usual = questionAt('business-startup', '');
    expect(quickOf(usual, 'before')).toBe(20 * 480);
    expect(quickOf(questionAt('business-startup', 'on=none'), 'after')).toBe(20 * 480);
    expect(quickOf(usual, 'after')).toBeLessThan(20 * 480);
  });
});

describe('a scenario', () => {
  test('of the library fits its process', () => {
    for (const { process } of scenarios) expect(misfitsOf(questionAt(process, '')), process).toEqual([]);
  });

  test('does not fit a process without the offices of its desks, and says which', () => {
    const { scenario } = questionAt('business-startup', '');
    const misfits = misfitsOf({ process: { ...smallProcess(), id: scenario.process }, plan: {}, scenario });
    expect(misfits.map(({ at }) => at)).toContain('desks[tax].authority');
  });
});
