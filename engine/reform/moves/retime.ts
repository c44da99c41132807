import type { Id, Process, Take } from '../../model/index.ts';
import type { Arrow } from '../../network/arrows.ts';
import { isLocked } from '../../network/arrows.ts';
import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot, refused } from '../rule.ts';
import { quoted } from '../words.ts';

/** What had to be done before one node only has to be done before a later one 调整时序. */
export const retime: MoveRule<'retime'> = {
  do: 'retime',
  fates: () => fateOf('removed'),
  sentence: ({ earlier, later, to }, title) => ({
    zh: `${quoted(earlier, title, 'zh')}不再是${quoted(later, title, 'zh')}的前置，调整到${quoted(to, title, 'zh')}之前完成`,
    en: `Have ${quoted(earlier, title, 'en')} before ${quoted(to, title, 'en')} instead of before ${quoted(later, title, 'en')}`,
  }),
  apply: ({ process, resolve }, move) => {
    const earlier = resolve(move.earlier);
    const later = resolve(move.later);
    const to = resolve(move.to);
    if (takerOf(process, to) === undefined) return moot();
    const between = arrowsBetween(process, earlier, later);
    if (between.length === 0) return moot();
    const locked = between.find(isLocked);
    if (locked !== undefined && move.basis?.kind !== 'law')
      return refused(
        { zh: '这一先后次序由法律规定，不得后移', en: 'A statute sets this order; it may not be moved later' },
        { zh: '只调整习惯性前置，或以法律依据后移', en: 'Move habits only, or name the law that allows it' },
        locked.basis,
      );
    return lawful(
      moved(process, { earlier, later, to, by: move.by }),
      locked === undefined ? 'this-level' : 'law-amendment',
    );
  },
};

/** All arrows from one node to another, whatever the case. */
export function arrowsBetween(process: Process, earlier: Id, later: Id): Arrow[] {
  const given = givenBy(process, earlier);
  const takes = takerOf(process, later)?.takes ?? [];
  const byMaterial = takes
    .filter(({ material, origin }) => origin !== 'commitment' && given.has(material))
    .map(({ material, by, basis }): Arrow => ({ earlier, later, by, because: 'material', material, basis }));
  const isBetween = (arrow: { earlier: Id; later: Id }): boolean => arrow.earlier === earlier && arrow.later === later;
  return [
    ...byMaterial,
    ...process.orders.filter(isBetween).map((order): Arrow => ({ ...order, because: 'statute' })),
    ...process.habits
      .filter(isBetween)
      .map(({ basis }): Arrow => ({ earlier, later, by: 'acceptance', because: 'habit', basis })),
  ];
}

function takerOf({ items, procedures, acts }: Process, id: Id): { readonly takes: Take[] } | undefined {
  const isIt = (node: { id: Id }): boolean => node.id === id;
  return items.find(isIt) ?? acts.find(isIt) ?? procedures.find(isIt);
}

function givenBy({ items, procedures, groups }: Process, id: Id): ReadonlySet<Id> {
  const isIt = (node: { id: Id }): boolean => node.id === id;
  return new Set((items.find(isIt) ?? procedures.find(isIt) ?? groups.find(isIt))?.gives ?? []);
}

function moved(
  process: Process,
  { earlier, later, to, by }: { earlier: Id; later: Id; to: Id; by: Take['by'] },
): Process {
  const given = givenBy(process, earlier);
  const takes = (takerOf(process, later)?.takes ?? []).filter(({ material }) => given.has(material));
  const change = <N extends { id: Id; takes: Take[] }>(node: N): N => {
    if (node.id === later) return { ...node, takes: node.takes.filter(({ material }) => !given.has(material)) };
    if (node.id !== to) return node;
    const known = new Set(node.takes.map(({ material }) => material));
    const added = takes.filter(({ material }) => !known.has(material)).map((take) => ({ ...take, by }));
    return added.length === 0 ? node : { ...node, takes: [...node.takes, ...added] };
  };
  const isArrow = (arrow: { earlier: Id; later: Id }): boolean => arrow.earlier === earlier && arrow.later === later;
  const standsAlready = takes.length > 0 || arrowsBetween(process, earlier, to).length > 0;
  const habits = process.habits.filter(isArrow);
  const orders = process.orders.filter(isArrow);
  return {
    ...process,
    items: process.items.map(change),
    acts: process.acts.map(change),
    procedures: process.procedures.map(change),
    habits: [
      ...process.habits.filter((habit) => !isArrow(habit)),
      ...(standsAlready ? [] : habits.map((habit) => ({ ...habit, later: to }))),
    ],
    orders: [
      ...process.orders.filter((order) => !isArrow(order)),
      ...orders.map((order) => ({ ...order, later: to, by })),
    ],
  };
}
