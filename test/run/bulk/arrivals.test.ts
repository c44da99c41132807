import { describe, expect, test } from 'vitest';
import { assumed, every, MONDAY, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { Scenario } from '../../../engine/model/index.ts';
import { arrivalsOf } from '../../../engine/run/city/arrivals.ts';
import { CaseMix } from '../../../engine/run/city/mix.ts';
import { compileMass } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { smallProcess } from '../../support/small-process.ts';

const process = processOf([station('a')], ['a']);

/** Ten years from 2011-01-01 on, three of them leap years; in days since 1970-01-01. */
const YEARS = 10;
const NEW_YEAR = 14_975;
const DAYS = 3653;

/** The minutes at which cases come in the ten years. */
function arrivalsWithin(arrivals: Scenario['arrivals'], seed: number): number[] {
  const start = NEW_YEAR * 1440;
  const next = arrivalsOf(scenarioOf({ arrivals }, { start, horizon: DAYS * 1440, seed }), 0);
  const all: number[] = [];
  for (let at = next(); at < start + DAYS * 1440; at = next()) all.push(at);
  return all;
}

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

  test('by month: whoever applies in July only comes in July of every year, at the rate of the scenario (seed 8)', () => {
    const months = Array.from({ length: 12 }, (_, month) => (month === 6 ? 1 : 0));
    const arrivals: Scenario['arrivals'] = { kind: 'poisson', rate: set({ perDay: 10 }), months };
    const all = arrivalsWithin(arrivals, 8);
    const dates = all.map((at) => new Date(at * 60_000));
    expect(new Set(dates.map((date) => date.getUTCMonth()))).toEqual(new Set([6]));
    expect(new Set(dates.map((date) => date.getUTCDate())).size).toBe(31);
    // 31 days of each of ten years, ten a day.
    expect(new Set(dates.map((date) => date.getUTCFullYear())).size).toBe(YEARS);
    expect(Math.abs(all.length - 3100)).toBeLessThan(4 * Math.sqrt(3100));
  });

  test('by month and weekday together: each month has its share of the year, leap days among them (seed 9)', () => {
    const months = [0.2, 0, 0.5, 1, 1.5, 2, 3, 2.5, 1, 0.7, 0.4, 0.1];
    const weekdays = [2, 1, 1, 1, 1, 0, 0];
    const arrivals: Scenario['arrivals'] = { kind: 'poisson', rate: set({ perDay: 20 }), months, weekdays };
    const counts = Array.from({ length: 12 }, () => 0);
    for (const at of arrivalsWithin(arrivals, 9)) counts[new Date(at * 60_000).getUTCMonth()]! += 1;
    const expected = Array.from({ length: 12 }, () => 0);
    for (let day = NEW_YEAR; day < NEW_YEAR + DAYS; day++) {
      const date = new Date(day * 86_400_000);
      const month = date.getUTCMonth();
      expected[month]! += 20 * months[month]! * weekdays[(date.getUTCDay() + 6) % 7]!;
    }
    expect(counts[1]).toBe(0);
    counts.forEach((count, month) => {
      expect(Math.abs(count - expected[month]!), `month ${month + 1}`).toBeLessThanOrEqual(
        4 * Math.sqrt(expected[month]!),
      );
    });
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
