import type { CityMove, Finding, Id, Process, Scenario, Text } from '../../model/index.ts';
import { findingsOfScenario } from '../../model/scenario-references.ts';
import type { CityApplied, CityPayer } from './rule.ts';
import { refused } from './rule.ts';
import { cityOrder, cityRuleOf } from './rules.ts';

/** A move on the city that was tried: what it says, who pays, what came of it. */
export interface CityOutcome {
  readonly move: CityMove;
  readonly sentence: Text;
  readonly payer: CityPayer;
  readonly applied: CityApplied;
}

/** A scenario after moves on the city, with what came of each, in the order in which they were applied. */
export interface ReformedCity {
  readonly scenario: Scenario;
  readonly outcomes: readonly CityOutcome[];
}

/**
 * Applies moves to the city of a scenario in their fixed order: staff, hours, agent, pre-review, tacit-reply. The scenario
 * itself is never changed. `process` is the document that the cases run, before or after a reform of the process. A move that
 * names what is not there, or after which the scenario would contradict itself, is refused.
 */
export function applyCityMoves(scenario: Scenario, moves: readonly CityMove[], process: Process): ReformedCity {
  const place = ({ do: kind }: CityMove): number => cityOrder.indexOf(kind);
  let current = scenario;
  const outcomes = [...moves]
    .sort((a, b) => place(a) - place(b))
    .map((move): CityOutcome => {
      const { payer, sentence, apply } = cityRuleOf(move);
      const applied = sound(apply({ scenario: current, process }, move), current, process);
      const told = sentence(move, titlesOf(current, process));
      if ('scenario' in applied) current = applied.scenario;
      return { move, sentence: told, payer, applied };
    });
  return { scenario: current, outcomes };
}

/** Refuses what brought a contradiction into the scenario that was not there before. */
function sound(applied: CityApplied, before: Scenario, process: Process): CityApplied {
  if (!('scenario' in applied)) return applied;
  const errors = (scenario: Scenario): Finding[] =>
    findingsOfScenario(scenario, process).filter(({ level }) => level === 'error');
  const known = new Set(errors(before).map(keyOf));
  const broken = errors(applied.scenario).find((finding) => !known.has(keyOf(finding)));
  return broken === undefined ? applied : refused(broken.message, broken.mend);
}

function keyOf({ code, at, message }: Finding): string {
  return `${code} ${at} ${message.en}`;
}

/** The names of desks, by their title or their authority's, and of items. */
function titlesOf({ desks }: Scenario, { items, authorities }: Process): (id: Id) => Text {
  return (id) => {
    const desk = desks.find((each) => each.id === id);
    const named =
      desk?.title ??
      (desk === undefined
        ? items.find((each) => each.id === id)
        : authorities.find((each) => each.id === desk.authority)
      )?.title;
    return named ?? { zh: id, en: id };
  };
}
