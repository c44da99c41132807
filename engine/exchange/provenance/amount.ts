import type { LimitUnit, Text } from '../../model/index.ts';
import { units } from '../../reform/words.ts';
import { MINUTES_PER_DAY } from '../../time/index.ts';

/** A number as people write it: thousands separated, at most two decimals. */
function shown(n: number): string {
  const [whole = '', part] = String(Math.round(Math.abs(n) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${n < 0 ? '−' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}

/** A number of things, such as `2 visits`. */
export function counted(n: number, zh: string, one: string, other: string): Text {
  return { zh: `${shown(n)} ${zh}`, en: `${shown(n)} ${n === 1 ? one : other}` };
}

/** An amount of time, such as `15 working days`. */
export function timeAmount(n: number, unit: LimitUnit): Text {
  const { zh, en } = units[unit];
  return counted(n, unit.endsWith('day') ? `个${zh}` : zh, en.slice(0, -1), en);
}

/** A sum of money; null where none was found. */
export function moneyAmount(yuan: number | null): Text {
  return yuan === null ? { zh: '未查到', en: 'not found' } : { zh: `${shown(yuan)} 元`, en: `${shown(yuan)} yuan` };
}

/** What a value of a scenario says, in people, percent and days; undefined where it cannot be told in a few words. */
export function scenarioAmount(key: string, value: unknown): Text | undefined {
  if (typeof value === 'number')
    return key === 'staff'
      ? counted(value, '人', 'person', 'people')
      : plain(value <= 1 ? percent(value) : shown(value));
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  if (typeof given['perDay'] === 'number') {
    const n = shown(given['perDay']);
    return { zh: `每日 ${n} 件`, en: `${n} cases a day` };
  }
  const { low, likely, high, mean, value: fixed } = given;
  if (typeof low === 'number' && typeof high === 'number')
    return spanText(typeof likely === 'number' ? [low, likely, high] : [low, high]);
  if (typeof mean === 'number') return spanText([mean]);
  if (typeof fixed === 'number') return spanText([fixed]);
  const shares = Object.values(given);
  return key === 'shares' && shares.every((one) => typeof one === 'number')
    ? plain(shares.map(percent).join(' / '))
    : undefined;
}

const plain = (text: string): Text => ({ zh: text, en: text });
const percent = (share: number): string => `${shown(share * 100)}%`;

/** Minutes as days with one decimal, or as they are where that would leave nothing of them. */
function spanText(minutes: readonly number[]): Text {
  const row = (of: (one: number) => number): string => minutes.map((one) => shown(of(one))).join(' – ');
  if (Math.max(...minutes) < MINUTES_PER_DAY / 10)
    return { zh: `${row((one) => one)} 分钟`, en: `${row((one) => one)} minutes` };
  const days = row((one) => Math.round((one / MINUTES_PER_DAY) * 10) / 10);
  return { zh: `${days} 日`, en: `${days} days` };
}
