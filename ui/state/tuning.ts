import { limitMoves, staffMoves, withDemand, withMeasure } from '../../engine/exchange/index.ts';
import type { Basis, CityMove, Id, Material, Move, Process, Reform, Scenario, Text } from '../../engine/model/index.ts';

/** What can be tried with a paper, wherever it is asked for. */
export const paperChanges = ['share', 'commit', 'gap', 'drop'] as const;
export type PaperChange = (typeof paperChanges)[number];

/** What the reader tries by hand on top of the measures: limits, papers, people and demand. */
export interface Tuning {
  /** Working days that are promised for an item or joint group, by its id after the reform. */
  readonly limits: ReadonlyMap<Id, number>;
  /** What is done with a paper, by its id. */
  readonly papers: ReadonlyMap<Id, PaperChange>;
  /** People at a desk of the scenario, by its id. */
  readonly staff: ReadonlyMap<Id, number>;
  /** How many cases come, in percent of the scenario. */
  readonly load: number;
}

export const untuned: Tuning = { limits: new Map(), papers: new Map(), staff: new Map(), load: 100 };
/** The measure that limits and papers tried by hand belong to. */
export const OWN_MEASURE = 'own-changes';
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

const title: Text = { zh: '页面上试的改动', en: 'Changes tried on the page' };

/**
 * A reform with the limits and papers that are tried as one more measure, which is always on. `undefined` where there is
 * neither a reform nor anything tried.
 */
export function tunedReform(process: Process, reform: Reform | undefined, tuning: Tuning): Reform | undefined {
  const moves = [...limitMoves(tuning.limits, byHand), ...paperMoves(process, tuning)];
  if (moves.length === 0) return reform;
  const introduced = reform?.asOf ?? process.asOf;
  return withMeasure(process, reform, { id: OWN_MEASURE, title, introduced, usual: true, moves, basis: byHand });
}

/** Papers change before items are merged, so the moves name the items of today. */
function paperMoves({ items, materials }: Process, { papers }: Tuning): Move[] {
  return [...papers].flatMap(([id, change]): Move[] => {
    const takers = items.filter(({ takes }) => takes.some(({ material }) => material === id)).map((item) => item.id);
    switch (change) {
      case 'share':
        return [{ do: 'share', materials: [id], basis: byHand }];
      case 'drop':
        return takers.map((item) => ({ do: 'drop-paper', item, materials: [id], basis: byHand }));
      case 'gap':
        return takers.map((item) => ({ do: 'accept-with-gap', item, material: id, by: 'decision', basis: byHand }));
      case 'commit': {
        const paper = materials.find((material) => material.id === id)?.title ?? { zh: id, en: id };
        const letter: Material = {
          id: `letter-for-${id}`.slice(0, 80),
          title: { zh: `${paper.zh}承诺书`, en: `Commitment letter for ${paper.en}` },
          holder: 'applicant',
        };
        return takers.map((item) => ({ do: 'commit', item, materials: [id], letter, basis: byHand }));
      }
    }
  });
}

/** People that are tried, as moves on the city. */
export function triedStaff({ staff }: Tuning): CityMove[] {
  return staffMoves(staff, byHand);
}

/** A scenario with as many cases as are tried, before and after alike. */
export function loadedScenario(scenario: Scenario, { load }: Tuning): Scenario {
  return withDemand(scenario, load, byHand);
}
