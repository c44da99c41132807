import type { Basis, Condition, ReferenceTotal, Text } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { when } from './when.ts';

interface Place {
  readonly id: string;
  readonly title: Text;
  readonly basis: Basis;
}

const place = (id: string, zh: string, en: string, source: string, article?: string): Place => ({
  id,
  title: text(zh, en),
  basis: document(
    article === undefined
      ? text(`${zh}公布的报装指标`, `Figures that ${en} published`)
      : text(`${zh}优化营商环境条例`, `${en} regulation on the business environment`),
    source,
    { place: text(zh, en), ...(article === undefined ? {} : { article }) },
  ),
});

const wuhan = place('wuhan', '武汉', 'Wuhan', '武汉供水');
const zibo = place('zibo', '淄博', 'Zibo', '淄博供水');
const nanning = place('nanning', '南宁', 'Nanning', '南宁供水');
const henan = place('henan', '河南', 'Henan', 'L-河南营商', '21');
const shangqiu = place('shangqiu', '商丘', 'Shangqiu', 'L-商丘营商', '16');
const beijing = place('beijing', '北京', 'Beijing', 'L-北京营商', '42');
const chongqing = place('chongqing', '重庆', 'Chongqing', 'L-重庆营商', '32');
const shanghai = place('shanghai', '上海', 'Shanghai', '上海接电');

type Row = readonly [
  of: Place,
  id: string,
  total: ReferenceTotal['total'],
  scope: string,
  condition: Condition,
  value: number,
  note?: Text,
];

const line = (value: string): Condition => ({ all: [when.onlyWater, { attribute: 'line', is: [value] }] });
const low: Condition = { all: [when.lowVoltage, when.onlyPower] };

/** What the rules of a city come to, beside what it published. */
const after: readonly Row[] = [
  [wuhan, 'water', 'approval-path', 'water', when.onlyWater, 4, text('0.5、3、0.5', '0.5, 3 and 0.5')],
  [wuhan, 'water-steps', 'steps', 'water', when.onlyWater, 3],
  [zibo, 'water-no-line', 'approval-path', 'water', line('none'), 1, text('无外线', 'no line')],
  [zibo, 'water-short-line', 'approval-path', 'water', line('short'), 3, text('低风险小型外线', 'small low-risk line')],
  [zibo, 'water-long-line', 'approval-path', 'water', line('long'), 5, text('其他外线', 'other lines')],
  [zibo, 'water-steps', 'steps', 'water', when.onlyWater, 2],
  [zibo, 'water-papers', 'materials', 'water', when.onlyWater, 1],
  [nanning, 'water', 'approval-path', 'water', when.onlyWater, 8],
  [nanning, 'water-steps', 'steps', 'water', when.onlyWater, 2],
  [
    nanning,
    'water-papers',
    'materials',
    'water',
    when.onlyWater,
    0,
    text(
      '网上填写的申请表不计为材料；本流程计1份',
      'the form that is filled in online counts as no paper there, and as one here',
    ),
  ],
  [henan, 'water', 'approval-path', 'water', when.onlyWater, 5],
  [henan, 'gas', 'approval-path', 'gas', when.onlyGas, 5],
  [henan, 'heat', 'approval-path', 'heat', when.onlyHeat, 8],
  [henan, 'low-voltage', 'approval-path', 'power', low, 5],
  [shangqiu, 'water', 'approval-path', 'water', when.onlyWater, 5],
  [shangqiu, 'gas', 'approval-path', 'gas', when.onlyGas, 7],
  [shangqiu, 'heat', 'approval-path', 'heat', when.onlyHeat, 8],
  [beijing, 'low-voltage', 'approval-path', 'power', low, 8],
  [chongqing, 'low-voltage', 'approval-path', 'power', low, 8],
  [
    shanghai,
    'low-voltage',
    'calendar-days',
    'same-items',
    { all: [low, when.road] },
    10,
    text('全过程10日（日历日），含外线审批2日', '10 calendar days for the whole process, 2 of them for permits'),
  ],
];

const withRules = after.map(([of, id, total, scope, condition, value, note]): ReferenceTotal => ({
  id: `${of.id}-${id}`,
  total,
  side: 'after',
  scope,
  scheme: 'promised',
  place: of.title,
  city: of.id,
  when: condition,
  value,
  standing: 'published',
  basis: of.basis,
  ...(note === undefined ? {} : { note }),
}));

/** What they said of the time before; the document is of other places, and comes to other figures. */
const before = (
  [
    [wuhan, 'water-before', 'approval-path', 14],
    [wuhan, 'water-steps-before', 'steps', 5],
    [nanning, 'water-steps-before', 'steps', 16],
  ] as const
).map(([of, id, total, value]): ReferenceTotal => ({
  id: `${of.id}-${id}`,
  total,
  side: 'before',
  scope: 'water',
  scheme: 'observed',
  place: of.title,
  city: of.id,
  when: when.onlyWater,
  value,
  standing: 'published',
  basis: of.basis,
  note: text(
    '改革前的环节依罗源、福州，不是当地的',
    'the steps before are those of Luoyuan and Fuzhou, not of this place',
  ),
}));

/** Totals that cities published; shown with the rules of the city. */
export const cityReferences: ReferenceTotal[] = [...withRules, ...before];
