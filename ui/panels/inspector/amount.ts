import type { LimitUnit } from '../../../engine/model/index.ts';
import type { Words } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';

/** An amount of time with its unit; sums of parts come in minutes, and people count them in working days. */
export function amountOf(n: number, unit: LimitUnit, words: Words): string {
  const { t, language } = words;
  if (unit === 'minute' && n > 0 && n % 240 === 0) return amountOf(n / 480, 'working-day', words);
  const word = t(`unitOf.${unit}`);
  return `${number(n, language)} ${language === 'en' && n === 1 ? word.replace(/s$/, '') : word}`;
}
