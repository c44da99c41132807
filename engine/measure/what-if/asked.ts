import type { CaseAttributes, CityMove, Process, Reform, Scenario } from '../../model/index.ts';
import { usualCase } from '../../model/index.ts';
import { QUICK_DAY } from '../../network/index.ts';
import type { LocalRule } from '../../reform/index.ts';
import { applyMoves, everyMove, measuresOn, movesOf } from '../../reform/index.ts';
import { MINUTES_PER_DAY } from '../../time/index.ts';
import type { CompareOptions } from '../compare.ts';
import { rulesBinding } from './city-rules.ts';
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

/** What the times of a run are told in. */
export interface RunUnit {
  /** Runs with dates count all minutes and are told in calendar days; runs without count office time, in working days. */
  readonly unit: 'working-day' | 'calendar-day';
  readonly minutesOfUnit: number;
}

/** What every answer carries, so that it can be made again. */
export interface Stamp extends Marks, RunUnit {
  /** Always true: no figure here was measured in an office. */
  readonly simulated: true;
  readonly seed: number;
  readonly replications: number;
}

export type PlanSide = 'before' | 'after';

/** The marks of an answer to what is asked. */
export function stampOf(asked: Asked): Stamp {
  const { scenario, marks } = asked;
  return {
    simulated: true,
    model: marks.model,
    version: marks.version,
    seed: scenario.experiment.seed,
    replications: replicationsOf(asked),
    ...unitOfRun(scenario.experiment.start !== undefined),
  };
}

/** The unit of a run with dates, or of one without. */
export function unitOfRun(isDated: boolean): RunUnit {
  return isDated
    ? { unit: 'calendar-day', minutesOfUnit: MINUTES_PER_DAY }
    : { unit: 'working-day', minutesOfUnit: QUICK_DAY };
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
 * The document that the usual cases of one side run, the same object for the same plan. It keeps its classes of cases. Where a
 * city is chosen, the rules that bind the usual case are in it; `jobOf` has those of the others.
 */
export function documentOfPlan(process: Process, plan: ReformPlan, side: PlanSide): Process {
  return documentUnder(process, plan, side, rulesBinding(process, plan, usualOf(process, plan)));
}

/** The document under some rules of the plan's city, which are those of the side after the reform only. */
export function documentUnder(
  process: Process,
  plan: ReformPlan,
  side: PlanSide,
  rules: readonly LocalRule[],
): Process {
  const { reform, city, attributes = {}, measures } = plan;
  const isPlain = side === 'before' || (reform === undefined && rules.length === 0);
  if (isPlain && Object.keys(attributes).length === 0) return process;
  const on = isPlain || reform === undefined ? [] : measuresOn(reform, measures).map(({ id }) => id);
  const places = isPlain ? [] : rules.map((rule) => city?.rules.indexOf(rule));
  const settings = JSON.stringify([side, Object.entries(attributes).sort(), on, places]);
  return remembered(documents, [process, reform ?? NONE, city ?? NONE], settings, () =>
    withUsual(isPlain ? process : reformed(process, plan, rules), attributes),
  );
}

/** The measures of a reform and the rules of a city are one plan, as in the quick comparison. */
function reformed(process: Process, { reform, measures, city }: ReformPlan, rules: readonly LocalRule[]): Process {
  const own = reform === undefined ? [] : movesOf(measuresOn(reform, measures));
  const local = city === undefined ? [] : movesOf(rules.map(({ moves }) => ({ id: city.id, moves })));
  const asOf = reform?.asOf ?? process.asOf;
  return applyMoves({ ...process, asOf }, [...own, ...local], everyMove(reform)).process;
}

function withUsual(process: Process, attributes: CaseAttributes): Process {
  const usual = process.attributes.map((one) => ({ ...one, usual: attributes[one.id] ?? one.usual }));
  return { ...process, attributes: usual };
}

/** The scenario without the mix of the attributes that are chosen. Who comes does not hang on the city's rules. */
export function scenarioOfPlan(scenario: Scenario, { attributes = {} }: ReformPlan): Scenario {
  const kept = scenario.mix.filter(({ attribute }) => !(attribute in attributes));
  if (kept.length === scenario.mix.length) return scenario;
  const settings = JSON.stringify(Object.keys(attributes).sort());
  return remembered(scenarios, [scenario], settings, () => ({ ...scenario, mix: kept }));
}

/** The attributes of the usual case of a document under a plan. */
export function usualOf(process: Process, { attributes }: ReformPlan): CaseAttributes {
  return usualCase(process.attributes, attributes);
}
