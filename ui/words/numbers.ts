import type { Language } from '../../engine/model/index.ts';

const places: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** Making a format costs a hundred times as much as using it, so it is made once, and only where its language is read. */
const formats = new Map<Language, Intl.NumberFormat>();

function formatIn(language: Language): Intl.NumberFormat {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(places[language], { maximumFractionDigits: 2 });
    formats.set(language, format);
  }
  return format;
}

/** Numbers as people write them: thousands separated, at most two decimals, a real minus sign. */
export function number(value: number, language: Language): string {
  const text = formatIn(language).format(Math.abs(value));
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
