/**
 * Runs cases: one Executor interface, the actor executor on XState, the trace that every executor emits, and its telling
 * in words. Other executors must emit the same trace, line by line.
 */
export * from './actor/index.ts';
export * from './executor.ts';
export * from './chance/luck.ts';
export * from './detail.ts';
export * from './detail-answer.ts';
export * from './bulk/index.ts';
export * from './parallel/index.ts';
export * from './replications.ts';
export * from './steady-state.ts';
export * from './tell.ts';
export * from './timing.ts';
export * from './trace.ts';
