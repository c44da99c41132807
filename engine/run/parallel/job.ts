import type { Id, Process, Scenario } from '../../model/index.ts';
import type { HallMember } from '../mass-plan.ts';
import type { RunOptions } from '../bulk/index.ts';

/** The document for cases that decline these measures of those that `scenario.uptake` offers. */
export interface DeclinedDocument {
  readonly declined: readonly Id[];
  readonly process: Process;
}

/** What replications are asked for besides their totals; traces do not cross. */
export type AskedOfRuns = Omit<RunOptions, 'emit' | 'trace'>;

/** A mass simulation as plain data, to cross to a worker: documents and no functions. Life cycles are Binglian's own. */
export interface MassJob extends AskedOfRuns {
  readonly kind: 'mass-job';
  readonly process: Process;
  readonly scenario: Scenario;
  /** One for each set of measures that some cases decline, as `compileMass` asks for them; all run `process`, where absent. */
  readonly without?: readonly DeclinedDocument[];
}

/** What of a job is compiled. */
export type JobDocuments = Pick<MassJob, 'process' | 'scenario' | 'without'>;

/** The documents as they cross. Jobs of equal text are compiled once, whatever is asked of their runs. */
export function textOfDocuments({ process, scenario, without }: JobDocuments): string {
  return JSON.stringify({ process, scenario, without });
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
  ...asked
}: MassJob): AskedOfRuns {
  return asked;
}

/**
 * The documents of those who decline as `compileMass` takes them. The function throws RangeError for measures that no
 * document was given for.
 */
export function withoutOf({ process, without }: JobDocuments): HallMember['without'] {
  if (without === undefined) return undefined;
  const key = (measures: readonly Id[]): string => [...measures].sort().join(' ');
  const documents = new Map(without.map((each) => [key(each.declined), each.process]));
  return (declined) => {
    const document = documents.get(key(declined));
    if (document === undefined)
      throw new RangeError(`${process.id}: no document for cases that decline ${declined.join(', ')}`);
    return document;
  };
}
