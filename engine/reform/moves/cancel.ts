import type { Id, Item, MoveOf, Process } from '../../model/index.ts';
import { arrowsOf, isLocked } from '../../network/arrows.ts';
import { activeWhole } from '../../network/active.ts';
import type { Applied, Competence, MoveRule } from '../rule.ts';
import { conditional, fateOf, lawful, moot, refused } from '../rule.ts';
import { giversOf, itemOf } from '../edit.ts';
import { laws } from '../laws.ts';
import { quoted } from '../words.ts';

/** The item is abolished 取消; what followed it now follows what stood before it, for the same reasons. */
export const cancel: MoveRule<'cancel'> = {
  do: 'cancel',
  fates: () => fateOf('removed'),
  sentence: ({ item }, title) => ({
    zh: `取消${quoted(item, title, 'zh')}`,
    en: `Cancel ${quoted(item, title, 'en')}`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    if (item === undefined) return moot();
    return mayDrop(item, move, () => cancelled(process, item));
  },
};

/** Whether the city may drop an item, by who set it (行政许可法 14–17, 21). */
export function mayDrop(item: Item, { basis }: MoveOf<'cancel'> | MoveOf<'to-filing'>, after: () => Process): Applied {
  const competence = needed(item);
  if (competence === 'this-level') return lawful(after(), competence);
  if (basis?.kind === 'law') return lawful(after(), competence);
  if (basis?.kind === 'document')
    return item.setBy === 'law'
      ? conditional(after(), byLawOnly, { competence, basis: laws.whoMayCancel })
      : lawful(after(), competence);
  return refused(
    {
      zh: `“${item.title.zh}”由上位法设定，本级无权取消`,
      en: `“${item.title.en}” was set at a higher level; this level may not drop it`,
    },
    {
      zh: '改为内部征求意见、告知承诺，或报请设定机关取消',
      en: 'Ask for an opinion inside government instead, accept a commitment, or ask the body that set it',
    },
    laws.whoMayCancel,
  );
}

const byLawOnly = {
  zh: '该事项由法律设定，文件只能暂停试点，须全国人大授权或修法',
  en: 'A law set this item; a document can only suspend it as a pilot, else the law has to change',
};

function needed({ setBy }: Item): Competence {
  switch (setBy) {
    case 'law':
      return 'law-amendment';
    case 'administrative-regulation':
      return 'state-council';
    case 'local-regulation':
    case 'rule':
      return 'province';
    case 'normative-document':
    case 'market':
      return 'this-level';
  }
}

/** The process without the item, its followers standing after whatever stood before it, in the cases that had the item. */
function cancelled(process: Process, item: Item): Process {
  const without = <A extends { earlier: Id; later: Id }>(list: A[]): A[] =>
    list.filter(({ earlier, later }) => earlier !== item.id && later !== item.id);
  const gone = new Set(item.gives.filter((material) => giversOf(process, material).every((id) => id === item.id)));
  const untaken = <N extends { takes: Item['takes'] }>(node: N): N =>
    node.takes.some(({ material }) => gone.has(material))
      ? { ...node, takes: node.takes.filter(({ material }) => !gone.has(material)) }
      : node;
  const { orders, habits } = bridgesOver(process, item);
  return {
    ...process,
    items: process.items
      .filter(({ id }) => id !== item.id)
      .map(untaken)
      .map((other) => (other.host === item.id ? withoutHost(other) : other)),
    procedures: process.procedures.map(untaken),
    acts: process.acts.map(untaken),
    groups: process.groups
      .map((group) => ({ ...group, members: group.members.filter((member) => member !== item.id) }))
      .filter(({ members }) => members.length > 1),
    orders: [...without(process.orders), ...orders],
    habits: [...without(process.habits), ...habits],
  };
}

/**
 * The arrows that replace those through the item, where none stands there already. What a law set between it and its
 * neighbours is read on to them; the rest was habit or somebody's paper and stays an order of habit.
 */
function bridgesOver(process: Process, item: Item): Pick<Process, 'orders' | 'habits'> {
  const arrows = arrowsOf(activeWhole(process)).filter(({ by }) => by !== 'later');
  const before = arrows.filter(({ later }) => later === item.id);
  const after = arrows.filter(({ earlier }) => earlier === item.id);
  const note = {
    zh: `取消“${item.title.zh}”后保留的先后次序`,
    en: `Order that stays after “${item.title.en}” was cancelled`,
  };
  const when = item.when === undefined ? {} : { when: item.when };
  const bridges: Pick<Process, 'orders' | 'habits'> = { orders: [], habits: [] };
  const standing = new Set(arrows.map(({ earlier, later }) => `${earlier} ${later}`));
  for (const first of before)
    for (const second of after) {
      const { earlier } = first;
      const { later, by } = second;
      if (earlier === later || standing.has(`${earlier} ${later}`)) continue;
      standing.add(`${earlier} ${later}`);
      const law = [first, second].every(isLocked) && second.basis?.kind === 'law' ? second.basis : undefined;
      if (law !== undefined)
        bridges.orders.push({ earlier, later, by, ...when, basis: { ...law, application: 'reading', note } });
      else bridges.habits.push({ earlier, later, ...when, note, basis: { kind: 'assumption', why: note } });
    }
  return bridges;
}

function withoutHost({ host: _, ...item }: Item): Item {
  return item;
}
