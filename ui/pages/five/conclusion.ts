import type { Words } from '../../words/index.ts';
import type { Headline } from '../../state/simulation/headline.ts';
import { dayCount } from '../../words/numbers.ts';
import type { Row } from './rows.ts';

/** What else the sentence has to own up to. */
export interface Caveats {
  readonly conditional: boolean;
  readonly mixedSchemes: boolean;
}

/** What the simulation adds to the conclusion: how long half and nine in ten of the cases take, or that no forecast holds. */
export function headlineText(headline: Headline, { t, language }: Pick<Words, 't' | 'language'>): string {
  if (headline.isSaturated) return t('full.headlineVague') + t('conclusion.end');
  const amount = (days: number): string => t(`full.amount.${headline.unit}`, { n: dayCount(days, language) });
  return t('full.headline', { p50: dayCount(headline.p50, language), p90: amount(headline.p90) }) + t('conclusion.end');
}

/** The conclusion in one honest sentence: what really became less, and what only merged, moved, rose or stayed. */
export function conclusionOf(rows: readonly Row[], caveats: Caveats, { t }: Pick<Words, 't'>): string {
  const list = (some: readonly Row[]): string => some.map(({ name }) => t(`row.${name}`)).join(t('list.and'));
  const real = rows.filter(({ kind, onlyMerged, onlyLaw }) => kind === 'less' && !onlyMerged && !onlyLaw);
  const parts = [real.length === 0 ? t('conclusion.none') : t('conclusion.real', { n: real.length, list: list(real) })];
  const add = (
    key:
      | 'conclusion.law'
      | 'conclusion.merged'
      | 'conclusion.moved'
      | 'conclusion.worse'
      | 'conclusion.same'
      | 'conclusion.missing',
    some: readonly Row[],
  ): void => {
    if (some.length > 0) parts.push(t(key, { list: list(some) }));
  };
  add(
    'conclusion.merged',
    rows.filter(({ onlyMerged }) => onlyMerged),
  );
  add(
    'conclusion.law',
    rows.filter(({ onlyLaw }) => onlyLaw),
  );
  add(
    'conclusion.moved',
    rows.filter(({ onlyMoved }) => onlyMoved),
  );
  add(
    'conclusion.worse',
    rows.filter(({ kind }) => kind === 'worse'),
  );
  add(
    'conclusion.same',
    rows.filter(({ kind, onlyMoved }) => kind === 'same' && !onlyMoved),
  );
  add(
    'conclusion.missing',
    rows.filter(({ kind }) => kind === 'missing'),
  );
  if (caveats.mixedSchemes) parts.push(t('conclusion.scheme'));
  if (caveats.conditional) parts.push(t('conclusion.conditional'));
  return parts.join(t('conclusion.and')) + t('conclusion.end');
}
