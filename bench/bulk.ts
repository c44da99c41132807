import type { Process, Scenario } from '../engine/model/index.ts';
import type { MassResult, RunOptions } from '../engine/run/index.ts';
import { compileMass } from '../engine/run/index.ts';
import { lifecycles } from '../processes/lifecycles/index.ts';
import { W2_EVENTS } from './workloads/w2.ts';

/** What a workload is: an ordinary document and its scenario. */
export interface Workload {
  readonly process: Process;
  readonly scenario: Scenario;
}

/** Compiles a workload; each call runs the next replication. Throws where the engine refuses it. */
export function runner({ process, scenario }: Workload): (options?: RunOptions) => MassResult {
  const model = compileMass(process, scenario, lifecycles);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  let replication = 0;
  return (options) => model.run(replication++, options);
}

/**
 * Holds the events of a run of W2 against 10.75 a case. Rounds are geometric, seven events each with variance 0.2 ÷ 0.8²:
 * five standard errors are allowed. Throws where a program did other work.
 */
export function expectEvents(who: string, events: number, cases: number): void {
  const error = (7 * Math.sqrt(0.2 / 0.64)) / Math.sqrt(cases);
  if (Math.abs(events / cases - W2_EVENTS) > 5 * error)
    throw new Error(`${who}: ${events / cases} events a case instead of ${W2_EVENTS}`);
}

/** Two programs that run the same workload have the same mean flow time, but for chance. Throws where they do not. */
export function expectSameMean(who: string, ours: number, theirs: number): void {
  if (!(Math.abs(theirs / ours - 1) < 0.1))
    throw new Error(`${who}: mean flow time ${theirs} instead of about ${ours}`);
}
