import type { Finding, Process, Scenario } from '../../engine/model/index.ts';
import type { ChosenCase, RawChoice } from '../../engine/exchange/index.ts';
import { chosenCase, documentOfSide, modelHash } from '../../engine/exchange/index.ts';
import type { CompareOptions } from '../../engine/measure/index.ts';
import type { MassAnswer, MassModel, Unsupported } from '../../engine/run/index.ts';
import { compileMass, runReplications } from '../../engine/run/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { optionsOf } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import { findingText } from '../findings.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import type { ExperimentFlags } from '../scenario.ts';
import { loadScenario } from '../scenario.ts';
import { simulationText } from '../simulation-text.ts';
import { reportOfAnswer } from '../simulation.ts';
import { version } from '../version.ts';

/** What `binglian simulate` runs. */
export interface SimulateOptions extends ExperimentFlags {
  readonly after: boolean;
  /** Also lists the scenario's assumptions. */
  readonly assumptions?: boolean;
}

/** P90 is known well enough when its interval is this share of it wide, to either side. */
const PRECISION = 0.05;

/** `binglian simulate`: many cases of a process with the desks, queues and chance of a scenario. */
export function simulate(loaded: Loaded, choice: RawChoice, options: SimulateOptions, voice: Voice): Status {
  const chosenOptions = optionsOf(loaded, choice);
  const side = options.after ? 'after' : 'before';
  const chosen = chosenCase(loaded, chosenOptions, side);
  const plan = planOf(loaded, chosenOptions, side);
  const scenario = fixedIn(loadScenario(loaded.process, plan, options), chosenOptions);
  const model = compileMass(plan, scenario, lifecycles);
  if (model.kind === 'unsupported') return refusal(plan, model, voice);
  const answer = run(model, options, voice);
  const report = reportOfAnswer(answer, {
    ...{ plan, scenario, chosen },
    model: modelHash([plan, scenario]),
    version: version(),
  });
  if (voice.json) writeJson(voice, report);
  else voice.out(simulationText(report, { loaded, chosen, listsAssumptions: options.assumptions === true }, voice));
  return status.well;
}

/** The document that all cases run. The rules of a city are those for one case, so there all cases are alike. */
function planOf(loaded: Loaded, { attributes, ...options }: CompareOptions, side: ChosenCase['side']): Process {
  if (options.city !== undefined) return documentOfSide(loaded, { ...options, attributes: attributes ?? {} }, side);
  const plan = documentOfSide(loaded, options, side);
  return { ...plan, attributes: plan.attributes.map((one) => ({ ...one, usual: attributes?.[one.id] ?? one.usual })) };
}

/** The scenario without the mix of what was chosen. */
function fixedIn(scenario: Scenario, { attributes = {}, city }: CompareOptions): Scenario {
  const { classOrder: _, ...unordered } = scenario;
  if (city !== undefined) return { ...unordered, mix: [] };
  return { ...scenario, mix: scenario.mix.filter(({ attribute }) => !Object.hasOwn(attributes, attribute)) };
}

function run(model: MassModel, { replications }: ExperimentFlags, voice: Voice): MassAnswer {
  const most = model.scenario.experiment.replications;
  const rule = { relative: PRECISION, most, ...(replications === undefined ? {} : { least: replications }) };
  if (voice.isWatched !== true) return runReplications(model, rule);
  const answer = runReplications(model, rule, (done, wanted) => {
    voice.err(`\r${voice.say({ zh: `模拟 ${done}/${wanted}`, en: `simulating ${done}/${wanted}` })}\u001b[K`);
  });
  voice.err('\r\u001b[K');
  return answer;
}

function refusal({ id }: Process, { reason }: Unsupported, voice: Voice): Status {
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
