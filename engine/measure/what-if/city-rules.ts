import type { CaseAttributes, Condition, Id, Process, Scenario } from '../../model/index.ts';
import { attributesOf, holds } from '../../model/index.ts';
import type { LocalRule } from '../../reform/index.ts';
import { rulesOn } from '../../reform/index.ts';
import type { ReformPlan } from './asked.ts';

/** Cases that the same rules of a city bind, and those rules. */
export interface BoundCases {
  readonly when: Condition;
  readonly rules: readonly LocalRule[];
}

/** More kinds of cases than this are refused when they are compiled. */
const MOST_KINDS = 4096;

/** The rules of a plan's city for a process that bind a case of these attributes; none without a city. */
export function rulesBinding(process: Process, plan: ReformPlan, attributes: CaseAttributes): LocalRule[] {
  return rulesFor(process, plan).filter(({ when }) => holds(when, attributes));
}

/**
 * The kinds of cases that the rules of a plan's city tell apart, as far as the cases of a scenario differ in what the rules ask for. A
 * rule's condition selects the cases that it is for; it changes nothing in who comes. `usual` is the case of which nothing
 * else is said.
 */
export function boundCases(
  process: Process,
  plan: ReformPlan,
  scenario: Scenario,
  usual: CaseAttributes,
): BoundCases[] {
  const rules = rulesFor(process, plan);
  const asked = new Set(
    rules.flatMap(({ when }) => (when === undefined ? [] : attributesOf(when))).map(({ attribute }) => attribute),
  );
  let cases: CaseAttributes[] = [usual];
  for (const attribute of asked) {
    const values = valuesOf(scenario, attribute);
    cases = cases.flatMap((one) => [one, ...values.map((value) => ({ ...one, [attribute]: value }))]);
    cases = distinct(cases);
    if (cases.length > MOST_KINDS) return [];
  }
  const kinds = new Map<string, BoundCases>();
  for (const one of cases) {
    const binding = rules.map(({ when }) => holds(when, one));
    const key = binding.join();
    if (kinds.has(key)) continue;
    const parts = rules.flatMap(({ when }, place): Condition[] => {
      if (when === undefined) return [];
      return [binding[place] === true ? when : { not: when }];
    });
    kinds.set(key, { when: { all: parts }, rules: rules.filter((_, place) => binding[place]) });
  }
  return [...kinds.values()];
}

/** Those in force on the day as of which the law is read after the reform. */
function rulesFor(process: Process, { city, reform }: ReformPlan): readonly LocalRule[] {
  return rulesOn(city, process.id, reform?.asOf ?? process.asOf).inForce;
}

/** The values of an attribute that cases of a scenario have beside the usual one. */
function valuesOf({ mix, backlog = [] }: Scenario, attribute: Id): string[] {
  const shares = mix.find((each) => each.attribute === attribute)?.shares.value ?? {};
  const drawn = Object.keys(shares).filter((value) => shares[value]! > 0);
  return [...drawn, ...backlog.flatMap(({ attributes = {} }) => attributes[attribute] ?? [])];
}

function distinct(cases: readonly CaseAttributes[]): CaseAttributes[] {
  return [...new Map(cases.map((one) => [JSON.stringify(one), one])).values()];
}
