import type { CaseAttributes, CityMove, Process, Reform, Scenario } from '../../model/index.ts';
import { usualCase } from '../../model/index.ts';
import { applyReform, measuresOn } from '../../reform/index.ts';
import type { CompareOptions } from '../compare.ts';
import { compare } from '../compare.ts';
import { memory, remembered } from './remembered.ts';

/** A reform with the measures that are on, the case, the scope and the city: all that decides both sides of a comparison. */
export interface ReformPlan extends CompareOptions {
  readonly reform?: Reform;
  /** What else changes at the desks of the scenario, after the reform only. */
  readonly cityMoves?: readonly CityMove[];
}

/** What results are marked with: the hash of the documents and settings, and the version of the engine. */
export interface Marks {
  readonly model: string;
  readonly version: string;
}

/** What a what-if question is asked about. */
export interface Asked {
  /** The process before the reform; the scenario is written for it. */
  readonly process: Process;
  readonly plan: ReformPlan;
  readonly scenario: Scenario;
  readonly marks: Marks;
  /** Replications of each run, with the same seeds everywhere; as many as the scenario says, where absent. */
  readonly replications?: number;
  /** 0.95 where absent. */
  readonly confidence?: number;
}

/** What every answer carries, so that it can be made again. */
export interface Stamp extends Marks {
  /** Always true: no figure here was measured in an office. */
  readonly simulated: true;
  readonly seed: number;
  readonly replications: number;
  /** Runs with dates count all minutes and are told in calendar days; runs without count office time, in working days. */
  readonly unit: 'working-day' | 'calendar-day';
  readonly minutesOfUnit: number;
}

export type PlanSide = 'before' | 'after';

const WORKING_DAY = 480;
const CALENDAR_DAY = 1440;

/** The marks of an answer to what is asked. */
export function stampOf(asked: Asked): Stamp {
  const { scenario, marks } = asked;
  const isDated = scenario.experiment.start !== undefined;
  return {
    simulated: true,
    model: marks.model,
    version: marks.version,
    seed: scenario.experiment.seed,
    replications: replicationsOf(asked),
    unit: isDated ? 'calendar-day' : 'working-day',
    minutesOfUnit: isDated ? CALENDAR_DAY : WORKING_DAY,
  };
}

/** How many replications each run makes. */
export function replicationsOf({ replications, scenario }: Asked): number {
  return Math.max(1, Math.floor(replications ?? scenario.experiment.replications));
}

const documents = memory<Process>();
const scenarios = memory<Scenario>();
/** Stands for a document that is not there. */
const NONE = {};

/**
 * The document that the cases of one side run, the same object for the same plan. Cases keep their classes, unless a city is
 * chosen: its rules are those for one case, so there all cases are alike. Throws RangeError where the scope is unknown.
 */
export function documentOfPlan(process: Process, plan: ReformPlan, side: PlanSide): Process {
  const { reform, city, attributes = {}, measures, scope } = plan;
  const isPlain = side === 'before' || reform === undefined;
  if (city === undefined && isPlain && Object.keys(attributes).length === 0) return process;
  const on = isPlain ? [] : measuresOn(reform, measures).map(({ id }) => id);
  const settings = JSON.stringify([side, Object.entries(attributes).sort(), on, scope]);
  return remembered(documents, [process, reform ?? NONE, city ?? NONE], settings, () => {
    if (city !== undefined) {
      const { process: own, attributes: given } = compare(process, reform, plan)[side];
      return withUsual({ ...own, classes: [] }, given);
    }
    return withUsual(isPlain ? process : applyReform(process, reform, measures).process, attributes);
  });
}

function withUsual(process: Process, attributes: CaseAttributes): Process {
  const usual = process.attributes.map((one) => ({ ...one, usual: attributes[one.id] ?? one.usual }));
  return { ...process, attributes: usual };
}

/** The scenario without the mix of the attributes that are chosen; of all of them, where a city is chosen. */
export function scenarioOfPlan(scenario: Scenario, { attributes = {}, city }: ReformPlan): Scenario {
  const kept = city === undefined ? scenario.mix.filter(({ attribute }) => !(attribute in attributes)) : [];
  if (city === undefined && kept.length === scenario.mix.length) return scenario;
  const settings = JSON.stringify([city === undefined, Object.keys(attributes).sort()]);
  return remembered(scenarios, [scenario], settings, () => {
    const { classOrder, ...rest } = scenario;
    return { ...rest, mix: kept, ...(city !== undefined || classOrder === undefined ? {} : { classOrder }) };
  });
}

/** The attributes of the usual case of a document under a plan. */
export function usualOf(process: Process, { attributes }: ReformPlan): CaseAttributes {
  return usualCase(process.attributes, attributes);
}
