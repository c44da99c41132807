import type { Duration, Id, Limit, LimitUnit, StartEvent, Text } from '../../model/index.ts';
import type { ArrowReason } from '../arrows.ts';

type Titles = (id: Id) => Text;

/** Two languages from one rule. */
export function inBoth(say: (language: 'zh' | 'en') => string): Text {
  return { zh: say('zh'), en: say('en') };
}

/** Titles in a row; beyond six the rest is counted. */
export function row(ids: readonly Id[], title: Titles, language: 'zh' | 'en'): string {
  const shown = ids.slice(0, 6).map((id) => title(id)[language]);
  const text = shown.join(language === 'zh' ? '、' : ', ');
  if (ids.length <= 6) return text;
  return language === 'zh' ? `${text}等 ${ids.length} 份` : `${text} and ${ids.length - 6} more`;
}

const units: Readonly<Record<LimitUnit, Text>> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  'calendar-day': { zh: '日', en: 'calendar days' },
  hour: { zh: '小时', en: 'hours' },
  minute: { zh: '分钟', en: 'minutes' },
};

/** An amount of time; minutes that are whole halves of a working day are told in working days. */
export function amount({ n, unit }: Pick<Duration | Limit, 'n' | 'unit'>, language: 'zh' | 'en'): string {
  if (unit === 'minute' && n > 0 && n % 240 === 0) return amount({ n: n / 480, unit: 'working-day' }, language);
  const word = units[unit][language];
  const single = language === 'en' && n === 1 ? word.slice(0, -1) : word;
  return `${n} ${single}`;
}

export const reasons: Readonly<Record<ArrowReason, Text>> = {
  material: { zh: '材料', en: 'a paper' },
  statute: { zh: '法定', en: 'a statute' },
  habit: { zh: '习惯', en: 'habit' },
  consult: { zh: '征求意见', en: 'a consultation' },
};

export const schemes: Readonly<Record<Limit['scheme'], Text>> = {
  statutory: { zh: '法定时限', en: 'statutory limit' },
  promised: { zh: '承诺时限', en: 'promised limit' },
  observed: { zh: '实测用时', en: 'observed time' },
};

/** From when a limit runs. */
export function start(event: StartEvent, title: Titles, language: 'zh' | 'en'): string {
  if (typeof event === 'object')
    return language === 'zh' ? `自“${title(event.event).zh}”起` : `from “${title(event.event).en}”`;
  const words = {
    receipt: { zh: '自收件起', en: 'from receipt' },
    acceptance: { zh: '自受理起', en: 'from acceptance' },
    decision: { zh: '自决定起', en: 'from the decision' },
  } satisfies Record<string, Text>;
  return words[event][language];
}

export const gates = {
  acceptance: { zh: '受理', en: 'acceptance' },
  decision: { zh: '决定', en: 'the decision' },
  delivery: { zh: '送达', en: 'delivery' },
  later: { zh: '办结后补报', en: 'a report afterwards' },
} satisfies Record<string, Text>;

export const submits = {
  counter: { zh: '窗口递交', en: 'handed in at a counter' },
  online: { zh: '网上递交', en: 'handed in online' },
  mail: { zh: '邮寄递交', en: 'sent by mail' },
  pushed: { zh: '部门间推送', en: 'passed on between offices' },
} satisfies Record<string, Text>;

export const collects = {
  counter: { zh: '窗口领取', en: 'collected at a counter' },
  'same-visit': { zh: '当场领取', en: 'collected in the same visit' },
  online: { zh: '网上领取', en: 'collected online' },
  mail: { zh: '邮寄送达', en: 'sent by mail' },
  none: { zh: '无须领取', en: 'nothing to collect' },
} satisfies Record<string, Text>;
