import type { Basis, Duration, Language, LawBasis, Text } from '../engine/model/index.ts';
import type { ReportedReduction } from '../engine/exchange/index.ts';
import { number } from './table.ts';

/** The five maximum reductions 五个最大限度减少 with their units. */
export const reductionWords: Readonly<Record<ReportedReduction['name'], { name: Text; unit: Text }>> = {
  items: { name: { zh: '审批事项', en: 'Approval items' }, unit: { zh: '项', en: 'items' } },
  steps: { name: { zh: '办事环节', en: 'Steps' }, unit: { zh: '个', en: 'steps' } },
  materials: { name: { zh: '证明材料', en: 'Papers' }, unit: { zh: '份', en: 'papers' } },
  time: { name: { zh: '办理时限', en: 'Time' }, unit: { zh: '工作日', en: 'working days' } },
  fees: { name: { zh: '收费项目', en: 'Fees' }, unit: { zh: '项', en: 'charges' } },
};

export const fateWords: Readonly<Record<keyof ReportedReduction['fates'], Text>> = {
  removed: { zh: '取消', en: 'removed' },
  merged: { zh: '合并', en: 'merged' },
  shared: { zh: '共享', en: 'shared' },
  promised: { zh: '承诺', en: 'promised' },
  automated: { zh: '自动', en: 'automated' },
  moved: { zh: '转移（不算减少）', en: 'moved (no reduction)' },
  law: { zh: '法律已改', en: 'by change of law' },
  added: { zh: '新增', en: 'added' },
};

export const schemeWords: Readonly<Record<string, Text>> = {
  statutory: { zh: '法定时限', en: 'statutory limits' },
  promised: { zh: '承诺时限', en: 'promised limits' },
  observed: { zh: '实际用时', en: 'observed' },
  mixed: { zh: '混合', en: 'mixed' },
};

export const standingWords: Readonly<Record<string, Text>> = {
  published: { zh: '公布', en: 'published' },
  derived: { zh: '推算', en: 'derived' },
  fitted: { zh: '拟合（不作证明）', en: 'fitted (proves nothing)' },
};

export const totalWords: Readonly<Record<string, Text>> = {
  items: reductionWords.items.name,
  steps: reductionWords.steps.name,
  visits: { zh: '跑动次数', en: 'Visits' },
  materials: reductionWords.materials.name,
  'approval-path': { zh: '审批关键路径', en: 'Approval path' },
  planned: { zh: '计划审批用时', en: 'Planned' },
  fees: reductionWords.fees.name,
  'calendar-days': { zh: '用时（日历日）', en: 'Calendar days' },
  cost: { zh: '费用（元，含税）', en: 'Cost (yuan, with taxes)' },
};

export const sideWords = {
  before: { zh: '改革前', en: 'before' },
  after: { zh: '改革后', en: 'after' },
} as const satisfies Record<string, Text>;

export const simulated: Text = { zh: '模拟结果', en: 'simulated' };

/** What stands beside every result: that it is simulated, and whether it rests on an open condition. */
export function simulatedBadge(conditional: boolean): Text {
  return conditional ? { zh: `${simulated.zh}，有条件`, en: `${simulated.en}, conditional` } : simulated;
}

/** A number with its unit, such as `1 warning` and `2 warnings`, or `3 条`. */
export function counted(n: number, language: Language, unit: Text): string {
  if (language === 'zh') return `${n} ${unit.zh}`;
  return `${n} ${unit.en}${n === 1 ? '' : 's'}`;
}

const units: Readonly<Record<Duration['unit'], Text>> = {
  'working-day': { zh: '个工作日', en: ' working days' },
  'calendar-day': { zh: '个自然日', en: ' calendar days' },
  hour: { zh: '小时', en: ' hours' },
  minute: { zh: '分钟', en: ' minutes' },
};

/** An amount of time in words, such as `15 working days`. */
export function amountText({ n, unit }: Pick<Duration, 'n' | 'unit'>, language: Language): string {
  if (language === 'zh') return `${number(n)} ${units[unit].zh}`;
  return `${number(n)}${n === 1 ? units[unit].en.slice(0, -1) : units[unit].en}`;
}

/** A basis in words, such as `行政许可法 第42条`. */
export function basisText(basis: Basis, language: Language): string {
  const zh = language === 'zh';
  switch (basis.kind) {
    case 'law':
      return `${articleText(basis, language)}${successorText(basis, language)}`;
    case 'document':
      return `${basis.title[language]}${basis.article === undefined ? '' : ` ${basis.article}`}`;
    case 'measurement':
      return `${zh ? '实测：' : 'measured: '}${basis.what[language]}`;
    case 'assumption':
      return `${zh ? '假设：' : 'assumption: '}${basis.why[language]}`;
  }
}

function articleText({ act, article }: Pick<LawBasis, 'act' | 'article'>, language: Language): string {
  return language === 'zh' ? `${act.zh} 第${article}条` : `${act.en}, article ${article}`;
}

/** The article that says it since the first one ended, with its first day. */
function successorText({ succeededBy }: LawBasis, language: Language): string {
  if (succeededBy === undefined) return '';
  const { from } = succeededBy;
  return language === 'zh'
    ? `（${from} 起为${articleText(succeededBy, language)}）`
    : ` (since ${from} ${articleText(succeededBy, language)})`;
}
