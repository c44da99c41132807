import type { CheckRule } from '../../engine/check/index.ts';
import { checkRules, hardEdges, matterTitles } from '../../engine/check/index.ts';
import type { Basis } from '../../engine/model/index.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import { table } from '../table.ts';
import { basisText } from '../words.ts';

/** `binglian rules`: the rules that plans are held against, with their articles, and the orders that laws set. */
export function rules(voice: Voice): Status {
  if (voice.json) {
    writeJson(voice, {
      rules: checkRules.map(({ code, title, law }) => ({ code, title, law: law ?? null })),
      orders: hardEdges,
    });
    return status.well;
  }
  const { say, style } = voice;
  const heading = (text: string): void => voice.out(`${style('bold', text)}\n`);
  heading(say({ zh: '法律规则', en: 'Rules of law' }));
  for (const rule of checkRules) if (rule.law !== undefined) voice.out(ruleText(rule, rule.law, voice));
  heading(say({ zh: '常理和提示', en: 'Rules of sanity' }));
  for (const { code, title, law } of checkRules) if (law === undefined) voice.out(`  ${say(title)} [${code}]\n`);
  heading(say({ zh: '法定先后（不可去掉）', en: 'Orders that laws set (not to be removed)' }));
  voice.out(
    table(
      hardEdges.map(({ earlier, later, basis, place }) => [
        `${say(matterTitles[earlier])} → ${say(matterTitles[later])}${place === undefined ? '' : ` [${say(place)}]`}`,
        datedText(basis, voice),
      ]),
    ),
  );
  return status.well;
}

function ruleText(
  { code, title }: CheckRule,
  { laws, binds, always }: NonNullable<CheckRule['law']>,
  voice: Voice,
): string {
  const { say, language } = voice;
  const zh = language === 'zh';
  // The orders have a list of their own below.
  const articles = code === 'order/hard-edge-missing' ? [] : laws.map((law) => `    ${datedText(law, voice)}\n`);
  const kinds = binds === 'all' ? (zh ? '各类事项' : 'all kinds of item') : binds.join(zh ? '、' : ', ');
  const anyDay = zh
    ? '；作为常理，其他日子和事项也提示，不引条文'
    : '; as good sense told on other days and of other kinds as well, without the article';
  return `  ${say(title)} [${code}]\n    ${zh ? '约束：' : 'Binds: '}${kinds}${always === true ? anyDay : ''}\n${articles.join('')}`;
}

/** A basis with the days on which it is in force. */
function datedText(basis: Extract<Basis, { kind: 'law' | 'document' }>, { language }: Voice): string {
  const { from, until } = basis;
  const days = from === undefined && until === undefined ? '' : ` ${from ?? '…'} – ${until ?? ''}`.trimEnd();
  const reading = basis.kind === 'law' && basis.application === 'reading';
  const word = reading ? (language === 'zh' ? '（本系统的理解）' : ' (our reading)') : '';
  return `${basisText(basis, language)}${word}${days}`;
}
