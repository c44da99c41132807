import type { Id, Item, LifecycleId, ScopeRule } from '../model/index.ts';
import { originOf } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';
import { isCharge, materialsById, unitsOf } from './units.ts';
import type { Units } from './units.ts';

/** The internal steps 受理·审查·决定·制证·送达 that each life cycle takes inside the office, as service guides print them. */
export const internalStepsOf: Readonly<Record<LifecycleId, number>> = {
  'on-the-spot': 3,
  promised: 5,
  filing: 2,
  consulted: 2,
  work: 1,
};

/**
 * The internal steps of one item. Staff at a window who decide themselves take it in, decide and hand it out, as on the spot;
 * an assumption of ours.
 */
function internalStepsIn({ lifecycle, channel }: Item): number {
  const usual = internalStepsOf[lifecycle];
  return channel.authorised === true ? Math.min(usual, internalStepsOf['on-the-spot']) : usual;
}

/** Papers 材料. Every handing-in counts; `distinct` stands beside. */
export interface PaperCounts {
  /** 应交: what the items ask for, whoever brings it. */
  readonly listed: number;
  /** 免交: shared between offices. */
  readonly free: number;
  /** 实交: handed in by the applicant, commitment letters among them. */
  readonly handedIn: number;
  /** Different papers among those handed in. */
  readonly distinct: number;
  /** Third parties' proofs 证明 among those handed in. */
  readonly proofs: number;
}

/** Fees that the applicant pays. Money in yuan; with an unknown amount the sum is a least. */
export interface FeeCounts {
  /** Charges and funds 收费项目. */
  readonly charges: number;
  readonly chargesKnown: number;
  readonly chargesUnknown: number;
  /** Government-priced services, market prices, deposits and taxes. */
  readonly beside: number;
  readonly besideKnown: number;
  readonly besideUnknown: number;
}

/** The counts of one side of a comparison. */
export interface Counts {
  readonly items: number;
  readonly steps: number;
  readonly internalSteps: number;
  readonly visits: number;
  readonly papers: PaperCounts;
  readonly fees: FeeCounts;
  /** The doors that the applicant meets: authorities, or the halls that take in for them. */
  readonly authorities: number;
  /** Results of one authority that the applicant carries to another. */
  readonly handovers: number;
}

/** The counts of what is active for a case, by a scope rule. */
export function countsOf(active: ActiveProcess, rule: ScopeRule, units: Units = unitsOf(active, rule)): Counts {
  const without = new Set(rule.without);
  const items = active.items.filter((item) => !without.has(originOf(item)));
  return {
    items: units.items.length,
    steps: units.steps.length,
    internalSteps: items.reduce((sum, item) => sum + internalStepsIn(item), 0),
    visits: units.steps.reduce((sum, { visit }) => sum + (visit === true ? 1 : 0), 0),
    papers: paperCounts(active, items, units),
    fees: feeCounts(items),
    authorities: authoritiesMet(items, units),
    handovers: handoversOf(active, items),
  };
}

function paperCounts(active: ActiveProcess, items: readonly Item[], { materials }: Units): PaperCounts {
  const known = materialsById(active.process.materials);
  let listed = 0;
  let free = 0;
  for (const item of items) {
    if (item.host !== undefined) continue;
    for (const { origin } of active.takesOf(item)) {
      listed++;
      if (origin === 'sharing') free++;
    }
  }
  return {
    listed,
    free,
    handedIn: materials.length,
    distinct: new Set(materials.map(({ what }) => what)).size,
    proofs: materials.reduce((sum, { what }) => sum + (known.get(what ?? '')?.proof === true ? 1 : 0), 0),
  };
}

function feeCounts(items: readonly Item[]): FeeCounts {
  const charge = { count: 0, known: 0, unknown: 0 };
  const beside = { count: 0, known: 0, unknown: 0 };
  for (const item of items)
    for (const fee of item.fees ?? []) {
      if (fee.payer !== 'applicant') continue;
      const sum = isCharge(fee) ? charge : beside;
      sum.count++;
      if (fee.amount.value === null) sum.unknown++;
      else sum.known += fee.amount.value;
    }
  return {
    charges: charge.count,
    chargesKnown: charge.known,
    chargesUnknown: charge.unknown,
    beside: beside.count,
    besideKnown: beside.known,
    besideUnknown: beside.unknown,
  };
}

function authoritiesMet(items: readonly Item[], { steps }: Units): number {
  const doors = new Map<Id, Id>(items.map(({ id, authority, channel }) => [id, channel.place?.id ?? authority]));
  return new Set(steps.map(({ node }) => doors.get(node))).size;
}

function handoversOf(active: ActiveProcess, items: readonly Item[]): number {
  const authorityOf = new Map<Id, Id | undefined>(
    [...active.items, ...active.procedures].map(({ id, authority }) => [id, authority]),
  );
  let carried = 0;
  for (const item of items)
    for (const { material, origin } of active.takesOf(item))
      if (origin === 'applicant')
        for (const giver of active.givers.get(material) ?? []) if (authorityOf.get(giver) !== item.authority) carried++;
  return carried;
}
