/**
 * Runs cases: single ones on XState, with the trace and its telling in words; and whole scenarios, by a plan that two
 * executors run, over typed arrays in bulk and with one XState actor a case, with traces that are equal line by line; then
 * replications, here or in workers, and what they say of times, desks and staff.
 */
export * from './actor/index.ts';
export * from './executor.ts';
export * from './chance/luck.ts';
export * from './detail.ts';
export * from './detail-answer.ts';
export * from './film.ts';
export * from './bulk/index.ts';
export * from './parallel/index.ts';
export * from './replications.ts';
export * from './steady-state.ts';
export * from './tell.ts';
export * from './timing.ts';
export * from './trace.ts';
