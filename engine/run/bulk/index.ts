/**
 * Mass simulation: a process and a scenario compiled to tables, and an event loop over typed arrays. The same tables run
 * a single case as an Executor, so that they are held against the actor line by line.
 */
export type { DeskResult, MassModel, MassResult, RunOptions } from './mass.ts';
export { compileHall, compileMass } from './mass.ts';
export { bulkExecutor } from './single.ts';
