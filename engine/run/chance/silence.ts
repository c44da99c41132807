import { silentAcceptance } from '../../check/index.ts';
import type { IsoDate, Item } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';
import { startClock } from '../../time/index.ts';
import type { Timing } from '../timing.ts';

/**
 * The last minute at which an office may still tell what is missing of papers received at a minute; past it the item is accepted.
 * Infinity for an item that silence never accepts. What has to be told on the spot has to be told on the day of the receipt; a run
 * without dates has no such days, and there a day of office time passes.
 */
export function silenceOf(item: Item, asOf: IsoDate, timing: Timing): (receivedAt: Minute) => Minute {
  const days = silentAcceptance(item, asOf);
  if (days === undefined) return () => Infinity;
  const n = days === 0 && timing.kind === 'undated' ? 1 : days;
  return (receivedAt) => timing.due(startClock({ n, unit: 'working-day' }, receivedAt)) ?? Infinity;
}
