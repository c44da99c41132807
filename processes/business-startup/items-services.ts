import type { Item } from '../../engine/model/index.ts';
import { assumption, document, fee, law, statutory, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { doingBusiness, visitsFitted, withLicence } from './shared.ts';

/** What followed the seals: account, tax, invoices, insurance, housing fund. */
export const serviceItems: Item[] = [
  {
    id: 'bank-account',
    title: text('开立基本存款账户', 'Opening of the basic bank account'),
    short: text('银行开户', 'Account'),
    kind: '金融机构',
    authority: 'bank',
    stage: 'account',
    lifecycle: 'promised',
    setBy: 'rule',
    basis: document(text('人民币银行结算账户管理办法', 'Measures on RMB settlement accounts'), '开户2', {
      article: '28-29',
    }),
    matter: 'bank-account',
    channel: { submit: 'counter', collect: 'counter' },
    takes: [
      take('account-application'),
      withLicence,
      ...takes(
        'organisation-code-certificate',
        'tax-certificate',
        'legal-representative-id',
        'agent-id',
        'company-seals',
        'introduction-letter',
      ),
    ],
    gives: ['account-permit', 'account-report'],
    limits: [],
    duration: workingDays(
      5,
      assumption(
        '开户共需2至5个工作日（其中人民银行核准2个），取上限，使各事项合计为20',
        'accounts take 2 to 5 working days in all (2 of them for the central bank’s approval); the upper end is taken so that the items sum to 20',
        '开户2',
      ),
    ),
    fees: [
      fee(
        'bank-tariff',
        '银行开户及账户费用',
        'Bank tariff',
        'market',
        null,
        assumption('未找到金额', 'no amount was found'),
      ),
    ],
    statedVisits: { value: 2, basis: visitsFitted },
  },
  {
    id: 'tax-registration',
    title: text('税务登记', 'Tax registration'),
    short: text('税务登记', 'Tax'),
    kind: '其他行政权力',
    authority: 'tax',
    stage: 'tax',
    lifecycle: 'on-the-spot',
    setBy: 'law',
    basis: law(laws.taxCollection, '15'),
    channel: { submit: 'counter', collect: 'same-visit', sets: ['registration'] },
    takes: [
      withLicence,
      take('charter-or-representative-id'),
      take('account-report', {
        by: 'later',
        within: { n: 15, unit: 'calendar-day' },
        basis: law(laws.taxCollectionRules, '17', {
          note: text(
            '自开立账户之日起15日内书面报告，不妨碍税务登记',
            'to be reported within 15 days after the account is opened; it does not hold up the registration',
          ),
        }),
      }),
    ],
    gives: ['tax-certificate'],
    limits: [
      statutory(
        0,
        'working-day',
        'receipt',
        law(laws.taxCollection, '15', {
          note: text('当日办理登记并发给登记证件', 'registered and certified on the day of application'),
        }),
        {
          until: '2015-09-30',
          note: text(
            '2015年10月1日起三证合一，新设企业不再单独办理税务登记，当日发证的规定不再单独适用',
            'since 2015-10-01 new firms do not register for tax by themselves, and the rule on certifying within the day has no case of its own',
          ),
        },
      ),
    ],
    duration: workingDays(0, law(laws.taxCollection, '15')),
    fees: [],
    note: text('与设立登记在同一大厅一次办理', 'Handled in one visit with the establishment registration'),
  },
  {
    id: 'invoices',
    title: text('申领发票和税控设备', 'Invoices and tax-control device'),
    short: text('发票', 'Invoices'),
    kind: '公共服务',
    authority: 'tax',
    stage: 'tax',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.invoices, '15'),
    channel: { submit: 'counter', collect: 'same-visit' },
    takes: takes('tax-certificate', 'invoice-agent-id', 'invoice-seal-print'),
    gives: ['first-invoices'],
    limits: [
      statutory(
        5,
        'working-day',
        'receipt',
        law(laws.invoices, '15', { note: text('办法写明5个工作日', 'the measures say 5 working days') }),
      ),
    ],
    duration: workingDays(
      5,
      assumption(
        '改革前的实际用时未见记载，假定用足法定的5个工作日，使各事项合计为20',
        'no time before the reform was found; the statutory 5 working days are taken as used up, so that the items sum to 20',
        'L-发票',
      ),
    ),
    fees: [
      fee(
        'tax-device',
        '税控设备',
        'Tax-control device',
        'government-priced',
        102,
        document(doingBusiness, 'DBjs', {
          note: text('按累计费用300元至402元推算', 'from cumulative costs of CNY 300 and 402'),
        }),
      ),
    ],
    statedVisits: { value: 1, basis: visitsFitted },
  },
  {
    id: 'social-insurance',
    title: text('社会保险登记', 'Social-insurance registration'),
    short: text('社保登记', 'Insurance'),
    kind: '公共服务',
    authority: 'social-insurance-agency',
    stage: 'employment',
    lifecycle: 'promised',
    setBy: 'law',
    basis: law(laws.socialInsurance, '57'),
    channel: { submit: 'counter', collect: 'same-visit' },
    takes: takes('business-licence', 'insurance-form', 'employee-identities'),
    gives: ['insurance-certificate'],
    limits: [statutory(15, 'calendar-day', 'receipt', law(laws.socialInsurance, '57'))],
    duration: workingDays(2, document(doingBusiness, 'DBjs')),
    fees: [],
  },
  {
    id: 'housing-fund',
    title: text('住房公积金缴存登记', 'Housing-fund registration'),
    short: text('公积金登记', 'Housing fund'),
    kind: '公共服务',
    authority: 'housing-fund-centre',
    stage: 'employment',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.housingFund, '14'),
    channel: { submit: 'mail', collect: 'none' },
    takes: takes('business-licence', 'fund-form', 'employee-data'),
    gives: ['fund-number'],
    limits: [],
    duration: workingDays(
      0,
      assumption(
        '改革前的用时未见记载，取0；全国20天的口径不含此项',
        'no time before the reform was found, so 0; the national 20 days do not include this item',
      ),
    ),
    fees: [],
    note: text(
      '公开的约8次跑动不含公积金，此处按邮寄申报计，不计跑动',
      'The published eight visits do not include the housing fund; it is taken as applied for by mail',
    ),
  },
];
