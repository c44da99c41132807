import type { Fewest } from '../../engine/measure/index.ts';
import { fewestFor, notInForceOf } from '../../engine/measure/index.ts';
import type { RawChoice } from '../../engine/exchange/index.ts';
import { comparisonHash } from '../../engine/exchange/index.ts';
import type { Finding, Id, Reform } from '../../engine/model/index.ts';
import { caseText, notInForceRows, optionsOf } from '../choice.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, WrongUse, writeJson } from '../io.ts';
import { days as shown, table } from '../table.ts';
import { counted, simulated } from '../words.ts';

/** As many sets are printed; `--json` has all. */
const MOST_SHOWN = 10;

/** `binglian what-if goal`: the fewest measures that bring the quick answer down to so many working days. Status 1 where none do. */
export function goal(loaded: Loaded, choice: RawChoice, days: number, voice: Voice): Status {
  const { process, reform } = loaded;
  if (reform === undefined) throw new WrongUse([noReform(process.id)]);
  const options = optionsOf(loaded, choice);
  const on = options.measures ?? new Set<Id>();
  const asked = { ...options, measures: on };
  const answer = lastOf(fewestFor({ process, reform, options: asked, days }));
  const notInForce = notInForceOf(process, reform, {
    ...options,
    measures: new Set(reform.measures.map(({ id }) => id)),
  });
  const result = answer.kind === 'found' ? status.well : status.findings;
  if (voice.json) {
    const model = comparisonHash({ process, reform, options: asked });
    writeJson(voice, {
      process: process.id,
      question: 'goal',
      simulated: true,
      days,
      on: [...on],
      notInForce,
      ...answer,
      model,
    });
    return result;
  }
  const { say, style, language } = voice;
  const zh = language === 'zh';
  const head = zh
    ? `推演：审批关键路径不超过 ${shown(days)} 个工作日，最少要哪几项措施`
    : `what if: the fewest measures for an approval path of ${shown(days)} working days`;
  voice.out(`${style('bold', `${say(process.title)} — ${head}`)} [${say(simulated)}]\n`);
  voice.out(`  ${caseText(options.attributes ?? {}, process, voice)}\n`);
  if (notInForce.length > 0) voice.out(table(notInForceRows(notInForce, voice)));
  voice.out('\n');
  voice.out(textOf(answer, reform, voice));
  return result;
}

function lastOf(search: Generator<number, Fewest>): Fewest {
  for (;;) {
    const { value, done } = search.next();
    if (done === true) return value;
  }
}

function textOf(answer: Fewest, { measures }: Reform, { say, language }: Voice): string {
  const zh = language === 'zh';
  const names = (ids: readonly Id[]): string =>
    ids.map((id) => say(measures.find((one) => one.id === id)?.title ?? { zh: id, en: id })).join(zh ? '；' : '; ');
  if (answer.kind === 'out-of-reach')
    return zh
      ? `  达不到：看过的组合中最短 ${shown(answer.best.days)} 个工作日（${counted(answer.best.added.length, language, { zh: '项措施', en: 'measure' })}）\n`
      : `  Out of reach: of all that was looked at, ${shown(answer.best.days)} working days are the least (${counted(answer.best.added.length, language, { zh: '', en: 'measure' })})\n`;
  const { sets, isLeast } = answer;
  const [first] = sets;
  if (first?.added.length === 0)
    return zh
      ? `  已经达到：${shown(first.days)} 个工作日\n`
      : `  It is reached already: ${shown(first.days)} working days\n`;
  const rows = sets.slice(0, MOST_SHOWN).map(({ added, days }) => [shown(days), names(added)]);
  const more = sets.length - rows.length;
  const note = isLeast
    ? zh
      ? '  更少的措施都达不到。'
      : '  No smaller set reaches it.'
    : zh
      ? '  组合太多，没有一一看完：每次加省得最多的一项，可能还有更少的。'
      : '  There were too many sets to look at: the measure that saves most was added each time, and there may be smaller sets.';
  const rest = more <= 0 ? '' : zh ? ` 另有 ${more} 组（--json）` : ` ${more} more with --json.`;
  return `${table([[zh ? '工作日' : 'Days', zh ? '措施' : 'Measures'], ...rows], ['right', 'left'])}\n${note}${rest}\n`;
}

function noReform(id: Id): Finding {
  return {
    code: 'what-if/no-reform',
    level: 'error',
    at: 'process',
    message: { zh: `“${id}”没有改革方案`, en: `“${id}” has no reform` },
    rule: { zh: '措施取自改革方案', en: 'measures are those of a reform' },
    mend: { zh: '用 --moves 给出方案文件', en: 'Give one with --moves' },
  };
}
