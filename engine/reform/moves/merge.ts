import type { Condition, Duration, Id, Item, JointGroup, Limit, MoveOf, Process, Take } from '../../model/index.ts';
import { inForceOn, itemKindSchema, originOf, partsOf, setBySchema } from '../../model/index.ts';
import { activeWhole } from '../../network/active.ts';
import { arrowsTowards } from '../../network/arrows.ts';
import { innerNodes } from '../../network/inner.ts';
import { quickDays, quickMinutes } from '../../network/minutes.ts';
import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, hasHigherGround, lawful, moot, refused } from '../rule.ts';
import { idTaken, isUsed, itemOf, nameOf, withReferences } from '../edit.ts';
import { laws } from '../laws.ts';
import { dutyToPay, lockedAmong, orderWouldGo } from './bound-order.ts';
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
    const named = ids.map((id) => itemOf(process, id)).filter((item) => item !== undefined);
    // An opinion inside another item leads only where all parts are opinions.
    const lead = named.find(({ host }) => host === undefined) ?? named[0];
    const items = [...named].sort((a, b) => Number(b === lead) - Number(a === lead));
    if (lead === undefined || items.length < 2) return moot();
    if (!items.some(({ id }) => id === move.into.id) && isUsed(process, move.into.id))
      return refused(...idTaken(move.into.id));
    const between = thirdNodes(process, items);
    if (between.length > 0)
      return refused(
        {
          zh: `合并会成环，夹在其间的有：${between.map((id) => nameOf(process, id).zh).join('、')}`,
          en: `Merging would close a ring; between the parts lie ${between.map((id) => nameOf(process, id).en).join(', ')}`,
        },
        { zh: '改为联合办理，或先移开夹在其间的前置', en: 'Handle them jointly, or first move what lies between' },
      );
    const duty = items.map((item) => dutyToPay(item, move.basis)).find((refusal) => refusal !== undefined);
    if (duty !== undefined) return duty;
    const locked = lockedAmong(
      process,
      items.map(({ id }) => id),
    );
    if (locked !== undefined && !hasHigherGround(move)) return orderWouldGo(process, locked);
    const after = merged(process, items, lead, move);
    if (hasHigherGround(move)) return lawful(after, locked === undefined ? 'this-level' : 'state-council');
    const licences = items.filter(({ kind }) => kind === '行政许可');
    if (new Set(licences.map(({ authority }) => authority)).size > 1)
      return conditional(
        after,
        {
          zh: '由一个机关行使几个机关的许可权，须经国务院批准',
          en: 'That one authority exercises the licensing powers of several needs the leave of the State Council',
        },
        { competence: 'state-council', basis: laws.severalOffices },
      );
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
  const ids = items.map(({ id }) => id);
  const inner = innerNodes(ids, arrowsTowards(activeWhole(process), ids));
  return [...inner].filter((id) => !ids.includes(id));
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
  const { when: ___, ...leading } = lead;
  const when = eitherCondition(items);
  const one: Item = {
    ...leading,
    ...(when === undefined ? {} : { when }),
    kind: strictestKind(items),
    setBy: highestSetBy(items),
    lifecycle: items.find(({ lifecycle }) => lifecycle === 'promised')?.lifecycle ?? lead.lifecycle,
    limits: limitsOf(items, process.asOf),
    id: into.id,
    title: into.title,
    authority: into.authority ?? lead.authority,
    takes: unionOfTakes(items, inner, when),
    gives: into.gives ?? [...inner],
    duration: durationOf(items, duration, basis),
    stops: items.flatMap(({ stops }) => stops ?? []),
    fees: items.flatMap(({ fees }) => fees ?? []),
    origin: originOf(lead),
    parts,
    partsWork: workOfParts(items, duration),
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

/** Every material once, without what the parts gave one another; each take remembers which part asked for it, and when. */
function unionOfTakes(items: readonly Item[], inner: ReadonlySet<Id>, merged: Condition | undefined): Take[] {
  const union = new Map<Id, Take>();
  for (const item of items) {
    const own = ownCondition(item, merged);
    for (const one of item.takes) {
      if (inner.has(one.material)) continue;
      const take = withCondition(one, own);
      const known = union.get(take.material);
      if (known === undefined) union.set(take.material, { ...take, part: take.part ?? originOf(item) });
      else union.set(take.material, asked(known, take));
    }
  }
  return [...union.values()];
}

/** A paper that two parts ask for is asked for where either does. */
function asked(known: Take, other: Take): Take {
  if (known.when === undefined || JSON.stringify(known.when) === JSON.stringify(other.when)) return known;
  const { when, ...always } = known;
  return other.when === undefined ? always : { ...known, when: { any: [when, other.when] } };
}

/** The condition of a part that goes on to bind its papers: none where the whole merged item has just that condition. */
function ownCondition({ when }: Item, merged: Condition | undefined): Condition | undefined {
  return when === undefined || JSON.stringify(when) === JSON.stringify(merged) ? undefined : when;
}

function withCondition(take: Take, own: Condition | undefined): Take {
  if (own === undefined) return take;
  return { ...take, when: take.when === undefined ? own : { all: [own, take.when] } };
}

/** A case needs the merged item when it needed any of the parts. */
function eitherCondition(items: readonly Item[]): Condition | undefined {
  const conditions = items.map(({ when }) => when);
  const any = conditions.filter((when) => when !== undefined);
  if (any.length < conditions.length) return undefined;
  const different = [...new Map(any.map((when) => [JSON.stringify(when), when])).values()];
  return different.length === 1 ? different[0] : { any: different };
}

const kinds = itemKindSchema.options;
const creators = setBySchema.options;

/** The laws of all parts bind, so the merged item is of the kind that is bound most. */
function strictestKind(items: readonly Item[]): Item['kind'] {
  return kinds.find((kind) => items.some((item) => item.kind === kind))!;
}

function highestSetBy(items: readonly Item[]): Item['setBy'] {
  return creators.find((setBy) => items.some((item) => item.setBy === setBy))!;
}

/** The limits of all parts; where several bound the same, those of the part whose limit in force is shortest. */
function limitsOf(items: readonly Item[], asOf: string): Limit[] {
  const byEvent = new Map<string, Item[]>();
  const keyOf = ({ scheme, startsAt, endsAt = 'decision' }: Limit): string =>
    `${scheme} ${typeof startsAt === 'string' ? startsAt : `event ${startsAt.event}`} ${endsAt}`;
  for (const item of items)
    for (const key of new Set(item.limits.map(keyOf))) byEvent.set(key, [...(byEvent.get(key) ?? []), item]);
  return [...byEvent].flatMap(([key, several]) => {
    const own = (item: Item): Limit[] => item.limits.filter((limit) => keyOf(limit) === key);
    const length = (item: Item): number => {
      const limit = own(item).find((one) => inForceOn(one, asOf));
      return limit === undefined ? Infinity : quickMinutes(limit);
    };
    return own(several.reduce((shortest, item) => (length(item) < length(shortest) ? item : shortest)));
  });
}

/** What a simulation needs to draw the work of the parts as it did before the merger. */
function workOfParts(items: readonly Item[], how: MoveOf<'merge'>['duration']): NonNullable<Item['partsWork']> {
  const durations = Object.fromEntries(
    items.flatMap((item) => Object.entries(item.partsWork?.durations ?? { [originOf(item)]: item.duration })),
  );
  if (typeof how === 'string') return { how, durations };
  const longest = Math.max(...items.map(({ duration }) => quickMinutes(duration)));
  return longest === 0
    ? { how: 'maximum', durations }
    : { how: 'maximum', scale: quickMinutes(how) / longest, durations };
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
