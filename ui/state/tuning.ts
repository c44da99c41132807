import type { Basis, CityMove, Id, Measure, Move, Process, Reform, Scenario, Text } from '../../engine/model/index.ts';
import { FORMAT } from '../../engine/model/index.ts';

/** What the reader tries by hand on top of the measures: limits, people and demand. */
export interface Tuning {
  /** Working days that are promised for an item or joint group, by its id after the reform. */
  readonly limits: ReadonlyMap<Id, number>;
  /** People at a desk of the scenario, by its id. */
  readonly staff: ReadonlyMap<Id, number>;
  /** How many cases come, in percent of the scenario. */
  readonly load: number;
}

export const untuned: Tuning = { limits: new Map(), staff: new Map(), load: 100 };
/** The measure that limits tried by hand belong to. */
export const OWN_LIMITS = 'own-limits';
export const LEAST_LOAD = 10;
export const MOST_LOAD = 500;
export const MOST_STAFF = 10_000;
export const MOST_LIMIT = 3650;

/** Whether anything is tried by hand. */
export function isTuned({ limits, staff, load }: Tuning): boolean {
  return limits.size > 0 || staff.size > 0 || load !== 100;
}

const byHand: Basis = {
  kind: 'assumption',
  why: { zh: '在页面上试的值', en: 'a value that is tried on the page' },
};

const title: Text = { zh: '试的时限', en: 'Limits that are tried' };

/**
 * A reform with the limits that are tried as one more measure, which is always on. `undefined` where there is neither a reform
 * nor a limit.
 */
export function tunedReform(process: Process, reform: Reform | undefined, { limits }: Tuning): Reform | undefined {
  if (limits.size === 0) return reform;
  const measure: Measure = {
    id: OWN_LIMITS,
    title,
    introduced: reform?.asOf ?? process.asOf,
    usual: true,
    moves: [...limits].map(([target, n]): Move => ({
      do: 'promise',
      target,
      n,
      unit: 'working-day',
      startsAt: 'acceptance',
      basis: byHand,
    })),
    basis: byHand,
  };
  if (reform !== undefined) return { ...reform, measures: [...reform.measures, measure] };
  return { format: FORMAT, id: OWN_LIMITS, process: process.id, title, asOf: process.asOf, measures: [measure] };
}

/** People that are tried, as moves on the city. */
export function staffMoves({ staff }: Tuning): CityMove[] {
  return [...staff].map(([desk, value]): CityMove => ({
    do: 'staff',
    desk,
    how: 'set',
    staff: { value, basis: byHand },
  }));
}

/**
 * A scenario with as many cases as are tried, before and after alike. Given arrivals come closer together; the experiment
 * stays as it is.
 */
export function loadedScenario(scenario: Scenario, { load }: Tuning): Scenario {
  if (load === 100) return scenario;
  const factor = load / 100;
  const { arrivals } = scenario;
  switch (arrivals.kind) {
    case 'list':
      return { ...scenario, arrivals: { ...arrivals, minutes: arrivals.minutes.map((minute) => minute / factor) } };
    case 'poisson': {
      const { value } = arrivals.rate;
      const rate = 'perDay' in value ? { perDay: value.perDay * factor } : { every: value.every / factor };
      return { ...scenario, arrivals: { ...arrivals, rate: { value: rate, basis: byHand } } };
    }
  }
}
