import type { City, Move } from '../../engine/model/index.ts';
import { document, text, workingDays } from '../bases.ts';
import { sources } from '../sources.ts';
import { approvalStages, ordinaryRisk, privateLowRisk } from './conditions.ts';
import { lowVoltage, lowVoltageCases } from './connections.ts';

const place = { place: text('北京', 'Beijing') };
const regulation = (article: string, zh: string, en: string) =>
  document(text(zh, en), 'L-北京营商', { article, ...place });
const guide = document(
  text('北京市社会投资简易低风险项目办事指南', 'Guide to Beijing’s simple low-risk private projects'),
  'BJ-LR',
  place,
);

const readAsOne = text(
  '指南中规划许可一次申报、5个工作日办结，方案审查和防雷审核不单列，据此理解为不再单独办理',
  'the guide has one application for the planning permit in 5 working days and names neither scheme review nor lightning review; read as no longer separate',
);

const fourteenItems = document(
  text(
    '北京简易低风险项目取消14个事项，不作施工图审查',
    'Beijing drops 14 items and the drawing review for low-risk projects',
  ),
  'BJ20',
  place,
);

const promise = (target: string, n: number): Move => ({
  do: 'promise',
  target,
  n,
  unit: 'working-day',
  startsAt: 'acceptance',
  handling: workingDays(n, guide),
  basis: guide,
});

/** 北京: simple low-risk construction in 15 working days, start-up in one. */
export const beijing: City = {
  format: 1,
  id: 'beijing',
  title: text('北京市', 'Beijing'),
  sources,
  rules: [
    {
      process: 'construction-permits',
      from: '2020-04-28',
      title: text('社会投资简易低风险项目', 'Simple low-risk private projects'),
      when: privateLowRisk,
      moves: [
        {
          do: 'stage-promise',
          id: 'beijing-low-risk',
          title: text('审批全流程', 'The whole approval flow'),
          stages: approvalStages(),
          n: 15,
          unit: 'working-day',
          basis: regulation(
            '39',
            '北京市优化营商环境条例39条：简易低风险项目15个工作日',
            'Beijing regulation on the business environment, article 39: 15 working days',
          ),
        },
        { do: 'classify', items: ['civil-defence'], when: ordinaryRisk, basis: fourteenItems },
        {
          do: 'classify',
          items: ['drawing-review'],
          when: ordinaryRisk,
          basis: fourteenItems,
        },
        {
          do: 'classify',
          items: ['scheme-review', 'lightning-design-review'],
          when: ordinaryRisk,
          basis: { ...guide, note: readAsOne },
        },
        promise('planning-permit', 5),
        promise('construction-permit', 3),
        promise('joint-acceptance', 1),
        promise('first-registration', 3),
      ],
    },
    {
      process: 'business-startup',
      from: '2020-04-28',
      title: text('企业开办一日办结', 'Start-up in one day'),
      moves: [
        {
          do: 'stage-promise',
          id: 'beijing-start-up',
          title: text('企业开办全流程', 'The whole start-up'),
          stages: ['registration', 'seal', 'tax', 'employment'],
          n: 1,
          unit: 'working-day',
          basis: regulation(
            '12',
            '北京市优化营商环境条例12条：材料齐全当场办结，否则1个工作日',
            'Beijing regulation on the business environment, article 12: at once with complete papers, else one working day',
          ),
        },
      ],
    },
    {
      process: 'real-estate',
      from: '2020-04-28',
      title: text('登记、交易、缴税1个工作日', 'Registration, sale and taxes in one working day'),
      when: { attribute: 'transaction', is: ['transfer'] },
      moves: [
        {
          do: 'stage-promise',
          id: 'beijing-transfer',
          title: text('登记、交易、缴税', 'Registration, sale and taxes'),
          stages: ['trade', 'tax', 'registration'],
          n: 1,
          unit: 'working-day',
          basis: regulation(
            '45',
            '北京市优化营商环境条例45条：转让不动产不超过1个工作日；2024年修订后为49条',
            'Beijing regulation on the business environment, article 45 (49 since 2024): one working day for transfers',
          ),
        },
      ],
    },
    {
      process: 'utilities',
      from: '2020-04-28',
      title: text('低压接电8个工作日', 'Low voltage in 8 working days'),
      when: lowVoltageCases,
      moves: lowVoltage({
        n: 8,
        basis: regulation(
          '42',
          '北京市优化营商环境条例42条：接入低压供电的小型工程不超过8个工作日',
          'Beijing regulation on the business environment, article 42: 8 working days for small low-voltage connections',
        ),
      }),
    },
  ],
};
