import type { Condition, ReferenceTotal } from '../../engine/model/index.ts';
import { assumption, document, text } from '../bases.ts';
import { cityReferences, published } from './references-cities.ts';
import { usualCase, when } from './when.ts';

const country = text('全国', 'the whole country');
const example = text('示例', 'the example');

/** The projects that charts of single places were drawn for. */
const privateCivil: Condition = { all: [when.private, when.civilBuilding, when.ordinaryRisk] };

/** Published totals, and those that the sourced parts should sum to. */
export const references: ReferenceTotal[] = [
  ...cityReferences,
  published({
    id: 'national-before',
    total: 'approval-path',
    side: 'before',
    value: 200,
    place: country,
    basis: document(
      text('工人日报2021年：改革前平均200多个工作日', 'Workers’ Daily 2021: 200-odd working days on average'),
      '工人2021',
    ),
    note: text('原文为“200多”', 'the text says “200-odd”'),
  }),
  published({
    id: 'five-stage-city-before',
    total: 'approval-path',
    side: 'before',
    scope: 'same-items',
    value: 45,
    place: text('某市（五阶段流程图）', 'a city (five-stage chart)'),
    when: privateCivil,
    scheme: 'promised',
    basis: document(text('五阶段流程图，全流程45个工作日', 'Five-stage chart, 45 working days in all'), 'GD5'),
    note: text(
      '改革前已部分并联且按承诺时限，故远短于法定时限之和',
      'partly parallel already and by promises, so far shorter than the sum of statutory limits',
    ),
  }),
  published({
    id: 'county-before',
    total: 'approval-path',
    side: 'before',
    scope: 'same-items',
    value: 39,
    place: text('某县（备案类流程图）', 'a county (filing chart)'),
    when: privateCivil,
    scheme: 'promised',
    basis: document(text('企业投资项目审批流程图（备案类）', 'Chart for enterprise projects (filing)'), 'ZJ'),
    note: text('主线7+5+7+7+3+5+5，按承诺时限', 'main line 7+5+7+7+3+5+5, by promises'),
  }),
  published({
    id: 'national-target-2019',
    total: 'approval-path',
    side: 'after',
    value: 120,
    place: country,
    scheme: 'promised',
    basis: document(
      text(
        '国办发〔2018〕33号、〔2019〕11号：压至120个工作日',
        'State Council documents 33/2018 and 11/2019: 120 working days',
      ),
      '33号',
    ),
  }),
  published({
    id: 'inner-mongolia-2019',
    total: 'approval-path',
    side: 'after',
    value: 100,
    place: text('内蒙古', 'Inner Mongolia'),
    scheme: 'promised',
    basis: document(text('人民网2019年8月3日', 'People’s Daily Online, 3 August 2019'), 'NMG2019'),
  }),
  published({
    id: 'computed-before',
    total: 'approval-path',
    side: 'before',
    value: 210,
    place: example,
    when: usualCase,
    standing: 'fitted',
    basis: assumption(
      '法定时限为主，依次相加；备案、质安监、防雷、竣工备案的用时取自来源或假定',
      'mostly statutory limits in series; filing, supervision, lightning and completion filing from sources or assumed',
    ),
  }),
  published({
    id: 'computed-after',
    total: 'approval-path',
    side: 'after',
    value: 57,
    place: example,
    when: usualCase,
    standing: 'fitted',
    basis: assumption(
      '审图13日、施工许可7日、联合验收15日有来源，其余为使合计等于57而假定',
      'only drawing review 13, permit 7 and joint acceptance 15 are sourced; the rest was assumed so that the sum is 57',
    ),
  }),
  published({
    id: 'same-items-before',
    total: 'approval-path',
    side: 'before',
    scope: 'same-items',
    value: 210,
    place: example,
    when: usualCase,
    standing: 'fitted',
    basis: assumption(
      '对照表除去首次登记；各事项用时同上，部分为假定',
      'the comparison table without first registration; the items’ times as above, some of them assumed',
    ),
  }),
  published({
    id: 'same-items-after',
    total: 'approval-path',
    side: 'after',
    scope: 'same-items',
    value: 52,
    place: example,
    when: usualCase,
    standing: 'fitted',
    basis: assumption(
      '对照表除去首次登记5个工作日；分摊为拟合',
      'the comparison table without the 5 days of first registration; the split over the items is fitted',
    ),
  }),
  published({
    id: 'papers-before',
    total: 'materials',
    side: 'before',
    value: 138,
    place: example,
    when: usualCase,
    standing: 'derived',
    basis: document(text('江北新区清单等，逐份计数', 'Jiangbei’s list and others, counted paper by paper'), 'JB'),
    note: text('其中11份属于本案不需要的事项', '11 of them belong to items that the case does not need'),
  }),
  published({
    id: 'papers-after',
    total: 'materials',
    side: 'after',
    value: 27,
    place: example,
    when: usualCase,
    standing: 'fitted',
    basis: assumption(
      '改革后的材料清单为假定，其中2份共享',
      'the list after the reform is assumed; two of its papers are shared',
    ),
  }),
];
