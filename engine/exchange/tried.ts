import type { Basis, CityMove, Id, Measure, Move, Process, Reform, Scenario } from '../model/index.ts';
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
