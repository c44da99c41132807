import type { Move, Reform } from '../../engine/model/index.ts';
import { assumption, document, law, material, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';

const council32 = document(
  text('国办发〔2018〕32号《关于进一步压缩企业开办时间的意见》', 'State Council document 32/2018 on start-up time'),
  '32号',
);
const shenzhen = document(
  text(
    '深府办函〔2020〕11号：登记半天，公章、发票、社保、公积金并行半天',
    'Shenzhen document 11/2020: registration in half a day, seals, invoices, insurance and fund in parallel in half a day',
  ),
  'SZ2020',
  { place: text('深圳', 'Shenzhen') },
);
const yantai = document(text('烟台市2021年企业开办做法', 'Practice of Yantai, 2021'), '烟台', {
  place: text('烟台', 'Yantai'),
});
const threeInOne = document(
  text('国办发〔2015〕50号“三证合一、一照一码”', 'State Council document 50/2015, three certificates in one'),
);
const licensing33 = law(laws.licensing, '33', { application: 'reading' });

function halfDay(target: string): Move {
  return {
    do: 'promise',
    target,
    n: 0.5,
    unit: 'working-day',
    startsAt: 'acceptance',
    handling: workingDays(0.5, shenzhen),
    basis: shenzhen,
  };
}

const measures: Reform['measures'] = [
  {
    id: 'three-in-one',
    title: text('三证合一、一照一码', 'Three certificates in one'),
    introduced: '2015-10-01',
    usual: true,
    basis: threeInOne,
    moves: [
      {
        do: 'merge',
        items: ['establishment-registration', 'tax-registration'],
        into: {
          id: 'establishment-registration',
          title: text('设立登记（一照一码）', 'Establishment registration (one licence, one code)'),
          short: text('设立登记', 'Registration'),
          authority: 'industry-commerce',
        },
        duration: 'maximum',
        basis: threeInOne,
      },
      { do: 'drop-paper', item: 'tax-registration', materials: ['charter-or-representative-id'], basis: threeInOne },
      {
        do: 'drop-paper',
        item: 'bank-account',
        materials: ['organisation-code-certificate', 'tax-certificate'],
        basis: threeInOne,
      },
    ],
  },
  {
    id: 'name-self-declaration',
    title: text('名称自主申报，取消名称预先核准', 'Names are declared; no pre-approval'),
    introduced: '2018',
    usual: true,
    basis: law(laws.names, '16-18', {
      note: text(
        '2018年起先行试点，2021年3月1日起由行政法规确定；涉及前置审批的除外',
        'tried from 2018 on, law since 2021-03-01; not where another approval has to come first',
      ),
    }),
    moves: [{ do: 'cancel', item: 'name-pre-approval', basis: law(laws.names, '16-18') }],
  },
  {
    id: 'one-form',
    title: text('一网通办、一张表单', 'One window, one form'),
    introduced: '2018',
    usual: true,
    basis: council32,
    moves: [
      {
        do: 'one-form',
        items: ['establishment-registration', 'invoices', 'social-insurance', 'housing-fund'],
        form: material(
          'start-up-form',
          '企业开办申请书（电子表单）',
          'Start-up application (electronic form)',
          'applicant',
          {
            core: true,
          },
        ),
        replaces: [
          'establishment-application',
          'registration-agent-proof',
          'officers-appointments',
          'legal-representative-appointment',
          'insurance-form',
          'employee-identities',
          'fund-form',
          'employee-data',
        ],
        basis: council32,
      },
    ],
  },
  {
    id: 'shared-licence',
    title: text('证照数据共享', 'Certificates are shared between offices'),
    introduced: '2018',
    usual: true,
    basis: licensing33,
    moves: [
      {
        do: 'share',
        materials: ['business-licence', 'seal-approval', 'tax-certificate', 'company-seals', 'account-report'],
        basis: licensing33,
      },
      {
        do: 'share',
        materials: ['legal-representative-id', 'agent-id-and-authorisation'],
        items: ['seal-approval'],
        basis: yantai,
      },
      { do: 'share', materials: ['invoice-agent-id'], items: ['invoices'], basis: council32 },
    ],
  },
  {
    id: 'seal-filing',
    title: text('公章刻制审批改备案', 'Seals are filed, no longer approved'),
    introduced: '2018',
    usual: true,
    basis: document(
      text(
        '国办发〔2018〕32号：公章刻制备案纳入多证合一',
        'State Council document 32/2018: seal filing joins the combined licence',
      ),
      '32号解',
    ),
    moves: [
      { do: 'to-filing', item: 'seal-approval', duration: workingDays(0, council32), basis: council32 },
      { do: 'online', items: ['seal-approval'], channel: { submit: 'pushed', collect: 'none' }, basis: council32 },
    ],
  },
  {
    id: 'offices-in-parallel',
    title: text('执照之后各部门同步办理', 'After the licence the offices work side by side'),
    introduced: '2018',
    usual: true,
    basis: council32,
    moves: [
      { do: 'drop-habit', earlier: 'bank-account', later: 'invoices', basis: council32 },
      { do: 'drop-habit', earlier: 'invoices', later: 'social-insurance', basis: council32 },
      { do: 'drop-habit', earlier: 'social-insurance', later: 'housing-fund', basis: council32 },
      {
        do: 'drop-paper',
        item: 'invoices',
        materials: ['invoice-seal-print'],
        basis: assumption(
          '发票与公章同步办理，办税不再要求先交印模',
          'invoices are handled beside the seals, so no print can be asked for first',
          'SZ2020',
        ),
      },
    ],
  },
  {
    id: 'address-commitment',
    title: text('住所申报承诺', 'The address is declared'),
    introduced: '2019',
    usual: true,
    basis: law(laws.marketEntity, '10', { application: 'reading' }),
    moves: [
      {
        do: 'commit',
        item: 'establishment-registration',
        materials: ['address-proof'],
        letter: material(
          'address-declaration',
          '住所（经营场所）申报承诺书',
          'Declaration of the address',
          'applicant',
        ),
        basis: document(
          text('住所申报承诺制（以当地公布的清单为准）', 'Declared addresses (by the list that the place publishes)'),
          'L-河南营商',
        ),
      },
    ],
  },
  {
    id: 'account-filing',
    title: text('取消开户许可，改为备案', 'No account permit; the bank files the account'),
    introduced: '2019',
    usual: true,
    basis: document(text('银发〔2019〕41号', 'People’s Bank document 41/2019'), '银发41'),
    moves: [
      {
        do: 'promise',
        target: 'bank-account',
        n: 1,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(
          1,
          document(
            text(
              '嘉兴市南湖区：登记、公章、开户、发票一个工作日办结',
              'Nanhu district: licence, seals, account and invoices in one working day',
            ),
            '南湖',
          ),
        ),
        basis: document(text('嘉兴市南湖区一个工作日办结', 'Nanhu district: one working day'), '南湖'),
      },
      {
        do: 'drop-paper',
        item: 'bank-account',
        materials: ['account-application', 'agent-id', 'introduction-letter'],
        basis: document(text('银发〔2019〕41号：取消许可', 'People’s Bank document 41/2019: no permit'), '银发41', {
          note: text(
            '预约信息由一网通办推送，只核验法定代表人身份',
            'the one window passes on the data; only the legal representative’s identity is checked',
          ),
        }),
      },
      {
        do: 'online',
        items: ['bank-account'],
        channel: { submit: 'counter', collect: 'same-visit' },
        basis: document(text('银发〔2019〕41号', 'People’s Bank document 41/2019'), '银发41'),
      },
    ],
  },
  {
    id: 'half-day-promises',
    title: text('登记半天、其余并行半天', 'Half a day for the licence, half a day for the rest'),
    introduced: '2020',
    usual: true,
    basis: shenzhen,
    moves: [
      halfDay('establishment-registration'),
      halfDay('seal-making'),
      halfDay('invoices'),
      halfDay('social-insurance'),
      halfDay('housing-fund'),
    ],
  },
  {
    id: 'online-start-up',
    title: text('全程网办', 'Wholly online'),
    introduced: '2020',
    usual: true,
    basis: document(
      text('市场监管总局2020年通报：全程网办', 'State Administration for Market Regulation, 2020: all online'),
      '总局2020',
    ),
    moves: [
      {
        do: 'online',
        items: ['establishment-registration'],
        channel: { submit: 'online', collect: 'mail' },
        basis: document(text('市场监管总局2020年通报', 'State Administration for Market Regulation, 2020'), '总局2020'),
      },
      {
        do: 'online',
        items: ['invoices', 'social-insurance', 'housing-fund'],
        channel: { submit: 'online', collect: 'online' },
        basis: document(text('市场监管总局2020年通报', 'State Administration for Market Regulation, 2020'), '总局2020'),
      },
      { do: 'online', items: ['seal-making'], channel: { submit: 'pushed', collect: 'mail' }, basis: yantai },
    ],
  },
  {
    id: 'free-seals-and-device',
    title: text('公章和税务UKey免费', 'Free seals and tax device'),
    introduced: '2021',
    usual: true,
    basis: yantai,
    moves: [
      { do: 'waive-fee', item: 'seal-making', fee: 'seal-price', payer: 'government', basis: yantai },
      { do: 'waive-fee', item: 'invoices', fee: 'tax-device', payer: 'government', basis: yantai },
    ],
  },
  {
    id: 'instant-invoices',
    title: text('发票即时申领', 'Invoices at once'),
    introduced: '2024',
    usual: false,
    basis: document(
      text('烟台市2021年做法；本方案按2024年推广', 'Practice of Yantai in 2021; here taken up in 2024'),
      '烟台',
    ),
    moves: [{ do: 'instant', item: 'invoices', basis: yantai }],
  },
];

/** 企业开办一窗通: the measures of 2015–2024 that turn nine counters into one submission. */
export const oneWindow = {
  format: 1,
  id: 'one-window',
  process: 'business-startup',
  title: text('企业开办一窗通', 'One window for starting a business'),
  asOf: '2024-12-31',
  measures,
} satisfies Reform;
