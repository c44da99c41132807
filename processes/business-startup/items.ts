import type { Item } from '../../engine/model/index.ts';
import { assumption, document, fee, law, statutory, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';

const doingBusiness = text('世界银行《营商环境报告》上海表', 'World Bank, Doing Business, table for Shanghai');
const withLicence = take('business-licence', { basis: law(laws.company, '25') });

/** What a company had to obtain, office by office, before the reforms. */
export const items: Item[] = [
  {
    id: 'name-pre-approval',
    title: text('企业名称预先核准', 'Company-name pre-approval'),
    short: text('名称预核', 'Name'),
    kind: '行政许可',
    authority: 'industry-commerce',
    stage: 'registration',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.company, '17-19'),
    channel: { submit: 'counter', collect: 'same-visit' },
    takes: takes('name-application', 'name-agent-proof', 'shareholder-id-copies'),
    gives: ['name-notice'],
    limits: [
      statutory(15, 'calendar-day', 'receipt', document(doingBusiness, 'DB2014'), {
        until: '2021-02-28',
        note: text(
          '现场申请当场决定；邮寄、传真申请的上限为15日，此处取上限',
          'decided on the spot at the counter; 15 days are the cap for applications by mail or fax, and the cap is taken here',
        ),
      }),
    ],
    duration: workingDays(1, document(doingBusiness, 'DB2013')),
    fees: [],
    statedVisits: { value: 1, basis: visitsFitted() },
  },
  {
    id: 'establishment-registration',
    title: text('公司设立登记', 'Company establishment registration'),
    short: text('设立登记', 'Registration'),
    kind: '行政许可',
    authority: 'industry-commerce',
    stage: 'registration',
    lifecycle: 'promised',
    setBy: 'law',
    basis: law(laws.company, '20'),
    channel: { submit: 'counter', collect: 'counter', sets: ['registration'] },
    takes: [
      ...takes(
        'establishment-application',
        'registration-agent-proof',
        'articles-of-association',
        'shareholder-qualification',
        'officers-appointments',
        'legal-representative-appointment',
      ),
      take('name-notice', { basis: law(laws.company, '20') }),
      take('address-proof'),
    ],
    gives: ['business-licence'],
    limits: [
      statutory(15, 'calendar-day', 'acceptance', law(laws.company, '52'), {
        until: '2022-02-28',
        note: text(
          '到场提交的当场决定，其他方式15日，此处取上限',
          'on the spot when filed in person, else 15 days; the cap is taken here',
        ),
      }),
      statutory(10, 'calendar-day', 'decision', law(laws.company, '54'), { endsAt: 'delivery', until: '2022-02-28' }),
      statutory(3, 'working-day', 'receipt', law(laws.marketEntity, '19'), {
        from: '2022-03-01',
        note: text(
          '当场登记为原则；否则3个工作日，情形复杂的可再延长3个工作日',
          'on the spot as a rule; else 3 working days, 3 more in complex cases',
        ),
      }),
    ],
    duration: workingDays(
      5,
      document(
        text(
          '国办发〔2018〕32号解读：压减至5个工作日以内',
          'Explanation of State Council document 32/2018: 5 working days',
        ),
        '32号解',
        {
          note: text(
            '世行表把执照、代码证、税务登记合计为11个日历日',
            'the Doing Business table has 11 calendar days for licence, code and tax certificates together',
          ),
        },
      ),
    ),
    fees: [],
    statedVisits: { value: 2, basis: visitsFitted() },
  },
  {
    id: 'seal-approval',
    title: text('公章刻制审批', 'Police approval of the company seal'),
    short: text('公章审批', 'Seal approval'),
    kind: '行政许可',
    authority: 'police',
    stage: 'seal',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.seals, '23'),
    channel: { submit: 'counter', collect: 'same-visit', sets: ['seal'] },
    takes: [withLicence, ...takes('legal-representative-id', 'agent-id-and-authorisation')],
    gives: ['seal-approval'],
    limits: [],
    duration: workingDays(1, document(doingBusiness, 'DB2013')),
    fees: [],
    note: text(
      '未找到法定时限。与刻章一次到场办理，故两者合计一次跑动',
      'No statutory limit was found. Handled in one visit with the making of the seals, so both together count one visit',
    ),
  },
  {
    id: 'seal-making',
    title: text('刻制公章', 'Making of the company seals'),
    short: text('刻章', 'Seals'),
    kind: '市场服务',
    authority: 'seal-maker',
    stage: 'seal',
    lifecycle: 'work',
    setBy: 'market',
    basis: law(laws.seals, '23'),
    channel: { submit: 'counter', collect: 'same-visit', sets: ['seal'] },
    takes: takes('seal-approval'),
    gives: ['company-seals'],
    limits: [],
    duration: workingDays(1, document(doingBusiness, 'DB2013')),
    fees: [
      fee(
        'seal-price',
        '刻章费',
        'Price of the seals',
        'market',
        300,
        document(text('广东省营商环境评估', 'Assessment of Guangdong’s business environment'), 'GD2017'),
      ),
    ],
  },
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
      document(
        text('开户办理时间说明：共2至5个工作日', 'Note on opening accounts: 2 to 5 working days in all'),
        '开户2',
        {
          note: text('其中人民银行核准2个工作日', 'of which 2 working days for the central bank’s approval'),
        },
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
    statedVisits: { value: 2, basis: visitsFitted() },
  },
  {
    id: 'tax-registration',
    title: text('税务登记', 'Tax registration'),
    short: text('税务登记', 'Tax'),
    kind: '税费义务',
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
    kind: '税费义务',
    authority: 'tax',
    stage: 'tax',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.invoices, '15'),
    channel: { submit: 'counter', collect: 'same-visit' },
    takes: takes('tax-certificate', 'invoice-agent-id', 'invoice-seal-print'),
    gives: ['first-invoices'],
    limits: [statutory(5, 'working-day', 'receipt', law(laws.invoices, '15'))],
    duration: workingDays(5, law(laws.invoices, '15', { note: text('用足法定时限', 'the statutory limit, used up') })),
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
    statedVisits: { value: 1, basis: visitsFitted() },
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

function visitsFitted() {
  return assumption(
    '各事项的跑动次数按广东2017年合计约8次分摊',
    'visits by item are split so that they sum to the published eight of Guangdong, 2017',
    'GD2017',
  );
}
