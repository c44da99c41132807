import { describe, expect, test } from 'vitest';
import { w2 } from '../../../bench/workloads/w2.ts';
import type { Process, Scenario } from '../../../engine/model/index.ts';
import { parseScenario } from '../../../engine/model/index.ts';
import { bulkExecutor, compileMass, noLuck } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';

const { process, scenario } = w2('RC', 100);
const changed = (change: (scenario: Scenario) => void): Scenario => {
  const copy = structuredClone(scenario);
  change(copy);
  return copy;
};

describe('reading a scenario', () => {
  test('W2 is in order', () => {
    expect(parseScenario(structuredClone(scenario), process)).toMatchObject({ ok: true, findings: [] });
  });

  test.each<[string, (scenario: Scenario) => void]>([
    ['scenario/other-process', (each) => (each.process = 'another')],
    ['scenario/unknown', (each) => (each.desks[0]!.authority = 'nobody')],
    ['scenario/unknown', (each) => (each.items[0]!.item = 'nothing')],
    ['scenario/served-twice', (each) => each.desks.push({ ...each.desks[0]!, id: 'again' })],
    ['scenario/duplicate', (each) => each.items.push(each.items[0]!)],
    ['scenario/cases-or-horizon', (each) => (each.experiment.horizon = 100)],
    ['scenario/hours', (each) => (each.desks[0]!.hours = { week: [[[600, 500]], [], [], [], [], [], []] })],
    ['scenario/never-open', (each) => (each.hours = { week: [[], [], [], [], [], [], []] })],
    ['scenario/spread', (each) => (each.items[0]!.work!.value = { kind: 'uniform', low: 2, high: 1 })],
    ['form/unrecognized_keys', (each) => Object.assign(each, { surprise: true })],
  ])('%s is told', (code, change) => {
    const parsed = parseScenario(changed(change), process);
    expect(parsed.ok).toBe(false);
    expect(parsed.findings.map((finding) => finding.code)).toContain(code);
    for (const { message, mend } of parsed.findings) expect(message.zh.length * mend.en.length).toBeGreaterThan(0);
  });
});

describe('what bulk runs cannot do is refused with the reason', () => {
  const reason = (own: Process, over: Scenario): string => {
    const model = compileMass(own, over, lifecycles);
    return model.kind === 'unsupported' ? model.reason.en : '';
  };

  test('papers that are sent back for ever', () => {
    const basis = scenario.desks[0]!.staff.basis;
    const over = changed((each) => {
      each.items[0]!.returns = {
        rate: { value: 1, basis },
        correction: { value: { kind: 'fixed', value: 0 }, basis },
      };
    });
    expect(reason(process, over)).toContain('never ends');
  });

  test('nodes that wait for one another', () => {
    const ring = structuredClone(process);
    ring.items[6]!.takes.push({ material: 'issue-paper', by: 'acceptance', origin: 'applicant' });
    expect(reason(ring, scenario)).toContain('wait for one another');
  });

  test('life cycles of another shape', () => {
    const model = compileMass(process, scenario, { ...lifecycles, work: lifecycles.filing });
    expect(model.kind).toBe('mass-model');
    const strange = { config: { id: 'work', initial: 'preparing', states: { preparing: {} } } };
    const other = compileMass(process, scenario, { ...lifecycles, work: strange as never });
    expect(other.kind === 'unsupported' && other.reason.zh).toContain('办理过程');
  });

  test('silence as consent of a member of a joint group', () => {
    const run = bulkExecutor.run({
      process,
      attributes: {},
      lifecycles,
      time: { kind: 'undated' },
      luck: noLuck,
      tacitReply: { d1: { n: 5, unit: 'working-day' } },
    });
    expect(run.kind).toBe('unsupported');
  });
});
