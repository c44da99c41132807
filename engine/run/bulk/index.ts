/**
 * Mass simulation: a process and a scenario compiled to tables, and an event loop over typed arrays. The same tables run
 * a single case as an Executor, so that they are held against the actor line by line.
 */
export type { MassModel, RunOptions } from './mass.ts';
export type { DeskResult, MassResult, MemberResult } from './mass-result.ts';
export { compileHall, compileMass } from './mass.ts';
export { bulkExecutor } from './single.ts';
