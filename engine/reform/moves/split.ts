import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot } from '../rule.ts';
import { itemOf } from '../edit.ts';
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
    if (item === undefined || first === undefined) return moot(move.item);
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
      items: process.items.flatMap((other) => (other.id === item.id ? [head, ...others] : [other])),
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
