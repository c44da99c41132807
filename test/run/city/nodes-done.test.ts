import { describe, expect, test } from 'vitest';
import { assumed, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { Item, JointGroup, Process, Scenario } from '../../../engine/model/index.ts';
import { activeFor } from '../../../engine/network/index.ts';
import { nodesDone } from '../../../engine/run/city/nodes-done.ts';
import { actorMass, compileMass } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';

// What a case of the backlog has already, on documents that a reform may have changed since it was written.

const minutes = (n: number, over: Partial<Item> = {}): Partial<Item> => ({
  duration: { n, unit: 'minute', basis: assumed },
  tail: { workingDays: 0, basis: assumed },
  ...over,
});
const joint: JointGroup = {
  id: 'joint',
  title: { zh: '联合', en: 'joint' },
  lead: 'x',
  members: ['x', 'y'],
  together: { form: false, visit: false, opinion: true },
  restart: 'all',
  basis: assumed,
};
/** A merged item of the parts a and b, then two licences of a joint group, then an end. */
const process = (merged: Partial<Item> = {}, id = 'merged'): Process =>
  processOf(
    [
      station(id, [], minutes(30, { origin: 'a', parts: ['a', 'b'], ...merged })),
      station('x', [id], minutes(20)),
      station('y', [id], minutes(40)),
      station('end', ['x', 'y'], minutes(10)),
    ],
    ['end'],
    [joint],
  );

const done = (of: Process, ...ids: string[]): string[] => {
  const active = activeFor(of, {});
  const nodes = [...active.items, ...active.procedures, ...active.acts, ...active.groups];
  return nodesDone(active, ids).map((node) => nodes[node]!.id);
};

describe('nodes of the backlog', () => {
  test('a merged item is done with its own name or with all its parts, and not with some of them', () => {
    expect(done(process(), 'merged')).toEqual(['merged']);
    expect(done(process(), 'b', 'a')).toEqual(['merged']);
    expect(done(process(), 'a')).toEqual([]);
    expect(done(process(), 'b', 'nowhere')).toEqual([]);
  });

  test('a merged item that kept the name of a part is not done with that part', () => {
    expect(done(process({}, 'a'), 'a')).toEqual([]);
    expect(done(process({}, 'a'), 'a', 'b')).toEqual(['a']);
  });

  test('an item that only got another name is done by its old one', () => {
    expect(done(processOf([station('new', [], { origin: 'old' })], ['new']), 'old')).toEqual(['new']);
  });

  test('members of a joint group that is done have given their opinion', () => {
    expect(done(process(), 'merged', 'joint')).toEqual(['merged', 'x', 'y', 'joint']);
    expect(done(process(), 'merged', 'x')).toEqual(['merged', 'x']);
  });
});

describe('cases of the backlog, on the tables and on the statechart', () => {
  test.each<[string, readonly string[], number]>([
    ['both parts of the merger', ['a', 'b'], 40 + 10],
    ['one part of it', ['a'], 30 + 40 + 10],
    ['the merger and the joint group', ['a', 'b', 'joint'], 10],
    ['the joint group alone', ['joint'], 10],
  ])('that have %s go on from there', (_, named, expected) => {
    const scenario: Scenario = scenarioOf(
      {
        arrivals: { kind: 'list', minutes: [0], basis: assumed },
        desks: ['x', 'y'].map((id) => ({ id, authority: id, staff: set(9) })),
        backlog: [{ count: 1, done: [...named], age: 0, basis: assumed }],
      },
      { cases: 1 },
    );
    const [actor, bulk] = [actorMass(process(), scenario, lifecycles), compileMass(process(), scenario, lifecycles)];
    if (actor.kind === 'unsupported' || bulk.kind === 'unsupported') throw new Error('cannot be run');
    const ends = (lines: readonly { at: number; case: string; event: string }[]): number =>
      lines.find((line) => line.case === '1' && line.event === 'reached')!.at - scenario.experiment.start!;
    const [expectedLines, lines]: { at: number; case: string; event: string }[][] = [[], []];
    actor.run(0, (line) => expectedLines!.push(line));
    bulk.run(0, { emit: (line) => lines!.push(line) });
    expect(lines).toEqual(expectedLines);
    expect(ends(lines!)).toBe(expected);
  });
});
