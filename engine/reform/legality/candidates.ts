import type { Id, Item, JointGroup, Material, Move, Process, Text } from '../../model/index.ts';
import type { ActiveProcess, Arrow } from '../../network/index.ts';
import { arrowsOf, quickDays, quickMinutes } from '../../network/index.ts';

/**
 * The moves that could touch an arrow, without a basis: what a planner may think of, lawful or not. Whether the law allows
 * them is for their own rules to say.
 */
export function candidatesFor(active: ActiveProcess, arrow: Arrow): Move[] {
  const { process } = active;
  const earlier = process.items.find(({ id }) => id === arrow.earlier);
  const later = process.items.find(({ id }) => id === arrow.later);
  return [
    ...(arrow.because === 'habit' ? [dropHabit(arrow)] : []),
    ...(arrow.because === 'material' && later !== undefined ? paperMoves(process, later, arrow) : []),
    ...(arrow.because === 'consult' ? [] : retimes(active, arrow)),
    ...(earlier !== undefined && later !== undefined && arrow.because !== 'consult' ? jointly(earlier, later) : []),
    ...(earlier === undefined ? [] : [{ do: 'cancel' as const, item: earlier.id }]),
  ];
}

function dropHabit({ earlier, later }: Arrow): Move {
  return { do: 'drop-habit', earlier, later };
}

function paperMoves({ materials }: Process, { id: item, takes }: Item, { material, by }: Arrow): Move[] {
  const paper = materials.find(({ id }) => id === material);
  if (material === undefined || paper === undefined) return [];
  const own = takes.filter((take) => take.material === material);
  const letter: Material = {
    id: freeId(`${material.slice(0, 60)}-letter`, materials),
    title: named(
      paper.title,
      (zh) => `${zh}承诺书`,
      (en) => `letter of commitment for ${en}`,
    ),
    holder: 'applicant',
  };
  const substitute: Material = {
    ...letter,
    id: freeId(`${material.slice(0, 60)}-substitute`, materials),
    title: named(
      paper.title,
      (zh) => `可代替${zh}的材料`,
      (en) => `a paper that stands for ${en}`,
    ),
  };
  return [
    ...(own.some(({ origin }) => origin === 'applicant')
      ? [{ do: 'share' as const, materials: [material], items: [item] }]
      : []),
    ...(by === 'acceptance' ? [{ do: 'accept-with-gap' as const, item, material, by: 'decision' as const }] : []),
    { do: 'commit', item, materials: [material], letter },
    { do: 'replace-paper', item, material, with: substitute },
    { do: 'drop-paper', item, materials: [material] },
  ];
}

/** To the first act of the applicant that the later node leads to: what binds an act need not bind an office. */
function retimes(active: ActiveProcess, { earlier, later }: Arrow): Move[] {
  const acts = new Set(active.acts.map(({ id }) => id));
  const arrows = arrowsOf(active).filter(({ by }) => by !== 'later');
  const met = new Set([later]);
  for (const node of met)
    for (const arrow of arrows) {
      if (arrow.earlier !== node || met.has(arrow.later)) continue;
      if (acts.has(arrow.later)) return [{ do: 'retime', earlier, later, to: arrow.later, by: 'acceptance' }];
      met.add(arrow.later);
    }
  return [];
}

function jointly(earlier: Item, later: Item): Move[] {
  const members = [earlier.id, later.id];
  const title: Text = {
    zh: `${earlier.title.zh}、${later.title.zh}联合办理`,
    en: `joint handling of ${earlier.title.en} and ${later.title.en}`,
  };
  const group: JointGroup = {
    id: `joint-${later.id}`.slice(0, 80),
    title,
    lead: later.authority,
    members,
    together: { form: true, visit: true, opinion: true },
    restart: 'objectors',
    basis: { kind: 'assumption', why: title },
  };
  return [
    {
      do: 'internalise',
      item: earlier.id,
      into: later.id,
      replyWorkingDays: Math.ceil(quickDays(quickMinutes(earlier.duration))),
    },
    { do: 'joint', group },
    {
      do: 'merge',
      items: members,
      into: {
        id: later.id,
        title: { zh: `${earlier.title.zh}与${later.title.zh}`, en: `${earlier.title.en} with ${later.title.en}` },
      },
      duration: 'maximum',
    },
  ];
}

function named({ zh, en }: Text, inChinese: (zh: string) => string, inEnglish: (en: string) => string): Text {
  return { zh: inChinese(zh), en: inEnglish(en) };
}

function freeId(wanted: Id, taken: readonly { readonly id: Id }[]): Id {
  return taken.some(({ id }) => id === wanted) ? freeId(`${wanted}-2`, taken) : wanted;
}
