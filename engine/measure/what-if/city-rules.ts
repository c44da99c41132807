import type { CaseAttributes, City, Condition, Id, Process, Scenario } from '../../model/index.ts';
import { attributesOf, holds } from '../../model/index.ts';

/** What a city lays down for some cases of a process. */
export type CityRule = City['rules'][number];

/** Cases that the same rules of a city bind, and those rules. */
export interface BoundCases {
  readonly when: Condition;
  readonly rules: readonly CityRule[];
}

/** More kinds of cases than this are refused when they are compiled. */
const MOST_KINDS = 4096;

/** A city's rules for a process that bind a case of these attributes; none without a city. */
export function rulesBinding(process: Process, city: City | undefined, attributes: CaseAttributes): CityRule[] {
  return rulesFor(process, city).filter(({ when }) => holds(when, attributes));
}

/**
 * The kinds of cases that a city's rules tell apart, as far as the cases of a scenario differ in what the rules ask for. A
 * rule's condition selects the cases that it is for; it changes nothing in who comes. `usual` is the case of which nothing
 * else is said.
 */
export function boundCases(
  process: Process,
  city: City | undefined,
  scenario: Scenario,
  usual: CaseAttributes,
): BoundCases[] {
  const rules = rulesFor(process, city);
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

function rulesFor(process: Process, city: City | undefined): readonly CityRule[] {
  return city?.rules.filter((rule) => rule.process === process.id) ?? [];
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
