import type { Duration, Fee, Limit } from '../../../engine/model/index.ts';
import type { Words } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';

/** A limit as service guides print it: how long, from when, until what. */
export function limitText({ n, unit, startsAt, endsAt }: Limit, { t, language }: Words): string {
  const length = durationText({ n, unit }, { t, language });
  const start = typeof startsAt === 'string' ? t(`starts.${startsAt}`) : t('starts.event');
  return t('text.inside', {
    text: length,
    inside: `${start}${endsAt === 'delivery' ? ` → ${t('limit.delivery')}` : ''}`,
  });
}

/** Office time of an item. */
export function durationText(
  { n, unit }: Pick<Duration, 'n' | 'unit'>,
  { t, language }: Pick<Words, 't' | 'language'>,
): string {
  const text = number(n, language);
  return t('limit.n', { n: text, unit: t(`days.${unit}`, { n: text }) });
}

/** The amount of a fee, or that its rate was not found. */
export function feeText({ amount, category, payer }: Fee, { t, language }: Words): string {
  const sum = amount.value === null ? `-- ${t('card.amountUnknown')}` : `¥${number(amount.value, language)}`;
  return `${sum} · ${t(`category.${category}`)} · ${t(`payer.${payer}`)}`;
}
