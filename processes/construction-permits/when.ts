import type { Attribute, Condition } from '../../engine/model/index.ts';
import { text } from '../bases.ts';

const is = (attribute: string, ...values: string[]): Condition => ({ attribute, is: values });

/** The conditions under which items are needed. */
export const when = {
  private: is('investor', 'private'),
  government: is('investor', 'government'),
  granted: is('land', 'granted'),
  landGranted: { all: [is('land', 'granted'), { not: is('project', 'fit-out') }] },
  landAllocated: { all: [is('land', 'allocated'), { not: is('project', 'fit-out') }] },
  governmentOnAllocatedLand: { all: [is('investor', 'government'), is('land', 'allocated')] },
  building: is('project', 'civil', 'industrial', 'housing'),
  civilBuilding: is('project', 'civil', 'housing'),
  notFitOut: { not: is('project', 'fit-out') },
  reportForm: is('eia', 'report-form'),
  reportBook: is('eia', 'report-book'),
  register: is('eia', 'register'),
  soilForm: is('soil', 'form'),
  soilBook: is('soil', 'book'),
  energy: is('energy', 'needed'),
  seismic: is('seismic', 'needed'),
  specialFire: is('fire', 'special'),
  otherFire: is('fire', 'other'),
  assessedZone: is('zone', 'assessed'),
  schemeNotSold: is('scheme-with-land', 'no'),
  ordinaryRisk: is('risk', 'ordinary'),
  lowRisk: is('risk', 'low'),
} satisfies Record<string, Condition>;

const value = (id: string, zh: string, en: string) => ({ id, title: text(zh, en) });

/** What is fixed at the start of a case. The usual values are the case that the figures of the process describe. */
export const attributes: Attribute[] = [
  {
    id: 'investor',
    title: text('投资主体', 'Investor'),
    values: [value('private', '社会投资', 'Private'), value('government', '政府投资', 'Government')],
    usual: 'private',
  },
  {
    id: 'project',
    title: text('工程类别', 'Kind of works'),
    values: [
      value('civil', '一般民用建筑', 'Civil building'),
      value('industrial', '工业建筑', 'Industrial building'),
      value('housing', '住宅', 'Housing'),
      value('municipal', '市政工程', 'Municipal works'),
      value('fit-out', '既有建筑内部装修改造', 'Interior fit-out'),
    ],
    usual: 'civil',
  },
  {
    id: 'land',
    title: text('用地方式', 'Land'),
    values: [value('granted', '出让', 'Granted'), value('allocated', '划拨', 'Allocated')],
    usual: 'granted',
  },
  {
    id: 'risk',
    title: text('风险等级', 'Risk'),
    values: [value('ordinary', '一般', 'Ordinary'), value('low', '简易低风险', 'Simple and low-risk')],
    usual: 'ordinary',
  },
  {
    id: 'eia',
    title: text('环评类别', 'EIA'),
    values: [
      value('report-book', '报告书', 'Report book'),
      value('report-form', '报告表', 'Report form'),
      value('register', '登记表', 'Register'),
    ],
    usual: 'report-form',
  },
  {
    id: 'soil',
    title: text('水土保持方案', 'Soil-conservation plan'),
    values: [
      value('book', '报告书', 'Report book'),
      value('form', '报告表', 'Report form'),
      value('none', '不需要', 'Not needed'),
    ],
    usual: 'form',
  },
  {
    id: 'energy',
    title: text('节能审查', 'Energy review'),
    values: [value('needed', '需要', 'Needed'), value('not', '不需要', 'Not needed')],
    usual: 'not',
  },
  {
    id: 'seismic',
    title: text('地震安全性评价', 'Seismic safety review'),
    values: [value('needed', '需要', 'Needed'), value('not', '不需要', 'Not needed')],
    usual: 'not',
  },
  {
    id: 'fire',
    title: text('消防类别', 'Fire class'),
    values: [value('special', '特殊建设工程', 'Special project'), value('other', '其他建设工程', 'Other project')],
    usual: 'special',
  },
  {
    id: 'zone',
    title: text('区域评估', 'Area-wide assessment'),
    values: [value('none', '未开展', 'None'), value('assessed', '已完成', 'Completed')],
    usual: 'none',
  },
  {
    id: 'scheme-with-land',
    title: text('带方案出让', 'Land sold with a scheme'),
    values: [value('no', '否', 'No'), value('yes', '是', 'Yes')],
    usual: 'no',
  },
];

/** The one case that the figures of the process describe: the usual value of every attribute. */
export const usualCase: Condition = { all: attributes.map(({ id, usual }) => is(id, usual)) };
