import type { ReportedReason, ReportedShutWay, ReportedWay, WhyReport } from '../engine/exchange/index.ts';
import {
  competenceWords,
  effectWords,
  gateWords,
  neededWords,
  payerWords,
  verdictWords,
} from '../engine/reform/index.ts';
import { articlesOf } from '../processes/articles.ts';
import { unwordedOf } from '../processes/gists.ts';
import { sources } from '../processes/index.ts';
import type { Voice } from './io.ts';
import { signed } from './table.ts';
import { basisText } from './words.ts';

/** Why one node waits for another, in words: the chain step by step, what each rests on, and the ways out of it. */
export function whyText({ sentence, chain, locked }: WhyReport, voice: Voice): string {
  const { say } = voice;
  const steps = chain.map(
    ({ earlier, later, reasons }, index) =>
      `${index + 1}. “${say(earlier.title)}” → “${say(later.title)}”\n${reasons.map((one) => reasonText(one, voice)).join('')}`,
  );
  return `${voice.style('bold', say(sentence))}\n${steps.join('')}${lockedText(locked, voice)}`;
}

function reasonText(reason: ReportedReason, voice: Voice): string {
  const { verdict, gate, material, group, basis, conditions, ways, shut } = reason;
  const { say, language } = voice;
  const zh = language === 'zh';
  const parts = [
    `${say(verdictWords[verdict])}${group === null ? '' : ` “${say(group.title)}”`}`,
    ...(material === null ? [] : [`“${say(material.title)}”`]),
    ...(gate === null ? [] : [say(gateWords[gate])]),
    ...(basis === null ? [] : [basisText(basis, language)]),
    ...(basis?.confirmedBy === undefined
      ? []
      : [`${zh ? '已由' : 'confirmed by '}${basis.confirmedBy}${zh ? '确认' : ''}`]),
    ...(conditions.length === 0
      ? []
      : [`${zh ? '只限' : 'only where '}${conditions.map(say).join(zh ? '，且' : ' and ')}`]),
  ];
  return `   ${parts.join(' · ')}\n${wordingText(basis, voice)}${ways.map((way) => wayText(way, voice)).join('')}${shut.map((way) => shutText(way, voice)).join('')}`;
}

/** The article that a reason rests on, in its Chinese wording; where that is not known, its sense in our words and where to read it. */
function wordingText(basis: ReportedReason['basis'], { style, say, language }: Voice): string {
  if (basis?.kind !== 'law') return '';
  const zh = language === 'zh';
  const worded = articlesOf(basis).map(
    ({ article, version, text }) =>
      (zh ? `第${article}条（${version} 文本）：` : `Article ${article}, wording of ${version}: `) +
      text.replaceAll('\n', ' '),
  );
  const address = sources.find(({ id }) => id === basis.source)?.address;
  const unworded = unwordedOf(basis).map(({ article, gist }) => {
    const known = zh ? `第${article}条原文未收录` : `The wording of article ${article} is not in our sources`;
    const sense = gist === undefined ? '' : `${zh ? '，大意：' : '; in our words: '}${say(gist)}`;
    return `${known}${sense}${address === undefined ? '' : `${zh ? '；见 ' : '; read it at '}${address}`}`;
  });
  return [...worded, ...unworded].map((line) => `     ${style('dim', line)}\n`).join('');
}

function wayText({ sentence, needs, competence, payer, effect, days, why, basis }: ReportedWay, voice: Voice): string {
  const { say, language } = voice;
  const zh = language === 'zh';
  const saved = days === null || days === 0 ? [] : [`${signed(-days)} ${zh ? '个工作日' : 'working days'}`];
  const paid = payer === 'nobody' ? [] : [`${zh ? '费用：' : 'paid by '}${say(payerWords[payer])}`];
  const terms = [
    say(competenceWords[competence]),
    say(neededWords[needs]),
    say(effectWords[effect]),
    ...saved,
    ...paid,
  ];
  const law = basis === null ? '' : `${zh ? '；' : '; '}${basisText(basis, language)}`;
  const hindrance = why === null ? '' : `       ${say(why)}${law}\n`;
  return `     ✓ ${say(sentence)}\n       ${terms.join(' · ')}\n${voice.style('dim', hindrance)}`;
}

function shutText({ sentence, why, basis }: ReportedShutWay, voice: Voice): string {
  const { say, language } = voice;
  const law = basis === null ? '' : `${language === 'zh' ? '；' : '; '}${basisText(basis, language)}`;
  return `     ✕ ${say(sentence)}\n${voice.style('dim', `       ${say(why)}${law}\n`)}`;
}

/** What would still bind if the chain were let go. */
function lockedText(locked: WhyReport['locked'], { say, language }: Voice): string {
  const [first] = locked;
  if (first === undefined) return '';
  const walk = [first.earlier, ...locked.map(({ later }) => later)].map(({ title }) => `“${say(title)}”`).join(' → ');
  return language === 'zh'
    ? `即使放开，法律规定的次序仍在：${walk}\n`
    : `Even so, what the law orders stays: ${walk}\n`;
}
