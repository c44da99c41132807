import { describe, expect, test } from 'vitest';
import { assumed, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { Item, Process, Scenario, Spread } from '../../../engine/model/index.ts';
import { actorExecutor, actorHall, actorMass, noLuck } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { promised } from '../bulk/by-hand.ts';

// Whole scenarios on XState, small enough to be reckoned by hand. Undated: minutes of working time from 0.

const minutes = (n: number): Item['duration'] => ({ n, unit: 'minute', basis: assumed });
const none = { workingDays: 0, basis: assumed };
const work = (id: string, n: number, after: readonly string[] = [], over: Partial<Item> = {}): Item =>
  station(id, after, { duration: minutes(n), tail: none, ...over });
const at = (...list: number[]): Scenario['arrivals'] => ({ kind: 'list', minutes: list, basis: assumed });
const fixed = (value: number): Spread => ({ kind: 'fixed', value });
const undated = (over: Parameters<typeof scenarioOf>[0], cases: number): Scenario => ({
  ...scenarioOf(over, {}),
  experiment: { seed: 1, replications: 1, cases },
});

function run(process: Process, scenario: Scenario) {
  const mass = actorMass(process, scenario, lifecycles);
  if (mass.kind === 'unsupported') throw new Error(mass.reason.en);
  const lines: string[] = [];
  const result = mass.run(0, ({ at: minute, case: name, node, event }) =>
    lines.push(`${minute} ${name} ${node} ${event}`),
  );
  return { ...result, lines };
}

describe('a scenario on the statechart', () => {
  test('cases wait for one another at a desk', () => {
    const process = processOf([work('a', 100)], ['a']);
    const desks = [{ id: 'a', authority: 'a', staff: set(1) }];
    const { elapsed, end } = run(process, undated({ desks, arrivals: at(0, 10, 250) }, 3));
    // From 0 to 100; from 100 to 200 after 90 minutes in line; at once.
    expect(elapsed).toEqual([100, 190, 100]);
    expect(end).toBe(350);
  });

  test('without desks nobody waits, as in a single case', () => {
    const process = processOf([work('a', 100), work('b', 50), work('c', 10, ['a', 'b'])], ['c']);
    const { elapsed } = run(process, undated({ arrivals: at(0, 0, 30) }, 3));
    const single = actorExecutor.run({ process, attributes: {}, lifecycles, time: { kind: 'undated' }, luck: noLuck });
    expect(single).toMatchObject({ elapsed: 110 });
    expect(elapsed).toEqual([110, 110, 110]);
  });

  test('two processes share the desks of their hall', () => {
    const desks = [{ id: 'shared', authority: 'shared', staff: set(1) }];
    const process = (id: string): Process => ({
      ...processOf([work('a', 60, [], { authority: 'shared' })], ['a']),
      id,
    });
    const scenario = (id: string): Scenario => ({ ...undated({ desks, arrivals: at(0) }, 1), process: id, id });
    const hall = actorHall(
      [
        { process: process('one'), scenario: scenario('one') },
        { process: process('two'), scenario: scenario('two') },
      ],
      lifecycles,
    );
    expect(hall.kind === 'actor-mass' && hall.run(0).elapsed).toEqual([60, 120]);
  });

  test('what a case of the backlog has already is not done again, and its age counts', () => {
    const process = processOf([work('a', 100), work('b', 50, ['a'])], ['b']);
    const backlog = [{ count: 1, done: ['a'], age: 400, basis: assumed }];
    const { lines, cases, outcomes } = run(process, undated({ backlog, arrivals: at(10) }, 1));
    expect(cases).toBe(2);
    expect(outcomes).toEqual({ reached: 1, missed: 0, stalled: 0 });
    expect(lines.filter((line) => / (received|delivered|reached)$/.test(line))).toEqual([
      '0 1 b received',
      '10 2 a received',
      '50 1 b delivered',
      '50 1 workload reached',
      '110 2 a delivered',
      '110 2 b received',
      '160 2 b delivered',
      '160 2 workload reached',
    ]);
  });

  test('a check comes after the goal and holds up nobody', () => {
    const process = processOf([work('a', 100, [], { takes: [promised] })], ['a']);
    const checks = { share: set(1), after: set(fixed(720)), work: set(fixed(30)), revoked: set(1) };
    const { lines, elapsed, end } = run(process, undated({ arrivals: at(0), items: [{ item: 'a', checks }] }, 1));
    expect(elapsed).toEqual([100]);
    // 720 minutes of all time are 240 of an undated run: a calendar day is five sevenths of 480 minutes.
    const after = Math.round((720 * 480 * 5) / 7 / 1440);
    expect(lines.slice(-2)).toEqual(['100 1 workload reached', `${100 + after + 30} 1 a checked`]);
    expect(end).toBe(100 + after + 30);
  });

  test('an error in an action is thrown, and not lost in an actor', () => {
    const process = processOf([work('a', 10)], ['a']);
    const luck = {
      ...noLuck,
      work: () => {
        throw new Error('no draw');
      },
    };
    const time = { kind: 'undated' } as const;
    expect(() => actorExecutor.run({ process, attributes: {}, lifecycles, time, luck })).toThrow('no draw');
  });
});
