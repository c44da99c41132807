import type { Authority, Process, Text } from '../../engine/model/index.ts';
import { assumption, law, text } from '../bases.ts';
import { laws } from '../laws.ts';
import { sources } from '../sources.ts';
import { otherItems } from './items-other.ts';
import { transferItems } from './items-transfer.ts';
import { utilityItems } from './items-utilities.ts';
import { materials } from './materials.ts';
import { references } from './references.ts';
import { scopes } from './scopes.ts';
import { attributes, classes, when } from './when.ts';

function authority(id: string, title: Text, short: Text, level: Authority['level'] = 'outside'): Authority {
  return { id, title, short, level };
}

/** 不动产登记 as it was from 2015 to about 2018: one registry, but separate windows for sale, taxes and registration. */
export const realEstate: Process = {
  format: 1,
  id: 'real-estate',
  title: text('不动产登记', 'Real-estate registration'),
  summary: text(
    '改革前的不动产登记：企业之间买卖已有房屋，交易、税务、登记三处窗口三次提交，再逐家办水电气暖过户；另有抵押登记和首次登记',
    'Real-estate registration before the reforms: sale of an existing building between firms, three windows and three submissions for sale, taxes and registration, then each utility; mortgage and first registration as cases of their own',
  ),
  indicator: 'real-estate',
  asOf: '2018-01-01',
  attributes,
  sources,
  authorities: [
    authority(
      'real-estate-registry',
      text('不动产登记中心', 'Real-estate registry'),
      text('登记中心', 'Registry'),
      'county',
    ),
    authority(
      'housing-construction',
      text('住房和城乡建设局（房产交易）', 'Housing and Construction Bureau (sales of buildings)'),
      text('住建局', 'Housing'),
      'county',
    ),
    authority('tax', text('税务局', 'Tax Bureau'), text('税务', 'Tax'), 'county'),
    authority('appraiser', text('房地产评估机构', 'Appraiser'), text('评估机构', 'Valuer')),
    authority('surveyor', text('测绘机构', 'Surveyor'), text('测绘机构', 'Surveyor')),
    authority('bank', text('商业银行', 'Commercial bank'), text('银行', 'Bank')),
    authority('power-company', text('供电公司', 'Power company'), text('供电', 'Power')),
    authority('water-company', text('供水公司', 'Water company'), text('供水', 'Water')),
    authority('gas-company', text('燃气公司', 'Gas company'), text('燃气', 'Gas')),
    authority('heat-company', text('热力公司', 'Heating company'), text('热力', 'Heating')),
  ],
  stages: [
    { id: 'search', title: text('查询和调查', 'Search and survey') },
    { id: 'trade', title: text('交易', 'Sale') },
    { id: 'tax', title: text('缴税', 'Taxes') },
    { id: 'registration', title: text('登记', 'Registration') },
    { id: 'utilities', title: text('水电气暖过户', 'Utility accounts') },
  ],
  goal: {
    certificates: [
      'title-certificate',
      'mortgage-proof',
      'mortgage-cancelled',
      'power-account',
      'water-account',
      'gas-account',
      'heat-account',
    ],
    acts: [],
  },
  items: [...transferItems, ...otherItems, ...utilityItems],
  procedures: [
    {
      id: 'loan-repayment',
      title: text('卖方提前还清贷款', 'The seller pays off the loan'),
      stage: 'registration',
      authority: 'bank',
      takes: [],
      gives: ['settlement-proof'],
      duration: {
        n: 10,
        unit: 'working-day',
        basis: assumption(
          '筹款、还款、开具结清证明未见用时，取10个工作日',
          'how long it takes to raise the money, repay and get the proof was not found; 10 working days are taken',
        ),
      },
      segment: 'loan',
      when: when.mortgagedSale,
      basis: law(laws.property, '191', { source: '物权191' }),
    },
  ],
  acts: [],
  materials,
  groups: [],
  orders: [],
  habits: [
    {
      earlier: 'mortgage-cancellation',
      later: 'transfer-registration',
      when: when.mortgagedSale,
      note: text('先还贷、注销抵押，再过户', 'first the loan and the mortgage, then the transfer'),
      basis: assumption(
        '物权法191条2020年底失效，民法典406条允许抵押期间转让；此后仍先注销再过户的，是做法而非法律',
        'article 191 of the Property Law ended with 2020, and article 406 of the Civil Code allows the transfer; where the mortgage still goes first, it is practice and not law',
      ),
    },
  ],
  seasons: [],
  classes,
  limits: [],
  scopes,
  references,
};
