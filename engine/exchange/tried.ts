import type { Basis, CityMove, Id, Material, Measure, Move, Process, Reform, Scenario, Text } from '../model/index.ts';
import { FORMAT } from '../model/index.ts';

/** Working days that are tried as limits, as promises of the items and joint groups that they name. */
export function limitMoves(limits: Iterable<readonly [Id, number]>, basis: Basis): Move[] {
  return [...limits].map(([target, n]): Move => ({
    do: 'promise',
    target,
    n,
    unit: 'working-day',
    startsAt: 'acceptance',
    basis,
  }));
}

/** What can be tried with a paper, wherever it is asked for. */
export const triedPapers = ['share', 'commit', 'gap', 'drop'] as const;
export type TriedPaper = (typeof triedPapers)[number];

/** The measure that limits and papers tried by hand belong to. */
export const OWN_MEASURE = 'own-changes';
const ownTitle: Text = { zh: '页面上试的改动', en: 'Changes tried on the page' };

/** Limits and papers that are tried: working days by item or joint group, and what is done with a paper. */
export interface Tried {
  readonly limits: ReadonlyMap<Id, number>;
  readonly papers: ReadonlyMap<Id, TriedPaper>;
}

/**
 * A reform with the limits and papers that are tried as one more measure, which is always on. `undefined` where there is
 * neither a reform nor anything tried.
 */
export function withTried(
  process: Process,
  reform: Reform | undefined,
  { limits, papers }: Tried,
  basis: Basis,
): Reform | undefined {
  const moves = [...limitMoves(limits, basis), ...paperMoves(process, papers, basis)];
  if (moves.length === 0) return reform;
  const introduced = reform?.asOf ?? process.asOf;
  return withMeasure(process, reform, { id: OWN_MEASURE, title: ownTitle, introduced, usual: true, moves, basis });
}

/** Papers change before items are merged, so the moves name the items of today. */
function paperMoves({ items, materials }: Process, papers: Tried['papers'], basis: Basis): Move[] {
  return [...papers].flatMap(([id, change]): Move[] => {
    const takers = items.filter(({ takes }) => takes.some(({ material }) => material === id)).map((item) => item.id);
    switch (change) {
      case 'share':
        return [{ do: 'share', materials: [id], basis }];
      case 'drop':
        return takers.map((item) => ({ do: 'drop-paper', item, materials: [id], basis }));
      case 'gap':
        return takers.map((item) => ({ do: 'accept-with-gap', item, material: id, by: 'decision', basis }));
      case 'commit': {
        const paper = materials.find((material) => material.id === id)?.title ?? { zh: id, en: id };
        const letter: Material = {
          id: `letter-for-${id}`.slice(0, 80),
          title: { zh: `${paper.zh}承诺书`, en: `Commitment letter for ${paper.en}` },
          holder: 'applicant',
        };
        return takers.map((item) => ({ do: 'commit', item, materials: [id], letter, basis }));
      }
    }
  });
}

/** So many people at each desk, as moves on the city. */
export function staffMoves(staff: Iterable<readonly [Id, number]>, basis: Basis): CityMove[] {
  return [...staff].map(([desk, value]): CityMove => ({ do: 'staff', desk, how: 'set', staff: { value, basis } }));
}

/** A reform with one measure more; where there is none, one that consists of it. */
export function withMeasure(process: Process, reform: Reform | undefined, measure: Measure): Reform {
  if (reform !== undefined) return { ...reform, measures: [...reform.measures, measure] };
  const { id, title } = measure;
  return { format: FORMAT, id, process: process.id, title, asOf: process.asOf, measures: [measure] };
}

/** A scenario with so many percent of its cases. Given arrivals come closer together; the experiment stays as it is. */
export function withDemand(scenario: Scenario, percent: number, basis: Basis): Scenario {
  if (percent === 100) return scenario;
  const factor = percent / 100;
  const { arrivals } = scenario;
  switch (arrivals.kind) {
    case 'list':
      return { ...scenario, arrivals: { ...arrivals, minutes: arrivals.minutes.map((minute) => minute / factor) } };
    case 'poisson': {
      const { value } = arrivals.rate;
      const rate = 'perDay' in value ? { perDay: value.perDay * factor } : { every: value.every / factor };
      return { ...scenario, arrivals: { ...arrivals, rate: { value: rate, basis } } };
    }
  }
}

/** What is asked of an experiment other than its scenario says; what is left out stays. */
export interface ExperimentChange {
  /** How many cases, in place of a horizon. */
  readonly cases?: number | undefined;
  readonly replications?: number | undefined;
  readonly seed?: number | undefined;
}

/** A scenario with another experiment. */
export function withExperiment(scenario: Scenario, { cases, replications, seed }: ExperimentChange): Scenario {
  const { horizon, ...experiment } = scenario.experiment;
  return {
    ...scenario,
    experiment: {
      ...experiment,
      ...(cases !== undefined ? { cases } : horizon !== undefined ? { horizon } : {}),
      ...(replications === undefined ? {} : { replications }),
      ...(seed === undefined ? {} : { seed }),
    },
  };
}
