import type { Comparison, Reduction } from '../../../engine/measure/index.ts';
import { compare } from '../../../engine/measure/index.ts';
import type { Language } from '../../../engine/model/index.ts';
import type { OpenDocument } from '../../state/documents.ts';
import { useKeptQuery } from '../../state/view.ts';
import { dayCount, number } from '../../words/numbers.ts';

export const reductionNames: readonly Reduction['name'][] = ['items', 'steps', 'materials', 'time', 'fees'];

/** The usual comparison of a document, or why there is none. */
export function tryCompare({ process, reforms }: OpenDocument): Comparison | Error {
  try {
    return compare(process, reforms[0]);
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
