import type { Authority, Process, Text } from '../../engine/model/index.ts';
import { text } from '../bases.ts';
import { sources } from '../sources.ts';
import { acceptanceItems } from './items-acceptance.ts';
import { assessments } from './items-assessment.ts';
import { drawingItems } from './items-drawings.ts';
import { governmentItems } from './items-government.ts';
import { landAndPlanning } from './items-land-planning.ts';
import { permitItems } from './items-permit.ts';
import { materials } from './materials.ts';
import { acts, classes, habits, orders, procedures } from './nodes.ts';
import { withPaperLists } from './paper-lists.ts';
import { references } from './references.ts';
import { scopes } from './scopes.ts';
import { attributes } from './when.ts';

/** An authority with its full name, and the short one that fits into a lane of the map. */
function authority(id: string, title: Text, short: Text, level: Authority['level'] = 'city'): Authority {
  return { id, title, short, level };
}

/** 工程建设项目审批 as it was about 2018: one office after another, from filing to title. */
export const constructionPermits: Process = {
  format: 1,
  id: 'construction-permits',
  title: text('工程建设项目审批', 'Construction permits'),
  summary: text(
    '改革前的工程建设项目审批全流程：社会投资、出让土地、一般民用建筑，环评报告表，需水土保持方案和消防设计审核',
    'All approvals of a construction project before the reforms: private, granted land, civil building, EIA report form, soil plan and fire design approval needed',
  ),
  indicator: 'construction-permits',
  asOf: '2018-01-01',
  attributes,
  sources,
  authorities: [
    authority(
      'development-reform',
      text('发展和改革委员会', 'Development and Reform Commission'),
      text('发改委', 'DRC'),
    ),
    authority('planning', text('规划局', 'Planning Bureau'), text('规划局', 'Planning')),
    authority('land-resources', text('国土资源局', 'Land Resources Bureau'), text('国土局', 'Land')),
    authority(
      'land-office',
      text(
        '土地主管部门（国土资源局，机构改革后为自然资源局）',
        'Land authority (Land Resources Bureau, after the reform of institutions Natural Resources Bureau)',
      ),
      text('土地部门', 'Land office'),
    ),
    {
      ...authority(
        'natural-resources',
        text('自然资源局', 'Natural Resources Bureau'),
        text('自然资源', 'Natural Res.'),
      ),
      succeeds: 'planning',
    },
    authority(
      'civil-defence-office',
      text('人民防空办公室', 'Civil Air Defence Office'),
      text('人防办', 'Civil Defence'),
    ),
    authority(
      'housing-construction',
      text('住房和城乡建设局', 'Housing and Construction Bureau'),
      text('住建局', 'Housing'),
    ),
    authority(
      'drawing-reviewer',
      text('施工图审查机构', 'Drawing-review body'),
      text('审图机构', 'Drawing review'),
      'outside',
    ),
    authority('fire-service', text('公安消防机构', 'Fire service'), text('消防', 'Fire service')),
    authority('meteorology', text('气象局', 'Weather office'), text('气象局', 'Weather')),
    authority('environment', text('环境保护局', 'Environment Bureau'), text('环保局', 'Environment')),
    {
      ...authority('ecology', text('生态环境局', 'Ecology and Environment Bureau'), text('生态环境', 'Ecology')),
      succeeds: 'environment',
    },
    authority('water', text('水利局', 'Water Bureau'), text('水利局', 'Water')),
    authority('seismology', text('地震局', 'Seismological Bureau'), text('地震局', 'Seismology')),
    authority(
      'resource-trading-centre',
      text('公共资源交易中心', 'Public Resource Trading Centre'),
      text('交易中心', 'Trading Centre'),
    ),
    authority('real-estate-registry', text('不动产登记中心', 'Real-estate registry'), text('登记中心', 'Registry')),
    authority('utilities', text('市政公用企业', 'Utility companies'), text('公用企业', 'Utilities'), 'outside'),
  ],
  stages: [
    { id: 'land', title: text('立项用地规划许可', 'Project and land') },
    { id: 'planning', title: text('工程建设许可', 'Planning') },
    { id: 'permit', title: text('施工许可', 'Construction permit') },
    { id: 'parallel', title: text('并行推进', 'In parallel') },
    { id: 'works', title: text('施工', 'Works') },
    { id: 'acceptance', title: text('竣工验收', 'Acceptance') },
    { id: 'title', title: text('产权', 'Title') },
  ],
  goal: { certificates: ['completion-filing', 'real-estate-title'], acts: ['use'] },
  items: withPaperLists([
    ...landAndPlanning,
    ...governmentItems,
    ...drawingItems,
    ...permitItems,
    ...assessments,
    ...acceptanceItems,
  ]),
  procedures,
  acts,
  materials,
  groups: [],
  orders,
  habits,
  seasons: [],
  classes,
  limits: [],
  scopes,
  references,
};
