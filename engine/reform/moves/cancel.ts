import type { Id, Item, MoveOf, Process } from '../../model/index.ts';
import { arrowsOf, isLocked } from '../../network/arrows.ts';
import { activeWhole } from '../../network/active.ts';
import type { Applied, Competence, MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, hasHigherGround, lawful, moot, refused } from '../rule.ts';
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

/**
 * Whether an item may be dropped, by who set it (行政许可法 14–17, 21): on a law always; on a document of the State Council,
 * what an administrative regulation or a lower rule set, while a law can only be suspended. A document of one place drops
 * what a normative document set; for a local regulation or rule it has to be that of its own maker, and it never drops what
 * a law or an administrative regulation set.
 */
export function mayDrop(item: Item, move: MoveOf<'cancel'> | MoveOf<'to-filing'>, after: () => Process): Applied {
  const competence = needed(item);
  if (competence === 'this-level' || move.basis?.kind === 'law') return lawful(after(), competence);
  if (hasHigherGround(move))
    return item.setBy === 'law'
      ? conditional(after(), byLawOnly, { competence, basis: laws.whoMayCancel })
      : lawful(after(), competence);
  if (hasGround(move)) return onLocalDocument(item, after, competence);
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

/** A document of one place (行政许可法 21: a province stops a licence of a regulation only with leave of the State Council). */
function onLocalDocument(item: Item, after: () => Process, competence: Competence): Applied {
  const { zh, en } = item.title;
  switch (item.setBy) {
    case 'law':
      return refused(
        { zh: `“${zh}”由法律设定，地方文件无权取消`, en: `A law set “${en}”; a local document may not drop it` },
        {
          zh: '改为内部征求意见、告知承诺，或报请全国人大授权、修法',
          en: 'Ask for an opinion inside government instead, accept a commitment, or ask for leave of the NPC or another law',
        },
        laws.whoMayCancel,
      );
    case 'administrative-regulation':
      return refused(
        {
          zh: `“${zh}”由行政法规设定，地方文件无权取消`,
          en: `An administrative regulation set “${en}”; a local document may not drop it`,
        },
        {
          zh: '属有关经济事务的行政许可，由省级政府报国务院批准后在本行政区域停止实施；写明国务院的批准',
          en: 'A licence on economic affairs can be stopped in a province by its government with leave of the State Council; cite that leave',
        },
        laws.whoMayCancel,
      );
    default:
      return conditional(after(), byItsMaker, { competence, basis: laws.whoMaySet });
  }
}

const byItsMaker = {
  zh: '该事项由地方性法规或规章设定，所依据的地方文件须由制定机关作出',
  en: 'A local regulation or a rule set this item; the document has to be that of the body that made it',
};

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
