import type { Condition, ReferenceTotal, Text } from '../../engine/model/index.ts';
import { assumption, document, law, text } from '../bases.ts';
import { laws } from '../laws.ts';
import { council8, weishan } from './reform-bases.ts';
import { when } from './when.ts';

const national = text('全国', 'the whole country');
const example = text('示例', 'the example');

type Total = Pick<ReferenceTotal, 'id' | 'total' | 'side' | 'value' | 'place' | 'basis' | 'scope' | 'scheme'> &
  Partial<Pick<ReferenceTotal, 'note' | 'standing' | 'when' | 'city'>>;
const published = (total: Total): ReferenceTotal => ({ standing: 'published', ...total });

const kinds: readonly [id: string, zh: string, en: string, when: Condition][] = [
  ['transfer', '转移登记', 'transfer', when.transfer],
  ['mortgage', '抵押登记', 'mortgage', when.mortgage],
  ['first', '首次登记', 'first registration', when.first],
];

/** The 30 working days of the regulation, and the 5 that the State Council wanted by the end of 2020. */
const limitsOfLaw = kinds.flatMap(([id, zh, en, condition]) => [
  published({
    id: `statutory-${id}`,
    total: 'approval-path',
    side: 'before',
    scope: 'registration',
    scheme: 'statutory',
    place: national,
    when: condition,
    value: 30,
    basis: law(laws.realEstate, '20'),
    note: text(zh, en),
  }),
  published({
    id: `target-2020-${id}`,
    total: 'approval-path',
    side: 'after',
    scope: 'registration',
    scheme: 'promised',
    place: national,
    when: condition,
    value: 5,
    basis: council8,
    note: text(
      `${zh}：2020年底目标；2019年底为${id === 'mortgage' ? 5 : 10}个工作日`,
      `${en}: target for the end of 2020; ${id === 'mortgage' ? 5 : 10} for the end of 2019`,
    ),
  }),
]);

const guangzhou = document(
  text('广州市不动产登记通知', 'Notice of Guangzhou on real-estate registration'),
  '广州登记',
  { place: text('广州', 'Guangzhou') },
);
const ofGuangzhou = (
  id: string,
  total: ReferenceTotal['total'],
  value: number,
  [condition, scope]: [Condition, string],
  note: Text,
): ReferenceTotal =>
  published({
    id: `guangzhou-${id}`,
    total,
    side: 'after',
    scope,
    scheme: 'promised',
    place: text('广州', 'Guangzhou'),
    city: 'guangzhou',
    when: condition,
    value,
    basis: guangzhou,
    note,
  });
const sale: [Condition, string] = [when.transfer, 'registration-trade-tax'];

/** What Guangzhou, Tianjin, Weishan and Hubei published; shown with the city's rules where it has some. */
const places: ReferenceTotal[] = [
  ofGuangzhou(
    'minutes',
    'approval-path',
    0.125,
    sale,
    text('企业间转移60分钟，即0.125个工作日', '60 minutes, 0.125 working days'),
  ),
  ofGuangzhou('steps', 'steps', 1, sale, text('企业间转移', 'transfers between firms')),
  ofGuangzhou('papers', 'materials', 2, sale, text('申请表、买卖合同', 'application and contract')),
  ofGuangzhou(
    'general',
    'approval-path',
    4,
    [when.first, 'registration'],
    text('一般登记', 'registrations in general'),
  ),
  ofGuangzhou('mortgage', 'approval-path', 2, [when.mortgage, 'registration'], text('抵押登记', 'mortgages')),
  ...[
    ['transfer', when.transfer, 'registration-trade-tax', 1, text('企业间转移', 'transfers between firms')] as const,
    [
      'mortgage',
      when.mortgage,
      'registration',
      3,
      text('房屋抵押；土地抵押1日', 'of buildings; 1 day for land'),
    ] as const,
  ].map(([id, condition, scope, value, note]) =>
    published({
      id: `tianjin-${id}`,
      total: 'approval-path',
      side: 'after',
      scope,
      scheme: 'promised',
      place: text('天津', 'Tianjin'),
      city: 'tianjin',
      when: condition,
      value,
      basis: document(text('天津市2019年压缩登记时间', 'Tianjin on registration times, 2019'), '天津2019', {
        place: text('天津', 'Tianjin'),
      }),
      note,
    }),
  ),
  ...(
    [
      ['days', 'approval-path', 1, text('承诺1个工作日', 'promised: one working day')],
      [
        'papers',
        'materials',
        4,
        text('申请书、合同、身份证明、原证', 'application, contract, identity, old certificate'),
      ],
    ] as const
  ).map(([id, total, value, note]) =>
    published({
      id: `weishan-${id}`,
      total,
      side: 'after',
      scope: 'registration-trade-tax',
      scheme: 'promised',
      place: text('山东微山', 'Weishan, Shandong'),
      when: when.transfer,
      value,
      basis: weishan,
      note,
    }),
  ),
  published({
    id: 'hubei-visits',
    total: 'visits',
    side: 'after',
    scope: 'registration-trade-tax',
    scheme: 'observed',
    place: text('湖北', 'Hubei'),
    when: when.transfer,
    value: 1,
    basis: document(
      text('湖北：三个部门、三次提交改为跑一次', 'Hubei: one visit in place of three offices'),
      '湖北2019',
      {
        place: text('湖北', 'Hubei'),
      },
    ),
  }),
];

/** The reports of the World Bank by the year in their title; what each measured is of the middle of the year before. */
const reports = {
  2017: {
    place: text('上海', 'Shanghai'),
    basis: document(text('世界银行《营商环境报告2017》', 'World Bank, Doing Business 2017'), 'DB2017登记'),
  },
  2018: {
    place: text('上海和北京', 'Shanghai and Beijing'),
    basis: document(text('世界银行《营商环境报告2018》', 'World Bank, Doing Business 2018'), 'DB2018登记'),
  },
  2019: {
    place: text('上海和北京', 'Shanghai and Beijing'),
    basis: document(text('世界银行《营商环境报告2019》', 'World Bank, Doing Business 2019'), 'DB2019登记'),
  },
} as const;

const inWorldBank = (year: keyof typeof reports, days: number, procedures: number): ReferenceTotal[] =>
  (
    [
      ['days', 'calendar-days', days],
      ['procedures', 'steps', procedures],
    ] as const
  ).map(([id, total, value]) =>
    published({
      id: `world-bank-${year}-${id}`,
      total,
      side: year === 2019 ? 'after' : 'before',
      scope: 'registration-trade-tax',
      scheme: 'doing-business',
      when: when.transfer,
      value,
      ...reports[year],
      note: text(
        '世行旧表：日历日，程序含签约；本流程按用足法定时限计，不可直接相比',
        'an old World Bank figure: calendar days, with the contract; not to be compared with limits that are used up',
      ),
    }),
  );

/** Three reports that were observed, beside limits that are used up. */
const observed: ReferenceTotal[] = [
  ...inWorldBank(2017, 28, 4),
  ...inWorldBank(2018, 19.5, 4),
  ...inWorldBank(2019, 9, 3.6),
];

/** Totals that follow from the parts. */
const derived: ReferenceTotal[] = [
  {
    id: 'computed-before',
    total: 'approval-path',
    side: 'before',
    scope: 'same-items',
    scheme: 'mixed',
    place: example,
    when: { all: [when.transfer, { attribute: 'seller-mortgage', is: ['none'] }] },
    value: 42,
    standing: 'derived',
    basis: assumption(
      '查询1、交易7、申报2、缴税1、登记30、过户1个工作日相加',
      'search 1, sale 7, declaration 2, payment 1, registration 30 and accounts 1 working days',
    ),
  },
  {
    id: 'visits-before',
    total: 'visits',
    side: 'before',
    scope: 'registration-trade-tax',
    scheme: 'observed',
    place: example,
    when: { all: [when.transfer, { attribute: 'seller-mortgage', is: ['none'] }] },
    value: 6,
    standing: 'fitted',
    basis: assumption(
      '通常跑4至6次，至少三个部门；渠道按上限设定',
      'usually 4 to 6 visits to at least three offices; the channels are set to the upper end',
      '湖北2019',
    ),
  },
];

/** Published totals, and those that the sourced parts should sum to. */
export const references: ReferenceTotal[] = [...limitsOfLaw, ...places, ...observed, ...derived];
