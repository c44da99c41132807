/**
 * Reforms as data: what each move says, when the law allows it and what it does; packages in fixed phases, so that every
 * subset applies; moves on the city; the process that a class of cases runs. Applying never changes the baseline.
 */
export * from './apply.ts';
export * from './city/apply.ts';
export type { CityApplied, CityPayer } from './city/rule.ts';
export { phases } from './phases.ts';
export type { Applied, Competence, Fate, MoveRule, UnitCount } from './rule.ts';
export { ruleOf } from './rules.ts';
