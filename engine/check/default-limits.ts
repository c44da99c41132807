import type { IsoDate, Item, LawBasis, Limit } from '../model/index.ts';
import { decisionLimit, inForceOn } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';
import { isLicence, licensingLaw, marketEntityRegulation, realEstateRegulation } from './laws.ts';
import type { Registered } from './registrations.ts';
import { registrationOf } from './registrations.ts';

/** How much longer a limit may become, and with whose leave. */
export interface Extension extends Pick<Limit, 'n' | 'unit' | 'basis'> {
  readonly leave: { readonly zh: string; readonly en: string };
}

/** The limits that a law sets for a kind of item, where neither its document nor another law speaks. */
export interface DefaultLimits {
  /** To the decision; for joint handling, of the whole group. */
  readonly decision: Limit;
  /** Absent where the law allows none. */
  readonly extension?: Extension;
  /** From the decision to the delivery of the certificate; not part of joint handling. */
  readonly delivery?: Limit;
}

const since = '2004-07-01';

function limitBy(basis: LawBasis, n: number, startsAt: 'receipt' | 'acceptance' | 'decision'): Limit {
  return {
    scheme: 'statutory',
    n,
    unit: 'working-day',
    startsAt,
    endsAt: startsAt === 'decision' ? 'delivery' : 'decision',
    ...(basis.from === undefined ? {} : { from: basis.from }),
    basis,
  };
}

function defaultLimit(n: number, article: string, startsAt: 'acceptance' | 'decision'): Limit {
  return limitBy({ ...licensingLaw(article), application: 'reading' }, n, startsAt);
}

/** 行政许可法 42 paragraph 1 and 44: 20 working days, 10 more with the head's leave; 10 for delivery. Days by art. 82. */
const single = {
  decision: defaultLimit(20, '42', 'acceptance'),
  extension: {
    n: 10,
    unit: 'working-day',
    basis: licensingLaw('42'),
    leave: { zh: '本行政机关负责人批准', en: 'with leave of the head of the office' },
  },
  delivery: defaultLimit(10, '44', 'decision'),
} satisfies DefaultLimits;

/** 行政许可法 42 paragraph 2: unified, joint or concentrated handling takes 45 working days, 15 more with leave. */
const joint = {
  decision: defaultLimit(45, '42', 'acceptance'),
  extension: {
    n: 15,
    unit: 'working-day',
    basis: licensingLaw('42'),
    leave: { zh: '本级人民政府负责人批准', en: 'with leave of the head of the government at that level' },
  },
} satisfies DefaultLimits;

/** The registrations' own regulations: 不动产登记暂行条例 20; 市场主体登记管理条例 19, where it cannot be done on the spot. */
const registrations = {
  'real-estate': { decision: limitBy(realEstateRegulation('20'), 30, 'acceptance') },
  'market-entity': {
    decision: limitBy(marketEntityRegulation('19'), 3, 'receipt'),
    extension: {
      n: 3,
      unit: 'working-day',
      basis: marketEntityRegulation('19'),
      leave: { zh: '登记机关负责人批准（情形复杂）', en: 'with leave of the head of the registry, in complex cases' },
    },
  },
} satisfies Record<string, DefaultLimits>;

/**
 * The limits that a law sets for an item on a day where its document has none: by the regulation of a registration, else by
 * the licensing law for licences, since 1 July 2004; undefined for all others.
 */
export function defaultLimitsOf(item: Registered, asOf: IsoDate): DefaultLimits | undefined {
  const registration = registrationOf(item);
  const own = registration === undefined ? undefined : registrations[registration];
  if (own !== undefined && inForceOn(own.decision, asOf)) return own;
  return isLicence(item) && inForceOn({ from: since }, asOf) ? single : undefined;
}

/**
 * The law's default limits of a joint group for a case: where at least two of its members are licences. They bound the
 * handling of the group and not the process.
 */
export function defaultLimitsOfGroup(
  group: { members: readonly string[] },
  active: ActiveProcess,
): typeof joint | undefined {
  const licences = active.items.filter((item) => isLicence(item) && group.members.includes(item.id));
  return licences.length >= 2 && inForceOn({ from: since }, active.process.asOf) ? joint : undefined;
}

/** The statutory limit of an item's decision on a day: its own, else the law's default, else none. */
export function statutoryLimitOf(item: Item, asOf: IsoDate): Limit | undefined {
  return decisionLimit(item.limits, 'statutory', asOf) ?? defaultLimitsOf(item, asOf)?.decision;
}
