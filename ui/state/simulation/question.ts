import type { PlanSide, ReformPlan } from '../../../engine/measure/index.ts';
import { documentOfPlan, quickMinutesOf, scenarioOfPlan } from '../../../engine/measure/index.ts';
import type { Finding, Process, Scenario } from '../../../engine/model/index.ts';
import { parseScenario, usualCase } from '../../../engine/model/index.ts';
import { scenarioOf } from '../../../processes/index.ts';
import type { View } from '../address.ts';
import { planOf, withOwnMeasure } from '../comparison.ts';
import { loadedScenario, triedStaff } from '../tuning.ts';

/** What a full answer is asked about: all that decides its numbers. */
export interface SimulationQuestion {
  /** The process before the reform; the scenario is written for it. */
  readonly process: Process;
  readonly plan: ReformPlan;
  readonly scenario: Scenario;
}

/**
 * The question that a view asks; nothing where the library has no scenario for its process. Only attributes that differ
 * from the usual case are fixed: the others are as mixed as the scenario says.
 */
export function simulationOf(view: View): SimulationQuestion | undefined {
  const { process, attributes, chosen, city, tuning } = view;
  const scenario = scenarioOf(process.id);
  if (scenario === undefined) return undefined;
  const reform = planOf(view);
  const cityMoves = triedStaff(tuning);
  const given = process.attributes.filter(({ id, usual }) => attributes[id] !== undefined && attributes[id] !== usual);
  const plan: ReformPlan = {
    measures: withOwnMeasure(chosen),
    attributes: Object.fromEntries(given.map(({ id }) => [id, attributes[id]!])),
    ...(reform === undefined ? {} : { reform }),
    ...(city === undefined ? {} : { city }),
    ...(cityMoves.length === 0 ? {} : { cityMoves }),
  };
  return { process, plan, scenario: loadedScenario(scenario, tuning) };
}

/** What keeps a scenario from being run with a process, such as a document of this browser that has other offices. */
export function misfitsOf({ process, scenario }: SimulationQuestion): readonly Finding[] {
  const parsed = parseScenario(scenario, process);
  return parsed.ok ? [] : parsed.findings.filter(({ level }) => level === 'error');
}

/**
 * Elapsed time of one case of a side without queue and chance, in minutes of office time (480 a working day), at once;
 * nothing where nodes wait for one another.
 */
export function quickOf({ process, plan }: SimulationQuestion, side: PlanSide): number | undefined {
  const document = documentOfPlan(process, plan, side);
  return quickMinutesOf(document, usualCase(document.attributes, plan.attributes));
}

/** Whether two questions ask the same of a side, so that what was answered for it still holds. */
export function isSameSide(a: SimulationQuestion, b: SimulationQuestion, side: PlanSide): boolean {
  return (
    scenarioOfPlan(a.scenario, a.plan) === scenarioOfPlan(b.scenario, b.plan) &&
    documentOfPlan(a.process, a.plan, side) === documentOfPlan(b.process, b.plan, side)
  );
}
