import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activeFor, QUICK_DAY, savedInFull, savingsOf } from '../../engine/network/index.ts';
import { randomProcess } from './random.ts';

const seed = 20261128;

test(`seed ${seed}: what is saved in full, found by halves, is what the days show one by one`, () => {
  let some = 0;
  let fewer = 0;
  const wishes = { twoGivers: true, promised: true, backwards: true };
  fc.assert(
    fc.property(randomProcess(wishes), fc.integer({ min: 1, max: 30 }), (process, most) => {
      const active = activeFor(process, { investor: 'private' });
      for (const { id } of [...process.items, ...process.groups]) {
        const days = savingsOf(active, { clock: 'elapsed' }, id, most);
        const full = days.findIndex(({ cut, saved }) => saved !== cut * QUICK_DAY);
        const found = savedInFull(active, { clock: 'elapsed' }, id, most);
        if (full < 0) expect(found).toEqual({ days: days.length, bottlenecks: [] });
        else expect(found).toEqual({ days: full, bottlenecks: days[full]!.bottlenecks });
        some += found.days > 0 ? 1 : 0;
        fewer += full > 0 ? 1 : 0;
      }
    }),
    { seed, numRuns: 200 },
  );
  expect(some).toBeGreaterThan(20);
  expect(fewer).toBeGreaterThan(3);
});
