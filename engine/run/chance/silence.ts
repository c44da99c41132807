import { silentAcceptance } from '../../check/index.ts';
import type { IsoDate, Item } from '../../model/index.ts';
import type { LimitRule } from '../../time/index.ts';
import type { Timing } from '../timing.ts';

/**
 * How long after the receipt an office may still tell what is missing; past it the item is accepted. Undefined for an item that
 * silence never accepts. What has to be told on the spot has to be told on the day of the receipt; a run without dates has no such
 * days, and there a day of office time passes.
 */
export function silencePeriod(item: Item, asOf: IsoDate, kind: Timing['kind']): LimitRule | undefined {
  const days = silentAcceptance(item, asOf)?.workingDays;
  if (days === undefined) return undefined;
  return { n: days === 0 && kind === 'undated' ? 1 : days, unit: 'working-day' };
}
