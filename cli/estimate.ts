import type { RunUnit as Unit } from '../engine/measure/index.ts';
import type { Interval, PairedDifference } from '../engine/run/statistics/index.ts';
import { meanInterval, within } from '../engine/run/statistics/index.ts';
import type { Text } from '../engine/model/index.ts';
import type { Voice } from './io.ts';
import { days, number, signed } from './table.ts';

export type { RunUnit as Unit } from '../engine/measure/index.ts';
export { unitOfRun as unitOf } from '../engine/measure/index.ts';

/** An estimate with the bounds of its interval; null where nothing is known. */
export interface Estimate {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A matched difference, after − before, and whether its interval leaves out zero. */
export interface Difference extends Estimate {
  readonly verdict: PairedDifference['verdict'];
}

/** An interval as JSON writes it, in units of so many minutes (or of one, for shares). */
export function estimateOf({ estimate, low, high }: Interval, minutes = 1): Estimate {
  return { estimate: knownIn(estimate, minutes), low: knownIn(low, minutes), high: knownIn(high, minutes) };
}

/** A matched difference as JSON writes it. */
export function differenceOf({ difference, verdict }: PairedDifference, minutes = 1): Difference {
  return { ...estimateOf(difference, minutes), verdict };
}

/** The interval of the mean of what is never below 0, nor above `most`. */
export function meanAbove(values: readonly number[], most?: number): Interval {
  return within(meanInterval(values), most);
}

/** A number in units of so many minutes; null where it is not known. */
function knownIn(value: number, minutes = 1): number | null {
  return Number.isFinite(value) ? value / minutes : null;
}

/** The unit behind a number of days. */
export function unitText({ unit }: Pick<Unit, 'unit'>): Text {
  return unit === 'working-day' ? { zh: '个工作日', en: ' working days' } : { zh: '个自然日', en: ' calendar days' };
}

/** The unit as the heading of a column has it. */
export function unitHead({ unit }: Pick<Unit, 'unit'>): Text {
  return unit === 'working-day' ? { zh: '工作日', en: 'working days' } : { zh: '自然日', en: 'calendar days' };
}

/** An estimate in days with its interval in words. */
export function timeText(estimate: Estimate, unit: Pick<Unit, 'unit'>, voice: Voice): string {
  return intervalText(estimate, days, unitText(unit), voice);
}

/** A share with its interval in words. */
export function shareText(share: Estimate, voice: Voice): string {
  return intervalText(share, percent, { zh: '', en: '' }, voice);
}

/** A difference of shares in percentage points, in words. */
export function pointsText(difference: Estimate, voice: Voice): string {
  const points = (value: number): string => days(value * 100);
  return intervalText(difference, points, { zh: '个百分点', en: ' points' }, voice);
}

function intervalText(
  { estimate, low, high }: Estimate,
  show: (value: number) => string,
  unit: Text,
  { language }: Voice,
): string {
  if (estimate === null) return '--';
  const zh = language === 'zh';
  const told = `${show(estimate)}${zh && unit.zh !== '' ? ` ${unit.zh}` : unit[language]}`;
  if (low === null || high === null)
    return `${told}${zh ? '（只有一次重复，没有区间）' : ' (one replication, no interval)'}`;
  if (show(low) === show(high)) return told;
  return zh
    ? `${told}（95% 把握在 ${show(low)} 至 ${show(high)} 之间）`
    : `${told} (between ${show(low)} and ${show(high)} with 95% confidence)`;
}

/** Days in a column that says that intervals stand in it. */
export function shortTime(estimate: Estimate): string {
  return short(estimate, small);
}

/** A difference of days in such a column. */
export function shortDifference(estimate: Estimate): string {
  return short(estimate, signedDays);
}

/** A share in such a column. */
export function shortShare(estimate: Estimate): string {
  return short(estimate, percent);
}

function short({ estimate, low, high }: Estimate, show: (value: number) => string): string {
  if (estimate === null) return '--';
  if (low === null || high === null || show(low) === show(high)) return show(estimate);
  return show === signedDays
    ? `${show(estimate)} (${show(low)} … ${show(high)})`
    : `${show(estimate)} (${show(low)}–${show(high)})`;
}

/** A wait that is short in days is still a wait. */
function small(value: number): string {
  if (value > 0 && value < 0.005) return '<0.01';
  return value >= 10 ? days(value) : number(value);
}

function signedDays(value: number): string {
  return signed(Math.round(value * 10) / 10);
}

/** A share from 0 to 1 in percent, with one decimal at most. */
export function percent(share: number): string {
  return `${number(Math.round(share * 1000) / 10)}%`;
}
