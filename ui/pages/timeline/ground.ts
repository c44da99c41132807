import type { Scale } from '../five/full/ruler.ts';
import { placeOf } from '../five/full/ruler.ts';
import type { Axis } from './axis.ts';
import type { Bar } from './rows.ts';

/** The axis and how far it reaches: what everything on the timeline is laid on. */
export interface Ground {
  readonly axis: Axis;
  readonly scale: Scale;
}

/** Where something begins that begins so many working days after the first submission, in percent of the axis. */
export function beginOn({ axis, scale }: Ground, days: number): number {
  return placeOf(axis.startOf(days), scale);
}

/** When a bar begins and ends, in days of the axis: what takes no time ends where it begins. */
export function spanOn(axis: Axis, { from, to }: Bar): { readonly begins: number; readonly ends: number } {
  const begins = axis.startOf(from);
  return { begins, ends: Math.max(begins, axis.endOf(to)) };
}

/** Where something ends that ends then, in percent of the axis. */
export function endOn({ axis, scale }: Ground, days: number): number {
  return placeOf(axis.endOf(days), scale);
}
