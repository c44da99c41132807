import type { Duration, Id, Item, JointGroup, MoveOf, Process, Take } from '../../model/index.ts';
import { originOf, partsOf } from '../../model/index.ts';
import { activeWhole } from '../../network/active.ts';
import { arrowsOf } from '../../network/arrows.ts';
import { innerNodes } from '../../network/inner.ts';
import { quickDays, quickMinutes } from '../../network/minutes.ts';
import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot, refused } from '../rule.ts';
import { itemOf, withReferences } from '../edit.ts';
import { laws } from '../laws.ts';
import { listed } from '../words.ts';

/** Several items become one with one result 合并; the conditions of all of them still bind. */
export const merge: MoveRule<'merge'> = {
  do: 'merge',
  fates: () => fateOf('merged'),
  sentence: ({ items, into }, title) => ({
    zh: `${listed(items, title, 'zh')}合并为“${into.title.zh}”`,
    en: `Merge ${listed(items, title, 'en')} into “${into.title.en}”`,
  }),
  apply: ({ process, resolve }, move) => {
    const ids = [...new Set(move.items.map(resolve))];
    const items = ids.map((id) => itemOf(process, id)).filter((item) => item !== undefined);
    const [lead] = items;
    if (lead === undefined || items.length < 2) return moot(move.items.join(', '));
    const between = thirdNodes(process, items);
    if (between.length > 0)
      return refused(
        {
          zh: `合并会成环：${[...between, move.into.id].join(' → ')} 夹在其间`,
          en: `Merging would close a ring: ${[...between, move.into.id].join(' → ')} lies between`,
        },
        { zh: '改为联合办理，或先移开夹在其间的前置', en: 'Handle them jointly, or first move what lies between' },
      );
    const after = merged(process, items, lead, move);
    if (hasGround(move)) return lawful(after);
    return conditional(
      after,
      { zh: '合并须有文件依据', en: 'Merging needs a document' },
      { basis: laws.jointHandling },
    );
  },
  renames: ({ items, into }) => new Map(items.map((id) => [id, into.id])),
};

/** Nodes that stand after one of the items and before another, so that one merged item would wait for itself. */
function thirdNodes(process: Process, items: readonly Item[]): Id[] {
  const ids = new Set(items.map(({ id }) => id));
  return [...innerNodes([...ids], arrowsOf(activeWhole(process)))].filter((id) => !ids.has(id));
}

function merged(
  process: Process,
  items: readonly Item[],
  lead: Item,
  { into, duration, basis }: MoveOf<'merge'>,
): Process {
  const ids = new Set(items.map(({ id }) => id));
  const inner = new Set(items.flatMap(({ gives }) => gives));
  const parts = items.flatMap((item) => [...partsOf(item)]);
  const one: Item = {
    ...lead,
    id: into.id,
    title: into.title,
    authority: into.authority,
    takes: unionOfTakes(items, inner),
    gives: into.gives ?? [...inner],
    duration: durationOf(items, duration, basis),
    stops: items.flatMap(({ stops }) => stops ?? []),
    fees: items.flatMap(({ fees }) => fees ?? []),
    origin: originOf(lead),
    parts,
  };
  const { short: _, statedVisits: __, ...bare } = one;
  const renamed = withReferences(process, ids, into.id);
  return withoutThinGroups({
    ...renamed,
    items: renamed.items.flatMap((item) => {
      if (item.id === lead.id) return [into.short === undefined ? bare : { ...bare, short: into.short }];
      return ids.has(item.id) ? [] : [item];
    }),
  });
}

function withoutThinGroups(process: Process): Process {
  const thick = (group: JointGroup): boolean => group.members.length > 1;
  return process.groups.every(thick) ? process : { ...process, groups: process.groups.filter(thick) };
}

/** Every material once, without what the parts gave one another; each take remembers which part asked for it. */
function unionOfTakes(items: readonly Item[], inner: ReadonlySet<Id>): Take[] {
  const union = new Map<Id, Take>();
  for (const item of items)
    for (const take of item.takes)
      if (!inner.has(take.material) && !union.has(take.material))
        union.set(take.material, { ...take, part: take.part ?? originOf(item) });
  return [...union.values()];
}

function durationOf(
  items: readonly Item[],
  how: MoveOf<'merge'>['duration'],
  basis: MoveOf<'merge'>['basis'],
): Duration {
  if (typeof how === 'object') return how;
  const days = items.map(({ duration }) => duration);
  if (how === 'maximum') return days.reduce((a, b) => (quickMinutes(b) > quickMinutes(a) ? b : a));
  const minutes = days.reduce((sum, one) => sum + quickMinutes(one), 0);
  const why = { zh: '各部分办理用时之和', en: 'The sum of the parts’ handling' };
  return { n: quickDays(minutes), unit: 'working-day', basis: basis ?? { kind: 'assumption', why } };
}
