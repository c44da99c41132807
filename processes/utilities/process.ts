import type { Authority, Process, Text } from '../../engine/model/index.ts';
import { text } from '../bases.ts';
import { sources } from '../sources.ts';
import { heatItems } from './items-heat.ts';
import { permitItems } from './items-permits.ts';
import { powerItems } from './items-power.ts';
import { waterAndGasItems } from './items-water-gas.ts';
import { materials } from './materials.ts';
import { habits, procedures } from './nodes.ts';
import { references } from './references.ts';
import { scopes } from './scopes.ts';
import { attributes, classes } from './when.ts';

function authority(id: string, title: Text, short: Text, level: Authority['level'] = 'city'): Authority {
  return { id, title, short, level };
}

/** 水电气暖报装 as it was about 2017: each company by itself, and the applicant as courier between the offices for the line. */
export const utilities: Process = {
  format: 1,
  id: 'utilities',
  title: text('水电气暖报装', 'Utility connections'),
  summary: text(
    '改革前的水电气暖报装：四家企业分别申请，申请人持审批表逐家跑规划、市政、交管、绿化办外线手续',
    'Connections before the reforms: an application to each of four companies, and the applicant as courier between planning, municipal works, traffic police and landscaping for the line outside the boundary',
  ),
  indicator: 'utilities',
  asOf: '2018-01-01',
  attributes,
  sources,
  authorities: [
    // In the order of the lanes on the map: as few arrows across other lanes as can be.
    authority('heat-company', text('热力公司', 'Heating company'), text('热力', 'Heating'), 'outside'),
    authority('power-company', text('供电公司', 'Power company'), text('供电', 'Power'), 'outside'),
    authority('water-company', text('供水公司', 'Water company'), text('供水', 'Water'), 'outside'),
    authority('gas-company', text('燃气公司', 'Gas company'), text('燃气', 'Gas'), 'outside'),
    authority('contractors', text('设计、施工单位', 'Designers and builders'), text('设计施工', 'Builders'), 'outside'),
    authority(
      'natural-resources',
      text('自然资源（规划）主管部门', 'Natural Resources (planning)'),
      text('规划', 'Plans'),
    ),
    authority('municipal-works', text('市政工程（城市管理）主管部门', 'Municipal Works'), text('市政', 'Roads')),
    authority('traffic-police', text('公安机关交通管理部门', 'Traffic police'), text('交管', 'Police')),
    authority('landscaping', text('城市绿化主管部门', 'Landscaping'), text('绿化', 'Parks')),
  ],
  stages: [
    { id: 'power', title: text('用电', 'Electricity') },
    { id: 'water', title: text('用水', 'Water') },
    { id: 'gas', title: text('用气', 'Gas') },
    { id: 'heat', title: text('用热', 'Heating') },
    { id: 'permits', title: text('外线审批', 'Permits of the line') },
  ],
  goal: {
    certificates: ['power-connected', 'water-connected', 'gas-connected', 'heat-connected'],
    acts: [],
  },
  items: [...powerItems, ...waterAndGasItems, ...heatItems, ...permitItems],
  procedures,
  acts: [],
  materials,
  groups: [],
  orders: [],
  habits,
  seasons: [],
  classes,
  limits: [],
  scopes,
  references,
};
