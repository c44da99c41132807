import type { Item } from '../../engine/model/index.ts';
import { assumption, document, fee, law, statutory, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { doingBusiness, visitsFitted, withLicence } from './shared.ts';

/** Name, licence and seals. */
export const registrationItems: Item[] = [
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
    statedVisits: { value: 1, basis: visitsFitted },
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
    basis: law(laws.company, '20', {
      succeededBy: { act: laws.marketEntity.title, article: '21', from: '2022-03-01' },
    }),
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
      statutory(15, 'calendar-day', 'acceptance', law(laws.company, '53'), {
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
      assumption(
        '改革前的实际用时未见单独记载；取国办发〔2018〕32号解读的5个工作日，使各事项合计为20（世行表把执照、代码证、税务登记合计为11个日历日）',
        'no time of its own before the reform was found; the 5 working days of the explanation of document 32/2018 are taken so that the items sum to 20 (Doing Business has 11 calendar days for licence, code and tax certificates together)',
        '32号解',
      ),
    ),
    fees: [],
    statedVisits: { value: 2, basis: visitsFitted },
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
    matter: 'seal-making',
    channel: { submit: 'counter', collect: 'same-visit', sets: ['seal'] },
    takes: takes('seal-approval'),
    gives: ['company-seals', 'seal-filing-data'],
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
];
