import type { IsoDate, Item, Limit } from '../model/index.ts';
import { decisionLimit, inForceOn } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';
import { isLicence, licensingLaw } from './laws.ts';

/** How much longer a limit may become, and with whose leave. */
export interface Extension extends Pick<Limit, 'n' | 'unit' | 'basis'> {
  readonly leave: { readonly zh: string; readonly en: string };
}

/** The limits that the licensing law sets where no other law or regulation speaks. */
export interface DefaultLimits {
  /** From acceptance to the decision; for joint handling, of the whole group. */
  readonly decision: Limit;
  readonly extension: Extension;
  /** From the decision to the delivery of the certificate; not part of joint handling. */
  readonly delivery?: Limit;
}

const since = '2004-07-01';

function defaultLimit(n: number, article: string, startsAt: 'acceptance' | 'decision'): Limit {
  const endsAt = startsAt === 'decision' ? 'delivery' : 'decision';
  return {
    scheme: 'statutory',
    n,
    unit: 'working-day',
    startsAt,
    endsAt,
    from: since,
    basis: { ...licensingLaw(article), application: 'reading' },
  };
}

/** 行政许可法 42 paragraph 1 and 44: 20 working days, 10 more with the head's leave; 10 for delivery. Days by art. 82. */
const single: DefaultLimits = {
  decision: defaultLimit(20, '42', 'acceptance'),
  extension: {
    n: 10,
    unit: 'working-day',
    basis: licensingLaw('42'),
    leave: { zh: '本行政机关负责人批准', en: 'with leave of the head of the office' },
  },
  delivery: defaultLimit(10, '44', 'decision'),
};

/** 行政许可法 42 paragraph 2: unified, joint or concentrated handling takes 45 working days, 15 more with leave. */
const joint: DefaultLimits = {
  decision: defaultLimit(45, '42', 'acceptance'),
  extension: {
    n: 15,
    unit: 'working-day',
    basis: licensingLaw('42'),
    leave: { zh: '本级人民政府负责人批准', en: 'with leave of the head of the government at that level' },
  },
};

/** The law's default limits of an item on a day: of licences only, since 1 July 2004; undefined for all others. */
export function defaultLimitsOf(item: Pick<Item, 'kind'>, asOf: IsoDate): DefaultLimits | undefined {
  return isLicence(item) && inForceOn({ from: since }, asOf) ? single : undefined;
}

/**
 * The law's default limits of a joint group for a case: where at least two of its members are licences. They bound the
 * handling of the group and not the process.
 */
export function defaultLimitsOfGroup(
  group: { members: readonly string[] },
  active: ActiveProcess,
): DefaultLimits | undefined {
  const licences = active.items.filter((item) => isLicence(item) && group.members.includes(item.id));
  return licences.length >= 2 && inForceOn({ from: since }, active.process.asOf) ? joint : undefined;
}

/** The statutory limit of an item's decision on a day: its own, else the law's default, else none. */
export function statutoryLimitOf(item: Item, asOf: IsoDate): Limit | undefined {
  return decisionLimit(item.limits, 'statutory', asOf) ?? defaultLimitsOf(item, asOf)?.decision;
}
