/** Where numbers come from: every number with its basis, what it moves, and the worst supported ones under a headline. */
export * from './influence.ts';
export * from './numbers.ts';
export * from './report.ts';
export * from './subject.ts';
export * from './weakest.ts';
export * from './words.ts';
export { scenarioAmount } from './amount.ts';
export { basesOf } from './bases.ts';
export type { Documents, PlacedBasis } from './bases.ts';
