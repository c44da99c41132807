import type { Item, Text } from '../model/index.ts';
import { decisionLimit, isCounted } from '../model/index.ts';
import { QUICK_DAY, quickMinutes } from '../network/index.ts';
import type { Side } from './side.ts';

/** An official rate with its formula and denominator. A rate over one process is labelled 本流程. */
export interface Rate {
  readonly id: 'limit-compression' | 'instant' | 'online' | 'paper-reduction' | 'one-visit';
  readonly title: Text;
  readonly formula: Text;
  readonly numerator: number;
  readonly denominator: number;
  /** In percent; undefined where the denominator is 0. */
  readonly percent: number | undefined;
}

function rate(id: Rate['id'], title: Text, formula: Text, numerator: number, denominator: number): Rate {
  return {
    id,
    title,
    formula,
    numerator,
    denominator,
    percent: denominator === 0 ? undefined : (numerator / denominator) * 100,
  };
}

/** The official rates of a side against its before. */
export function ratesOf(before: Side, after: Side): Rate[] {
  const counted = after.active.items.filter(isCounted);
  const count = (test: (item: Item) => boolean): number => counted.filter(test).length;
  return [
    compression(after),
    rate(
      'instant',
      { zh: '即办率（本流程，按事项）', en: 'On-the-spot rate (this process, by items)' },
      { zh: '即办事项数 ÷ 事项数', en: 'items decided on the spot ÷ items' },
      count(({ lifecycle }) => lifecycle === 'on-the-spot'),
      counted.length,
    ),
    rate(
      'online',
      { zh: '网办率（本流程，按事项）', en: 'Online rate (this process, by items)' },
      { zh: '网上提交的事项数 ÷ 事项数', en: 'items handed in online or pushed ÷ items' },
      count(({ channel }) => channel.submit === 'online' || channel.submit === 'pushed'),
      counted.length,
    ),
    rate(
      'paper-reduction',
      { zh: '材料精简率（本流程）', en: 'Paper reduction (this process)' },
      { zh: '（改革前实交 − 改革后实交）÷ 改革前实交', en: '(handed in before − after) ÷ before' },
      before.counts.papers.handedIn - after.counts.papers.handedIn,
      before.counts.papers.handedIn,
    ),
    rate(
      'one-visit',
      { zh: '最多跑一次事项占比（本流程）', en: 'Items with at most one visit (this process)' },
      { zh: '到现场不超过 1 次的事项数 ÷ 事项数', en: 'items with at most one visit ÷ items' },
      count(({ id }) => after.units.steps.filter(({ node, visit }) => node === id && visit === true).length <= 1),
      counted.length,
    ),
  ];
}

/** 时限压缩比 = (Σ statutory − Σ promised) ÷ Σ statutory, over items that have a statutory limit. */
function compression({ active }: Side): Rate {
  const { asOf } = active.process;
  let statutory = 0;
  let promised = 0;
  for (const { limits } of active.items) {
    const law = decisionLimit(limits, 'statutory', asOf);
    if (law === undefined) continue;
    const own = decisionLimit(limits, 'promised', asOf) ?? law;
    statutory += quickMinutes(law) / QUICK_DAY;
    promised += quickMinutes(own) / QUICK_DAY;
  }
  return rate(
    'limit-compression',
    { zh: '时限压缩比（本流程）', en: 'Limit compression (this process)' },
    {
      zh: '（法定之和 − 承诺之和）÷ 法定之和，只计有法定时限的事项',
      en: '(Σ statutory − Σ promised) ÷ Σ statutory, items with a statutory limit only',
    },
    statutory - promised,
    statutory,
  );
}
