import type { Text } from '../engine/model/index.ts';
import type { ChosenCase } from '../engine/exchange/index.ts';
import { caseText, sideText } from './choice.ts';
import type { Loaded } from './documents.ts';
import type { Voice } from './io.ts';
import type { ScenarioAssumption } from './scenario.ts';
import type { DeskReport, SimulationReport } from './simulation.ts';
import { days, number, table } from './table.ts';
import { amountText, counted, simulatedBadge } from './words.ts';

/** What the text of a simulation needs beside its numbers. */
interface Beside {
  readonly loaded: Loaded;
  readonly chosen: ChosenCase;
  readonly listsAssumptions: boolean;
}
type Estimate = DeskReport['meanWait'];

/** A simulation as text: what was run, how long cases take, what became of them, the desks, and what to know before believing it. */
export function simulationText(report: SimulationReport, beside: Beside, voice: Voice): string {
  const sections = [
    headText(report, beside, voice),
    elapsedText(report, voice),
    ...(report.counted === 0 ? [] : [desksText(report, voice)]),
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
    [zh ? '案件' : 'Cases', casesText(report, loaded, voice)],
    [
      zh ? '办件数' : 'Number',
      zh
        ? `共 ${cases}，计入 ${count}（预热期后到达）`
        : `${cases} in all, ${count} counted (arrived after the warm-up)`,
    ],
    [zh ? '重复' : 'Replications', `${replications}${exact}`],
    [zh ? '种子' : 'Seed', String(seed)],
    [zh ? '模型' : 'Model', `${model} · ${zh ? '引擎' : 'engine'} ${version}`],
  ];
  if (chosen.city !== null) rows.splice(2, 0, [zh ? '城市' : 'City', say(chosen.city.title)]);
  const name = `${say(loaded.process.title)} · ${sideText(chosen, voice)}`;
  return `${style('bold', name)} [${say(simulatedBadge(report.conditional))}]\n${table(rows)}`;
}

/** The chosen case, and in what cases differ from it. */
function casesText({ attributes, mixed }: SimulationReport, { process }: Loaded, voice: Voice): string {
  const zh = voice.language === 'zh';
  const fixed = caseText(attributes, process, voice);
  if (mixed.length === 0) return fixed;
  const names = process.attributes.filter(({ id }) => mixed.includes(id)).map(({ title }) => voice.say(title));
  return zh ? `${fixed}；按方案构成：${names.join('、')}` : `${fixed}; mixed by the scenario: ${names.join(', ')}`;
}

function elapsedText(report: SimulationReport, voice: Voice): string {
  const { elapsed, shares, quick, counted: count } = report;
  const zh = voice.language === 'zh';
  const head = voice.style('bold', zh ? '一件要多久（企业历时）' : 'How long a case takes (elapsed)');
  if (count === 0)
    return `${head}\n  ${zh ? '所有办件都在预热期内到达，请增加办件数。' : 'All cases arrived in the warm-up; run more of them.'}\n`;
  const unit = report.unit === 'working-day' ? (zh ? '个工作日' : ' working days') : zh ? '个自然日' : ' calendar days';
  const time = (estimate: Estimate): string => intervalText(estimate, days, unit, voice);
  const rows = [
    [zh ? '半数不超过 (P50)' : 'half within (P50)', time(elapsed.p50)],
    [zh ? '九成不超过 (P90)' : 'nine in ten within (P90)', time(elapsed.p90)],
    [zh ? '办成' : 'reached the goal', intervalText(shares.reached, percent, '', voice)],
    [zh ? '未办成' : 'missed it', intervalText(shares.missed, percent, '', voice)],
  ];
  const others: [Estimate, Text][] = [
    [shares.stalled, { zh: '停滞', en: 'stalled' }],
    [shares.unfinished, { zh: '结束时仍在办', en: 'under way at the end' }],
  ];
  for (const [share, name] of others)
    if ((share.estimate ?? 0) > 0) rows.push([voice.say(name), intervalText(share, percent, '', voice)]);
  const one =
    quick === null ? '--' : amountText({ n: Math.round(quick * 10) / 10, unit: 'working-day' }, voice.language);
  rows.push([zh ? '快速回答（通常情形）' : 'quick answer (usual case)', one]);
  return `${head}\n${table(rows)}  ${differenceText(report, voice)}\n`;
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

function desksText({ desks, unit, little, workIsDuration }: SimulationReport, voice: Voice): string {
  const { say, language, style } = voice;
  const zh = language === 'zh';
  const day = unit === 'working-day' ? (zh ? '工作日' : 'working days') : zh ? '自然日' : 'calendar days';
  const title = style('bold', zh ? '窗口' : 'Desks');
  const law = little.held
    ? zh
      ? '利特尔法则 L = λW：每次重复都成立。'
      : 'Little’s law L = λW: held in every replication.'
    : zh
      ? `利特尔法则 L = λW 不成立（差 ${percent(little.gap)}）：请勿使用本次结果并报告该问题。`
      : `Little’s law L = λW is broken (by ${percent(little.gap)}): do not use this result, and report the fault.`;
  if (desks.length === 0)
    return `${title}\n  ${zh ? '人手不限，无人排队。' : 'Hands are enough; nobody waits.'}\n  ${law}\n`;
  const head = zh
    ? ['', '人数', '忙碌', `平均等候（${day}，95% 区间）`, '最长队伍']
    : ['', 'staff', 'busy', `mean wait (${day}, 95% interval)`, 'longest line'];
  const rows = desks.map(({ title: name, staff, utilisation, meanWait, longestLine }) => [
    say(name),
    String(staff),
    utilisation.estimate === null ? '--' : percent(utilisation.estimate),
    shortText(meanWait),
    String(longestLine),
  ]);
  return `${title}\n${table([head, ...rows], ['left', 'right', 'right', 'left', 'right'])}${workIsDuration ? `  ${say(durationIsWork)}\n` : ''}  ${law}\n`;
}

function warningText({ assumptions }: SimulationReport, { language, style }: Voice): string {
  const count = counted(assumptions.length, language, { zh: '条', en: 'assumption' });
  const text =
    language === 'zh'
      ? `方案含假设 ${count}（--assumptions 列出）：这是示例推演，不是实测，不得用于考核。`
      : `The scenario makes ${count} (--assumptions lists them): this is an example and no measurement, and no ground for an appraisal.`;
  return `  ${style('yellow', text)}\n`;
}

const durationIsWork: Text = {
  zh: '窗口的工作量按文档的办理用时计：承诺缩短，工作量也随之减少，实际未必如此。',
  en: 'The work of a desk is the duration in the document: a shorter promise counts as less work, which it need not be.',
};

/** Assumptions with the same reason together. */
function assumptionsText(assumptions: readonly ScenarioAssumption[], { say, style, language }: Voice): string {
  const places = new Map<string, string[]>();
  for (const { at, value, why } of assumptions)
    places.set(say(why), [...(places.get(say(why)) ?? []), `${at} = ${JSON.stringify(value)}`]);
  const listed = [...places].map(([why, at]) => `  ${why}\n${at.map((each) => `    ${each}\n`).join('')}`);
  return `${style('bold', language === 'zh' ? '方案的假设' : 'What the scenario assumes')}\n${listed.join('')}`;
}

/** An estimate with its interval in words. */
function intervalText(estimate: Estimate, show: (value: number) => string, unit: string, voice: Voice): string {
  const { estimate: value, low, high } = estimate;
  if (value === null) return '--';
  const zh = voice.language === 'zh';
  const told = `${show(value)}${zh && unit !== '' ? ` ${unit}` : unit}`;
  if (low === null || high === null)
    return `${told}${zh ? '（只有一次重复，没有区间）' : ' (one replication, no interval)'}`;
  if (show(low) === show(high)) return told;
  return zh
    ? `${told}（95% 把握在 ${show(low)} 至 ${show(high)} 之间）`
    : `${told} (between ${show(low)} and ${show(high)} with 95% confidence)`;
}

/** The same in a column that says what it is. */
function shortText({ estimate, low, high }: Estimate): string {
  if (estimate === null) return '--';
  return low === null || high === null ? small(estimate) : `${small(estimate)} (${small(low)}–${small(high)})`;
}

/** A wait that is short in days is still a wait. */
function small(value: number): string {
  return value > 0 && value < 0.005 ? '<0.01' : number(value);
}

function percent(share: number): string {
  return `${number(Math.round(share * 1000) / 10)}%`;
}
