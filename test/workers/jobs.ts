import { w2 } from '../../bench/workloads/w2.ts';
import type { Process, Scenario } from '../../engine/model/index.ts';
import type { MassJob, MassResult } from '../../engine/run/index.ts';
import { compileMass, runReplications } from '../../engine/run/index.ts';
import type { MassAnswer } from '../../engine/run/index.ts';
import type { PrecisionRule } from '../../engine/run/statistics/index.ts';
import { processById, scenarioOf } from '../../processes/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';

// Jobs and what they answer without any worker.

function jobOf(process: Process, scenario: Scenario): MassJob {
  return { kind: 'mass-job', process, scenario };
}

/** A shipped process with its shipped scenario. */
export function shippedJob(id: string): MassJob {
  return jobOf(processById(id)!, scenarioOf(id)!);
}

export function w2Job(cases: number, seed: number): MassJob {
  const { process, scenario } = w2('RC', cases, seed);
  return jobOf(process, scenario);
}

export interface Heard {
  readonly answer: MassAnswer;
  readonly results: readonly MassResult[];
  readonly told: readonly (readonly [done: number, wanted: number])[];
}

/** The answer of `runReplications`, and every replication, run anew and in order. */
export function inProcess({ process, scenario }: MassJob, rule: PrecisionRule): Heard {
  const model = compileMass(process, scenario, lifecycles);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  const told: [number, number][] = [];
  const answer = runReplications(model, rule, (done, wanted) => told.push([done, wanted]));
  return { answer, results: told.map((_, replication) => model.run(replication)), told };
}
