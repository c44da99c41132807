import type { CompareOptions, NotInForce } from '../engine/measure/index.ts';
import { notInForceTexts } from '../engine/measure/index.ts';
import type { ChosenCase, RawChoice } from '../engine/exchange/index.ts';
import { readChoice } from '../engine/exchange/index.ts';
import type { CaseAttributes, Id, Process, Scenario } from '../engine/model/index.ts';
import { cities } from '../processes/index.ts';
import type { Loaded } from './documents.ts';
import type { Voice } from './io.ts';
import { WrongUse } from './io.ts';

/** The options that a choice means. Throws WrongUse for ids that do not exist. */
export function optionsOf({ process, reform }: Loaded, choice: RawChoice): CompareOptions {
  const read = readChoice({ process, reform, cities }, choice);
  if (!read.ok) throw new WrongUse(read.findings);
  return read.value;
}

/** The attributes of a case that differ from usual, in words. */
export function caseText(attributes: CaseAttributes, process: Process, { say, language }: Voice): string {
  const special = process.attributes.flatMap(({ id, title, usual, values }) => {
    const value = values.find((one) => one.id === attributes[id]);
    return value === undefined || value.id === usual ? [] : [`${say(title)} ${say(value.title)}`];
  });
  if (special.length === 0) return language === 'zh' ? '通常情形' : 'the usual case';
  return special.join(language === 'zh' ? '，' : ', ');
}

/** Whether a case differs from the usual one in anything. */
export function isUnusual(attributes: CaseAttributes, process: Process): boolean {
  return process.attributes.some(({ id, usual }) => (attributes[id] ?? usual) !== usual);
}

/** Which side of the reform it is, and with how many measures, such as `after, 17 of 21 measures on`. */
export function sideText(
  { side, reform, measures, offered }: Pick<ChosenCase, 'side' | 'reform' | 'measures' | 'offered'>,
  { language }: Voice,
): string {
  const zh = language === 'zh';
  if (side === 'before') return zh ? '改革前' : 'before the reform';
  if (reform === null) return zh ? '没有改革方案' : 'no reform';
  return zh
    ? `改革后，${offered} 项措施中开 ${measures.length} 项`
    : `after, ${measures.length} of ${offered} ${offered === 1 ? 'measure' : 'measures'} on`;
}

/** What was chosen and left out, since it is not in force on the day of the law, as rows of the head of a report. */
export function notInForceRows(left: readonly NotInForce[], { say, style, language }: Voice): [string, string][] {
  const name = style('yellow', language === 'zh' ? '! 未计入' : '! Left out');
  return notInForceTexts(left).map((text) => [name, say(text)]);
}

/** How much was chosen and left out, for a line of a table; empty where nothing was. `--json` names it. */
export function notInForceCount({ length }: readonly NotInForce[], language: Voice['language']): string {
  if (length === 0) return '';
  return language === 'zh' ? `未施行、未计入 ${length}` : `not in force, left out ${length}`;
}

/** The attributes that all cases have, in words, and those in which they differ as the scenario says. */
export function mixedCaseText(
  attributes: CaseAttributes,
  mixed: readonly string[],
  process: Process,
  voice: Voice,
): string {
  const zh = voice.language === 'zh';
  const fixed = caseText(attributes, process, voice);
  if (mixed.length === 0) return fixed;
  const names = process.attributes.filter(({ id }) => mixed.includes(id)).map(({ title }) => voice.say(title));
  return zh ? `${fixed}；按方案构成：${names.join('、')}` : `${fixed}; mixed by the scenario: ${names.join(', ')}`;
}

/** What was chosen, as reports of runs begin with it. */
export interface ChoiceReport {
  readonly reform: Id | null;
  readonly measures: readonly Id[];
  readonly offered: number;
  readonly conditional: boolean;
  readonly notInForce: ChosenCase['notInForce'];
  /** The attributes that all cases have. */
  readonly attributes: ChosenCase['attributes'];
  /** The attributes in which cases differ. */
  readonly mixed: readonly Id[];
}

/** The choice behind runs of a scenario. */
export function choiceReport(chosen: ChosenCase, { mix }: Scenario): ChoiceReport {
  const { reform, measures, offered, conditional, notInForce, attributes } = chosen;
  const mixed = mix.map(({ attribute }) => attribute);
  return {
    ...{ reform, measures, offered, conditional, notInForce, mixed },
    attributes: Object.fromEntries(Object.entries(attributes).filter(([id]) => !mixed.includes(id))),
  };
}
