import { checkProcess } from '../../engine/check/index.ts';
import type { ChosenCase } from '../../engine/exchange/index.ts';
import { chosenCase } from '../../engine/exchange/index.ts';
import type { CaseAttributes, Finding, FindingLevel, Id } from '../../engine/model/index.ts';
import { byGravity, hasErrors } from '../../engine/model/index.ts';
import { caseText, isUnusual, notInForceCount } from '../choice.ts';
import type { Combination } from '../combinations.ts';
import { combinationsOf } from '../combinations.ts';
import type { Loaded } from '../documents.ts';
import { findingText } from '../findings.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import { table } from '../table.ts';
import { sideWords } from '../words.ts';

interface Checked {
  readonly process: Id;
  readonly side: 'before' | 'after';
  readonly reform: Id | null;
  readonly city: Id | null;
  readonly attributes: CaseAttributes;
  readonly notInForce: ChosenCase['notInForce'];
  readonly findings: readonly Finding[];
}

/**
 * `binglian check --all`: the usual case of every process before its reforms and after each, and with each city the cases that its rules
 * bind; status 1 when a finding is an error. Findings below a warning are counted only, and told in JSON.
 */
export function checkAll(list: readonly Loaded[], voice: Voice): Status {
  const all = list.flatMap(checkedOf);
  const result = all.some(({ findings }) => hasErrors([...findings])) ? status.findings : status.well;
  if (voice.json) {
    writeJson(voice, { ok: result === status.well, checked: all });
    return result;
  }
  for (const { process, findings } of graveOf(all)) {
    voice.out(`${voice.style('bold', process)}\n`);
    for (const finding of findings) voice.out(`${findingText(finding, voice)}\n`);
  }
  voice.out(countsText(all, list, voice));
  return result;
}

function checkedOf(loaded: Loaded): Checked[] {
  const combinations = combinationsOf(loaded);
  const before = combinations.slice(0, 1).map((one) => checkedSide(one, 'before'));
  const after = combinations
    .filter(({ reform, city }) => reform !== undefined || city !== undefined)
    .map((one) => checkedSide(one, 'after'));
  return [...before, ...after];
}

function checkedSide({ process, reform, city, attributes }: Combination, side: Checked['side']): Checked {
  const isAfter = side === 'after';
  const one = chosenCase(
    { process, reform },
    city === undefined || !isAfter ? { attributes } : { attributes, city },
    side,
  );
  return {
    process: process.id,
    side,
    reform: isAfter ? (reform?.id ?? null) : null,
    city: isAfter ? (city?.id ?? null) : null,
    attributes: one.attributes,
    notInForce: one.notInForce,
    findings: byGravity(checkProcess(one.process, one.attributes)),
  };
}

/** The errors and warnings of each process, each told once. */
function graveOf(all: readonly Checked[]): { process: Id; findings: Finding[] }[] {
  const grave = new Map<Id, Map<string, Finding>>();
  for (const { process, findings } of all)
    for (const finding of findings) {
      if (finding.level !== 'error' && finding.level !== 'warning') continue;
      const own = grave.get(process) ?? new Map<string, Finding>();
      grave.set(process, own.set(JSON.stringify(finding), finding));
    }
  return [...grave].map(([process, findings]) => ({ process, findings: byGravity([...findings.values()]) }));
}

const levels: readonly FindingLevel[] = ['error', 'warning', 'lead', 'note'];

function countsText(all: readonly Checked[], list: readonly Loaded[], voice: Voice): string {
  const { say, language } = voice;
  const zh = language === 'zh';
  const head = zh
    ? ['', '', '方案', '城市', '错误', '警告', '线索', '提示', '']
    : ['', '', 'reform', 'city', 'errors', 'warnings', 'leads', 'notes', ''];
  const rows = all.map(({ process: id, side, reform, city, attributes, findings, notInForce }) => {
    const { process } = list.find((one) => one.process.id === id)!;
    const remarks = [
      ...(isUnusual(attributes, process) ? [caseText(attributes, process, voice)] : []),
      notInForceCount(notInForce, language),
    ];
    return [
      id,
      say(sideWords[side]),
      reform ?? '--',
      city ?? '--',
      ...levels.map((level) => String(findings.filter((finding) => finding.level === level).length)),
      remarks.filter((one) => one !== '').join(zh ? '、' : ', '),
    ];
  });
  return table([head, ...rows], ['left', 'left', 'left', 'left', 'right', 'right', 'right', 'right']);
}
