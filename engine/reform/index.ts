/**
 * Reforms as data: what each move says, when the law allows it and what it does; packages in fixed phases, so that every
 * subset applies; moves on the city; the process that a class of cases runs. Applying never changes the baseline.
 */
export * from './apply.ts';
export * from './city/apply.ts';
export type { CityApplied, CityPayer } from './city/rule.ts';
export * from './in-force.ts';
export { legality } from './legality/legality.ts';
export type { Legality, Reason, Step } from './legality/legality.ts';
export type { UnfoundedWait } from './legality/waits.ts';
export { unfoundedArrows, unfoundedWaits } from './legality/waits.ts';
export type { Needed, WayEffect, WayOut, Ways } from './legality/ways-out.ts';
export { waysOut } from './legality/ways-out.ts';
export * from './legality/words.ts';
export { phases } from './phases.ts';
export { higherOf } from './competence.ts';
export type { Applied, Competence, Fate, MoveRule, Payer, UnitCount } from './rule.ts';
export { ruleOf } from './rules.ts';
