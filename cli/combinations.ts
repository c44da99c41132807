import type { CaseAttributes, City, Condition, Process, Reform } from '../engine/model/index.ts';
import { attributesOf, holds, readAsOf, usualCase } from '../engine/model/index.ts';
import { cities, reformsOf } from '../processes/index.ts';
import type { Loaded } from './documents.ts';

/** A process with one of its reforms, or none, and the rules of one city, or none, for one case. */
export interface Combination extends Loaded {
  readonly city: City | undefined;
  /** The attributes in which the case differs from the usual one. */
  readonly attributes: CaseAttributes;
}

/**
 * Every reform of a process without a city and with each city that has rules for it; with a city once for each kind of case that its
 * rules bind, or for the one case that is chosen.
 */
export function combinationsOf(loaded: Loaded, chosen?: CaseAttributes): Combination[] {
  const { process } = loaded;
  const all = reformsOf(process.id);
  // The law of a reform is read as of the day of the one that was loaded, where a day was given.
  const read = (reform: Reform): Reform =>
    reform.id === loaded.reform?.id ? loaded.reform : readAsOf(reform, loaded.reform?.asOf);
  const reforms = all.length === 0 ? [loaded.reform] : all.map(read);
  const local = cities.flatMap((city) =>
    casesOf(city, process).map((attributes) => ({ city, attributes: chosen ?? attributes })),
  );
  const once = chosen === undefined ? local : [...new Map(local.map((one) => [one.city, one])).values()];
  return reforms.flatMap((reform) =>
    [{ city: undefined, attributes: chosen ?? {} }, ...once].map((one): Combination => ({ ...loaded, reform, ...one })),
  );
}

/** The cases that the rules of a city bind in a process, each rule once; none where it has no rules for it. */
function casesOf({ rules }: City, { id, attributes }: Process): CaseAttributes[] {
  const found: CaseAttributes[] = [];
  for (const { process, when } of rules)
    if (process === id && !found.some((one) => holds(when, usualCase(attributes, one))))
      found.push(caseNearest(attributes, when));
  return found;
}

/** The case that differs from the usual one in the fewest attributes and meets a condition; the usual one where none does. */
function caseNearest(attributes: Process['attributes'], when: Condition | undefined): CaseAttributes {
  const read = new Set(when === undefined ? [] : attributesOf(when).map(({ attribute }) => attribute));
  let tried: CaseAttributes[] = [{}];
  for (const { id, usual, values } of attributes) {
    if (!read.has(id)) continue;
    const others = values.filter((value) => value.id !== usual);
    tried = tried.flatMap((one) => [one, ...others.map((value) => ({ ...one, [id]: value.id }))]);
  }
  const meets = tried.filter((one) => holds(when, usualCase(attributes, one)));
  const changes = (one: CaseAttributes): number => Object.keys(one).length;
  return meets.sort((a, b) => changes(a) - changes(b))[0] ?? {};
}
