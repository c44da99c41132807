import { describe, expect, test } from 'vitest';
import type { RunFilm } from '../../../engine/run/index.ts';
import { compileMass } from '../../../engine/run/index.ts';
import { processById, scenarioOf } from '../../../processes/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import type { Reel } from '../../../ui/pages/run/reel.ts';
import { arrivalAt, KIND, momentBeside, reelOf, wayOf } from '../../../ui/pages/run/reel.ts';
import { bottlenecksOf, deskAt, desksOf, heatOf, heatStep, meanOver } from '../../../ui/pages/run/stations.ts';

function filmed(id: string, cases = 100): { reel: Reel; film: RunFilm; staff: number[] } {
  const model = compileMass(processById(id)!, scenarioOf(id)!, lifecycles);
  if (model.kind !== 'mass-model') throw new Error(model.reason.en);
  const { film, desks } = model.run(0, { film: { cases } });
  return { film: film!, reel: reelOf(film!), staff: desks.map(({ staff }) => staff) };
}

/** Moments all over a film, some of them just when something happens. */
function somewhere({ from, until, moments }: Reel): number[] {
  const spread = Array.from({ length: 40 }, (_, k) => from + ((until - from) * (k + 0.37)) / 40);
  return [from, ...spread, ...moments.filter((_, k) => k % 97 === 0), until];
}

describe.each(['business-startup', 'construction-permits', 'utilities'])('the reel of %s', (id) => {
  const { reel, film, staff } = filmed(id);
  const { start, end, desk, kind } = film.stretches;

  test('shows at any moment what a look at everything shows', () => {
    for (const time of somewhere(reel)) {
      const all = [...start.keys()].filter((k) => start[k]! <= time && time < end[k]!);
      expect([...reel.at(time)].sort((a, b) => a - b)).toEqual(all);
    }
  });

  test('counts at each desk who is there, and never more at work than its staff', () => {
    const desks = desksOf(reel);
    for (const time of somewhere(reel))
      for (const [place, line] of desks.entries()) {
        const here = reel.at(time).filter((k) => desk[k] === place);
        const { busy, waiting } = deskAt(line, time);
        expect(busy).toBe(here.filter((k) => kind[k] === KIND.work).length);
        expect(waiting).toBe(here.filter((k) => kind[k] === KIND.queue).length);
        expect(busy).toBeLessThanOrEqual(staff[place]!);
        // Nobody waits while a member of staff is free.
        if (waiting > 0) expect(busy).toBe(staff[place]);
      }
  });

  test('finds for every case the way whose time is its elapsed time', () => {
    const { arrivedAt, endedAt, outcome } = film.cases;
    const reached = outcome.flatMap((one, place) => (one === 'reached' ? [place] : []));
    expect(reached.length).toBeGreaterThan(50);
    const wrong = reached.filter((place) => {
      const sum = wayOf(reel, place).reduce((total, { minutes }) => total + minutes, 0);
      return Math.abs(sum - (endedAt[place]! - arrivedAt[place]!)) > 0.001;
    });
    expect(wrong).toEqual([]);
  });

  test('the parts of the heat add up to the whole', () => {
    const desks = desksOf(reel);
    const columns = heatOf(reel, desks, staff, 16);
    for (const [place, line] of desks.entries()) {
      const mean = columns.reduce((sum, { waiting }) => sum + waiting[place]!, 0) / 16;
      expect(mean).toBeCloseTo(meanOver(line.waiting, reel.from, reel.until), 6);
    }
    const { counts } = bottlenecksOf(columns);
    const waited = columns.filter(({ waiting }) => waiting.some((n) => n > 0)).length;
    expect(counts.reduce((sum, { parts }) => sum + parts, 0)).toBe(waited);
  });
});

describe('stepping', () => {
  const { reel, film } = filmed('business-startup', 20);

  test('goes from event to event and back, and stays at the ends', () => {
    const path = [reel.from];
    for (let k = 0; k < 10; k++) path.push(momentBeside(reel, path[k]!, 1));
    expect(new Set(path).size).toBe(11);
    expect(momentBeside(reel, path[10]!, -1)).toBe(path[9]);
    const last = reel.moments[reel.moments.length - 1]!;
    expect(momentBeside(reel, last, 1)).toBe(last);
    expect(momentBeside(reel, reel.moments[0]!, -1)).toBe(reel.moments[0]);
  });

  test('finds who comes to a node next, once for each stay', () => {
    const k = reel.begun.find((one) => reel.before[one]! < 0)!;
    const { start, node } = film.stretches;
    expect(arrivalAt(reel, node[k]!, start[k]! - 1, start[k]!)).toBe(start[k]);
    expect(arrivalAt(reel, node[k]!, reel.until, reel.until + 1)).toBeUndefined();
  });
});

test('heat has six steps', () => {
  expect([0, 0.5, 3, 7, 12, 40].map(heatStep)).toEqual([0, 1, 2, 3, 4, 5]);
});
