import type { Attribute, CaseClass, Condition } from '../../engine/model/index.ts';
import { text } from '../bases.ts';

const is = (attribute: string, ...values: string[]): Condition => ({ attribute, is: values });
const lineNeeded: Condition = is('line', 'short', 'long');
const without = (...attributes: string[]): Condition[] =>
  attributes.map((attribute) => is(attribute, attribute === 'power' ? 'none' : 'not'));

/** The conditions under which items are needed, and the cases that published figures speak of. */
export const when = {
  power: is('power', 'low-voltage', 'single-source', 'dual-source'),
  lowVoltage: is('power', 'low-voltage'),
  lowVoltageWithLine: { all: [is('power', 'low-voltage'), lineNeeded] },
  lowVoltageWithoutLine: { all: [is('power', 'low-voltage'), is('line', 'none')] },
  highVoltage: is('power', 'single-source', 'dual-source'),
  singleSource: is('power', 'single-source'),
  dualSource: is('power', 'dual-source'),
  water: is('water', 'wanted'),
  gas: is('gas', 'wanted'),
  heat: is('heat', 'wanted'),
  line: lineNeeded,
  shortLine: is('line', 'short'),
  longLine: is('line', 'long'),
  road: { all: [lineNeeded, is('road', 'dug')] },
  green: { all: [lineNeeded, is('green', 'lawn', 'trees')] },
  trees: { all: [lineNeeded, is('green', 'trees')] },
  importantCustomer: is('customer', 'important'),
  existingBuilding: is('building', 'existing'),
  onlyPower: { all: without('water', 'gas', 'heat') },
  onlyWater: { all: [is('water', 'wanted'), ...without('power', 'gas', 'heat')] },
  onlyGas: { all: [is('gas', 'wanted'), ...without('power', 'water', 'heat')] },
  onlyHeat: { all: [is('heat', 'wanted'), ...without('power', 'water', 'gas')] },
} satisfies Record<string, Condition>;

const value = (id: string, zh: string, en: string) => ({ id, title: text(zh, en) });
const wanted = [value('wanted', '需要', 'Wanted'), value('not', '不需要', 'Not wanted')];

/** What is fixed at the start of a case. The usual one is a new workshop that wants all four, with a line across a road. */
export const attributes: Attribute[] = [
  {
    id: 'power',
    title: text('用电', 'Electricity'),
    values: [
      value('low-voltage', '低压', 'Low voltage'),
      value('single-source', '10千伏单电源', '10 kV, single source'),
      value('dual-source', '10千伏双电源', '10 kV, dual source'),
      value('none', '不需要', 'Not wanted'),
    ],
    usual: 'single-source',
  },
  {
    id: 'customer',
    title: text('用电客户', 'Kind of customer'),
    values: [value('ordinary', '普通用户', 'Ordinary'), value('important', '重要用户', 'Important')],
    usual: 'ordinary',
  },
  { id: 'water', title: text('用水', 'Water'), values: wanted, usual: 'wanted' },
  { id: 'gas', title: text('用气', 'Gas'), values: wanted, usual: 'wanted' },
  { id: 'heat', title: text('用热', 'Heating'), values: wanted, usual: 'wanted' },
  {
    id: 'building',
    title: text('建筑', 'Building'),
    values: [value('new', '新建建筑', 'New'), value('existing', '既有建筑', 'Existing')],
    usual: 'new',
  },
  {
    id: 'line',
    title: text('外线（红线外管线）', 'External line'),
    values: [
      value('none', '不需要外线', 'None'),
      value('short', '150米以内', 'Up to 150 m'),
      value('long', '150米以上', 'Over 150 m'),
    ],
    usual: 'long',
  },
  {
    id: 'road',
    title: text('城市道路', 'City road'),
    values: [value('dug', '需要占用、挖掘', 'Occupied and dug up'), value('not', '不涉及', 'Not touched')],
    usual: 'dug',
  },
  {
    id: 'green',
    title: text('绿地和树木', 'Green space and trees'),
    values: [
      value('none', '不涉及', 'Not touched'),
      value('lawn', '临时占用绿地', 'Green space occupied'),
      value('trees', '占用绿地并砍伐树木', 'Green space occupied, trees felled'),
    ],
    usual: 'lawn',
  },
];

const caseClass = (id: string, zh: string, en: string, condition: Condition): CaseClass => ({
  id,
  title: text(zh, en),
  when: condition,
  moves: [],
});

/** The cases that companies and cities tell apart. They change nothing by themselves. */
export const classes: CaseClass[] = [
  caseClass('low-voltage', '低压用户', 'Low voltage', when.lowVoltage),
  caseClass('single-source', '10千伏单电源用户', '10 kV, single source', when.singleSource),
  caseClass('dual-source', '10千伏双电源用户', '10 kV, dual source', when.dualSource),
  caseClass('without-line', '无外线', 'No external line', is('line', 'none')),
];
