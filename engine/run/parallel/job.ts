import type { Process, Scenario } from '../../model/index.ts';

/** A mass simulation as plain data, to cross to a worker: documents and no functions. Life cycles are Binglian's own. */
export interface MassJob {
  readonly kind: 'mass-job';
  readonly process: Process;
  readonly scenario: Scenario;
  /** Whether every replication also tells where the time went and what was on time. */
  readonly detail?: boolean;
}

/** The job as it crosses. Jobs of equal text are one job: what was compiled for the first serves the next one too. */
export function textOfJob({ kind, process, scenario, detail = false }: MassJob): string {
  return JSON.stringify({ kind, process, scenario, detail } satisfies MassJob);
}

/** The job of a text of `textOfJob`. */
export function jobOfText(text: string): MassJob {
  return JSON.parse(text) as MassJob;
}
