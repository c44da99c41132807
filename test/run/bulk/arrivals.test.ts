import { describe, expect, test } from 'vitest';
import { assumed, every, MONDAY, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { Scenario } from '../../../engine/model/index.ts';
import { arrivalsOf } from '../../../engine/run/city/arrivals.ts';
import { CaseMix } from '../../../engine/run/city/mix.ts';
import { compileMass } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { smallProcess } from '../../support/small-process.ts';

const process = processOf([station('a')], ['a']);

describe('arrivals', () => {
  test('as listed, after the start', () => {
    const arrivals = { kind: 'list' as const, minutes: [0, 7, 7, 90], basis: assumed };
    const next = arrivalsOf(scenarioOf({ arrivals }, { cases: 3, grain: 'minute' }), 0);
    expect([next(), next(), next(), next()]).toEqual([MONDAY, MONDAY + 7, MONDAY + 7, Infinity]);
  });

  test('by weekday and hour: twice as many on Monday as on Tuesday, none at night or at the weekend (seed 5)', () => {
    const arrivals: Scenario['arrivals'] = {
      kind: 'poisson',
      rate: set({ perDay: 240 }),
      weekdays: [2, 1, 1, 1, 1, 0, 0],
      hours: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 1 : 0)),
    };
    const next = arrivalsOf(scenarioOf({ arrivals }, { cases: 48_000, seed: 5 }), 0);
    const byDay = Array.from({ length: 7 }, () => 0);
    let last = 0;
    for (let at = next(); at !== Infinity; at = next()) {
      byDay[Math.floor((at - MONDAY) / 1440) % 7]! += 1;
      const hour = Math.floor(at / 60) % 24;
      expect(hour >= 9 && hour < 17).toBe(true);
      last = at;
    }
    // 240 a day round the clock are 10 an hour: 160 on a Monday, 80 on the other days, 480 a week: 100 weeks.
    expect(byDay.slice(5)).toEqual([0, 0]);
    expect(byDay[0]! / byDay[1]!).toBeGreaterThan(1.9);
    expect(byDay[0]! / byDay[1]!).toBeLessThan(2.1);
    expect(Math.abs((last - MONDAY) / 10_080 - 100)).toBeLessThan(2);
  });

  test('up to a horizon: who is still inside is counted by Little’s law (seed 6)', () => {
    const scenario = scenarioOf(
      { arrivals: every(10), items: [{ item: 'a', work: set({ kind: 'exponential', mean: 500 }) }] },
      { horizon: 20_000, seed: 6 },
    );
    const model = compileMass(process, scenario, lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    const result = model.run(0);
    expect(result.end - result.start).toBe(20_000);
    expect(result.inside.level).toBeGreaterThan(10);
    expect(result.cases - result.outcomes.reached).toBe(result.inside.level);
    expect(result.little.finding).toBeUndefined();
  });
});

test('the case mix is drawn by its shares, and names its attributes (seed 7)', () => {
  const small = smallProcess();
  const scenario = scenarioOf(
    { arrivals: every(10), mix: [{ attribute: 'investor', shares: set({ private: 3, government: 1 }) }] },
    { cases: 1, seed: 7 },
  );
  const mix = new CaseMix(small, scenario);
  const drawn = mix.drawn(7, 0);
  let government = 0;
  for (let number = 1; number <= 40_000; number++)
    if (mix.attributesOf(drawn(number)).investor === 'government') government += 1;
  // A quarter, with a standard error of 0.0022.
  expect(Math.abs(government / 40_000 - 0.25)).toBeLessThan(0.0066);
});
