import type { Reduction } from '../../../engine/measure/index.ts';
import { compare, fatesOfComparison } from '../../../engine/measure/index.ts';
import type { Language } from '../../../engine/model/index.ts';
import type { OpenDocument } from '../../state/documents.ts';
import { useKeptQuery } from '../../state/view.ts';
import { dayCount, number } from '../../words/numbers.ts';
import type { Row } from '../five/rows.ts';
import { rowsOf } from '../five/rows.ts';

export const reductionNames: readonly Reduction['name'][] = ['items', 'steps', 'materials', 'time', 'fees'];

/** The five rows of the usual comparison of a document, or why there are none. */
export function tryRows({ process, reforms }: OpenDocument): readonly Row[] | Error {
  try {
    const comparison = compare(process, reforms[0]);
    return rowsOf(comparison, fatesOfComparison(comparison, process));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** One side of a pair as it is printed. */
export function amountText(name: Reduction['name'], value: number | undefined, language: Language): string {
  if (value === undefined) return '--';
  return name === 'time' ? dayCount(value, language) : number(value, language);
}

/** Of the address only language and theme go along to another process. */
export function useSettingsQuery(): string {
  const kept = new URLSearchParams(useKeptQuery());
  const params = new URLSearchParams();
  for (const key of ['lang', 'theme']) {
    const value = kept.get(key);
    if (value !== null) params.set(key, value);
  }
  return params.toString();
}
