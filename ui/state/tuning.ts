import type { TriedPaper } from '../../engine/exchange/index.ts';
import { staffMoves, withDemand, withTried } from '../../engine/exchange/index.ts';
import type { Basis, CityMove, Id, Process, Reform, Scenario } from '../../engine/model/index.ts';

/** What the reader tries by hand on top of the measures: limits, papers, people and demand. */
export interface Tuning {
  /** Working days that are promised for an item or joint group, by its id after the reform. */
  readonly limits: ReadonlyMap<Id, number>;
  /** What is done with a paper, by its id. */
  readonly papers: ReadonlyMap<Id, TriedPaper>;
  /** People at a desk of the scenario, by its id. */
  readonly staff: ReadonlyMap<Id, number>;
  /** How many cases come, in percent of the scenario. */
  readonly load: number;
}

export const untuned: Tuning = { limits: new Map(), papers: new Map(), staff: new Map(), load: 100 };
export const LEAST_LOAD = 10;
export const MOST_LOAD = 500;
export const MOST_STAFF = 10_000;
export const MOST_LIMIT = 3650;

/** Whether anything is tried by hand. */
export function isTuned({ limits, papers, staff, load }: Tuning): boolean {
  return limits.size > 0 || papers.size > 0 || staff.size > 0 || load !== 100;
}

const byHand: Basis = {
  kind: 'assumption',
  why: { zh: '在页面上试的值', en: 'a value that is tried on the page' },
};

/** A reform with the limits and papers that are tried; `undefined` where there is neither a reform nor anything tried. */
export function tunedReform(process: Process, reform: Reform | undefined, tuning: Tuning): Reform | undefined {
  return withTried(process, reform, tuning, byHand);
}

/** People that are tried, as moves on the city. */
export function triedStaff({ staff }: Tuning): CityMove[] {
  return staffMoves(staff, byHand);
}

/** A scenario with as many cases as are tried, before and after alike. */
export function loadedScenario(scenario: Scenario, { load }: Tuning): Scenario {
  return withDemand(scenario, load, byHand);
}
