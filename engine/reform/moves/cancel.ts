import type { Basis, Id, Item, MoveOf, Process } from '../../model/index.ts';
import { arrowsOf } from '../../network/arrows.ts';
import { activeWhole } from '../../network/active.ts';
import type { Applied, Competence, MoveRule } from '../rule.ts';
import { conditional, fateOf, lawful, moot, refused } from '../rule.ts';
import { itemOf } from '../edit.ts';
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
    if (item === undefined) return moot(move.item);
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

/** The process without the item, its followers standing after whatever stood before it. */
function cancelled(process: Process, item: Item): Process {
  const arrows = arrowsOf(activeWhole(process));
  const before = new Map<Id, Basis | undefined>();
  for (const { earlier, later, by, basis } of arrows)
    if (later === item.id && by !== 'later') before.set(earlier, basis);
  const after = new Map<Id, 'acceptance' | 'decision' | 'delivery'>();
  for (const { earlier, later, by } of arrows)
    if (earlier === item.id && by !== 'later' && !after.has(later)) after.set(later, by);
  const note = {
    zh: `取消“${item.title.zh}”后保留的先后次序`,
    en: `Order that stays after “${item.title.en}” was cancelled`,
  };
  const bridges = [...before].flatMap(([earlier, basis]) =>
    [...after].map(([later, by]) => ({
      earlier,
      later,
      by,
      basis: basis ?? ({ kind: 'assumption', why: note } as const),
    })),
  );
  const without = <A extends { earlier: Id; later: Id }>(list: A[]): A[] =>
    list.filter(({ earlier, later }) => earlier !== item.id && later !== item.id);
  const givenElsewhere = new Set(
    [...process.items.filter(({ id }) => id !== item.id), ...process.procedures, ...process.groups].flatMap(
      ({ gives }) => gives ?? [],
    ),
  );
  const gone = new Set(item.gives.filter((material) => !givenElsewhere.has(material)));
  const untaken = <N extends { takes: Item['takes'] }>(node: N): N =>
    node.takes.some(({ material }) => gone.has(material))
      ? { ...node, takes: node.takes.filter(({ material }) => !gone.has(material)) }
      : node;
  const lawBridges = bridges.filter(({ basis }) => basis.kind === 'law');
  const softBridges = bridges.filter(({ basis }) => basis.kind !== 'law');
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
    orders: [...without(process.orders), ...lawBridges],
    habits: [
      ...without(process.habits),
      ...softBridges.map(({ earlier, later, basis }) => ({ earlier, later, basis, note })),
    ],
  };
}

function withoutHost({ host: _, ...item }: Item): Item {
  return item;
}
