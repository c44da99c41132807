import type { IsoDate } from './text.ts';

/**
 * A process or reform with the law read as of another day: the limits, papers and orders in force on it. Nothing else of the
 * document changes. The document itself, where no day is given.
 */
export function readAsOf<D extends { readonly asOf: IsoDate }>(document: D, day: IsoDate | undefined): D {
  return day === undefined || day === document.asOf ? document : { ...document, asOf: day };
}
