import type { Fee, Item, Measure, Move, Text } from '../../engine/model/index.ts';
import { assumption, document, law, material, since, take, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { serviceItems } from './items-services.ts';
import { yantai } from './reform-bases.ts';

const shenzhen = document(
  text(
    '深府办函〔2020〕11号：登记半天，公章、发票、社保、公积金并行半天',
    'Shenzhen document 11/2020: registration in half a day, seals, invoices, insurance and fund in parallel in half a day',
  ),
  'SZ2020',
  { place: text('深圳', 'Shenzhen') },
);
const declaredAddress = assumption(
  '住所申报承诺在多地实行，须列入当地公布的清单；假定已列入',
  'many places take a declaration of the address by a list that they publish; the entry is assumed',
);
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

const newRegistrar = law(laws.dutiesByRegulations, '一', {
  application: 'reading',
  note: text(
    '机构改革后由市场监督管理局承担工商登记，各地2019年3月前后完成',
    'after the reform of institutions market regulation registers firms; done in most places by March 2019',
  ),
});

const apart = assumption(
  '电子发票不必先领到税控设备，两件事可以分开；拆开本身不缩短时间，为本方案的设想',
  'electronic invoices do not have to wait for the device, so the two can be taken apart; that alone makes nothing faster; an idea of this plan',
);
const invoices = serviceItems.find(({ id }) => id === 'invoices')!;
const taxDevice = invoices.fees ?? [];

/** A part of the item of invoices, which keeps its office, kind and limits. */
function part(
  id: string,
  title: Text,
  short: Text,
  { days, fees = [], ...own }: Pick<Item, 'takes' | 'gives'> & { days: number; fees?: Fee[] },
): Item {
  return { ...invoices, id, title, short, ...own, fees, duration: workingDays(days, apart) };
}

/** What came from 2019 on. */
export const measures2019: Measure[] = [
  {
    id: 'new-registrar',
    title: text('机构改革：登记改由市场监管部门办理', 'Reform of institutions: market regulation registers firms'),
    ...since('2019'),
    usual: true,
    basis: newRegistrar,
    moves: [{ do: 'delegate', item: 'establishment-registration', to: 'market-regulation', basis: newRegistrar }],
  },
  {
    id: 'address-commitment',
    title: text('住所申报承诺', 'The address is declared'),
    ...since('2019'),
    usual: true,
    basis: declaredAddress,
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
        basis: declaredAddress,
      },
    ],
  },
  {
    id: 'account-filing',
    title: text('取消开户许可，改为备案', 'No account permit; the bank files the account'),
    ...since('2019'),
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
    ...since('2020'),
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
    ...since('2020'),
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
    ...since('2021'),
    usual: true,
    basis: yantai,
    moves: [{ do: 'government-pays', items: ['seal-making', 'invoices', 'tax-device-pickup'], basis: yantai }],
  },
  {
    id: 'device-apart',
    title: text('发票与税控设备分开办理', 'Invoices and tax device apart'),
    ...since('2021'),
    usual: false,
    basis: apart,
    moves: [
      {
        do: 'split',
        item: 'invoices',
        into: [
          part('invoices', text('首次申领发票', 'First invoices'), text('发票', 'Invoices'), {
            takes: [take('tax-certificate'), take('invoice-agent-id')],
            gives: ['first-invoices'],
            days: 5,
          }),
          part('tax-device-pickup', text('领取税控设备', 'Pick-up of the tax device'), text('税控设备', 'Tax device'), {
            takes: [take('tax-certificate'), take('invoice-agent-id')],
            gives: [],
            days: 0,
            fees: taxDevice,
          }),
        ],
        basis: apart,
      },
    ],
  },
  {
    id: 'instant-invoices',
    title: text('发票即时申领', 'Invoices at once'),
    ...since('2024'),
    usual: false,
    basis: document(
      text('烟台市2021年做法；本方案按2024年推广', 'Practice of Yantai in 2021; here taken up in 2024'),
      '烟台',
    ),
    moves: [{ do: 'instant', item: 'invoices', basis: yantai }],
  },
];
