import type { Language } from '../../engine/model/index.ts';

/** Making a format costs a hundred times as much as using it. */
const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};

/** Numbers as people write them: thousands separated, at most two decimals, a real minus sign. */
export function number(value: number, language: Language): string {
  const text = formats[language].format(Math.abs(value));
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
