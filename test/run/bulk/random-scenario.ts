import type { Process, Scenario, Spread } from '../../../engine/model/index.ts';
import { MONDAY, set } from '../../../bench/workloads/documents.ts';
import { randomCase } from '../../differential/random-process.ts';
import { Draws } from '../../differential/random.ts';

/** A scenario for a random process: few staff, office hours or none, and all kinds of luck. Whole minutes, so that much ties. */
export function randomScenario(process: Process, seed: number): Scenario {
  const draws = new Draws(seed + 5_000_011);
  const spread = (): Spread =>
    draws.pick<Spread>([
      { kind: 'fixed', value: 60 * draws.whole(0, 10) },
      { kind: 'exponential', mean: draws.whole(10, 600) },
      { kind: 'lognormal', mean: draws.whole(10, 600), variation: 0.5 },
      { kind: 'triangular', low: 0, likely: 60, high: draws.whole(60, 900) },
    ]);
  const some = <T>(value: T): T | undefined => (draws.chance(0.4) ? value : undefined);
  const items = process.items.filter(() => draws.chance(0.7));
  const isDated = draws.chance(0.6);
  return {
    format: 1,
    id: `random-${seed}`,
    title: { zh: '随机', en: 'random' },
    process: process.id,
    desks: draws.chance(0.9) ? desksOf(process, draws) : [],
    arrivals: { kind: 'poisson', rate: set({ every: draws.whole(100, 2000) }) },
    mix: Object.entries(randomCase(seed)).map(([attribute, value]) => ({
      attribute,
      shares: set({ [value]: 2, one: 1 }),
    })),
    items: items.map(({ id: item }) => ({
      item,
      ...defined({
        work: some(set(spread())),
        preparation: some(set(spread())),
        handOver: some(set(spread())),
        returns: some({ rate: set(0.4), correction: set(spread()) }),
        refusal: draws.chance(0.2) ? set(0.1) : undefined,
        objects: some(set(0.2)),
        stops: some([{ ground: 'hearing' as const, share: set(0.5), after: set(spread()), length: set(spread()) }]),
        delivery: some(set(spread())),
      }),
    })),
    procedures: process.procedures
      .filter(() => draws.chance(0.5))
      .map(({ id }) => ({ procedure: id, duration: set(spread()) })),
    groups: process.groups.map(({ id }) => ({
      group: id,
      ...defined({ objections: some(set(0.3)), correction: some(set(spread())) }),
    })),
    experiment: { seed, replications: 1, cases: 40, ...(isDated ? { start: 17_800 * 1440 + MONDAY } : {}) },
  };
}

function desksOf(process: Process, draws: Draws): Scenario['desks'] {
  const priority = draws.pick(['first-come', 'first-come', 'earliest-due', 'class'] as const);
  const calendar = draws.pick(['none', 'weekdays', 'state'] as const);
  const [first, ...others] = process.items.map(({ id }) => id);
  const own = first !== undefined && others.length > 0 && draws.chance(0.5);
  return [
    { id: 'all', authority: 'planning', staff: set(draws.whole(1, 6)), priority, calendar },
    ...(own
      ? [{ id: 'own', authority: 'planning', items: [first], staff: set(1), calendar: 'weekdays' as const }]
      : []),
  ];
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The same object without the members that are not there. */
function defined<T extends object>(object: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<Defined<T>>;
}
