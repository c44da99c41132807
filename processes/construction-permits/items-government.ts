import type { Item } from '../../engine/model/index.ts';
import { assumption, document, law, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { counter, generalLimit, investmentSystem, visits } from './shared.ts';
import { when } from './when.ts';

const yongdeng = document(
  text('永登县2016年：审批类由7日压至5日', 'Yongdeng county 2016: approvals cut from 7 to 5 days'),
  '永登',
  { place: text('永登县', 'Yongdeng county') },
);
const listShortened = text(
  '江北新区为用地预审列8份、选址意见书列6份材料；此处只列主要材料',
  'Jiangbei asks 8 papers for the land pre-review and 6 for the site opinion; only the main ones are listed here',
);

/** What only government projects need: the proposal, the site and the feasibility study. */
export const governmentItems: Item[] = [
  {
    id: 'project-proposal',
    title: text('项目建议书审批', 'Approval of the project proposal'),
    short: text('项目建议书', 'Proposal'),
    kind: '其他行政权力',
    authority: 'development-reform',
    stage: 'land',
    lifecycle: 'promised',
    setBy: 'normative-document',
    basis: investmentSystem,
    when: when.government,
    channel: counter,
    takes: takes('proposal-application', 'project-proposal-text'),
    gives: ['proposal-approval'],
    limits: [],
    duration: workingDays(5, yongdeng),
    fees: [],
    statedVisits: visits(2),
  },
  {
    id: 'land-pre-review',
    title: text('建设项目用地预审', 'Land pre-review'),
    short: text('用地预审', 'Land review'),
    kind: '行政许可',
    authority: 'land-resources',
    stage: 'land',
    lifecycle: 'promised',
    setBy: 'law',
    basis: document(text('建设项目用地预审管理办法', 'Measures on land pre-review'), '预审莆田'),
    when: when.government,
    channel: counter,
    takes: takes('land-review-application', 'proposal-approval', 'land-review-map'),
    gives: ['land-review-opinion'],
    limits: [generalLimit],
    duration: workingDays(
      5,
      document(text('莆田市2015年：5个工作日', 'Putian 2015: 5 working days'), '预审莆田', {
        place: text('莆田', 'Putian'),
      }),
    ),
    fees: [],
    statedVisits: visits(2),
    note: listShortened,
  },
  {
    id: 'site-opinion',
    title: text('建设项目选址意见书', 'Site opinion'),
    short: text('选址意见书', 'Site'),
    kind: '行政许可',
    authority: 'planning',
    stage: 'land',
    lifecycle: 'promised',
    setBy: 'law',
    basis: law(laws.planning, '36'),
    when: when.governmentOnAllocatedLand,
    channel: counter,
    takes: takes('site-application', 'proposal-approval', 'site-report'),
    gives: ['site-opinion'],
    limits: [generalLimit],
    duration: workingDays(
      12,
      document(text('县规划局2010年办理时限：12个工作日', 'A county planning bureau 2010: 12 working days'), 'GH2010'),
    ),
    fees: [],
    statedVisits: visits(2),
    note: listShortened,
  },
  {
    id: 'feasibility-approval',
    title: text('可行性研究报告审批', 'Approval of the feasibility study'),
    short: text('可研审批', 'Feasibility'),
    kind: '其他行政权力',
    authority: 'development-reform',
    stage: 'land',
    lifecycle: 'promised',
    setBy: 'normative-document',
    basis: investmentSystem,
    matter: 'project-approval',
    when: when.government,
    channel: counter,
    takes: [
      ...takes('feasibility-application', 'feasibility-report', 'proposal-approval', 'land-review-opinion'),
      take('site-opinion', { basis: law(laws.planning, '36') }),
      take('energy-opinion', {
        basis: law(laws.energy, '15', {
          note: text(
            '政府投资项目须在可研报批前取得',
            'government projects need it before the feasibility study is sent in',
          ),
        }),
      }),
    ],
    gives: ['project-approval'],
    limits: [],
    duration: workingDays(
      5,
      assumption('比照项目建议书的5个工作日', 'taken as the 5 working days of the project proposal', '永登'),
    ),
    fees: [],
    statedVisits: visits(2),
  },
];
