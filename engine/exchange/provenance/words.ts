import type { Grade, Text } from '../../model/index.ts';
import type { NumberKind } from './numbers.ts';
import type { WeakValue } from './weakest.ts';

/** What numbers are, in words. */
export const numberWords: Readonly<Record<NumberKind | WeakValue['kind'], Text>> = {
  limit: { zh: '时限', en: 'limit' },
  'stage-limit': { zh: '阶段时限', en: 'limit over stages' },
  duration: { zh: '办理用时', en: 'handling' },
  tail: { zh: '材料到齐后用时', en: 'work after the last paper' },
  fee: { zh: '金额', en: 'amount' },
  visits: { zh: '公布的跑动次数', en: 'stated visits' },
  validity: { zh: '有效期', en: 'validity' },
  duty: { zh: '事后期限', en: 'time for a duty' },
  season: { zh: '受理季节', en: 'season' },
  reference: { zh: '对照总数', en: 'total to compare with' },
  scenario: { zh: '模拟参数', en: 'value of the simulation' },
  habit: { zh: '习惯次序', en: 'order by habit' },
};

/** How far sources can be trusted, in words. */
export const gradeWords: Readonly<Record<Grade, Text>> = {
  law: { zh: '法律文本', en: 'text of the law' },
  official: { zh: '政府网站', en: 'government page' },
  press: { zh: '报刊', en: 'press' },
  secondhand: { zh: '转载', en: 'reprint' },
  typical: { zh: '行业常见，未见原文', en: 'known practice, no page found' },
};
