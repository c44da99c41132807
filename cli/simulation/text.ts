import type { Text } from '../../engine/model/index.ts';
import type { ChosenCase } from '../../engine/exchange/index.ts';
import { mixedCaseText, notInForceRows, sideText } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import type { Estimate } from '../estimate.ts';
import { percent, shareText, shortTime, timeText, unitHead, unitText } from '../estimate.ts';
import type { Voice } from '../io.ts';
import type { ScenarioAssumption } from '../scenario.ts';
import { days, number, table } from '../table.ts';
import { amountText, counted, simulatedBadge } from '../words.ts';
import type { SimulationReport } from './report.ts';
import { warmUpRows } from './warm-up.ts';
import { whereaboutsText } from './whereabouts-text.ts';
import type { WorkReport } from './work.ts';
import { workNotes } from './work.ts';

/** What the text of a simulation needs beside its numbers. */
interface Beside {
  readonly loaded: Loaded;
  readonly chosen: ChosenCase;
  readonly listsAssumptions: boolean;
}

/** Shares that sum to one by more than this are no matter of rounding. */
const ROUNDING = 1e-9;

/** So many desks are listed, those with the longest waits; all of them in JSON. */
const DESKS = 10;

/** A simulation as text: what was run, how long cases take and on what, the desks, and what to know before believing it. */
export function simulationText(report: SimulationReport, beside: Beside, voice: Voice): string {
  const sections = [
    headText(report, beside, voice),
    elapsedText(report, voice),
    ...(report.counted === 0 ? [] : [whereaboutsText(report, voice), desksText(report, voice)]),
    warningText(report, voice),
  ];
  if (beside.listsAssumptions) sections.push(assumptionsText(report.assumptions, voice));
  return sections.join('\n');
}

function headText(report: SimulationReport, { loaded, chosen }: Beside, voice: Voice): string {
  const { say, style, language } = voice;
  const zh = language === 'zh';
  const { seed, replications, cases, counted: count, model, version, precise } = report;
  const exact = precise ? '' : zh ? '（P90 尚未精确至 5%）' : ' (P90 not known to 5 % yet)';
  const rows = [
    [zh ? '方案' : 'Scenario', `${say(report.scenario.title)} (${report.scenario.id})`],
    [zh ? '案件' : 'Cases', mixedCaseText(report.attributes, report.mixed, loaded.process, voice)],
    [
      zh ? '办件数' : 'Number',
      zh
        ? `共 ${cases}，计入 ${count}（预热期后到达）`
        : `${cases} in all, ${count} counted (arrived after the warm-up)`,
    ],
    ...warmUpRows(report.warmUp, report, voice),
    [zh ? '重复' : 'Replications', `${replications}${exact}`],
    [zh ? '种子' : 'Seed', String(seed)],
    [zh ? '模型' : 'Model', `${model} · ${zh ? '引擎' : 'engine'} ${version}`],
    ...notInForceRows(chosen.notInForce, voice),
  ];
  if (chosen.city !== null) rows.splice(2, 0, [zh ? '城市' : 'City', say(chosen.city.title)]);
  const name = `${say(loaded.process.title)} · ${sideText(chosen, voice)}`;
  return `${style('bold', name)} [${say(simulatedBadge(report.conditional))}]\n${table(rows)}`;
}

function elapsedText(report: SimulationReport, voice: Voice): string {
  const { elapsed, shares, quick, counted: count } = report;
  const zh = voice.language === 'zh';
  const head = elapsedHead(report, voice);
  if (count === 0)
    return `${head}\n  ${zh ? '所有办件都在预热期内到达，请增加办件数。' : 'All cases arrived in the warm-up; run more of them.'}\n`;
  const time = (estimate: Estimate): string => timeText(estimate, report, voice);
  const unfinished = shares.unfinished.estimate ?? 0;
  // What is still under way may be the slowest of all, so that nobody knows a quantile that lies among it.
  const unknown = zh ? '未知（结束时仍在办的过多）' : 'not known (too many are under way at the end)';
  const quantile = (p: number, estimate: Estimate): string =>
    unfinished + p > 1 + ROUNDING ? unknown : time(estimate);
  const rows = [
    [zh ? '平均' : 'mean', time(elapsed.mean)],
    [zh ? '半数不超过 (P50)' : 'half within (P50)', quantile(0.5, elapsed.p50)],
    [zh ? '九成不超过 (P90)' : 'nine in ten within (P90)', quantile(0.9, elapsed.p90)],
    [zh ? '二十件中十九件不超过 (P95)' : '19 of 20 within (P95)', quantile(0.95, elapsed.p95)],
    ...promiseRows(report, voice),
    [zh ? '办成' : 'reached the goal', shareText(shares.reached, voice)],
    [zh ? '未办成' : 'missed it', shareText(shares.missed, voice)],
  ];
  const others: [Estimate, Text][] = [
    [shares.stalled, { zh: '停滞', en: 'stalled' }],
    [shares.unfinished, { zh: '结束时仍在办', en: 'under way at the end' }],
  ];
  for (const [share, name] of others)
    if ((share.estimate ?? 0) > 0) rows.push([voice.say(name), shareText(share, voice)]);
  const one =
    quick === null ? '--' : amountText({ n: Math.round(quick * 10) / 10, unit: 'working-day' }, voice.language);
  rows.push([zh ? '快速回答（通常情形）' : 'quick answer (usual case)', one]);
  const notes = [...keptText(report, voice), differenceText(report, voice)];
  return `${head}\n${table(rows)}${notes.map((note) => `  ${note}\n`).join('')}`;
}

/** Times are those of cases that reached their goal; it is said where there are others. */
function elapsedHead(
  { shares: { missed, stalled, unfinished } }: SimulationReport,
  { language, style }: Voice,
): string {
  const isPartial = [missed, stalled, unfinished].some(({ estimate }) => (estimate ?? 0) > 0);
  const whose: Text = isPartial ? { zh: '，只计办成的件', en: ', of cases that reached the goal' } : { zh: '', en: '' };
  return style(
    'bold',
    language === 'zh' ? `一件要多久（企业历时${whose.zh}）` : `How long a case takes (elapsed${whose.en})`,
  );
}

/** What the promise counts those as that nobody waited for. */
function keptText({ shares: { unfinished }, promise }: SimulationReport, { language }: Voice): string[] {
  if (promise === null || (unfinished.estimate ?? 0) === 0) return [];
  return language === 'zh'
    ? ['结束时仍在办的，不论是否到期，都按没有兑现承诺计。']
    : ['Cases under way at the end count as not keeping the promise, those that were not due yet among them.'];
}

function promiseRows({ promise, unit }: SimulationReport, voice: Voice): string[][] {
  if (promise === null) return [];
  const name: Text = {
    zh: `承诺 ${days(promise.days)} ${unitText({ unit }).zh}内办结`,
    en: `within the promise of ${days(promise.days)}${unitText({ unit }).en}`,
  };
  return [[voice.say(name), shareText(promise.inTime, voice)]];
}

function differenceText({ reasons }: SimulationReport, { say, language }: Voice): string {
  const zh = language === 'zh';
  if (reasons.length === 0)
    return zh
      ? '与快速回答没有差别：窗口人手不限，也没有随机。'
      : 'Nothing sets it apart from the quick answer: hands are enough and nothing is left to chance.';
  const listed = reasons.map(say).join(zh ? '；' : '; ');
  return zh ? `与快速回答不同，因为：${listed}。` : `It differs from the quick answer because ${listed}.`;
}

/** The desks with the longest waits, and whether their numbers can be believed. */
export function desksText(
  report: Pick<SimulationReport, 'desks' | 'little' | 'unit' | keyof WorkReport>,
  voice: Voice,
): string {
  const { desks, little } = report;
  const { say, language, style } = voice;
  const zh = language === 'zh';
  const day = say(unitHead(report));
  const title = style('bold', zh ? '窗口' : 'Desks');
  const law = little.held
    ? zh
      ? '利特尔法则 L = λW：每次重复都成立。'
      : 'Little’s law L = λW: held in every replication.'
    : zh
      ? `利特尔法则 L = λW 不成立（差 ${percent(little.gap)}）：请勿使用本次结果并报告该问题。`
      : `Little’s law L = λW is broken (by ${percent(little.gap)}): do not use this result, and report the fault.`;
  const work = workNotes(report, voice);
  if (desks.length === 0) {
    const free = zh ? '人手不限，无人排队。' : 'Hands are enough; nobody waits.';
    return `${title}\n${[free, ...work, law].map((note) => `  ${note}\n`).join('')}`;
  }
  const head = zh
    ? ['', '人数', '忙碌', `平均等候（${day}，95% 区间）`, '半数不超过', '平均队长', '最长队伍']
    : ['', 'staff', 'busy', `mean wait (${day}, 95% interval)`, 'median', 'mean line', 'longest line'];
  const waited = (desk: SimulationReport['desks'][number]): number => desk.meanWait.estimate ?? 0;
  const longest = new Set([...desks].sort((a, b) => waited(b) - waited(a)).slice(0, DESKS));
  const rows = desks
    .filter((desk) => longest.has(desk))
    .map((desk) => [
      say(desk.title),
      String(desk.staff),
      desk.utilisation.estimate === null ? '--' : percent(desk.utilisation.estimate),
      shortTime(desk.meanWait),
      shortTime({ ...desk.medianWait, low: null, high: null }),
      desk.meanLine.estimate === null ? '--' : number(desk.meanLine.estimate),
      String(desk.longestLine),
    ]);
  const hidden = desks.length - rows.length;
  const more = zh ? `等候更短的 ${hidden} 个窗口见 --json` : `${hidden} more with shorter waits in --json`;
  const notes = [...(hidden > 0 ? [more] : []), ...work, law];
  return `${title}\n${table([head, ...rows], ['left', 'right', 'right', 'left', 'right', 'right', 'right'])}${notes.map((note) => `  ${note}\n`).join('')}`;
}

function warningText({ assumptions, unserved }: SimulationReport, { say, language, style }: Voice): string {
  const count = counted(assumptions.length, language, { zh: '条', en: 'assumption' });
  const text =
    language === 'zh'
      ? `方案含假设 ${count}（--assumptions 列出）：这是示例推演，不是实测，不得用于考核。`
      : `The scenario makes ${count} (--assumptions lists them): this is an example and no measurement, and no ground for an appraisal.`;
  return [...unserved.map(({ message }) => `! ${say(message)}`), text]
    .map((one) => `  ${style('yellow', one)}\n`)
    .join('');
}

/** Assumptions with the same reason together. */
export function assumptionsText(assumptions: readonly ScenarioAssumption[], { say, style, language }: Voice): string {
  const places = new Map<string, string[]>();
  for (const { at, value, why } of assumptions)
    places.set(say(why), [...(places.get(say(why)) ?? []), `${at} = ${JSON.stringify(value)}`]);
  const listed = [...places].map(([why, at]) => `  ${why}\n${at.map((each) => `    ${each}\n`).join('')}`);
  return `${style('bold', language === 'zh' ? '方案的假设' : 'What the scenario assumes')}\n${listed.join('')}`;
}
