import type { Id } from '../../engine/model/index.ts';
import type { ChosenCase, RawChoice, ReportedWait, WaitsReport, WhyReport } from '../../engine/exchange/index.ts';
import { waitsReport, whyReport } from '../../engine/exchange/index.ts';
import { gateWords, toConfirm, verdictWords } from '../../engine/reform/index.ts';
import { caseText, notInForceRows, optionsOf, sideText } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, WrongUse, writeJson } from '../io.ts';
import { days, table } from '../table.ts';
import { whyText } from '../why-text.ts';
import { basisText, simulatedBadge } from '../words.ts';

/** `binglian why PROCESS A B`: whether one of two nodes waits for the other, by which article, and the ways out. */
export function why(
  loaded: Loaded,
  choice: RawChoice,
  { side, from, to }: { side: ChosenCase['side']; from: Id; to: Id },
  voice: Voice,
): Status {
  const report = whyReport(loaded, optionsOf(loaded, choice), { side, from, to });
  if (!report.ok) throw new WrongUse(report.findings);
  if (voice.json) writeJson(voice, report.value);
  else voice.out(`${headText(report.value, loaded, voice)}\n${whyText(report.value, voice)}`);
  return status.well;
}

/** `binglian why PROCESS`: the waits for which no basis was found, with the days that each costs. */
export function waits(loaded: Loaded, choice: RawChoice, side: ChosenCase['side'], voice: Voice): Status {
  const report = waitsReport(loaded, optionsOf(loaded, choice), side);
  if (voice.json) writeJson(voice, report);
  else voice.out(`${headText(report, loaded, voice)}\n${waitsText(report, voice)}`);
  return status.well;
}

function headText(report: WhyReport | WaitsReport, { process }: Loaded, voice: Voice): string {
  const { side, attributes, city, conditional, notInForce } = report;
  const name = `${voice.say(process.title)} · ${sideText(report, voice)}`;
  const rows = [[voice.say({ zh: '案件', en: 'Case' }), caseText(attributes, process, voice)]];
  if (city !== null) rows.push([voice.say({ zh: '城市', en: 'City' }), city]);
  rows.push(...notInForceRows(notInForce, voice));
  const badge = voice.say(simulatedBadge(side === 'after' && conditional));
  return `${voice.style('bold', name)} [${badge}]\n${table(rows)}`;
}

function waitsText({ waits: found, all, days: together, path }: WaitsReport, voice: Voice): string {
  const { say } = voice;
  const zh = voice.language === 'zh';
  if (found.length === 0)
    return `${zh ? `${all} 条先后关系都找到了依据。` : `A basis was found for all ${all} waits.`}\n`;
  const head = zh
    ? `未找到依据的等待 ${found.length} 条（共 ${all} 条先后关系）`
    : `${found.length} of ${all} waits without a basis found`;
  const rows = found.map((one) => [
    ...[one.days === null ? '--' : days(one.days), say(verdictWords[one.verdict])],
    waitText(one, voice),
  ]);
  const heading = [
    say({ zh: '每条省（工作日）', en: 'Saves (working days)' }),
    say({ zh: '性质', en: 'Kind' }),
    say({ zh: '谁等谁', en: 'Who waits for whom' }),
  ];
  const sum =
    together === null || path === null
      ? ''
      : zh
        ? `全部放开：审批关键路径 ${days(path)} → ${days(path - together)} 个工作日。各条之间互相影响，不能简单相加。`
        : `With all let go, the approval path goes from ${days(path)} to ${days(path - together)} working days. They depend on one another and do not add up.`;
  return `${voice.style('bold', head)}\n${table([heading, ...rows], ['right'])}\n${sum}\n${say(toConfirm)}\n`;
}

function waitText({ earlier, later, material, gate, basis }: ReportedWait, { say, language }: Voice): string {
  const zh = language === 'zh';
  const who = zh
    ? `“${say(later.title)}”等“${say(earlier.title)}”`
    : `“${say(later.title)}” waits for “${say(earlier.title)}”`;
  const paper = material === null ? '' : `${zh ? '，要' : ', for '}“${say(material.title)}”`;
  const ground = basis === null ? '' : ` [${basisText(basis, language)}]`;
  return `${who}${paper}${zh ? '（' : ' ('}${say(gateWords[gate])}${zh ? '）' : ')'}${ground}`;
}
