import type { RawChoice } from '../../engine/exchange/index.ts';
import { chosenCase, modelHash } from '../../engine/exchange/index.ts';
import { documentOfPlan, jobOf, unservedOf } from '../../engine/measure/index.ts';
import type { MassJob } from '../../engine/run/index.ts';
import { scenarios } from '../../processes/index.ts';
import { optionsOf } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import { unitOf } from '../estimate.ts';
import type { Status, Voice } from '../io.ts';
import { status, WrongUse, writeJson } from '../io.ts';
import { ranInWorkers } from '../runs.ts';
import { loadScenario } from '../scenario.ts';
import { asLongAs } from '../simulation/hall-length.ts';
import type { HallProcess } from '../simulation/hall-report.ts';
import { reportOfHall } from '../simulation/hall-report.ts';
import { hallText } from '../simulation/hall-text.ts';
import { version } from '../version.ts';
import type { SimulateOptions } from './simulate.ts';
import { PRECISION, refusal } from './simulate.ts';

/** A further process of the hall, with the scenario that was named for it. */
export interface Companion {
  readonly loaded: Loaded;
  readonly scenario?: string;
}

type HallOptions = Omit<SimulateOptions, 'steady' | 'trace'>;

/**
 * `binglian simulate … --with …`: several processes that share the desks of one hall. The choice of measures and case is for
 * the first; side and city are for all.
 */
export async function simulateHall(
  first: Loaded,
  companions: readonly Companion[],
  choice: RawChoice,
  options: HallOptions,
  voice: Voice,
): Promise<Status> {
  refuseTwins([first, ...companions.map(({ loaded }) => loaded)]);
  const own = memberOf(first, choice, options);
  const isDated = own.job.scenario.experiment.start !== undefined;
  const others = companions.map(({ loaded, scenario }) => {
    const named = scenario ?? exampleOf(loaded, isDated);
    const { seed, cases: _, scenario: __, ...rest } = options;
    const flags = {
      ...rest,
      ...(seed === undefined ? {} : { seed }),
      ...(named === undefined ? {} : { scenario: named }),
    };
    const { chosen, job, unserved } = memberOf(loaded, { city: choice.city }, flags);
    return { chosen, job: { ...job, scenario: asLongAs(own.job.scenario, job.scenario) }, unserved };
  });
  const { minutesOfUnit } = unitOf(isDated);
  const { replications, workers, promise } = options;
  const job: MassJob = {
    ...own.job,
    kind: 'mass-job',
    others: others.map(({ job: { process, scenario, without } }) => ({
      process,
      scenario,
      ...(without === undefined ? {} : { without }),
    })),
    detail: true,
    ...(promise === undefined ? {} : { promises: [promise * minutesOfUnit] }),
  };
  const most = job.scenario.experiment.replications;
  const rule = { relative: PRECISION, most, ...(replications === undefined ? {} : { least: replications }) };
  const ran = await ranInWorkers(job, rule, workers, voice);
  if ('kind' in ran) return refusal(own.job.process, ran, voice);
  const processes = [own, ...others];
  const documents = [job, ...(job.others ?? [])].flatMap(({ process, scenario, without = [] }) => [
    process,
    scenario,
    ...without,
  ]);
  const report = reportOfHall(ran, { job, processes, promise, model: modelHash(documents), version: version() });
  if (voice.json) writeJson(voice, report);
  else {
    const chosen = processes.map((each) => each.chosen);
    voice.out(hallText(report, { chosen, listsAssumptions: options.assumptions === true }, voice));
  }
  return status.well;
}

function memberOf(loaded: Loaded, choice: RawChoice, options: HallOptions): HallProcess {
  const { process, reform } = loaded;
  const chosenOptions = optionsOf(loaded, choice);
  const side = options.after ? 'after' : 'before';
  const plan = { ...chosenOptions, ...(reform === undefined ? {} : { reform }) };
  const usual = reform === undefined ? process : documentOfPlan(process, { reform }, 'after');
  const scenario = loadScenario([process, documentOfPlan(process, plan, side), usual], options);
  const job = jobOf({ process, plan, scenario, marks: { model: '', version: version() } }, side);
  return {
    chosen: chosenCase(loaded, chosenOptions, side),
    job,
    unserved: unservedOf(process, job.process, job.scenario),
  };
}

/** The shipped example that keeps time as the hall does; nothing where there is none, so that the usual one is tried. */
function exampleOf({ process }: Loaded, isDated: boolean): string | undefined {
  return scenarios.find(
    (scenario) => scenario.process === process.id && (scenario.experiment.start !== undefined) === isDated,
  )?.id;
}

/** What is told of a process is told by its id. */
function refuseTwins(all: readonly Loaded[]): void {
  const ids = all.map(({ process }) => process.id);
  const twin = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twin === undefined) return;
  throw new WrongUse([
    {
      code: 'simulate/same-process',
      level: 'error',
      at: 'with',
      message: { zh: `流程“${twin}”在大厅里出现两次`, en: `The process ${twin} is in the hall twice` },
      rule: { zh: '同一大厅的流程各有各的编号', en: 'the processes of a hall have different ids' },
      mend: {
        zh: '用 --with 写另一个流程；同一流程来件更多时，在方案里改到达率',
        en: 'Name another process with --with; where more cases come for the same one, change the arrivals of its scenario',
      },
    },
  ]);
}
