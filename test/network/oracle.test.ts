import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Process } from '../../engine/model/index.ts';
import { activeFor, criticalPath, networkOf, ringsOf } from '../../engine/network/index.ts';
import { pathFor } from '../support/network-process.ts';
import type { Wishes } from './random.ts';
import { randomProcess } from './random.ts';
import { slowTimes } from './slow.ts';

const attributes = { investor: 'private' };
const networkFor = (process: Process) => networkOf(activeFor(process, attributes), { clock: 'elapsed' });

/** Runs a comparison on so many random processes and counts those without a ring. */
function onRandom(wishes: Wishes, seed: number, numRuns: number, compare: (process: Process) => boolean): number {
  let counted = 0;
  fc.assert(
    fc.property(randomProcess(wishes), (process) => {
      if (compare(process)) counted += 1;
    }),
    { seed, numRuns },
  );
  return counted;
}

function agrees(process: Process): boolean {
  const network = networkFor(process);
  const path = criticalPath(network);
  const slow = slowTimes(process, attributes);
  if (slow === 'ring' || path === undefined) {
    expect([slow === 'ring', ringsOf(network).length > 0]).toEqual([path === undefined, path === undefined]);
    return false;
  }
  expect(ringsOf(network)).toEqual([]);
  expect(path.total).toBe(slow.total);
  const times = Object.fromEntries([...path.times].map(([id, time]) => [id, { ...time }]));
  const expected = Object.fromEntries(
    Object.keys(slow.delivery).map((id) => [
      id,
      { acceptance: slow.acceptance[id], decision: slow.decision[id], delivery: slow.delivery[id] },
    ]),
  );
  expect(times).toEqual(expected);
  expect(path.parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(path.total);
  return true;
}

describe('the critical path and a slow recursion from the rules agree on every time, and the parts sum to the total', () => {
  test.each([1101, 1102, 1103])('with one giver a paper (500 networks, seed %d)', (seed) => {
    expect(onRandom({ twoGivers: false, promised: false, backwards: false }, seed, 500, agrees)).toBeGreaterThan(350);
  });

  test.each([1201, 1202])('with promised joint handling (500 networks, seed %d)', (seed) => {
    expect(onRandom({ twoGivers: false, promised: true, backwards: false }, seed, 500, agrees)).toBeGreaterThan(350);
  });

  test.each([1301])('with papers of two givers (500 networks, seed %d)', (seed) => {
    expect(onRandom({ twoGivers: true, promised: true, backwards: false }, seed, 500, agrees)).toBeGreaterThan(350);
  });

  test.each([1401])('with arrows back, where both see the same rings (500 networks, seed %d)', (seed) => {
    const acyclic = onRandom({ twoGivers: false, promised: true, backwards: true }, seed, 500, agrees);
    expect(acyclic).toBeGreaterThan(100);
    expect(acyclic).toBeLessThan(500);
  });
});

/** The process with one node's work longer by some minutes; its tail stays. */
function longer(process: Process, id: string, minutes: number): Process {
  const lengthen = <N extends Process['items'][number] | Process['procedures'][number]>(node: N): N =>
    node.id === id
      ? { ...node, duration: { ...node.duration, n: node.duration.n * 480 + minutes, unit: 'minute' as const } }
      : node;
  return { ...process, items: process.items.map(lengthen), procedures: process.procedures.map(lengthen) };
}

/** Every tail written out, so that longer work does not bring a longer tail. */
function withTails(process: Process): Process {
  return {
    ...process,
    items: process.items.map((item) => {
      const usual = item.lifecycle === 'on-the-spot' ? 0 : 1;
      const workingDays = Math.min(item.duration.n, item.tail?.workingDays ?? usual);
      return { ...item, tail: { workingDays, basis: item.basis } };
    }),
  };
}

/** Whether any lateness of the node at all makes the case later. */
function goalWaitsFor(process: Process, id: string, total: number): boolean {
  return pathFor(longer(process, id, 1_000_000)).total > total;
}

describe('slack is what its definition says, tried out', () => {
  test.each([1501, 1502])(
    'longer by the slack changes nothing, longer by a minute more makes the case a minute later (250 networks, seed %d)',
    (seed) => {
      let tried = 0;
      const acyclic = onRandom({ twoGivers: false, promised: false, backwards: false }, seed, 250, (random) => {
        const process = withTails(random);
        if (criticalPath(networkFor(process)) === undefined) return false;
        const { total, slack } = pathFor(process);
        for (const { id } of [...process.items, ...process.procedures]) {
          const spare = slack.get(id);
          if (spare === undefined) continue;
          expect(spare).toBeGreaterThanOrEqual(0);
          if (!goalWaitsFor(process, id, total)) continue;
          expect([id, pathFor(longer(process, id, spare)).total]).toEqual([id, total]);
          expect([id, pathFor(longer(process, id, spare + 1)).total]).toEqual([id, total + 1]);
          tried += 1;
        }
        return true;
      });
      expect(acyclic).toBeGreaterThan(150);
      expect(tried).toBeGreaterThan(300);
    },
  );
});

describe('dropping an arrow never makes a case slower (unlimited desks, fixed durations)', () => {
  test('habits of random networks, one at a time (400 networks, seed 1601)', () => {
    let dropped = 0;
    onRandom({ twoGivers: false, promised: false, backwards: false }, 1601, 400, (process) => {
      if (criticalPath(networkFor(process)) === undefined) return false;
      const { total } = pathFor(process);
      process.habits.forEach((habit) => {
        // In a joint group a habit can keep a node inside the round; without it the node waits for the close.
        if (process.groups.length > 0) return;
        const without = { ...process, habits: process.habits.filter((other) => other !== habit) };
        expect(pathFor(without).total).toBeLessThanOrEqual(total);
        dropped += 1;
      });
      return true;
    });
    expect(dropped).toBeGreaterThan(50);
  });
});
