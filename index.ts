/**
 * Binglian as a library: the shipped processes, reforms and cities, and the simulator that reads, reforms, checks, runs
 * and compares such documents. `compare('construction-permits')` is the shortest way to a before and after.
 */
import type { CompareOptions, Comparison } from './engine/measure/index.ts';
import { compare as compareDocuments } from './engine/measure/index.ts';
import type { Id, Process, Reform } from './engine/model/index.ts';
import { processById, processes, reformsOf } from './processes/index.ts';

export * from './engine/check/index.ts';
export * from './engine/exchange/index.ts';
export * from './engine/measure/index.ts';
export * from './engine/model/index.ts';
export * from './engine/model/json-schema.ts';
export * from './engine/network/index.ts';
export * from './engine/reform/index.ts';
export * from './processes/index.ts';
// Parts with words of their own, some of which mean another thing than the same word of a document.
export * as run from './engine/run/index.ts';
export * as statechart from './engine/statechart/index.ts';
export * as time from './engine/time/index.ts';
export { lifecycles } from './processes/lifecycles/index.ts';

/**
 * Compares a shipped process, by its id, with what its usual reform makes of it; or any process document with what any
 * reform makes of it. Throws RangeError where the process or the scope is unknown, with the ids that there are.
 */
export function compare(id: Id, options?: CompareOptions): Comparison;
export function compare(process: Process, reform: Reform | undefined, options?: CompareOptions): Comparison;
export function compare(
  process: Process | Id,
  second?: Reform | CompareOptions,
  options: CompareOptions = {},
): Comparison {
  if (typeof process !== 'string') return compareDocuments(process, second as Reform | undefined, options);
  const shipped = processById(process);
  if (shipped === undefined)
    throw new RangeError(`no process ${process}; there are: ${processes.map(({ id }) => id).join(', ')}`);
  return compareDocuments(shipped, reformsOf(process)[0], second as CompareOptions | undefined);
}
