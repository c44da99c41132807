import { checkProcess } from '../../engine/check/index.ts';
import type { CaseAttributes, Finding, Process } from '../../engine/model/index.ts';
import { byGravity, hasErrors } from '../../engine/model/index.ts';
import type { CompareOptions } from '../../engine/measure/index.ts';
import type { ChosenCase, RawChoice } from '../../engine/exchange/index.ts';
import { chosenCase } from '../../engine/exchange/index.ts';
import { notInForceRows, optionsOf } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import { findingText } from '../findings.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import { table } from '../table.ts';
import { counted } from '../words.ts';

/** What `binglian check` looks at. */
export interface CheckOptions {
  /** Also notes, and also the cases that differ from the chosen one in one attribute. */
  readonly all: boolean;
  /** The plan after the reform instead of the document itself. */
  readonly after: boolean;
}

/** `binglian check`: findings, gravest first; status 1 when one is an error. */
export function check(loaded: Loaded, choice: RawChoice, { all, after }: CheckOptions, voice: Voice): Status {
  const { process } = loaded;
  const options = optionsOf(loaded, choice);
  const caseOf = (attributes: CaseAttributes): ChosenCase =>
    chosenCase(loaded, { ...options, attributes }, after ? 'after' : 'before');
  const findingsOf = (attributes: CaseAttributes): Finding[] => {
    const one = caseOf(attributes);
    return checkProcess(one.process, one.attributes);
  };
  const { notInForce } = caseOf(options.attributes ?? {});
  const found = all ? once(casesOf(process, options).flatMap(findingsOf)) : findingsOf(options.attributes ?? {});
  const shown = all ? found : found.filter(({ level }) => level !== 'note');
  const result = hasErrors(found) ? status.findings : status.well;
  if (voice.json) {
    writeJson(voice, { process: process.id, ok: result === status.well, notInForce, findings: shown });
    return result;
  }
  if (notInForce.length > 0) voice.out(table(notInForceRows(notInForce, voice)));
  for (const finding of shown) voice.out(`${findingText(finding, voice)}\n`);
  voice.out(`${summary(shown, found.length - shown.length, voice)}\n`);
  return result;
}

/** The chosen case and every case that differs from it in one attribute. */
function casesOf({ attributes }: Process, { attributes: chosen = {} }: CompareOptions): CaseAttributes[] {
  const others = attributes.flatMap(({ id, values, usual }) =>
    values.filter((value) => value.id !== (chosen[id] ?? usual)).map((value) => ({ ...chosen, [id]: value.id })),
  );
  return [chosen, ...others];
}

/** Equal findings once, the gravest first. */
function once(findings: readonly Finding[]): Finding[] {
  return byGravity([...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]);
}

function summary(findings: readonly Finding[], hidden: number, { language }: Voice): string {
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  if (language === 'zh')
    return `错误 ${count('error')}，警告 ${count('warning')}，线索 ${count('lead')}${hidden > 0 ? `；另有提示 ${hidden} 条（--all 显示）` : ''}`;
  const levels = (['error', 'warning', 'lead'] as const).map((level) =>
    counted(count(level), language, { zh: '', en: level }),
  );
  return `${levels.join(', ')}${hidden > 0 ? `; ${counted(hidden, language, { zh: '', en: 'note' })} more with --all` : ''}`;
}
