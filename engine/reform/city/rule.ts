import type { Basis, CityMoveKind, CityMoveOf, Id, Process, Scenario, Text } from '../../model/index.ts';
import type { Competence } from '../rule.ts';

/** Who bears the cost of a move on the city; the applicant never does. */
export type CityPayer = 'government' | 'nobody';

/**
 * What came of a move on the city: `lawful`; `conditional`, tried although a condition is open, so that every number
 * downstream is marked; `moot`, there is nothing left to change; `refused`, the law forbids it, or it cannot be.
 */
export type CityApplied =
  | {
      readonly result: 'lawful';
      readonly scenario: Scenario;
      readonly competence: Competence;
      /** What a planner has to know before believing the numbers. */
      readonly notes: readonly Text[];
    }
  | {
      readonly result: 'conditional';
      readonly scenario: Scenario;
      readonly competence: Competence;
      readonly notes: readonly Text[];
      readonly why: Text;
      readonly basis?: Basis;
    }
  | { readonly result: 'moot'; readonly why: Text }
  | { readonly result: 'refused'; readonly why: Text; readonly wayOut: Text; readonly basis?: Basis };

/** What a rule may look at while it is applied: the scenario so far, and the process that its cases run. */
export interface CityPlan {
  readonly scenario: Scenario;
  readonly process: Process;
}

/** A move on the city: its sentence, who pays, its legal condition and its effect, one file each. */
export interface CityRule<K extends CityMoveKind> {
  readonly do: K;
  readonly payer: CityPayer;
  /** What a planner would say; `title` names desks and items. */
  readonly sentence: (move: CityMoveOf<K>, title: (id: Id) => Text) => Text;
  readonly apply: (plan: CityPlan, move: CityMoveOf<K>) => CityApplied;
}

export function lawful(scenario: Scenario, ...notes: Text[]): CityApplied {
  return { result: 'lawful', scenario, competence: 'this-level', notes };
}

export function moot(zh: string, en: string): CityApplied {
  return { result: 'moot', why: { zh, en } };
}

export function refused(why: Text, wayOut: Text, basis?: Basis): CityApplied {
  return { result: 'refused', why, wayOut, ...(basis === undefined ? {} : { basis }) };
}
