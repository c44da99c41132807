import type { Duration, Fee, Limit } from '../../../engine/model/index.ts';
import type { Words } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';

/** A limit as service guides print it: how long, from when, until what. */
export function limitText({ n, unit, startsAt, endsAt }: Limit, { t, language }: Words): string {
  const length = t('limit.n', { n: number(n, language), unit: t(`days.${unit}`) });
  const start = typeof startsAt === 'string' ? t(`starts.${startsAt}`) : t('starts.event');
  return `${length} (${start}${endsAt === 'delivery' ? ` → ${t('limit.delivery')}` : ''})`;
}

/** Office time of an item. */
export function durationText({ n, unit }: Duration, { t, language }: Words): string {
  return t('limit.n', { n: number(n, language), unit: t(`days.${unit}`) });
}

/** The amount of a fee, or that its rate was not found. */
export function feeText({ amount, category, payer }: Fee, { t, language }: Words): string {
  const sum = amount.value === null ? `-- ${t('card.amountUnknown')}` : `¥${number(amount.value, language)}`;
  return `${sum} · ${t(`category.${category}`)} · ${t(`payer.${payer}`)}`;
}
