import type { Habit, Process } from '../../engine/model/index.ts';
import { assumption, text } from '../bases.ts';
import { sources } from '../sources.ts';
import { registrationItems } from './items-registration.ts';
import { serviceItems } from './items-services.ts';
import { materials } from './materials.ts';
import { references } from './references.ts';
import { scopes } from './scopes.ts';

const oneAfterAnother = assumption(
  '改革前企业逐个部门依次办理，没有条文要求先后',
  'before the reform firms went from office to office; no article demands this order',
  '32号',
);

function habit(earlier: string, later: string, zh: string, en: string): Habit {
  return { earlier, later, note: text(zh, en), basis: oneAfterAnother };
}

/** 企业开办 as it was before 2018: nine counters, one after another. */
export const businessStartup: Process = {
  format: 1,
  id: 'business-startup',
  title: text('企业开办', 'Starting a business'),
  summary: text(
    '改革前的企业开办：名称、执照、公章、开户、税务、发票、社保、公积金，逐个部门依次办理',
    'Starting a company before the reforms: name, licence, seals, account, tax, invoices, insurance and housing fund, one office after another',
  ),
  indicator: 'business-startup',
  asOf: '2018-01-01',
  attributes: [],
  sources,
  authorities: [
    {
      id: 'industry-commerce',
      title: text('工商行政管理局', 'Administration for Industry and Commerce'),
      short: text('工商', 'AIC'),
      level: 'county',
    },
    {
      id: 'market-regulation',
      title: text('市场监督管理局', 'Administration for Market Regulation'),
      short: text('市场监管', 'AMR'),
      succeeds: 'industry-commerce',
      level: 'county',
    },
    { id: 'police', title: text('公安局', 'Public Security Bureau'), short: text('公安', 'Police'), level: 'county' },
    {
      id: 'seal-maker',
      title: text('刻章企业', 'Seal maker'),
      short: text('刻章企业', 'Seal maker'),
      level: 'outside',
    },
    {
      id: 'bank',
      title: text('商业银行（人民银行核准）', 'Commercial bank (approval of the central bank)'),
      short: text('银行', 'Bank'),
      level: 'outside',
    },
    { id: 'tax', title: text('税务局', 'Tax Bureau'), short: text('税务', 'Tax'), level: 'county' },
    {
      id: 'social-insurance-agency',
      title: text('社会保险经办机构', 'Social-insurance agency'),
      short: text('社保', 'Insurance'),
      level: 'county',
    },
    {
      id: 'housing-fund-centre',
      title: text('住房公积金管理中心', 'Housing-fund centre'),
      short: text('公积金', 'Fund'),
      level: 'city',
    },
  ],
  stages: [
    { id: 'registration', title: text('登记', 'Registration') },
    { id: 'seal', title: text('刻章', 'Seals') },
    { id: 'account', title: text('开户', 'Account') },
    { id: 'tax', title: text('税务', 'Tax') },
    { id: 'employment', title: text('用工', 'Employment') },
  ],
  goal: {
    certificates: [
      'business-licence',
      'company-seals',
      'account-permit',
      'tax-certificate',
      'first-invoices',
      'insurance-certificate',
      'fund-number',
    ],
    acts: [],
  },
  items: [...registrationItems, ...serviceItems],
  procedures: [],
  acts: [],
  materials,
  groups: [],
  orders: [],
  habits: [
    habit('bank-account', 'invoices', '先开户，再领发票', 'the account first, then the invoices'),
    habit('invoices', 'social-insurance', '先办税，再办社保', 'tax first, then insurance'),
    habit('social-insurance', 'housing-fund', '先办社保，再办公积金', 'insurance first, then the housing fund'),
  ],
  seasons: [],
  classes: [],
  limits: [],
  scopes,
  references,
};
