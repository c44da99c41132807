import { describe, expect, test } from 'vitest';
import { assumed, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { Item, Process, Take } from '../../../engine/model/index.ts';
import type { CriticalPath } from '../../../engine/network/index.ts';
import { activeFor, criticalPath, networkOf, Passes } from '../../../engine/network/index.ts';
import type { TraceLine } from '../../../engine/run/index.ts';
import { bulkExecutor, compileMass, noLuck } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { Draws } from '../../differential/random.ts';
import { at } from './by-hand.ts';

// Random networks of hundreds of items with fixed durations and staff for everybody: the quick answer and the tables against a
// forward pass that is written here in plain loops. The statechart is held against the tables on smaller ones.

interface Step {
  readonly duration: number;
  readonly tail: number;
  /** Places of earlier items whose papers it takes by acceptance, and of those it takes by its decision. */
  readonly before: readonly number[];
  readonly beforeTail: readonly number[];
}

function randomSteps(seed: number): Step[] {
  const draws = new Draws(seed);
  return Array.from({ length: draws.whole(200, 400) }, (_, index): Step => {
    const duration = draws.whole(0, 600);
    // Mostly of the latest, so that ways grow long; now and then from far back, so that they are of many lengths.
    const earlier = (): number =>
      draws.chance(0.7) ? Math.max(0, index - draws.whole(1, 12)) : draws.whole(0, index - 1);
    const some = (most: number): number[] =>
      index === 0 ? [] : [...new Set(Array.from({ length: draws.whole(0, most) }, earlier))];
    const before = some(3);
    const beforeTail = draws.chance(0.3) ? some(2).filter((place) => !before.includes(place)) : [];
    return { duration, tail: Math.min(duration, draws.pick([0, 0, 60, 240])), before, beforeTail };
  });
}

/** When each step begins and is decided, by the rules of acceptance and decision; steps stand in an order in which they can run. */
function forwardPass(steps: readonly Step[]): { starts: number[]; ends: number[]; total: number } {
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const { duration, tail, before, beforeTail } of steps) {
    const start = Math.max(0, ...before.map((place) => ends[place]!));
    const ready = Math.max(start + duration - tail, ...beforeTail.map((place) => ends[place]!));
    starts.push(start);
    ends.push(ready + tail);
  }
  return { starts, ends, total: Math.max(...ends) };
}

const paperOf = (place: number, by: Take['by']): Take => ({
  material: `n${place}-paper`,
  by,
  origin: 'applicant',
  basis: assumed,
});

function documentOf(steps: readonly Step[]): Process {
  const items = steps.map(({ duration, tail, before, beforeTail }, place): Item =>
    station(`n${place}`, [], {
      authority: 'hall',
      duration: { n: duration, unit: 'minute', basis: assumed },
      tail: { workingDays: tail / 480, basis: assumed },
      takes: [
        ...before.map((earlier) => paperOf(earlier, 'acceptance')),
        ...beforeTail.map((earlier) => paperOf(earlier, 'decision')),
      ],
    }),
  );
  const isTaken = new Set(steps.flatMap(({ before, beforeTail }) => [...before, ...beforeTail]));
  const ends = items.filter((_, place) => !isTaken.has(place)).map(({ id }) => id);
  const process = processOf(items, ends);
  return { ...process, authorities: process.authorities.slice(0, 1) };
}

function pathOf(process: Process): { path: CriticalPath; again: Passes; goal: number } {
  const network = networkOf(activeFor(process, {}), { clock: 'elapsed' });
  return { path: criticalPath(network)!, again: new Passes(network.graph), goal: network.goal };
}

describe.each([1, 2, 3, 4, 5, 6])('a network of hundreds of items (seed %i)', (seed) => {
  const steps = randomSteps(seed);
  const { starts, ends, total } = forwardPass(steps);
  const process = documentOf(steps);
  const { path, again, goal } = pathOf(process);
  const ids = process.items.map(({ id }) => id);

  test('is as large as it should be, and its longest way is much longer than any item', () => {
    expect(steps.length).toBeGreaterThanOrEqual(200);
    expect(total).toBeGreaterThan(600 * 10);
  });

  test('the passes and the critical path give the minutes of the plain forward pass', () => {
    expect([path.total, again.run(goal)]).toEqual([total, total]);
    expect(ids.map((id) => path.times.get(id)!.acceptance)).toEqual(starts);
    expect(ids.map((id) => path.times.get(id)!.decision)).toEqual(ends);
    expect(path.parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(total);
  });

  test('slack is what an item may take longer: with it the end stays, with a minute more it is a minute later', () => {
    const longer = (place: number, by: number): number =>
      forwardPass(steps.map((step, k) => (k === place ? { ...step, duration: step.duration + by } : step))).total;
    ids.forEach((id, place) => {
      const slack = path.slack.get(id)!;
      expect([longer(place, slack), longer(place, slack + 1)], id).toEqual([total, total + 1]);
    });
  });

  test('cases that come together, with staff for all of them, take just that long, item by item', () => {
    const desks = [{ id: 'hall', authority: 'hall', staff: set(3 * steps.length) }];
    const { experiment, ...scenario } = scenarioOf({ arrivals: at(0, 0, 77), desks }, { cases: 3 });
    // Without a start, minutes are of working time, 480 to the day, as in the quick answer.
    const { start: _, ...undated } = experiment;
    const model = compileMass(process, { ...scenario, experiment: undated }, lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    const told = new Map<string, number[]>();
    const note = ({ node, event, at: minute }: TraceLine): void => {
      const key = `${node} ${event}`;
      told.set(key, [...(told.get(key) ?? []), minute]);
    };
    const { elapsed, desks: lines } = model.run(0, { emit: note });
    expect([elapsed.count, elapsed.min, elapsed.max]).toEqual([3, total, total]);
    expect(lines.map(({ waits }) => waits.max)).toEqual([0]);
    ids.forEach((id, place) => {
      const [from, to] = [starts[place]!, ends[place]!];
      expect([told.get(`${id} accepted`), told.get(`${id} decided`)], id).toEqual([
        [from, from, from + 77],
        [to, to, to + 77],
      ]);
    });
  });

  test('so does a single case', () => {
    const time = { kind: 'undated' } as const;
    const single = bulkExecutor.run({ process, attributes: {}, lifecycles, time, luck: noLuck });
    expect(single).toMatchObject({ outcome: 'reached', elapsed: total });
  });
});
