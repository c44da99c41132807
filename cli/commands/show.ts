import type { Item, Process } from '../../engine/model/index.ts';
import { decisionLimit } from '../../engine/model/index.ts';
import { modelHash } from '../../engine/exchange/index.ts';
import { cities } from '../../processes/index.ts';
import type { Loaded } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import { table } from '../table.ts';
import { amountText, counted } from '../words.ts';

/** `binglian show`: what a process consists of, and what can be chosen for a comparison. */
export function show({ process, reform }: Loaded, voice: Voice): Status {
  if (voice.json) {
    writeJson(voice, { model: modelHash([process]), process, reform: reform ?? null });
    return status.well;
  }
  const { say } = voice;
  const zh = voice.language === 'zh';
  const heading = (text: string): void => voice.out(`\n${voice.style('bold', text)}\n`);
  voice.out(`${voice.style('bold', say(process.title))} (${process.id})\n`);
  if (process.summary !== undefined) voice.out(`${say(process.summary)}\n`);
  voice.out(
    `${zh ? '依据法律的日期' : 'Law as of'} ${process.asOf} · ${zh ? '模型' : 'model'} ${modelHash([process])}\n`,
  );
  heading(zh ? `事项 ${process.items.length}` : counted(process.items.length, 'en', { zh: '', en: 'item' }));
  voice.out(itemTable(process, voice));
  if (process.attributes.length > 0) heading(zh ? '可选：案件属性 --at' : 'To choose: attributes of the case --at');
  voice.out(
    table(
      process.attributes.map(({ id, title, values, usual }) => [
        say(title),
        values.map((value) => `${id}=${value.id}${value.id === usual ? '*' : ''} ${say(value.title)}`).join(', '),
      ]),
    ),
  );
  heading(zh ? '可选：口径 --scope' : 'To choose: counting scope --scope');
  voice.out(table(process.scopes.map(({ id, title }) => [id, say(title)])));
  if (reform !== undefined) {
    heading(`${zh ? '可选：措施 --on' : 'To choose: measures --on'} (${say(reform.title)})`);
    voice.out(
      table(reform.measures.map(({ id, title, introduced, usual }) => [usual ? '*' : ' ', id, introduced, say(title)])),
    );
  }
  const local = cities.filter(({ rules }) => rules.some((rule) => rule.process === process.id));
  if (local.length > 0) {
    heading(zh ? '可选：城市 --city' : 'To choose: city --city');
    voice.out(table(local.map(({ id, title }) => [id, say(title)])));
  }
  voice.out(zh ? '\n* 通常取值\n' : '\n* usual\n');
  return status.well;
}

function itemTable(process: Process, { say, language }: Voice): string {
  const authorities = new Map(process.authorities.map((authority) => [authority.id, authority.title]));
  const limit = (item: Item): string => {
    const law = decisionLimit(item.limits, 'statutory', process.asOf);
    return law === undefined ? '--' : amountText(law, language);
  };
  return table([
    [
      '',
      say({ zh: '事项', en: 'Item' }),
      say({ zh: '部门', en: 'Authority' }),
      say({ zh: '用时', en: 'Takes' }),
      say({ zh: '法定时限', en: 'Limit by law' }),
    ],
    ...process.items.map((item) => [
      item.id,
      say(item.title),
      say(authorities.get(item.authority) ?? { zh: item.authority, en: item.authority }),
      amountText(item.duration, language),
      limit(item),
    ]),
  ]);
}
