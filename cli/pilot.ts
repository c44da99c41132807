import type { PlanSide } from '../engine/measure/index.ts';
import type { Scenario } from '../engine/model/index.ts';
import type { MassJob, MassModel, Unsupported, WarmUpPeriod } from '../engine/run/index.ts';
import { compileHall, membersOf, warmUpOf } from '../engine/run/index.ts';
import { lifecycles } from '../processes/lifecycles/index.ts';
import type { Voice } from './io.ts';
import type { TraceFile } from './trace-csv.ts';
import { writeTrace } from './trace-csv.ts';

/** What is asked of the runs that have to see single cases. */
export interface PilotOptions {
  /** Looks for the warm-up by MSER-5 in pilot runs, instead of taking the scenario's. */
  readonly steady?: boolean;
  /** Writes the trace of replication 0. */
  readonly trace?: TraceFile;
}

/** One side of a process, as it is going to be run. */
interface SideToRun {
  readonly side: PlanSide;
  readonly job: MassJob;
}

interface Piloted {
  readonly kind: 'piloted';
  /** The warm-up that pilot runs found, where it was looked for. */
  readonly found: WarmUpPeriod | undefined;
}

/**
 * What has to see single cases is run here, before the workers: the trace of all sides, and the pilot runs that find the
 * warm-up. Sides that are compared leave out the same cases, so that it is the longest warm-up of all of them. Throws WrongUse
 * where the trace cannot be written.
 */
export function pilot(
  sides: readonly SideToRun[],
  { steady = false, trace }: PilotOptions,
  voice: Voice,
): Piloted | Unsupported {
  if (!steady && trace === undefined) return { kind: 'piloted', found: undefined };
  const models: MassModel[] = [];
  for (const { job } of sides) {
    const model = compileHall(membersOf(job), lifecycles);
    if (model.kind === 'unsupported') return model;
    models.push(model);
  }
  if (trace !== undefined) {
    const traced = sides.map(({ side, job: { process } }, place) => ({ side, plan: process, model: models[place]! }));
    const lines = writeTrace(traced, trace, voice);
    const { path } = trace;
    voice.err(`${voice.say({ zh: `${path}：写入 ${lines} 行`, en: `${path}: ${lines} lines written` })}\n`);
  }
  return { kind: 'piloted', found: steady ? longestOf(models.map((model) => warmUpOf(model))) : undefined };
}

function longestOf(periods: readonly WarmUpPeriod[]): WarmUpPeriod {
  return {
    minutes: Math.max(...periods.map(({ minutes }) => minutes)),
    settled: periods.every(({ settled }) => settled),
  };
}

/** The scenario with the warm-up that was found; as it is, where none was. */
export function withWarmUp(scenario: Scenario, found: WarmUpPeriod | undefined): Scenario {
  if (found === undefined) return scenario;
  return { ...scenario, experiment: { ...scenario.experiment, warmUp: found.minutes } };
}
