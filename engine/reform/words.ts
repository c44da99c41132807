import type { Id, Language, LimitUnit, Text } from '../model/index.ts';

type Titles = (id: Id) => Text;

/** The title of a node or material in quotation marks. */
export function quoted(id: Id, title: Titles, language: Language): string {
  return `“${title(id)[language]}”`;
}

/** Titles in a row. */
export function listed(ids: readonly Id[], title: Titles, language: Language): string {
  return ids.map((id) => quoted(id, title, language)).join(language === 'zh' ? '、' : ', ');
}

export const units: Readonly<Record<LimitUnit, Text>> = {
  'working-day': { zh: '工作日', en: 'working days' },
  'calendar-day': { zh: '自然日', en: 'calendar days' },
  hour: { zh: '小时', en: 'hours' },
  minute: { zh: '分钟', en: 'minutes' },
};
