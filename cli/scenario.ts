import type { ExperimentChange } from '../engine/exchange/index.ts';
import { readScenario, withDemand, withExperiment } from '../engine/exchange/index.ts';
import type { Basis, Process, Scenario, Text } from '../engine/model/index.ts';
import { parseScenario } from '../engine/model/index.ts';
import { scenarioOf, scenarios } from '../processes/index.ts';
import { orBad } from './documents.ts';
import { readJsonFile } from './files.ts';
import { WrongUse } from './io.ts';

/** The experiment as the command line changes it. */
export interface ExperimentFlags extends ExperimentChange {
  readonly scenario?: string;
  /** Cases that come, in percent of those of the scenario; as many, where absent. */
  readonly demand?: number;
}

/**
 * The scenario in a file, the one that is shipped under an id, or the usual example for the process, with the experiment of the
 * flags. It may speak of what any of the sides has, which begin with the process before the reform, so that one scenario
 * serves them all. Throws BadDocument with findings where it does not fit, and WrongUse where there is no scenario or the id is
 * that of another process's.
 */
export function loadScenario(sides: readonly [Process, ...Process[]], flags: ExperimentFlags): Scenario {
  const { scenario: path, demand = 100 } = flags;
  const changed = (one: Scenario): Scenario => withExperiment(withDemand(one, demand, fromPlan), flags);
  const [before] = sides;
  const known = ofAllSides(sides);
  const shipped =
    path === undefined
      ? scenarioOf(before.id)
      : scenarios.find(({ id, process }) => id === path && process === before.id);
  const other = shipped === undefined ? scenarios.find(({ id }) => id === path) : undefined;
  if (other !== undefined) throw new WrongUse([ofOtherProcess(other, before.id)]);
  if (shipped === undefined && path !== undefined) {
    const read = orBad(path, readScenario(orBad(path, readJsonFile(path)), known));
    return orBad(path, parseScenario(changed(read), known));
  }
  if (shipped === undefined) throw new WrongUse([noScenario(before.id)]);
  return orBad(shipped.id, parseScenario(changed(shipped), known));
}

const fromPlan: Basis = {
  kind: 'assumption',
  why: { zh: '方案文件里试的来件量', en: 'demand that is tried in the file of a plan' },
};

function ofAllSides(sides: readonly [Process, ...Process[]]): Process {
  return {
    ...sides[0],
    authorities: sides.flatMap(({ authorities }) => authorities),
    items: sides.flatMap(({ items }) => items),
    procedures: sides.flatMap(({ procedures }) => procedures),
    materials: sides.flatMap(({ materials }) => materials),
    groups: sides.flatMap(({ groups }) => groups),
  };
}

function noScenario(id: string): WrongUse['findings'][number] {
  const there = [...new Set(scenarios.map(({ process }) => process))].join(', ');
  return {
    code: 'scenario/none',
    level: 'error',
    at: 'scenario',
    message: { zh: `流程“${id}”没有内置的仿真方案`, en: `No scenario is shipped for the process “${id}”` },
    rule: { zh: '批量仿真需要方案', en: 'a mass simulation needs a scenario' },
    mend: {
      zh: `用 --scenario 给出方案文件；有内置方案的流程：${there}`,
      en: `Give one with --scenario; there are scenarios for: ${there}`,
    },
  };
}

function ofOtherProcess({ id, process }: Scenario, wanted: string): WrongUse['findings'][number] {
  const own = scenarios.filter((each) => each.process === wanted).map((each) => each.id);
  return {
    code: 'scenario/other-process',
    level: 'error',
    at: 'scenario',
    message: {
      zh: `方案“${id}”是流程“${process}”的，不能用于“${wanted}”`,
      en: `The scenario “${id}” is for the process “${process}” and not for “${wanted}”`,
    },
    rule: { zh: '方案按其所属流程编写', en: 'a scenario is written for one process' },
    mend:
      own.length === 0
        ? { zh: '用 --scenario 给出方案文件', en: 'Give a file with --scenario' }
        : {
            zh: `“${wanted}”的内置方案：${own.join('、')}；也可给出方案文件`,
            en: `Shipped for “${wanted}”: ${own.join(', ')}; or give a file`,
          },
  };
}

/** A number of a scenario that no source was found for. */
export interface ScenarioAssumption {
  /** Such as `desks[tax].staff`. */
  readonly at: string;
  /** The number, or all that stands on one assumption, such as an entry of the backlog. */
  readonly value: unknown;
  readonly why: Text;
}

/** Every assumption of a scenario, in its order. */
export function assumptionsIn(scenario: Scenario): ScenarioAssumption[] {
  const found: ScenarioAssumption[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const why = 'basis' in value ? whyOf(value.basis) : undefined;
    if (why !== undefined) {
      const { basis: _, ...rest } = value as { readonly basis: unknown; readonly value?: unknown };
      found.push({ at, value: 'value' in rest ? rest.value : rest, why });
    }
    for (const [key, inner] of Object.entries(value)) {
      const place = Array.isArray(value) ? `${at}[${nameOf(inner) ?? key}]` : at === '' ? key : `${at}.${key}`;
      if (key !== 'value' && key !== 'basis') walk(inner, place);
    }
  };
  walk(scenario, '');
  return found;
}

/** What names an entry of a list; those of the backlog have no name, and stand by their place. */
const NAMING = ['id', 'item', 'procedure', 'group', 'attribute', 'ground', 'material', 'measure', 'desk'];

function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const names: Record<string, unknown> = { ...entry };
  return NAMING.map((key) => names[key]).find((name) => typeof name === 'string');
}

function whyOf(basis: unknown): Text | undefined {
  const isAssumption = typeof basis === 'object' && basis !== null && 'kind' in basis && basis.kind === 'assumption';
  return isAssumption && 'why' in basis ? (basis.why as Text) : undefined;
}
