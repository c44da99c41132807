import type { Text } from '../../../engine/model/index.ts';
import { MINUTES_PER_DAY } from '../../../engine/time/index.ts';
import type { Words } from '../../words/index.ts';
import { wordsIn } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';

/** Numbers of a scenario that count people or places; other bare numbers from 0 to 1 are shares. */
const people = new Set(['staff']);

/** What a number of a scenario says, in people, percent and days; nothing where it cannot be told in a few words. */
export function valueText(key: string, sourced: object): Text | undefined {
  if (!('value' in sourced)) return undefined;
  const { value } = sourced;
  const inLanguage = (words: Words): string | undefined => textOf(key, value, words);
  const [zh, en] = [inLanguage(wordsIn('zh')), inLanguage(wordsIn('en'))];
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

function textOf(key: string, value: unknown, { t, language }: Words): string | undefined {
  const print = (n: number): string => number(n, language);
  const percent = (share: number): string => `${print(share * 100)}%`;
  const days = (minutes: number): string => print(Math.round((minutes / MINUTES_PER_DAY) * 10) / 10);
  if (typeof value === 'number')
    return people.has(key) ? t('full.people', { n: print(value) }) : value <= 1 ? percent(value) : print(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  if (typeof given.perDay === 'number') return t('full.perDay', { n: print(given.perDay) });
  const { low, likely, high, mean } = given;
  if (typeof low === 'number' && typeof high === 'number') {
    const middle = typeof likely === 'number' ? [likely] : [];
    return t('full.days', { n: [low, ...middle, high].map(days).join(' – ') });
  }
  if (typeof mean === 'number') return t('full.days', { n: days(mean) });
  const shares = Object.values(given);
  return key === 'shares' && shares.every((one) => typeof one === 'number')
    ? shares.map(percent).join(' / ')
    : undefined;
}
