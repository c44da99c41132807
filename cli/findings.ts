import type { Finding, FindingLevel, Text } from '../engine/model/index.ts';
import { basisText } from './words.ts';
import type { Voice } from './io.ts';

const levels: Readonly<Record<FindingLevel, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  lead: { zh: '线索，待核实', en: 'lead, to be verified' },
  note: { zh: '提示', en: 'note' },
};

/** A finding in words: level and place, what it is, what would mend it, and the law behind it. */
export function findingText(finding: Finding, voice: Voice): string {
  const { level, at, message, mend, basis, rule, code } = finding;
  const { say, language } = voice;
  const zh = language === 'zh';
  const head = voice.style(level === 'error' ? 'bold' : 'yellow', say(levels[level]));
  const law = basis === undefined ? say(rule) : `${say(rule)}${zh ? '；' : '; '}${basisText(basis, language)}`;
  return (
    `${head}${at === '' ? '' : ` ${at}`}\n` +
    `  ${say(message)}\n` +
    `  ${zh ? '改法：' : 'Mend: '}${say(mend)}\n` +
    `  ${voice.style('dim', `${zh ? '规则：' : 'Rule: '}${law} [${code}]`)}\n`
  );
}
