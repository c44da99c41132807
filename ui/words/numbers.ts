import type { Language } from '../../engine/model/index.ts';

const signs: Readonly<Record<Language, { readonly group: string; readonly point: string }>> = {
  zh: { group: ',', point: '.' },
  en: { group: ',', point: '.' },
};

/** As `Intl.NumberFormat` writes them, whose first one takes 50 ms in a browser that has just been started. */
function written(value: number, language: Language): string {
  const { group, point } = signs[language];
  // Rounded as it is written and not as it is stored: 1.005 is 1.01.
  const hundredths = value < 1e-6 ? 0 : Math.round(Number(`${value}e2`));
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return rest === '' ? whole : whole + point + rest;
}

/** Numbers as people write them: thousands separated, at most two decimals, a real minus sign. */
export function number(value: number, language: Language): string {
  const text = written(Math.abs(value), language);
  return value < 0 && text !== '0' ? `−${text}` : text;
}

/** Working days with at most one decimal, as the command line prints them. */
export function dayCount(days: number, language: Language): string {
  return number(tenths(days), language);
}

/** Days as they are printed, so that a change is the difference of what one reads. */
export function tenths(days: number): number {
  return Math.round(days * 10) / 10;
}

/** A change with its sign; `±0` where there is none. */
export function signed(value: number, language: Language): string {
  if (value === 0) return '±0';
  return value > 0 ? `+${number(value, language)}` : number(value, language);
}

/** A change in percent with its sign and one decimal. */
export function percent(value: number): string {
  const text = Math.abs(value).toFixed(1);
  if (Number(text) === 0) return '±0.0%';
  return `${value > 0 ? '+' : '−'}${text}%`;
}
