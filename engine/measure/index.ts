/**
 * What numbers mean: the five reductions with the account of where units went, the four times of a case, official rates,
 * schemes and scopes with their warnings, and the sentence that says why it still takes that long.
 */
export * from './compare.ts';
export * from './counts.ts';
export * from './explain.ts';
export * from './fates.ts';
export * from './not-in-force.ts';
export * from './rates.ts';
export * from './side.ts';
export * from './times.ts';
export * from './units.ts';
export * from './warnings.ts';
export * from './what-if/index.ts';
