import type { CaseAttributes, City, Process, Reform, Scenario } from '../../engine/model/index.ts';
import type { Grid } from './grid.ts';
import type { Search } from './search.ts';

/**
 * What a run works on, whole and as plain data: documents and not their names, so that it gives the same bytes after an
 * upgrade of the library, and on any machine.
 */
export interface Work {
  /** The release that the run was asked of; another one may compute differently, and does not go on with it. */
  readonly version: string;
  readonly process: Process;
  readonly reform: Reform | null;
  readonly city: City | null;
  readonly attributes: CaseAttributes | null;
  /** Ids of the measures that are on; the usual ones, where null. */
  readonly measures: readonly string[] | null;
  /** With the seed, the replications and the number of cases that were asked for. */
  readonly scenario: Scenario;
  readonly grid: Grid;
  /** What is searched for, instead of a sweep. */
  readonly search?: Search;
}

/** Work that was read once is the same object for all its scenarios, so that what is compiled of it can be kept. */
export function workOf(input: string): Work {
  return JSON.parse(input) as Work;
}
