import type { Condition, ReferenceTotal, Text } from '../../engine/model/index.ts';
import { assumption, document, law, text } from '../bases.ts';
import { laws } from '../laws.ts';
import { connection2025, energy1479, waterGasHeat, xinmi } from './reform-bases.ts';
import { cityReferences } from './references-cities.ts';
import { luoyuan, powerRule, weihai } from './shared.ts';
import { when } from './when.ts';

const national = text('全国', 'the whole country');
const example = text('示例', 'the example');

type Total = Omit<ReferenceTotal, 'standing'>;
const published = (total: Total): ReferenceTotal => ({ ...total, standing: 'published' });

const single: Condition = { all: [when.singleSource, { attribute: 'customer', is: ['ordinary'] }] };
const dual: Condition = { all: [when.dualSource, { attribute: 'customer', is: ['ordinary'] }] };
const lowAlone: Condition = { all: [when.lowVoltage, when.onlyPower] };

const days = (
  id: string,
  side: ReferenceTotal['side'],
  scope: string,
  value: number,
  rest: Pick<Total, 'when' | 'place' | 'basis' | 'scheme'> & { note?: Text },
): Total => ({ id, total: 'approval-path', side, scope, value, ...rest });

/** What a power company’s rule sums to, and what the whole country was to reach. */
const power: ReferenceTotal[] = [
  {
    ...days('power-before-single', 'before', 'power', 40, {
      when: when.singleSource,
      place: example,
      scheme: 'promised',
      basis: powerRule,
      note: text('15、10、5、5、5相加', 'the sum of 15, 10, 5, 5 and 5'),
    }),
    standing: 'derived',
  },
  {
    ...days('power-before-dual', 'before', 'power', 55, {
      when: when.dualSource,
      place: example,
      scheme: 'promised',
      basis: powerRule,
      note: text('30、10、5、5、5相加', 'the sum of 30, 10, 5, 5 and 5'),
    }),
    standing: 'derived',
  },
  published(
    days('power-single', 'after', 'power', 22, {
      when: single,
      place: national,
      scheme: 'promised',
      basis: energy1479,
      note: text('单电源；各环节份额为拟合', 'single source; the shares of the steps are fitted'),
    }),
  ),
  published(
    days('power-dual', 'after', 'power', 32, {
      when: dual,
      place: national,
      scheme: 'promised',
      basis: energy1479,
      note: text('双电源；各环节份额为拟合', 'dual source; the shares of the steps are fitted'),
    }),
  ),
  published(
    days('low-voltage-with-line', 'after', 'same-items', 15, {
      when: { all: [lowAlone, when.line, when.road] },
      place: national,
      scheme: 'promised',
      basis: energy1479,
      note: text(
        '2022年，全过程含外线审批和施工；2020、2021年为25、20个工作日',
        '2022, the whole process with permits and works; 25 and 20 in 2020 and 2021',
      ),
    }),
  ),
  published(
    days('low-voltage-without-line', 'after', 'same-items', 5, {
      when: { all: [lowAlone, when.lowVoltageWithoutLine] },
      place: national,
      scheme: 'promised',
      basis: connection2025,
      note: text('2025年，无外线', '2025, without a line'),
    }),
  ),
  published({
    id: 'power-visits',
    total: 'visits',
    side: 'after',
    scope: 'power',
    scheme: 'promised',
    place: national,
    when: when.power,
    value: 1,
    basis: document(
      text('国务院新闻办2020年12月：一次都不跑或最多跑一次', 'State Council briefing, December 2020: no visit or one'),
      '国新办2020',
    ),
    note: text('计在场踏勘一次', 'the one is being there at the survey'),
  }),
];

/** Water, gas and heating of single companies, and of one city’s measures for all. */
const others: ReferenceTotal[] = [
  {
    ...days('luoyuan-water', 'before', 'water', 17, {
      when: when.water,
      place: text('福建罗源', 'Luoyuan, Fujian'),
      scheme: 'promised',
      basis: luoyuan,
      note: text('2、10、5相加', 'the sum of 2, 10 and 5'),
    }),
    standing: 'derived',
  },
  {
    ...days('weihai-heat', 'before', 'heat', 21, {
      when: when.heat,
      place: text('山东威海', 'Weihai, Shandong'),
      scheme: 'promised',
      basis: weihai,
      note: text('14至21个工作日的上限，另加1个月内开工', 'the upper end of 14 to 21, and a month until works begin'),
    }),
    standing: 'derived',
  },
  {
    id: 'weihai-heat-papers',
    total: 'materials',
    side: 'before',
    scope: 'heat',
    scheme: 'observed',
    place: text('山东威海', 'Weihai, Shandong'),
    when: when.heat,
    value: 8,
    standing: 'derived',
    basis: weihai,
    note: text('受理7份、核实1份；缴费证明和收据算一份', 'seven and one; proof and receipt of the fee count as one'),
  },
  ...(
    [
      ['water', when.onlyWater, text('用水', 'water')],
      ['gas', when.onlyGas, text('用气', 'gas')],
      ['heat', when.onlyHeat, text('用热', 'heating')],
    ] as const
  ).map(([id, condition, note]) =>
    published(
      days(`three-days-${id}`, 'after', id, 3, {
        when: condition,
        place: text('某市', 'a city'),
        scheme: 'promised',
        basis: waterGasHeat,
        note,
      }),
    ),
  ),
];

const beijingShanghai = document(
  text(
    '京沪低压掘路审批由“一串四并”改为“五并”，15日减为5日',
    'Trenching permits in Beijing and Shanghai: five side by side instead of one and four, 5 days instead of 15',
  ),
  '沪京掘路',
);
const allPermits: Condition = { all: [when.road, when.green, when.longLine] };

/** The permits of the line: the general rule five times, and what cities made of it. */
const permits: ReferenceTotal[] = [
  {
    ...days('serial-permits', 'before', 'permits', 100, {
      when: {
        all: [when.longLine, { attribute: 'road', is: ['dug'] }, { attribute: 'green', is: ['lawn'] }],
      },
      place: national,
      scheme: 'statutory',
      basis: law(laws.licensing, '42', {
        application: 'reading',
        note: text('五项各20个工作日依次相加', 'five permits of 20 working days, one after another'),
      }),
    }),
    standing: 'derived',
  },
  published(
    days('xinmi-permits', 'after', 'road-and-green', 2, {
      when: allPermits,
      place: text('河南新密', 'Xinmi, Henan'),
      scheme: 'promised',
      basis: xinmi,
    }),
  ),
  published(
    days('yicheng-permits', 'after', 'road-and-green', 2, {
      when: allPermits,
      place: text('湖北宜城', 'Yicheng, Hubei'),
      scheme: 'promised',
      basis: document(text('宜城2023年外线并联审批', 'Yicheng, 2023, on permits of lines'), '宜城外线', {
        place: text('湖北宜城', 'Yicheng, Hubei'),
      }),
      note: text('简易流程1.5个工作日', '1.5 working days in the simple procedure'),
    }),
  ),
  published(
    days('national-permits-low-voltage', 'after', 'permits', 5, {
      place: national,
      when: { all: [lowAlone, when.road] },
      scheme: 'promised',
      basis: energy1479,
      note: text('低压外线审批上限', 'the most for low voltage'),
    }),
  ),
  published(
    days('national-permits-high-voltage', 'after', 'permits', 10, {
      place: national,
      when: { all: [when.highVoltage, when.road] },
      scheme: 'promised',
      basis: energy1479,
      note: text('20千伏及以下外线审批上限', 'the most up to 20 kV'),
    }),
  ),
  published(
    days('beijing-shanghai-permits-before', 'before', 'permits', 15, {
      place: text('北京和上海', 'Beijing and Shanghai'),
      when: { all: [lowAlone, when.road] },
      scheme: 'observed',
      basis: beijingShanghai,
      note: text('规划之后四项已并行；本流程改革前逐项依次', 'four were side by side already; here one after another'),
    }),
  ),
  published(
    days('beijing-shanghai-permits-after', 'after', 'permits', 5, {
      place: text('北京和上海', 'Beijing and Shanghai'),
      when: { all: [lowAlone, when.road] },
      scheme: 'observed',
      basis: beijingShanghai,
    }),
  ),
];

const worldBank2019 = document(
  text('世界银行《营商环境报告2018、2019》', 'World Bank, Doing Business 2018, 2019'),
  'DB2019电力',
);
const shanghaiBefore = document(
  text('上海市发展改革委引世界银行旧表', 'Shanghai Development and Reform Commission, quoting the World Bank'),
  'DB上海电力',
);
const inWorldBank = (
  id: string,
  total: ReferenceTotal['total'],
  side: ReferenceTotal['side'],
  value: number,
  basis: ReferenceTotal['basis'] = worldBank2019,
): ReferenceTotal =>
  published({
    id: `world-bank-${id}`,
    total,
    side,
    value,
    basis,
    scope: 'same-items',
    scheme: 'doing-business',
    place: basis === worldBank2019 ? text('上海和北京', 'Shanghai and Beijing') : text('上海', 'Shanghai'),
    when: lowAlone,
    note: text(
      '世行旧表：140千伏安仓库，日历日，含施工；不可与时限直接相比',
      'an old World Bank figure: a warehouse of 140 kVA, calendar days, with the works; not to be compared with limits',
    ),
  });

const worldBank: ReferenceTotal[] = [
  inWorldBank('2018-days', 'calendar-days', 'before', 143),
  inWorldBank('2018-procedures', 'steps', 'before', 5.5),
  inWorldBank('2019-days', 'calendar-days', 'after', 34),
  inWorldBank('2019-procedures', 'steps', 'after', 3),
  inWorldBank('shanghai-days', 'calendar-days', 'before', 145, shanghaiBefore),
  inWorldBank('shanghai-procedures', 'steps', 'before', 5, shanghaiBefore),
  inWorldBank('shanghai-cost', 'cost', 'before', 192_000, shanghaiBefore),
];

/** The sum of the parts in the usual case. */
const derived: ReferenceTotal[] = [
  {
    ...days('computed-before', 'before', 'same-items', 125, {
      place: example,
      scheme: 'mixed',
      when: {
        all: [
          when.singleSource,
          when.longLine,
          { attribute: 'road', is: ['dug'] },
          { attribute: 'green', is: ['lawn'] },
        ],
      },
      basis: assumption(
        '用电受理5、方案10，五项许可各20，检验5、接电5个工作日相加',
        'application 5 and plan 10, five permits of 20, inspection 5 and meter 5 working days',
      ),
    }),
    standing: 'derived',
  },
];

/** Published totals, and those that the sourced parts should sum to. */
export const references: ReferenceTotal[] = [
  ...power,
  ...others,
  ...permits,
  ...cityReferences,
  ...worldBank,
  ...derived,
];
