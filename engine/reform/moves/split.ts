import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot, refused } from '../rule.ts';
import { giversOf, idTaken, isUsed, itemOf, nameOf } from '../edit.ts';
import { originOf } from '../../model/index.ts';
import { quoted } from '../words.ts';

/** One item becomes several, so that parts of it can go ahead 拆分. The first keeps the origin and the arrows into it. */
export const split: MoveRule<'split'> = {
  do: 'split',
  fates: () => fateOf('removed'),
  sentence: ({ item, into }, title) => ({
    zh: `${quoted(item, title, 'zh')}拆分为${into.map((part) => `“${part.title.zh}”`).join('、')}`,
    en: `Split ${quoted(item, title, 'en')} into ${into.map((part) => `“${part.title.en}”`).join(', ')}`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    const [first, ...others] = move.into;
    if (item === undefined || first === undefined) return moot();
    const given = new Set(move.into.flatMap(({ gives }) => gives));
    const lost = item.gives.find((material) => !given.has(material));
    if (lost !== undefined)
      return refused(
        {
          zh: `拆分后没有哪一部分给出“${nameOf(process, lost).zh}”`,
          en: `None of the parts gives “${nameOf(process, lost).en}” any more`,
        },
        { zh: '写明由哪一部分给出', en: 'Say which part gives it' },
      );
    const foreign = [...given].find(
      (material) => !item.gives.includes(material) && giversOf(process, material).length > 0,
    );
    if (foreign !== undefined)
      return refused(
        {
          zh: `“${nameOf(process, foreign).zh}”由别的事项给出`,
          en: `Another item gives “${nameOf(process, foreign).en}”`,
        },
        { zh: '拆分只能给出原事项的结果', en: 'Parts can only give what the item gave' },
      );
    const used = move.into.find(({ id }) => id !== item.id && isUsed(process, id));
    if (used !== undefined) return refused(...idTaken(used.id));
    const named = new Set(move.into.flatMap(({ takes }) => takes.map(({ material }) => material)));
    const rest = item.takes.filter(({ material }) => !named.has(material));
    const head = { ...first, origin: originOf(item), takes: [...first.takes, ...rest] };
    const before = process.habits.filter(({ later }) => later === item.id);
    const ordersBefore = process.orders.filter(({ later }) => later === item.id);
    const rename = <A extends { earlier: string; later: string }>(arrow: A): A => ({
      ...arrow,
      earlier: arrow.earlier === item.id ? first.id : arrow.earlier,
      later: arrow.later === item.id ? first.id : arrow.later,
    });
    return lawful({
      ...process,
      items: process.items
        .flatMap((other) => (other.id === item.id ? [head, ...others] : [other]))
        .map((other) => (other.host === item.id ? { ...other, host: first.id } : other)),
      habits: [
        ...process.habits.map(rename),
        ...others.flatMap(({ id }) => before.map((habit) => ({ ...habit, later: id }))),
      ],
      orders: [
        ...process.orders.map(rename),
        ...others.flatMap(({ id }) => ordersBefore.map((order) => ({ ...order, later: id }))),
      ],
      groups: process.groups.map((group) => ({
        ...group,
        members: group.members.flatMap((member) => (member === item.id ? move.into.map(({ id }) => id) : [member])),
      })),
    });
  },
  renames: ({ item, into }) => new Map(into[0] === undefined ? [] : [[item, into[0].id]]),
};
