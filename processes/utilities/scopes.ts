import type { Scope } from '../../engine/model/index.ts';
import { text } from '../bases.ts';

const power = [
  'power-application',
  'power-plan-single',
  'power-plan-dual',
  'power-plan-low',
  'power-design-review',
  'power-interim-inspection',
  'power-completion-inspection',
  'power-metering',
  'power-metering-low',
  'power-works-low',
];
const water = ['water-application', 'water-design', 'water-connection'];
const gas = ['gas-application', 'gas-plan', 'gas-connection'];
const heat = ['heat-application', 'heat-verification', 'heat-payment', 'heat-contract'];
const permits = [
  'line-planning-permit',
  'line-planning-filing',
  'road-occupation',
  'road-excavation',
  'traffic-consent',
  'green-space',
  'tree-removal',
  'joint-line-permits',
];

const connections = [...power, ...water, ...gas, ...heat, 'joint-survey'];

const alike = (without: string[]): Pick<Scope, 'before' | 'after'> => ({
  before: { without, conditional: 'active' },
  after: { without, conditional: 'active' },
});

const company = (id: string, zh: string, en: string, without: string[]): Scope => ({
  id,
  title: text(`只计${zh}`, `${en} only`),
  note: text(
    `企业公布的口径：只计${zh}企业自己的环节，外线行政审批、设计和施工都不计`,
    `As the companies publish it: the steps of ${en.toLowerCase()} alone; no permits, design or works`,
  ),
  ...alike(without),
});

export const scopes: Scope[] = [
  {
    id: 'same-items',
    title: text('同口径（默认）：报装和外线审批', 'Same items: connections and permits (default)'),
    note: text(
      '两侧都计本案需要的水电气暖报装和外线行政审批；设计和施工不计入审批用时',
      'Both sides count the connections and permits that the case needs; design and works are no approval time',
    ),
    ...alike([]),
  },
  company('power', '用电', 'Electricity', [...water, ...gas, ...heat, ...permits]),
  company('water', '用水', 'Water', [...power, ...gas, ...heat, ...permits]),
  company('gas', '用气', 'Gas', [...power, ...water, ...heat, ...permits]),
  company('heat', '用热', 'Heating', [...power, ...water, ...gas, ...permits]),
  {
    id: 'permits',
    title: text('只计外线审批', 'Permits of the line only'),
    note: text(
      '各地公布的外线“并联审批”口径：只计规划、占道、掘路、交管、绿化各项',
      'As cities publish parallel permits: planning, occupation, excavation, traffic and green space alone',
    ),
    ...alike(connections),
  },
  {
    id: 'road-and-green',
    title: text('只计占道、掘路、交管、绿化', 'Road, traffic and green space only'),
    note: text(
      '新密、宜城公布的口径：不含管线规划许可',
      'As Xinmi and Yicheng publish it: without the planning permit of the line',
    ),
    ...alike([...connections, 'line-planning-permit', 'line-planning-filing']),
  },
];
