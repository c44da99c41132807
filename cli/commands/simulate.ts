import type { Finding, Process } from '../../engine/model/index.ts';
import type { RawChoice } from '../../engine/exchange/index.ts';
import { chosenCase, simulationHash } from '../../engine/exchange/index.ts';
import { documentOfPlan, jobOf, unservedOf } from '../../engine/measure/index.ts';
import type { MassJob, Unsupported } from '../../engine/run/index.ts';
import { optionsOf } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import { unitOf } from '../estimate.ts';
import { findingText } from '../findings.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import type { PilotOptions } from '../pilot.ts';
import { pilot, withWarmUp } from '../pilot.ts';
import { ranInWorkers } from '../runs.ts';
import type { ExperimentFlags } from '../scenario.ts';
import { loadScenario } from '../scenario.ts';
import { reportOfRun } from '../simulation/report.ts';
import { simulationText } from '../simulation/text.ts';
import { version } from '../version.ts';

/** What `binglian simulate` runs. */
export interface SimulateOptions extends ExperimentFlags, PilotOptions {
  readonly after: boolean;
  /** Also lists the scenario's assumptions. */
  readonly assumptions?: boolean;
  readonly workers?: number;
  /** Days of the run's unit that are promised. */
  readonly promise?: number;
}

/** P90 is known well enough when its interval is this share of it wide, to either side. */
export const PRECISION = 0.05;

/** `binglian simulate`: many cases of a process with the desks, queues and chance of a scenario. */
export async function simulate(
  loaded: Loaded,
  choice: RawChoice,
  options: SimulateOptions,
  voice: Voice,
): Promise<Status> {
  const { process, reform } = loaded;
  const chosenOptions = optionsOf(loaded, choice);
  const side = options.after ? 'after' : 'before';
  const chosen = chosenCase(loaded, chosenOptions, side);
  const plan = { ...chosenOptions, ...(reform === undefined ? {} : { reform }) };
  const usual = reform === undefined ? process : documentOfPlan(process, { reform }, 'after');
  const scenario = loadScenario([process, documentOfPlan(process, plan, side), usual], options);
  const own = jobOf({ process, plan, scenario, marks: { model: '', version: version() } }, side);
  const { minutesOfUnit } = unitOf(scenario.experiment.start !== undefined);
  const promises = options.promise === undefined ? [] : [options.promise * minutesOfUnit];
  const piloted = pilot([{ side, job: own }], options, voice);
  if (piloted.kind === 'unsupported') return refusal(own.process, piloted, voice);
  const { found } = piloted;
  const job: MassJob = { ...own, scenario: withWarmUp(own.scenario, found), detail: true, promises };
  const most = job.scenario.experiment.replications;
  const { replications, workers } = options;
  const rule = { relative: PRECISION, most, ...(replications === undefined ? {} : { least: replications }) };
  const ran = await ranInWorkers(job, rule, workers, voice);
  if ('kind' in ran) return refusal(own.process, ran, voice);
  const report = reportOfRun(ran, {
    unserved: unservedOf(process, job.process, job.scenario),
    ...{ job, chosen, found, promise: options.promise },
    model: simulationHash({ process, plan, scenario: { ...scenario, experiment: job.scenario.experiment } }),
    version: version(),
  });
  if (voice.json) writeJson(voice, report);
  else voice.out(simulationText(report, { loaded, chosen, listsAssumptions: options.assumptions === true }, voice));
  return status.well;
}

/** Tells why the documents cannot be run. */
export function refusal({ id }: Process, { reason }: Unsupported, voice: Voice): Status {
  const finding: Finding = {
    code: 'simulate/unsupported',
    level: 'error',
    at: id,
    message: reason,
    rule: {
      zh: '批量仿真不支持的，说明理由而不猜测',
      en: 'what mass simulation cannot do it refuses, with the reason',
    },
    mend: { zh: '按上面的理由修改流程或方案', en: 'Change the process or the scenario as the reason says' },
  };
  if (voice.json) writeJson(voice, { process: id, ok: false, findings: [finding] });
  else voice.err(findingText(finding, voice));
  return status.findings;
}
