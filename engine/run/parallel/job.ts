import type { Condition, Id, Process, Scenario } from '../../model/index.ts';
import { holds } from '../../model/index.ts';
import type { HallMember } from '../mass-plan.ts';
import type { RunOptions } from '../bulk/index.ts';

/** The document for cases that decline these measures of those that `scenario.uptake` offers, or none. */
export interface DeclinedDocument {
  readonly declined: readonly Id[];
  /** The cases that it is for, where other rules bind others; all of them, where absent. */
  readonly when?: Condition;
  readonly process: Process;
}

/** What replications are asked for besides their totals; traces do not cross. */
export type AskedOfRuns = Omit<RunOptions, 'emit' | 'trace'>;

/** One process of a job, with the scenario that says who comes for it. */
export interface JobMember {
  readonly process: Process;
  readonly scenario: Scenario;
  /** Those of cases that do not run `process`: one for each set of measures that some decline, and for each kind of case. */
  readonly without?: readonly DeclinedDocument[];
}

/** What of a job is compiled. */
export interface JobDocuments extends JobMember {
  /** Further processes that share the desks of one hall with it: see `compileHall`. */
  readonly others?: readonly JobMember[];
}

/** A mass simulation as plain data, to cross to a worker: documents and no functions. Life cycles are Binglian's own. */
export interface MassJob extends AskedOfRuns, JobDocuments {
  readonly kind: 'mass-job';
}

/** The documents as they cross. Jobs of equal text are compiled once, whatever is asked of their runs. */
export function textOfDocuments({ process, scenario, without, others }: JobDocuments): string {
  return JSON.stringify({ process, scenario, without, others });
}

/** The documents of a text of `textOfDocuments`. */
export function documentsOfText(text: string): JobDocuments {
  return JSON.parse(text) as JobDocuments;
}

/** What the runs of a job are asked for. */
export function askedOf({
  kind: _,
  process: _process,
  scenario: _scenario,
  without: _without,
  others: _others,
  ...asked
}: MassJob): AskedOfRuns {
  return asked;
}

/** The processes of a job as `compileHall` takes them. */
export function membersOf({ others = [], ...first }: JobDocuments): [HallMember, ...HallMember[]] {
  return [memberOf(first), ...others.map(memberOf)];
}

function memberOf(member: JobMember): HallMember {
  const { process, scenario } = member;
  const without = withoutOf(member);
  return { process, scenario, ...(without === undefined ? {} : { without }) };
}

/**
 * The documents of cases as `compileMass` takes them. The function that it gives throws RangeError for measures that no document was given
 * for.
 */
export function withoutOf({ process, without }: JobMember): HallMember['without'] {
  if (without === undefined) return undefined;
  const key = (measures: readonly Id[]): string => [...measures].sort().join(' ');
  const documents = without.map((each) => ({ ...each, key: key(each.declined) }));
  return (declined, attributes) => {
    const named = key(declined);
    const document = documents.find(({ key: own, when }) => own === named && holds(when, attributes));
    if (document !== undefined) return document.process;
    if (declined.length === 0) return process;
    throw new RangeError(`${process.id}: no document for cases that decline ${declined.join(', ')}`);
  };
}
