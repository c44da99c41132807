import type { Duration, Item } from '../model/index.ts';

/** Minutes of office time in a working day of the undated quick answer: eight hours. */
export const QUICK_DAY = 480;

/**
 * A duration in minutes of quick office time. A calendar day counts five sevenths of a working day, since the quick
 * answer has no dates to tell weekends by.
 */
export function quickMinutes({ n, unit }: Pick<Duration, 'n' | 'unit'>): number {
  switch (unit) {
    case 'working-day':
      return Math.round(n * QUICK_DAY);
    case 'calendar-day':
      return Math.round((n * QUICK_DAY * 5) / 7);
    case 'hour':
      return Math.round(n * 60);
    case 'minute':
      return Math.round(n);
  }
}

/** Quick office minutes as working days. */
export function quickDays(minutes: number): number {
  return minutes / QUICK_DAY;
}

/**
 * The working time of an item that can only start when all decision-gate materials are there: what the document says,
 * else one working day (an assumption of ours), none for items decided on the spot or in one desk step; never more than
 * the duration.
 */
export function tailMinutes(item: Item, duration: number = quickMinutes(item.duration)): number {
  const atOnce = item.lifecycle === 'on-the-spot' || item.lifecycle === 'work';
  const days = item.tail?.workingDays ?? (atOnce ? 0 : 1);
  return Math.min(duration, Math.round(days * QUICK_DAY));
}
