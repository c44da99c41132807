import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import {
  caseConfig,
  compile,
  delaysOf,
  fromJson,
  lifecycleFromJson,
  machineOf,
  toJson,
} from '../../engine/statechart/index.ts';
import { activeFor } from '../../engine/network/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { desk, processOf } from '../contract/executor-contract.ts';
import { randomCase, randomProcess } from '../differential/random-process.ts';
import { assumed, named, smallProcess } from '../support/small-process.ts';

describe('a process compiles to one machine', () => {
  test('a region per active node, and one for the case', () => {
    const machine = compile(smallProcess(), lifecycles, { investor: 'private' });
    expect(Object.keys(machine.states)).toEqual([
      'project-filing',
      'planning-permit',
      'eia',
      'construction-permit',
      'land-deal',
      'start-of-works',
      'CASE',
    ]);
  });

  test('by hand through the events: a gate opens with the paper that it asks for', () => {
    const actor = createActor(
      compile(processOf([desk('a', 1), desk('b', 1, ['a-paper'])], ['b']), lifecycles, {}),
    ).start();
    const state = (): unknown => actor.getSnapshot().value;
    expect(state()).toEqual({ a: 'ready', b: 'preparing', CASE: 'open' });
    for (const event of ['submit', 'accept', 'finish', 'grant']) actor.send({ type: `a.${event}` });
    expect(state()).toEqual({ a: 'delivering', b: 'preparing', CASE: 'open' });
    actor.send({ type: 'a.deliver' });
    expect(state()).toEqual({ a: 'delivered', b: 'ready', CASE: 'open' });
    for (const event of ['submit', 'accept', 'finish', 'grant', 'deliver']) actor.send({ type: `b.${event}` });
    expect(actor.getSnapshot().value).toEqual({ a: 'delivered', b: 'delivered', CASE: 'reached' });
    expect(actor.getSnapshot().status).toBe('done');
  });

  test('a refusal ends the case', () => {
    const actor = createActor(
      compile(processOf([desk('a', 1), desk('b', 1, ['a-paper'])], ['b']), lifecycles, {}),
    ).start();
    for (const event of ['submit', 'accept', 'finish', 'refuse']) actor.send({ type: `a.${event}` });
    expect(actor.getSnapshot().value).toEqual({ a: 'refused', b: 'abandoned', CASE: 'missed' });
  });

  test('legal periods are named, with the item', () => {
    const config = caseConfig(activeFor(processOf([desk('a', 1)], ['a']), {}), lifecycles);
    expect(delaysOf(config)).toEqual(['notice-period:a']);
  });
});

describe('XState JSON', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('random process %i: out and in again gives the same machine', (seed) => {
    const machine = compile(randomProcess(seed), lifecycles, randomCase(seed));
    const json = toJson(machine);
    const back = fromJson(structuredClone(json));
    if (!back.ok) throw new Error(JSON.stringify(back.findings));
    expect(toJson(back.value)).toEqual(json);
    const events = (machine.events as string[]).filter((type) => !type.startsWith('xstate.'));
    expect(back.value.events).toEqual(machine.events);
    const [one, other] = [createActor(machine).start(), createActor(back.value).start()];
    for (const type of [...events, ...events, ...events]) {
      if (one.getSnapshot().status !== 'active') break;
      one.send({ type });
      other.send({ type });
      expect(other.getSnapshot().value).toEqual(one.getSnapshot().value);
    }
    one.stop();
    other.stop();
  });

  test('it holds names and no functions', () => {
    const functions: string[] = [];
    const walk = (value: unknown, at: string): void => {
      if (typeof value === 'function') functions.push(at);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, `${at}.${key}`);
    };
    const group = {
      id: 'joint',
      title: named('联合', 'joint'),
      lead: 'planning',
      members: ['a', 'b'],
      together: { form: true, visit: true, opinion: true },
      restart: 'all' as const,
      basis: assumed,
    };
    walk(compile(processOf([desk('a', 1), desk('b', 1)], ['b'], { groups: [group] }), lifecycles, {}).config, '');
    expect(functions).toEqual([]);
  });

  test.each([
    ['nothing', null],
    ['no regions', { id: 'x', type: 'parallel', context: { obtained: {}, lost: {}, rounds: {} } }],
    ['an unknown guard', withState({ always: [{ guard: { type: 'magic', params: {} }, target: 's' }] })],
    ['an unknown action', withState({ entry: [{ type: 'magic', params: {} }] })],
    ['an unknown period', withState({ after: { '1000': { target: 's' } } })],
    ['a lost target', withState({ on: { go: { target: 'nowhere' } } })],
    ['states inside states', withState({ states: {} })],
  ])('%s is a finding, not an error', (_what, json) => {
    const read = fromJson(json);
    expect(read.ok).toBe(false);
    expect(read.findings.length).toBeGreaterThan(0);
  });

  test('a machine can be made of a configuration without anything else', () => {
    const config = caseConfig(activeFor(smallProcess(), { investor: 'private' }), lifecycles);
    expect(createActor(machineOf(config)).start().getSnapshot().status).toBe('active');
  });
});

function withState(state: object): unknown {
  return {
    id: 'x',
    type: 'parallel',
    context: { obtained: {}, lost: {}, rounds: {} },
    states: { r: { initial: 's', states: { s: state } } },
  };
}

describe('life cycles load back', () => {
  test.each(Object.entries(lifecycles))('%s', (_name, lifecycle) => {
    const json: unknown = JSON.parse(JSON.stringify(lifecycle.config));
    const back = lifecycleFromJson(json);
    if (!back.ok) throw new Error(JSON.stringify(back.findings));
    expect(back.value.config).toEqual(lifecycle.config);
  });

  test.each([
    ['a nested state', { a: { states: { b: {} } } }, 'states.a.states'],
    ['an unknown event', { a: { on: { explode: {} } } }, 'states.a.on.explode'],
    ['a number as delay', { a: { after: { '1000': { target: 'a' } } } }, 'states.a.after.1000'],
    ['an unknown guard', { a: { always: { guard: 'maybe', target: 'a' } } }, 'states.a.always.guard'],
    ['an invoked actor', { a: { invoke: { src: 'x' } } }, 'states.a.invoke'],
    ['a target that is not there', { a: { on: { submit: { target: 'b' } } } }, 'states.a.on.submit.target'],
    ['an inherited word', { a: { entry: ['constructor'] } }, 'states.a.entry'],
  ])('%s is found at its place', (_what, states, at) => {
    const read = lifecycleFromJson({ id: 'x', initial: 'a', states });
    expect(read.ok).toBe(false);
    expect(read.findings.map((finding) => finding.at)).toEqual([at]);
  });
});
