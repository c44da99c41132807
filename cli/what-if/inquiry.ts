import type { ChosenCase, RawChoice } from '../../engine/exchange/index.ts';
import { chosenCase, simulationHash, staffMoves, unknownId } from '../../engine/exchange/index.ts';
import type { Asked, Question, Refused, ReformPlan } from '../../engine/measure/index.ts';
import {
  documentOfPlan,
  jobOf,
  lawChecked,
  notInForceOf,
  refusedRun,
  scenarioOfPlan,
  stampOf,
} from '../../engine/measure/index.ts';
import type { Basis, City, CityMove, Finding, Id, Process, Scenario, Text } from '../../engine/model/index.ts';
import { applyCityMoves } from '../../engine/reform/index.ts';
import type { WarmUpPeriod } from '../../engine/run/index.ts';
import { hallMeasures, scenarios } from '../../processes/index.ts';
import type { ChoiceReport } from '../choice.ts';
import { choiceReport, mixedCaseText, notInForceRows, optionsOf, sideText } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import type { Unit } from '../estimate.ts';
import { findingText } from '../findings.ts';
import type { Status, Voice } from '../io.ts';
import { status, WrongUse, writeJson } from '../io.ts';
import type { PilotOptions } from '../pilot.ts';
import { pilot, withWarmUp } from '../pilot.ts';
import { answeredInWorkers } from '../runs.ts';
import type { ExperimentFlags } from '../scenario.ts';
import { loadScenario } from '../scenario.ts';
import type { WarmUpReport } from '../simulation/warm-up.ts';
import { warmUpReport, warmUpRows } from '../simulation/warm-up.ts';
import { table } from '../table.ts';
import { version } from '../version.ts';
import { simulatedBadge } from '../words.ts';

/** What all questions of `binglian what-if` have in common. */
export interface WhatIfOptions extends ExperimentFlags, PilotOptions {
  readonly workers?: number;
  /** Staff of desks after the reform, by the id of the desk. */
  readonly staffAt?: Readonly<Record<string, number>>;
  /** Shipped measures of the hall that are on after the reform, by id. */
  readonly hall?: readonly string[];
}

/** One kind of question: how it is asked of the engine, and how its answer is told. Times of the report are in its unit. */
export interface Inquiry<Answer, Report> {
  readonly name: string;
  readonly title: Text;
  readonly ask: (asked: Asked, unit: Unit) => Question<Answer | Refused>;
  readonly report: (answer: Answer, told: Told) => Report;
  /** The text behind the head. */
  readonly text: (report: Report, told: Told, voice: Voice) => string;
  /** Other plans than the one chosen that the scenario has to fit. */
  readonly plans?: (plan: ReformPlan) => readonly ReformPlan[];
}

/** What an answer stands on, for telling it. */
export interface Told {
  readonly asked: Asked;
  readonly unit: Unit;
  readonly loaded: Loaded;
  readonly chosen: ChosenCase;
  /** The document after the reform. */
  readonly after: Process;
}

/** What every report of a question begins with. */
interface WhatIfHead extends ChoiceReport, Unit {
  readonly process: Id;
  readonly question: string;
  readonly simulated: true;
  readonly city: City['id'] | null;
  /** Staff that differ from the scenario after the reform. */
  readonly staffAt: Readonly<Record<string, number>>;
  /** Measures of the hall that are on after the reform. */
  readonly hall: readonly Id[];
  /** Cases that come, in percent of those of the scenario. */
  readonly demand: number;
  readonly scenario: { readonly id: Id; readonly title: Text };
  readonly seed: number;
  readonly replications: number;
  /** The same on both sides, so that they count the same cases. */
  readonly warmUp: WarmUpReport;
  readonly model: string;
  readonly version: string;
  readonly confidence: number;
}

/** Enough for a first answer while somebody waits; matched pairs need fewer than single runs. */
const USUAL_REPLICATIONS = 10;
const CONFIDENCE = 0.95;

/** Asks a question about a process under a reform, with all runs in workers, and tells the answer. */
export async function inquire<Answer extends { readonly kind: string }, Report extends object>(
  inquiry: Inquiry<Answer, Report>,
  loaded: Loaded,
  choice: RawChoice,
  options: WhatIfOptions,
  voice: Voice,
): Promise<Status> {
  const { id } = loaded.process;
  const planned = toldOf(loaded, choice, options, inquiry);
  // What is asked wrongly is refused before the trace is written, which the next try would else find in its way.
  const first = options.trace === undefined ? undefined : inquiry.ask(planned.asked, planned.unit).next();
  if (first?.done === true && isRefused(first.value)) return refusal(first.value, id, voice);
  const sides = (['before', 'after'] as const).map((side) => ({ side, job: jobOf(planned.asked, side) }));
  const piloted = pilot(sides, options, voice);
  if (piloted.kind === 'unsupported') return refusal(refusedRun(id, piloted), id, voice);
  const { found } = piloted;
  const told: Told = { ...planned, asked: askedWithWarmUp(planned.asked, found) };
  const { asked, unit, chosen } = told;
  const { answer, findings } = await answeredInWorkers(lawChecked(inquiry.ask(asked, unit)), options.workers, voice);
  if (isRefused(answer)) return refusal(answer, id, voice);
  const report = inquiry.report(answer, told);
  const head = headOf(inquiry.name, told, options, found);
  if (voice.json) writeJson(voice, { ...head, ...report, findings });
  else
    voice.out(
      `${headText(inquiry.title, head, told, chosen, voice)}\n${inquiry.text(report, told, voice)}${warningText(findings, voice)}`,
    );
  return status.well;
}

/** The same question about the steady state, where its warm-up was looked for. */
function askedWithWarmUp(asked: Asked, found: WarmUpPeriod | undefined): Asked {
  if (found === undefined) return asked;
  const { process, plan, marks } = asked;
  const scenario = withWarmUp(asked.scenario, found);
  return { ...asked, scenario, marks: { ...marks, model: simulationHash({ process, plan, scenario }) } };
}

function toldOf<Answer, Report>(
  loaded: Loaded,
  choice: RawChoice,
  options: WhatIfOptions,
  { plans = () => [] }: Inquiry<Answer, Report>,
): Told {
  const { process, reform } = loaded;
  const compared = optionsOf(loaded, choice);
  const cityMoves = [
    ...hallMovesOf(process.id, options.hall ?? []),
    ...staffMoves(Object.entries(options.staffAt ?? {}), fromLine),
  ];
  const plan: ReformPlan = {
    ...compared,
    ...(reform === undefined ? {} : { reform }),
    ...(cityMoves.length === 0 ? {} : { cityMoves }),
  };
  const after = documentOfPlan(process, plan, 'after');
  const others = [...plans(plan), ...(reform === undefined ? [] : [{ reform }])];
  const scenario = loadScenario(
    [
      process,
      documentOfPlan(process, plan, 'before'),
      after,
      ...others.map((one) => documentOfPlan(process, one, 'after')),
    ],
    options,
  );
  refuseMoves(scenarioOfPlan(scenario, plan), cityMoves, after);
  const model = simulationHash({ process, plan, scenario });
  const asked: Asked = {
    ...{ process, plan, scenario, marks: { model, version: version() }, confidence: CONFIDENCE },
    replications: options.replications ?? Math.min(USUAL_REPLICATIONS, scenario.experiment.replications),
  };
  const { unit, minutesOfUnit } = stampOf(asked);
  // What another plan of the question leaves out is told with what this one does.
  const left = [plan, ...plans(plan)].flatMap((one) => notInForceOf(process, one.reform, one));
  const notInForce = [...new Map(left.map((one) => [one.title, one])).values()];
  const chosen: ChosenCase = { ...chosenCase(loaded, compared, 'after'), notInForce };
  return { asked, unit: { unit, minutesOfUnit }, loaded, chosen, after };
}

/** The moves of shipped measures of the hall; they are examples for one scenario, and others may lack its desks. */
function hallMovesOf(process: Id, ids: readonly string[]): CityMove[] {
  const offered = hallMeasures.filter(({ scenario }) =>
    scenarios.some((one) => one.id === scenario && one.process === process),
  );
  const known = offered.map(({ id }) => id);
  const strange = ids.filter((id) => !known.includes(id));
  const what = { zh: '大厅措施', en: 'measure of the hall' };
  if (strange.length > 0) throw new WrongUse(strange.map((id) => unknownId(what, id, known, 'hall')));
  return offered.filter(({ id }) => ids.includes(id)).flatMap(({ moves }) => moves);
}

const fromLine: Basis = { kind: 'assumption', why: { zh: '由命令行给出', en: 'given on the command line' } };

/** Changes at desks that cannot be made are wrong use, and no result without them. */
function refuseMoves(scenario: Scenario, moves: readonly CityMove[], process: Process): void {
  const findings = applyCityMoves(scenario, moves, process).outcomes.flatMap(({ move, sentence, applied }) =>
    applied.result !== 'refused'
      ? []
      : [
          {
            code: 'what-if/staff-at',
            level: 'error' as const,
            at: move.do === 'staff' ? 'staff-at' : 'hall',
            message: { zh: `${sentence.zh}：${applied.why.zh}`, en: `${sentence.en}: ${applied.why.en}` },
            rule: { zh: '对窗口的改动须与方案相符', en: 'a change at desks has to fit the scenario' },
            mend: applied.wayOut,
          },
        ],
  );
  if (findings.length > 0) throw new WrongUse(findings);
}

function isRefused(answer: { readonly kind: string }): answer is Refused {
  return answer.kind === 'refused';
}

/** What the scenario cannot be run for is a finding about documents; everything else was asked wrongly. */
function refusal({ findings }: Refused, process: Id, voice: Voice): Status {
  if (findings.every(({ code }) => code !== 'what-if/unsupported')) throw new WrongUse(findings);
  if (voice.json) writeJson(voice, { process, ok: false, findings });
  else for (const finding of findings) voice.err(findingText(finding, voice));
  return status.findings;
}

function headOf(
  question: string,
  { asked, unit, chosen }: Told,
  { staffAt = {}, hall = [], demand = 100 }: WhatIfOptions,
  found: WarmUpPeriod | undefined,
): WhatIfHead {
  const { scenario } = asked;
  const { seed, replications, model, version: engine } = stampOf(asked);
  return {
    ...{ process: asked.process.id, question, simulated: true },
    city: chosen.city?.id ?? null,
    ...choiceReport(chosen, scenarioOfPlan(scenario, asked.plan)),
    ...{ staffAt, hall, demand },
    scenario: { id: scenario.id, title: scenario.title },
    ...{ seed, replications, model, version: engine, confidence: CONFIDENCE },
    warmUp: warmUpReport(scenario, found, unit.minutesOfUnit),
    ...unit,
  };
}

function headText(title: Text, head: WhatIfHead, told: Told, chosen: ChosenCase, voice: Voice): string {
  const { say, style, language } = voice;
  const zh = language === 'zh';
  const { process } = told.loaded;
  const { seed, replications, model, version: engine, staffAt } = head;
  const hall = hallMeasures.filter(({ id }) => head.hall.includes(id)).map(({ title: named }) => say(named));
  const staff = Object.entries(staffAt).map(([desk, n]) => `${desk} = ${n}`);
  const rows = [
    [zh ? '方案' : 'Scenario', `${say(head.scenario.title)} (${head.scenario.id})`],
    [zh ? '案件' : 'Cases', mixedCaseText(head.attributes, head.mixed, process, voice)],
    [zh ? '改革' : 'Reform', sideText(chosen, voice)],
    ...(chosen.city === null ? [] : [[zh ? '城市' : 'City', say(chosen.city.title)]]),
    ...notInForceRows(chosen.notInForce, voice),
    ...(hall.length === 0 ? [] : [[zh ? '大厅措施' : 'At the hall', hall.join(zh ? '，' : ', ')]]),
    ...(head.demand === 100 ? [] : [[zh ? '来件量' : 'Demand', `${head.demand}%`]]),
    ...(staff.length === 0 ? [] : [[zh ? '改革后人数' : 'Staff after', staff.join(zh ? '，' : ', ')]]),
    [
      zh ? '重复' : 'Replications',
      zh
        ? `${replications}，各方办件和运气相同 · 种子 ${seed}`
        : `${replications}, the same cases with the same luck on all sides · seed ${seed}`,
    ],
    ...warmUpRows(head.warmUp, head, voice),
    [zh ? '模型' : 'Model', `${model} · ${zh ? '引擎' : 'engine'} ${engine}`],
  ];
  const name = `${say(process.title)} · ${say(title)}`;
  return `${style('bold', name)} [${say(simulatedBadge(head.conditional))}]\n${table(rows)}`;
}

function warningText(findings: readonly Finding[], voice: Voice): string {
  const { style, language } = voice;
  const text =
    language === 'zh'
      ? '以上是示例推演，不是实测，不得用于考核；方案的假设见 binglian simulate --assumptions。'
      : 'All this is worked out on a scenario and no measurement, and no ground for an appraisal; binglian simulate --assumptions lists what it assumes.';
  const broken = findings.map((finding) => `\n${findingText(finding, voice)}`).join('');
  return `${broken}\n  ${style('yellow', text)}\n`;
}
