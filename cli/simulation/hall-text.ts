import type { Text } from '../../engine/model/index.ts';
import type { ChosenCase } from '../../engine/exchange/index.ts';
import { mixedCaseText, notInForceRows, sideText } from '../choice.ts';
import { percent, shortShare, shortTime, unitHead } from '../estimate.ts';
import type { Voice } from '../io.ts';
import { days, table } from '../table.ts';
import { counted, simulatedBadge } from '../words.ts';
import type { HallReport, MemberReport } from './hall-report.ts';
import { assumptionsText, desksText } from './text.ts';
import { warmUpRows } from './warm-up.ts';

/** A simulation of several processes in one hall as text: each process, the desks together, what to know before believing it. */
export function hallText(
  report: HallReport,
  beside: { readonly chosen: readonly ChosenCase[]; readonly listsAssumptions: boolean },
  voice: Voice,
): string {
  const sections = [
    headText(report, beside.chosen, voice),
    processesText(report, voice),
    sharedText(report, voice),
    desksText(report, voice),
    warningText(report, voice),
  ];
  if (beside.listsAssumptions)
    for (const { title, assumptions } of report.processes)
      sections.push(`${voice.say(title)}\n${assumptionsText(assumptions, voice)}`);
  return sections.join('\n');
}

function headText(report: HallReport, chosen: readonly ChosenCase[], voice: Voice): string {
  const { say, style, language } = voice;
  const zh = language === 'zh';
  const { seed, replications, precise, warmUp, model, version } = report;
  const exact = precise ? '' : zh ? '（P90 尚未精确至 5%）' : ' (P90 not known to 5 % yet)';
  const rows = [
    ...report.processes.map(({ title, scenario, attributes, mixed }, place) => {
      const own = chosen[place]!;
      const cases = mixedCaseText(attributes, mixed, own.process, voice);
      const side = sideText(own, voice);
      return [say(title), `${side} · ${cases} · ${say(scenario.title)} (${scenario.id})`];
    }),
    ...warmUpRows({ length: warmUp, by: 'scenario', settled: null }, report, voice),
    [zh ? '重复' : 'Replications', `${replications}${exact}`],
    [zh ? '种子' : 'Seed', String(seed)],
    [zh ? '模型' : 'Model', `${model} · ${zh ? '引擎' : 'engine'} ${version}`],
    ...chosen.flatMap(({ notInForce }) => notInForceRows(notInForce, voice)),
  ];
  const name = zh ? '同一大厅的多个流程' : 'Several processes in one hall';
  return `${style('bold', name)} [${say(simulatedBadge(report.conditional))}]\n${table(rows)}`;
}

function processesText(report: HallReport, { say, style, language }: Voice): string {
  const zh = language === 'zh';
  const unit = say(unitHead(report));
  const isPromised = report.processes.some(({ promise }) => promise !== null);
  const title = style(
    'bold',
    zh
      ? `各流程一件要多久（企业历时，${unit}，95% 区间）`
      : `How long a case of each takes (elapsed, ${unit}, 95% intervals)`,
  );
  const promised = report.processes.find(({ promise }) => promise !== null)?.promise;
  const head = [
    ...['', zh ? '计入件数' : 'counted', zh ? '平均' : 'mean', 'P50', 'P90', zh ? '办成' : 'reached'],
    ...(isPromised ? [zh ? `${days(promised!.days)} 日内办结` : `within ${days(promised!.days)}`] : []),
    zh ? '快速回答（工作日）' : 'quick (working days)',
  ];
  const rows = report.processes.map(
    ({ title: name, elapsed, shares, promise, quick, counted: count }: MemberReport) => [
      ...[say(name), String(count), shortTime(elapsed.mean), shortTime(elapsed.p50), shortTime(elapsed.p90)],
      shortShare(shares.reached),
      ...(isPromised ? [promise === null ? '--' : shortShare(promise.inTime)] : []),
      quick === null ? '--' : days(quick),
    ],
  );
  return `${title}\n${table([head, ...rows], ['left', 'right'])}`;
}

/** Which desks are shared, or that none is: then the processes do not meet. */
function sharedText({ shared, desks }: HallReport, { say, language, style }: Voice): string {
  const zh = language === 'zh';
  const title = style('bold', zh ? '共用的窗口' : 'Desks that are shared');
  if (shared.length === 0) {
    const none: Text = {
      zh: '各流程的方案没有编号相同的窗口：彼此不争用人手，结果与分别仿真一样（只是随机数不同）。要共用窗口，请在各方案中写同一个窗口编号。',
      en: 'The scenarios have no desk id in common: the processes share no desk, and the results are those of separate runs (with other random numbers). To share a desk, give it the same id in each scenario.',
    };
    return `${title}\n  ${say(none)}\n`;
  }
  const told = shared.map((id) => {
    const desk = desks.find((each) => each.id === id);
    if (desk === undefined) return id;
    const busy = desk.utilisation.estimate === null ? '' : ` ${percent(desk.utilisation.estimate)}`;
    return `${say(desk.title)} (${id})${busy === '' ? '' : zh ? `，忙碌${busy}` : `,${busy} busy`}`;
  });
  return `${title}\n${told.map((one) => `  ${one}\n`).join('')}`;
}

function warningText({ processes }: HallReport, { say, language, style }: Voice): string {
  const assumptions = processes.reduce((all, one) => all + one.assumptions.length, 0);
  const count = counted(assumptions, language, { zh: '条', en: 'assumption' });
  const text =
    language === 'zh'
      ? `各方案共含假设 ${count}（--assumptions 列出）：这是示例推演，不是实测，不得用于考核。种子、起始时刻、预热期按第一个流程的方案；其他流程的办件与它同时来、同时止。`
      : `The scenarios make ${count} (--assumptions lists them): this is an example and no measurement, and no ground for an appraisal. Seed, start and warm-up are those of the first scenario; cases of the others come for as long as its own.`;
  return [...processes.flatMap(({ unserved }) => unserved.map(({ message }) => `! ${say(message)}`)), text]
    .map((one) => `  ${style('yellow', one)}\n`)
    .join('');
}
