import type { Basis, Item, Material, Process, Scenario, Take } from '../../engine/model/index.ts';

// Ordinary documents for studies of queues: every item is one desk step (life cycle `work`) of an authority of its own name.

const text = (en: string) => ({ zh: en, en });
export const assumed: Basis = { kind: 'assumption', why: { zh: '负载所设', en: 'set for the workload' } };
/** A value that the workload sets. */
export const set = <T>(value: T) => ({ value, basis: assumed });

/** One desk step that takes the papers of the stations named and gives its own, `<id>-paper`. */
export function station(id: string, after: readonly string[] = [], over: Partial<Item> = {}): Item {
  return {
    id,
    title: text(id),
    kind: '公共服务',
    authority: id,
    stage: 'all',
    lifecycle: 'work',
    setBy: 'rule',
    basis: assumed,
    channel: { submit: 'online', collect: 'online' },
    takes: after.map((each): Take => ({ material: `${each}-paper`, by: 'acceptance', origin: 'applicant' })),
    gives: [`${id}-paper`],
    limits: [],
    duration: { n: 1, unit: 'working-day', basis: assumed },
    ...over,
  };
}

/** A process of stations that ends with the papers of those named. */
export function processOf(items: readonly Item[], goal: readonly string[], groups: Process['groups'] = []): Process {
  const gives = [...items, ...groups].flatMap((node) => node.gives ?? []);
  return {
    format: 1,
    id: 'workload',
    title: text('workload'),
    indicator: 'operating-cost',
    asOf: '2020-01-01',
    attributes: [],
    sources: [],
    authorities: items.map(({ authority }) => ({ id: authority, title: text(authority), level: 'city' as const })),
    stages: [{ id: 'all', title: text('all') }],
    goal: { certificates: goal.map((id) => `${id}-paper`), acts: [] },
    items: [...items],
    procedures: [],
    acts: [],
    materials: gives.map((id): Material => ({ id, title: text(id), holder: 'office' })),
    groups,
    orders: [],
    habits: [],
    seasons: [],
    classes: [],
    limits: [],
    scopes: [
      {
        id: 'all',
        title: text('all'),
        note: text('all'),
        before: { without: [], conditional: 'active' },
        after: { without: [], conditional: 'active' },
      },
    ],
    references: [],
  };
}

/** Monday, 1970-01-05, 00:00. */
export const MONDAY = 5760;

/** Round the clock, continuous time, from a Monday on; what is not said is empty. */
export function scenarioOf(
  over: Partial<Scenario> & Pick<Scenario, 'arrivals'>,
  experiment: Partial<Scenario['experiment']>,
): Scenario {
  return {
    format: 1,
    id: 'workload',
    title: text('workload'),
    process: 'workload',
    hours: 'round-the-clock',
    calendar: 'none',
    desks: [],
    mix: [],
    items: [],
    procedures: [],
    groups: [],
    ...over,
    experiment: { seed: 1, replications: 1, start: MONDAY, grain: 'continuous', ...experiment },
  };
}

/** Poisson arrivals with a mean time between two of them. */
export const every = (minutes: number): Scenario['arrivals'] => ({ kind: 'poisson', rate: set({ every: minutes }) });
