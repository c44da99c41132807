import { describe, expect, test } from 'vitest';
import { w2 } from '../../../bench/workloads/w2.ts';
import type { Process, Scenario } from '../../../engine/model/index.ts';
import { parseScenario } from '../../../engine/model/index.ts';
import { activeFor, criticalPath, networkOf } from '../../../engine/network/index.ts';
import type { MassModel, MassResult, TraceLine } from '../../../engine/run/index.ts';
import { actorExecutor, compileMass, noLuck } from '../../../engine/run/index.ts';
import { defaultHours, parseMinute, scheduleOf, stateCalendar } from '../../../engine/time/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { randomCase, randomProcess } from '../../differential/random-process.ts';
import { randomScenario } from './random-scenario.ts';

const BATCH = 20;
const batches = (first: number, total: number): number[] =>
  Array.from({ length: Math.ceil(total / BATCH) }, (_, k) => first + k * BATCH);

function modelOf(process: Process, scenario: Scenario): MassModel | undefined {
  const model = compileMass(process, scenario, lifecycles);
  return model.kind === 'unsupported' ? undefined : model;
}

/** The result without the last bits of variances, which depend on the order in which cases of one minute are counted. */
const rounded = (result: MassResult): string =>
  JSON.stringify(result, (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value));

/** One case at the start, nobody who waits, nothing drawn. */
function quiet(process: Process, seed: number): Scenario {
  const scenario = randomScenario(process, seed);
  return {
    ...scenario,
    desks: [],
    items: [],
    procedures: [],
    groups: [],
    arrivals: { kind: 'list', minutes: [0], basis: { kind: 'assumption', why: { zh: '测试', en: 'test' } } },
    mix: scenario.mix.map(({ attribute }) => ({
      attribute,
      shares: { value: { [randomCase(seed)[attribute]!]: 1 }, basis: scenario.desks[0]?.staff.basis ?? basis },
    })),
    experiment: { seed, replications: 1, cases: 1 },
  };
}
const basis = { kind: 'assumption' as const, why: { zh: '测试', en: 'test' } };

describe('hands enough and nothing drawn: the critical path, and the trace of the statechart', () => {
  test.each(batches(1, 200))(`seeds from %i, ${BATCH} each`, (from) => {
    for (let seed = from; seed < from + BATCH; seed++) {
      const [process, attributes] = [randomProcess(seed), randomCase(seed)];
      const path = criticalPath(networkOf(activeFor(process, attributes), { clock: 'elapsed' }));
      const model = modelOf(process, quiet(process, seed));
      expect(model === undefined, `seed ${seed}: a ring is refused`).toBe(path === undefined);
      if (model === undefined || path === undefined) continue;
      expect(model.run(0).elapsed.mean, `seed ${seed}`).toBe(path.total);
      const trace: TraceLine[] = [];
      model.run(0, { emit: (line) => trace.push(line) });
      const actor = actorExecutor.run({ process, attributes, lifecycles, time: { kind: 'undated' }, luck: noLuck });
      expect(trace, `seed ${seed}`).toEqual(actor.kind === 'result' ? actor.trace : []);
    }
  });
});

describe('with dates, hands enough and nothing drawn: the trace of the statechart, office hours and holidays kept', () => {
  const start = parseMinute('2018-09-28T16:30') ?? NaN;
  const schedule = scheduleOf(stateCalendar(), defaultHours);
  test.each(batches(1, 100))(`seeds from %i, ${BATCH} each`, (from) => {
    for (let seed = from; seed < from + BATCH; seed++) {
      const [process, attributes] = [randomProcess(seed), randomCase(seed)];
      const scenario = quiet(process, seed);
      const model = modelOf(process, { ...scenario, experiment: { ...scenario.experiment, start } });
      if (model === undefined) continue;
      const trace: TraceLine[] = [];
      model.run(0, { emit: (line) => trace.push(line) });
      const time = { kind: 'dated', start, schedule } as const;
      const actor = actorExecutor.run({ process, attributes, lifecycles, time, luck: noLuck });
      expect(trace, `seed ${seed}`).toEqual(actor.kind === 'result' ? actor.trace : []);
      if (actor.kind === 'result') expect(model.run(0).elapsed.mean, `seed ${seed}`).toBe(actor.elapsed);
    }
  });
});

describe('with desks, office hours and luck', () => {
  const events = new Set<TraceLine['event']>();
  let waits = 0;
  test.each(batches(40_000, 100))(`seeds from %i, ${BATCH} each`, (from) => {
    for (let seed = from; seed < from + BATCH; seed++) {
      const process = randomProcess(seed);
      const scenario = randomScenario(process, seed);
      expect(parseScenario(structuredClone(scenario), process).findings, `seed ${seed}`).toEqual([]);
      const model = modelOf(process, scenario);
      if (model === undefined) continue;
      const plain = model.run(0);
      const trace: TraceLine[] = [];
      const told = model.run(0, { emit: (line) => trace.push(line) });
      for (const { event } of trace) events.add(event);
      waits += plain.desks.reduce((sum, desk) => sum + desk.waits.sum, 0);
      // Stages that are skipped where nobody listens change no number.
      expect(rounded(told), `seed ${seed}: with and without trace`).toBe(rounded(plain));
      const { reached, missed, stalled } = plain.outcomes;
      expect(reached + missed, `seed ${seed}: no case is lost`).toBe(40);
      expect(stalled).toBe(0);
      expect(plain.little.finding, `seed ${seed}: Little's law`).toBeUndefined();
      expect(JSON.stringify(model.run(0)), `seed ${seed}: the same again`).toBe(JSON.stringify(plain));
    }
  });

  test('what is meant to be tried happens', () => {
    for (const event of ['noticed', 'stopped', 'objections', 'abandoned', 'missed', 'deemed'] as const)
      expect(events).toContain(event);
    expect(waits).toBeGreaterThan(0);
  });
});

describe('W2', () => {
  test.each(['RC', 'R', 'D'] as const)('W2-%s: 10.75 events a case, replication 0 of seed 7', (kind) => {
    const { process, scenario } = w2(kind, 20_000, 7);
    const result = modelOf(process, scenario)!.run(0);
    // Rounds are geometric: 7 events each, with variance 0.2 ÷ 0.8² — a standard error of 7 · 0.559 ÷ √20 000.
    const error = (7 * Math.sqrt(0.2 / 0.64)) / Math.sqrt(20_000);
    expect(Math.abs(result.events / result.cases - 10.75)).toBeLessThan(3 * error);
    expect(result.outcomes).toEqual({ reached: 20_000, missed: 0, stalled: 0 });
    expect(result.little.finding).toBeUndefined();
  });
});
