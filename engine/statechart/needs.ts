import type { Gate, Id, JointGroup } from '../model/index.ts';
import type { ActiveProcess, Arrow, ArrowReason } from '../network/index.ts';
import { arrowsOf } from '../network/index.ts';
import { innerNodes } from '../network/inner.ts';

/**
 * A fact of the dossier 案卷: `accepted`, `decided` (an opinion was given), `done` (its result can be used), `over` (it has
 * ended, with or without result), `objected` and, of joint groups, `started`.
 */
export type Fact = `${Id}:${'accepted' | 'decided' | 'done' | 'over' | 'objected' | 'started'}`;

/** Why a node waits for another one. */
export type NeedReason =
  | { readonly arrow: ArrowReason; readonly gate: Gate; readonly material?: Id }
  /** A consulted office waits for its host's acceptance; a member waits for its joint group. */
  | { readonly arrow: 'host' }
  | { readonly arrow: 'group' };

/** Something that a gate waits for: one of the facts is enough (a material that several nodes may give). */
export interface Need {
  readonly any: readonly Fact[];
  readonly why: NeedReason;
}

/** What a node waits for at each gate; procedures, acts and groups only have the first. */
export interface NodeNeeds {
  readonly acceptance: readonly Need[];
  readonly decision: readonly Need[];
  readonly delivery: readonly Need[];
}

/** What every active node of a case waits for, and what its goal waits for. */
export interface CaseNeeds {
  readonly of: ReadonlyMap<Id, NodeNeeds>;
  readonly goal: readonly Need[];
  readonly groupOf: ReadonlyMap<Id, JointGroup>;
  /** Per member of a group, the members that work after it along inner arrows. */
  readonly downstream: ReadonlyMap<Id, readonly Id[]>;
}

type Draft = Record<'acceptance' | 'decision' | 'delivery', Need[]>;

/** The needs of a case: its arrows, sorted by the gates that they hold up (ARCHITECTURE.md, “How time passes in a case”). */
export function needsOf(active: ActiveProcess): CaseNeeds {
  const arrows = arrowsOf(active);
  const groupOf = new Map<Id, JointGroup>();
  const inner = new Map<Id, ReadonlySet<Id>>();
  for (const group of active.groups) {
    for (const member of group.members) groupOf.set(member, group);
    inner.set(group.id, innerNodes(group.members, arrows));
  }
  const isInner = (member: Id, other: Id): boolean => inner.get(groupOf.get(member)?.id ?? '')?.has(other) === true;
  const of = new Map<Id, Draft>();
  for (const { id } of [...active.items, ...active.procedures, ...active.acts, ...active.groups])
    of.set(id, { acceptance: [], decision: [], delivery: [] });
  const items = new Set(active.items.map(({ id }) => id));
  for (const item of active.items) {
    const draft = of.get(item.id)!;
    if (item.host !== undefined && items.has(item.host))
      draft.acceptance.push({ any: [`${item.host}:accepted`], why: { arrow: 'host' } });
    const group = groupOf.get(item.id);
    if (group === undefined) continue;
    draft.acceptance.push({ any: [`${group.id}:started`], why: { arrow: 'group' } });
    draft.delivery.push({ any: [`${group.id}:done`], why: { arrow: 'group' } });
  }
  for (const alternatives of grouped(arrows)) {
    const [arrow] = alternatives;
    if (arrow === undefined || arrow.by === 'later') continue;
    const need: Need = {
      any: alternatives.flatMap((each) => factsOf(each, isInner(each.earlier, each.later))),
      why: reasonOf(arrow),
    };
    const group = groupOf.get(arrow.later);
    // A group does not wait for what one of its own inner nodes may give, too.
    const inside = alternatives.some(({ earlier, later }) => isInner(later, earlier));
    const outer = arrow.by === 'acceptance' && group !== undefined && !inside;
    const draft = of.get(outer ? group.id : arrow.later)!;
    draft[items.has(arrow.later) ? arrow.by : 'acceptance'].push(need);
  }
  return { of, goal: goalNeeds(active), groupOf, downstream: downstreamOf(active, arrows) };
}

/** Arrows that stand for one material at one gate of one node belong together: any of its givers will do. */
function grouped(arrows: readonly Arrow[]): Arrow[][] {
  const groups = new Map<string, Arrow[]>();
  arrows.forEach((arrow, index) => {
    const key = arrow.material === undefined ? `#${index}` : `${arrow.later} ${arrow.by} ${arrow.material}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [arrow]);
    else if (!group.some(({ earlier }) => earlier === arrow.earlier)) group.push(arrow);
  });
  return [...groups.values()];
}

/** Inside a group an opinion is enough. A habit also ends when the earlier office has ended without a result. */
function factsOf({ earlier, because }: Arrow, inner: boolean): Fact[] {
  const fact: Fact = inner ? `${earlier}:decided` : `${earlier}:done`;
  return because === 'habit' ? [fact, `${earlier}:over`] : [fact];
}

function reasonOf({ because, by, material }: Arrow): NeedReason {
  return { arrow: because, gate: by, ...(material === undefined ? {} : { material }) };
}

function goalNeeds(active: ActiveProcess): Need[] {
  const needs: Need[] = [];
  for (const material of active.process.goal.certificates) {
    const givers = active.givers.get(material) ?? [];
    if (givers.length > 0)
      needs.push({
        any: givers.map((giver): Fact => `${giver}:done`),
        why: { arrow: 'material', gate: 'acceptance', material },
      });
  }
  const acts = new Set(active.acts.map(({ id }) => id));
  for (const act of active.process.goal.acts)
    if (acts.has(act)) needs.push({ any: [`${act}:done`], why: { arrow: 'statute', gate: 'acceptance' } });
  return needs;
}

/** Members that a walk along the inner arrows of its group meets after a member. */
function downstreamOf(active: ActiveProcess, arrows: readonly Arrow[]): Map<Id, Id[]> {
  const downstream = new Map<Id, Id[]>();
  for (const { members } of active.groups) {
    const inner = innerNodes(members, arrows);
    for (const member of members) {
      const met = new Set<Id>();
      const open = [member];
      for (let node = open.pop(); node !== undefined; node = open.pop())
        for (const { earlier, later, by } of arrows)
          if (earlier === node && by !== 'later' && inner.has(later) && !met.has(later)) {
            met.add(later);
            open.push(later);
          }
      downstream.set(
        member,
        members.filter((other) => other !== member && met.has(other)),
      );
    }
  }
  return downstream;
}
