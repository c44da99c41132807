import { describe, expect, test } from 'vitest';
import type { Process } from '../../../engine/model/index.ts';
import type { MassModel } from '../../../engine/run/index.ts';
import { compileMass } from '../../../engine/run/index.ts';
import { processById, scenarioOf } from '../../../processes/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { eventsOf } from '../../../ui/pages/run/events.ts';
import { isLate, limitsOf, wasPast } from '../../../ui/pages/run/limits.ts';
import { reelOf } from '../../../ui/pages/run/reel.ts';

const process = processById('construction-permits')!;
const model = compileMass(process, scenarioOf('construction-permits')!, lifecycles) as MassModel;
const film = model.run(0, { film: { cases: 200 } }).film!;
const reel = reelOf(film);
const limits = limitsOf(reel, process);
const { node, start, end } = film.stretches;

describe('limits in a film', () => {
  test('an item is past its limit from the due minute on until it is done, and not before or after', () => {
    const found = limits.passed.filter(({ limit }) => limit.endsAt === 'decision' && limit.done !== null);
    expect(found.length).toBeGreaterThan(20);
    let looked = 0;
    for (const { owner, limit } of found.slice(0, 200)) {
      const own = [...node.keys()].filter((k) => reel.owner[k] === owner && node[k] === limit.node);
      for (const k of own.filter((one) => start[one]! <= limit.due && limit.due < end[one]!)) {
        looked += 1;
        expect(limits.lateAt(k, limit.due + 1)).toBeDefined();
        expect(wasPast(limit, start[k]!, end[k]!)).toBe(true);
        // Another of its limits may have passed before.
        const others = limits.passed.filter((one) => one.owner === owner && one.limit.node === limit.node);
        if (others.length === 1) expect(limits.lateAt(k, limit.due)).toBeUndefined();
        if (others.length === 1) expect(limits.lateAt(k, limit.done!)).toBeUndefined();
      }
    }
    expect(looked).toBeGreaterThan(20);
  });

  test('the law is named where both limits are past, the promise where only that is', () => {
    const { owner, limit } = limits.passed[0]!;
    const k = [...node.keys()].find((one) => reel.owner[one] === owner && node[one] === limit.node)!;
    const named = (schemes: readonly (typeof limit.scheme)[]) => {
      const own = schemes.map((scheme) => ({ ...limit, scheme }));
      const other = { ...film, limits: film.limits.map((all, place) => (place === owner ? own : all)) };
      return limitsOf(reelOf(other), process).lateAt(k, limit.due + 1);
    };
    expect(named(['promised', 'statutory'])).toBe('statutory');
    expect(named(['promised'])).toBe('promised');
    expect(named([])).toBeUndefined();
  });

  test('a limit that an assumed duration can never keep is told as such, and marks no case', () => {
    const [item] = process.items.filter(({ id }) => id === film.nodes[limits.passed[0]!.limit.node]);
    const long: Process = {
      ...process,
      items: process.items.map((one) =>
        one.id === item!.id
          ? {
              ...one,
              duration: { ...one.duration, n: 4000, basis: { kind: 'assumption', why: { zh: '某', en: 'some' } } },
            }
          : one,
      ),
    };
    const slow = compileMass(long, scenarioOf('construction-permits')!, lifecycles) as MassModel;
    const slowReel = reelOf(slow.run(0, { film: { cases: 50 } }).film!);
    const number = slowReel.film.nodes.indexOf(item!.id);
    expect(slowReel.film.limits.flat().some((limit) => limit.node === number && isLate(limit))).toBe(true);
    const read = limitsOf(slowReel, long);
    expect(read.unjudged).toContain(number);
    expect(read.passed.filter(({ limit }) => limit.node === number)).toEqual([]);
  });

  test('the log tells each limit that passed in the film, in its order', () => {
    const events = eventsOf(reel, limits);
    const told = events.flatMap(({ limit }) => (limit === undefined ? [] : [limit.due]));
    const inside = limits.passed.filter(({ limit }) => limit.due >= film.from && limit.due <= film.until);
    expect(told).toEqual(inside.map(({ limit }) => limit.due));
    expect(told.length).toBeGreaterThan(20);
  });
});
