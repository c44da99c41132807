import type { Fee, Id, Item, JointGroup, Material, ScopeRule } from '../model/index.ts';
import { isCounted, originOf } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';
import { activeWhole } from '../network/index.ts';
import type { UnitCount } from '../reform/index.ts';

/** One unit of one count: an item, a step, a paper handed in, a charge, or a price. Its key survives renaming and merging. */
export interface Unit {
  readonly key: string;
  readonly node: Id;
  /** The paper, submission set or fee that the unit is; for items, nothing more. */
  readonly what?: Id;
  readonly kind?: 'submit' | 'attend' | 'collect' | 'letter' | 'paper';
  /** A step that is a visit to an office. */
  readonly visit?: boolean;
}

/** The units of the counts that consist of units. Keys are unique in each count. */
export type Units = Readonly<Record<UnitCount, readonly Unit[]>>;

/** Everything that a side of a comparison counts, by its scope rule. */
export function unitsOf(active: ActiveProcess, rule: ScopeRule): Units {
  const without = new Set(rule.without);
  const items = active.items.filter((item) => !without.has(originOf(item)));
  return {
    items: itemUnits(items, active.groups),
    steps: stepUnits(items, active.groups),
    materials: paperUnits(rule.conditional === 'all' ? everyItem(active, without) : { active, items }, rule),
    fees: feeUnits(items, isCharge),
    prices: feeUnits(items, (fee) => !isCharge(fee)),
  };
}

/** The items of the process as if every condition held, for scopes that count the papers of switched-off items. */
function everyItem({ process }: ActiveProcess, without: ReadonlySet<Id>): PaperSide {
  const active = activeWhole(process);
  return { active, items: active.items.filter((item) => !without.has(originOf(item))) };
}

function itemUnits(items: readonly Item[], groups: readonly JointGroup[]): Unit[] {
  const groupOf = groupsByMember(groups, ({ opinion }) => opinion);
  const seen = new Set<Id>();
  const units: Unit[] = [];
  for (const item of items) {
    if (!isCounted(item)) continue;
    const group = groupOf.get(item.id);
    if (group !== undefined) {
      if (seen.has(group.id)) continue;
      seen.add(group.id);
    }
    units.push({ key: originOf(item), node: item.id });
  }
  return units;
}

function stepUnits(items: readonly Item[], groups: readonly JointGroup[]): Unit[] {
  const forms = groupsByMember(groups, ({ form }) => form);
  const visits = groupsByMember(groups, ({ visit }) => visit);
  const opinions = groupsByMember(groups, ({ opinion }) => opinion);
  const seen = new Set<string>();
  const units: Unit[] = [];
  const add = (once: string, unit: Unit): void => {
    if (seen.has(once)) return;
    seen.add(once);
    units.push(unit);
  };
  for (const item of items) {
    if (item.host !== undefined) continue;
    const { submit, collect, sets, attend = 0 } = item.channel;
    const origin = originOf(item);
    const form = forms.get(item.id);
    if (submit !== 'pushed')
      for (const set of form === undefined ? (sets ?? [origin]) : [form.id])
        add(`submit ${set}`, {
          key: `${origin}/submit/${sets === undefined ? origin : set}`,
          node: item.id,
          what: set,
          kind: 'submit',
          visit: submit === 'counter',
        });
    const together = visits.get(item.id)?.id ?? origin;
    for (let call = 1; call <= attend; call++)
      add(`attend ${together} ${call}`, {
        key: `${origin}/attend/${call}`,
        node: item.id,
        kind: 'attend',
        visit: true,
      });
    if (collect === 'counter')
      add(`collect ${opinions.get(item.id)?.id ?? origin}`, {
        key: `${origin}/collect`,
        node: item.id,
        kind: 'collect',
        visit: true,
      });
  }
  return units;
}

interface PaperSide {
  readonly active: ActiveProcess;
  readonly items: readonly Item[];
}

function paperUnits({ active, items }: PaperSide, { countedThoughShared = [] }: ScopeRule): Unit[] {
  const forms = groupsByMember(active.groups, ({ form }) => form);
  const counted = new Set(countedThoughShared);
  const seen = new Map<Id, Set<Id>>();
  const units: Unit[] = [];
  for (const item of items) {
    if (item.host !== undefined) continue;
    const origin = originOf(item);
    const [set, ...more] = item.channel.sets ?? [];
    // Papers of one submission are handed in once, whichever items ask for them.
    const together = forms.get(item.id)?.id ?? (more.length === 0 ? set : undefined) ?? item.id;
    const handedIn = seen.get(together) ?? new Set();
    seen.set(together, handedIn);
    for (const take of active.takesOf(item)) {
      if (take.origin === 'commitment' && take.letter !== undefined)
        addOnce(units, handedIn, take.letter, { node: item.id, kind: 'letter', origin });
      const isHandedIn = take.origin === 'applicant' || (take.origin === 'sharing' && counted.has(take.material));
      if (isHandedIn)
        addOnce(units, handedIn, take.material, { node: item.id, kind: 'paper', origin: take.part ?? origin });
    }
  }
  return units;
}

function addOnce(
  units: Unit[],
  handedIn: Set<Id>,
  material: Id,
  { node, kind, origin }: { node: Id; kind: 'letter' | 'paper'; origin: Id },
): void {
  if (handedIn.has(material)) return;
  handedIn.add(material);
  units.push({ key: `${origin}/${material}`, node, what: material, kind });
}

/** Charges and funds are the fee items 收费项目; prices and deposits stand beside. */
export function isCharge({ category }: Fee): boolean {
  return category === 'administrative' || category === 'fund';
}

function feeUnits(items: readonly Item[], counts: (fee: Fee) => boolean): Unit[] {
  const units: Unit[] = [];
  for (const item of items)
    for (const fee of item.fees ?? [])
      if (fee.payer === 'applicant' && counts(fee))
        units.push({ key: `${originOf(item)}/${fee.id}`, node: item.id, what: fee.id });
  return units;
}

function groupsByMember(
  groups: readonly JointGroup[],
  shares: (together: JointGroup['together']) => boolean,
): ReadonlyMap<Id, JointGroup> {
  const map = new Map<Id, JointGroup>();
  for (const group of groups) if (shares(group.together)) for (const member of group.members) map.set(member, group);
  return map;
}

/** Materials by id. */
export function materialsById(materials: readonly Material[]): ReadonlyMap<Id, Material> {
  return new Map(materials.map((material) => [material.id, material]));
}
