import { describe, expect, test } from 'vitest';
import { every, processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import type { Desk, Limit, LimitUnit, Process } from '../../engine/model/index.ts';
import type { MassModel, TraceLine } from '../../engine/run/index.ts';
import { waitOfMG1, waitsByPriority } from './closed-forms.ts';
import { basis, deskOf, exp, expectExact, modelOf, workOf } from './runs.ts';

// One member of staff, urgent and ordinary cases, nobody interrupted. The waits of the two kinds are read from the trace.

const title = { zh: '缓急', en: 'urgency' };
const kinds = ['urgent', 'ordinary'] as const;
const when = (kind: string) => ({ attribute: 'urgency', is: [kind] });
const promise = (n: number, unit: LimitUnit): Limit => ({ scheme: 'promised', n, unit, startsAt: 'receipt', basis });

/** Each kind has an item of its own, so that each may have its own work and limit; both are served at one desk. */
function process(limits: Partial<Record<'urgent' | 'ordinary', Limit>> = {}): Process {
  const items = kinds.map((kind) => {
    const limit = limits[kind];
    return station(kind, [], { authority: 'window', when: when(kind), limits: limit === undefined ? [] : [limit] });
  });
  return {
    ...processOf(items, kinds),
    authorities: [{ id: 'window', title, level: 'city' }],
    attributes: [{ id: 'urgency', title, values: kinds.map((id) => ({ id, title })), usual: 'ordinary' }],
    classes: [{ id: 'first', title, when: when('urgent'), moves: [] }],
  };
}

/** Minutes between two cases. The desk is busy six tenths of the time: busier ones take long runs to say anything exactly. */
const APART = 4 / 3;
const [urgent, ordinary] = [
  { rate: 0.6 / APART, service: 0.5 },
  { rate: 0.4 / APART, service: 1.25 },
];
const exponential = ({ rate, service }: { rate: number; service: number }) => ({
  rate,
  service,
  square: 2 * service ** 2,
});
const [ofUrgent, ofOrdinary] = waitsByPriority([urgent, ordinary].map(exponential));

function model(document: Process, priority: NonNullable<Desk['priority']>): MassModel {
  const scenario = scenarioOf(
    {
      arrivals: every(APART),
      mix: [{ attribute: 'urgency', shares: set({ urgent: 0.6, ordinary: 0.4 }) }],
      desks: [deskOf('window', 1, { priority })],
      items: [workOf('urgent', exp(urgent.service)), workOf('ordinary', exp(ordinary.service))],
      classOrder: ['first'],
    },
    { cases: 16_000, seed: 1 },
  );
  return modelOf(document, scenario);
}

/** The mean time at the desk of the kinds in each of 20 replications, without the first 1,000 cases. */
function stays(of: MassModel): Record<'urgent' | 'ordinary', number[]> {
  const means = { urgent: [] as number[], ordinary: [] as number[] };
  for (let replication = 0; replication < 20; replication++) {
    const received = new Map<string, number>();
    const sums = { urgent: { sum: 0, count: 0 }, ordinary: { sum: 0, count: 0 } };
    const emit = ({ event, case: name, node, at }: TraceLine): void => {
      if (event === 'received') received.set(name, at);
      if (event !== 'decided' || Number(name) <= 1000) return;
      const kind = sums[node as 'urgent' | 'ordinary'];
      kind.sum += at - received.get(name)!;
      kind.count += 1;
    };
    of.run(replication, { emit });
    for (const kind of kinds) means[kind].push(sums[kind].sum / sums[kind].count);
  }
  return means;
}

describe('priorities (seed 1, 99.9 % interval)', () => {
  test('by class: the waits of Cobham', () => {
    const means = stays(model(process(), 'class'));
    expectExact(means.urgent, ofUrgent! + urgent.service);
    expectExact(means.ordinary, ofOrdinary! + ordinary.service);
  });

  test('by earliest due date, one kind due in half an hour and the other in ten years: the same', () => {
    const means = stays(
      model(process({ urgent: promise(30, 'minute'), ordinary: promise(3650, 'calendar-day') }), 'earliest-due'),
    );
    expectExact(means.urgent, ofUrgent! + urgent.service);
    expectExact(means.ordinary, ofOrdinary! + ordinary.service);
  });

  test('by due dates two and eight minutes away: between both, and the work that waits is the same', () => {
    const means = stays(
      model(process({ urgent: promise(2, 'minute'), ordinary: promise(8, 'minute') }), 'earliest-due'),
    );
    // Kleinrock's law of conservation: Σ ρᵢWᵢ = ρ · the wait of anybody who comes first and is served first.
    const load = urgent.rate * urgent.service + ordinary.rate * ordinary.service;
    const residual = [urgent, ordinary].reduce((sum, { rate, service }) => sum + rate * service ** 2, 0);
    const waits = means.urgent.map((stay, k) => ({
      urgent: stay - urgent.service,
      ordinary: means.ordinary[k]! - ordinary.service,
    }));
    expectExact(
      waits.map(
        (wait) => urgent.rate * urgent.service * wait.urgent + ordinary.rate * ordinary.service * wait.ordinary,
      ),
      (load * residual) / (1 - load),
    );
    const mean = (kind: 'urgent' | 'ordinary'): number =>
      waits.reduce((sum, wait) => sum + wait[kind], 0) / waits.length;
    const firstCome = residual / (1 - load);
    expect(mean('urgent')).toBeGreaterThan(ofUrgent!);
    expect(mean('urgent')).toBeLessThan(firstCome);
    expect(mean('ordinary')).toBeGreaterThan(firstCome);
    expect(mean('ordinary')).toBeLessThan(ofOrdinary!);
  });

  test('first come, first served: both kinds wait as long', () => {
    const means = stays(model(process(), 'first-come'));
    const [service, square] = [0.6 * 0.5 + 0.4 * 1.25, 0.6 * 2 * 0.5 ** 2 + 0.4 * 2 * 1.25 ** 2];
    const wait = waitOfMG1(1 / APART, service, Math.sqrt(square / service ** 2 - 1));
    expectExact(means.urgent, wait + urgent.service);
    expectExact(means.ordinary, wait + ordinary.service);
  });
});
