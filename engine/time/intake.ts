import type { Calendar } from './calendar.ts';
import { dueAt } from './limit.ts';
import type { Minute } from './minutes.ts';

/** When silence of the office counts as acceptance, and from when. */
export interface DeemedAcceptance {
  /** The last minute at which a notice of missing papers is in time; past it the item is accepted. */
  readonly fallsDueAt: Minute;
  /** The minute from which it is then accepted, looking back: that of the receipt. */
  readonly effective: Minute;
}

/**
 * Deemed acceptance: with no notice within five working days of the receipt, the application is accepted as of the day
 * of receipt (行政许可法 32, first paragraph, no. 4; working days by art. 82). Other statutes give other numbers of days.
 */
export const deemedAcceptance = (receipt: Minute, calendar: Calendar, workingDays = 5): DeemedAcceptance => ({
  fallsDueAt: dueAt({ n: workingDays, unit: 'working-day' }, receipt, calendar),
  effective: receipt,
});
