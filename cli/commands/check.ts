import { checkProcess } from '../../engine/check/index.ts';
import type { CaseAttributes, Finding, Process } from '../../engine/model/index.ts';
import { byGravity, hasErrors } from '../../engine/model/index.ts';
import { applyReform, processOfCase } from '../../engine/reform/index.ts';
import type { Loaded } from '../documents.ts';
import { findingText } from '../findings.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';

/** What `binglian check` looks at. */
export interface CheckOptions {
  /** Also notes, and also the cases that differ from the usual one in one attribute. */
  readonly all: boolean;
  /** The plan after the shipped reform instead of the document itself. */
  readonly after: boolean;
}

/** `binglian check`: findings, gravest first; status 1 when one is an error. */
export function check({ process, reform }: Loaded, { all, after }: CheckOptions, voice: Voice): Status {
  const plan = after && reform !== undefined ? applyReform(process, reform).process : process;
  const found = all ? findingsOfAllCases(plan) : findingsOfCase(plan, {});
  const shown = all ? found : found.filter(({ level }) => level !== 'note');
  const result = hasErrors(found) ? status.findings : status.well;
  if (voice.json) {
    writeJson(voice, { process: process.id, ok: result === status.well, findings: shown });
    return result;
  }
  for (const finding of shown) voice.out(`${findingText(finding, voice)}\n`);
  voice.out(`${summary(shown, found.length - shown.length, voice)}\n`);
  return result;
}

function findingsOfCase(process: Process, attributes: CaseAttributes): Finding[] {
  return checkProcess(processOfCase(process, attributes).process, attributes);
}

/** The usual case and every case that differs from it in one attribute; equal findings once. */
function findingsOfAllCases(process: Process): Finding[] {
  const cases: CaseAttributes[] = [
    {},
    ...process.attributes.flatMap(({ id, values, usual }) =>
      values.filter((value) => value.id !== usual).map((value) => ({ [id]: value.id })),
    ),
  ];
  const once = new Map<string, Finding>();
  for (const attributes of cases)
    for (const finding of findingsOfCase(process, attributes)) once.set(JSON.stringify(finding), finding);
  return byGravity([...once.values()]);
}

function summary(findings: readonly Finding[], hidden: number, { language }: Voice): string {
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  const [errors, warnings, leads] = [count('error'), count('warning'), count('lead')];
  if (language === 'zh')
    return `错误 ${errors}，警告 ${warnings}，线索 ${leads}${hidden > 0 ? `；另有提示 ${hidden} 条（--all 显示）` : ''}`;
  return `${errors} errors, ${warnings} warnings, ${leads} leads${hidden > 0 ? `; ${hidden} notes more with --all` : ''}`;
}
