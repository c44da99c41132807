import type { Authority, Process } from '../../engine/model/index.ts';
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

function authority(id: string, zh: string, en: string, short: string, level: Authority['level'] = 'city'): Authority {
  return { id, title: text(zh, en), short: text(short, en), level };
}

/** 工程建设项目审批 as it was about 2018: one office after another, from filing to title. */
export const constructionPermits = {
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
    authority('development-reform', '发展和改革委员会', 'Development and Reform Commission', '发改委'),
    authority('planning', '规划局', 'Planning Bureau', '规划局'),
    authority('land-resources', '国土资源局', 'Land Resources Bureau', '国土局'),
    authority(
      'land-office',
      '土地主管部门（国土资源局，机构改革后为自然资源局）',
      'Land authority (Land Resources Bureau, after the reform of institutions Natural Resources Bureau)',
      '土地部门',
    ),
    { ...authority('natural-resources', '自然资源局', 'Natural Resources Bureau', '自然资源'), succeeds: 'planning' },
    authority('civil-defence-office', '人民防空办公室', 'Civil Air Defence Office', '人防办'),
    authority('housing-construction', '住房和城乡建设局', 'Housing and Construction Bureau', '住建局'),
    authority('drawing-reviewer', '施工图审查机构', 'Drawing-review body', '审图机构', 'outside'),
    authority('fire-service', '公安消防机构', 'Fire service', '消防'),
    authority('meteorology', '气象局', 'Weather office', '气象局'),
    authority('environment', '环境保护局', 'Environment Bureau', '环保局'),
    { ...authority('ecology', '生态环境局', 'Ecology and Environment Bureau', '生态环境'), succeeds: 'environment' },
    authority('water', '水利局', 'Water Bureau', '水利局'),
    authority('seismology', '地震局', 'Seismological Bureau', '地震局'),
    authority('resource-trading-centre', '公共资源交易中心', 'Public Resource Trading Centre', '交易中心'),
    authority('real-estate-registry', '不动产登记中心', 'Real-estate registry', '登记中心'),
    authority('utilities', '市政公用企业', 'Utility companies', '公用企业', 'outside'),
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
} satisfies Process;
