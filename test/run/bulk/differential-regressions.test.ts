import { describe, expect, test } from 'vitest';
import { assumed, MONDAY, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { Item, Process, Scenario, Spread } from '../../../engine/model/index.ts';
import { absenceOf } from '../../../engine/run/city/absence.ts';
import { actorMass, compileMass } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';

// What random halls have found, made small enough to be reckoned by hand. Each way of running has to give the same.

const fixed = (value: number): Spread => ({ kind: 'fixed', value });
const at = (...minutes: number[]): Scenario['arrivals'] => ({ kind: 'list', minutes, basis: assumed });

interface Numbers {
  readonly elapsed: number;
  readonly turnedAway: readonly number[];
}

/** The mean time to the goal and who was turned away: by the statechart, by the tables with a trace, and without. */
function everyWay(process: Process, scenario: Scenario): Numbers[] {
  const [actor, bulk] = [actorMass(process, scenario, lifecycles), compileMass(process, scenario, lifecycles)];
  if (actor.kind === 'unsupported' || bulk.kind === 'unsupported') throw new Error('cannot be run');
  const { elapsed, desks } = actor.run(0);
  const mean = elapsed.reduce((sum, each) => sum + each, 0) / elapsed.length;
  return [
    { elapsed: mean, turnedAway: desks.map(({ turnedAway }) => turnedAway) },
    ...[bulk.run(0, { emit: () => undefined }), bulk.run(0)].map((run) => ({
      elapsed: run.elapsed.mean,
      turnedAway: run.desks.map(({ turnedAway }) => turnedAway),
    })),
  ];
}

describe('what random halls have found', () => {
  test('seed 60177: who is away on the first day is so from its first minute on', () => {
    // Four of staff, four cases at the start of the run, an hour each, round the clock.
    const process = processOf([station('a', [], { duration: { n: 60, unit: 'minute', basis: assumed } })], ['a']);
    const desk = { id: 'a', authority: 'a', staff: set(4), absence: set(0.5) };
    const scenario = scenarioOf({ desks: [desk], arrivals: at(0, 0, 0, 0) }, { cases: 4, seed: 60_177 });
    const away = absenceOf(scenario.desks, 60_177, 0)!.awayAt(0, MONDAY);
    const there = 4 - away;
    expect(there, 'a seed whose first day tells something').toBeGreaterThan(0);
    expect(there).toBeLessThan(4);
    const ends = [1, 2, 3, 4].map((place) => 60 * Math.ceil(place / there));
    const elapsed = ends.reduce((sum, each) => sum + each, 0) / 4;
    for (const way of everyWay(process, scenario)) expect(way.elapsed).toBe(elapsed);
  });

  test('a review that is at its end when its clock runs on has no period for a reply any more', () => {
    // An hour of work without a tail, stopped after the hour for 100 minutes.
    const asked: Partial<Item> = {
      lifecycle: 'consulted',
      duration: { n: 60, unit: 'minute', basis: assumed },
      tail: { workingDays: 0, basis: assumed },
    };
    const process = processOf([station('a', [], asked)], ['a']);
    const stop = { ground: 'hearing' as const, share: set(1), after: set(fixed(60)), length: set(fixed(100)) };
    const scenario = scenarioOf(
      {
        arrivals: at(0),
        items: [{ item: 'a', stops: [stop] }],
        tacitReplies: [{ item: 'a', n: 5, unit: 'working-day', basis: assumed }],
      },
      { cases: 1 },
    );
    for (const way of everyWay(process, scenario)) expect(way.elapsed).toBe(160);
  });

  test('seed 61049: whoever comes in the minute in which a full window becomes free is not turned away', () => {
    // The window looks at a from 0 to 60; w is done at 30, and after another 30 minutes b is handed in.
    const looked: Partial<Item> = {
      lifecycle: 'filing',
      authority: 'hall',
      duration: { n: 0, unit: 'minute', basis: assumed },
    };
    const half: Partial<Item> = { authority: 'hall', duration: { n: 30, unit: 'minute', basis: assumed } };
    const process: Process = {
      ...processOf([station('a', [], looked), station('w', [], half), station('b', ['w'], looked)], ['a', 'b']),
      authorities: [{ id: 'hall', title: { zh: '大厅', en: 'hall' }, level: 'city' }],
    };
    const scenario = scenarioOf(
      {
        desks: [{ id: 'window', authority: 'hall', does: 'intake', staff: set(1), room: set(1) }],
        arrivals: at(0),
        items: [
          { item: 'a', preparation: set(fixed(60)) },
          { item: 'b', preparation: set(fixed(30)), handOver: set(fixed(30)) },
        ],
      },
      { cases: 1 },
    );
    for (const way of everyWay(process, scenario)) expect(way).toEqual({ elapsed: 90, turnedAway: [0] });
  });

  test('seed 60432: whoever leaves a desk for the meeting of this minute goes to the end of its line for the tail', () => {
    // An hour of review and half an hour after the meeting, which is held every day at 1:00; one of staff, round the clock.
    const reviewed: Partial<Item> = {
      duration: { n: 90, unit: 'minute', basis: assumed },
      tail: { workingDays: 30 / 1440, basis: assumed },
    };
    const process = processOf([station('a', [], reviewed)], ['a']);
    const scenario = scenarioOf(
      {
        desks: [{ id: 'a', authority: 'a', staff: set(1) }],
        arrivals: at(0, 10),
        meetings: [{ id: 'board', nodes: ['a'], days: [1, 2, 3, 4, 5, 6, 7], at: 60, basis: assumed }],
      },
      { cases: 2 },
    );
    // The first is reviewed at 60 and waits until 120, while the second is reviewed, whose meeting is that of the next day.
    const elapsed = (120 + 30 + (1440 + 60 + 30 - 10)) / 2;
    for (const way of everyWay(process, scenario)) expect(way.elapsed).toBe(elapsed);
  });

  test('objections drawn at the close send every member to work again, where nobody objects by name', () => {
    // Two members of 60 minutes side by side, objections in the first round for certain, one more round allowed.
    const member = { authority: 'hall', duration: { n: 60, unit: 'minute' as const, basis: assumed } };
    const group: Process['groups'][number] = {
      id: 'g',
      title: { zh: '联合', en: 'joint' },
      lead: 'hall',
      members: ['a', 'b'],
      together: { form: true, visit: false, opinion: true },
      gives: ['g-paper'],
      restart: 'objectors',
      maxRounds: 2,
      basis: assumed,
    };
    const process = processOf([station('a', [], member), station('b', [], member)], ['g'], [group]);
    const scenario = scenarioOf(
      { arrivals: at(0), groups: [{ group: 'g', objections: set(1), correction: set(fixed(30)) }] },
      { cases: 1 },
    );
    // 60 + 30 + 60 minutes, and then no round is left.
    const [told, expected]: [string[], string[]] = [[], []];
    const [actor, bulk] = [actorMass(process, scenario, lifecycles), compileMass(process, scenario, lifecycles)];
    if (actor.kind === 'unsupported' || bulk.kind === 'unsupported') throw new Error('cannot be run');
    const result = actor.run(0, (line) => expected.push(`${line.at - MONDAY} ${line.node} ${line.event}`));
    bulk.run(0, { emit: (line) => told.push(`${line.at - MONDAY} ${line.node} ${line.event}`) });
    expect(result.outcomes).toEqual({ reached: 0, missed: 1, stalled: 0 });
    expect(expected.filter((line) => / (reopened|objections|closed|opened)$/.test(line))).toEqual([
      '0 g opened',
      '60 g objections',
      '90 g opened',
      '90 a reopened',
      '90 b reopened',
      '150 g objections',
      '150 g closed',
    ]);
    expect(told).toEqual(expected);
  });
});
