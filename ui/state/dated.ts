import type { IsoDate } from '../../engine/model/index.ts';
import { readAsOf } from '../../engine/model/index.ts';

const read = new WeakMap<object, Map<IsoDate, unknown>>();

/** A document read as of a day; the same object for the same document and day, so that nothing is computed twice. */
export function dated<D extends { readonly asOf: IsoDate }>(document: D, day: IsoDate | undefined): D {
  if (day === undefined || day === document.asOf) return document;
  const days = read.get(document) ?? new Map<IsoDate, unknown>();
  read.set(document, days);
  const known = days.get(day) as D | undefined;
  if (known !== undefined) return known;
  const fresh = readAsOf(document, day);
  days.set(day, fresh);
  return fresh;
}
