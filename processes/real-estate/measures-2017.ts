import type { Measure, Move } from '../../engine/model/index.ts';
import { assumption, law, material, since, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { beijing, council8, oneWindowLaw, shanghai, sharingLaw, twoMinistries, weishan } from './reform-bases.ts';

const hall = { id: 'real-estate-window', title: text('不动产登记综合窗口', 'Window for real estate') };

/** A promise that runs from acceptance, as the regulation's own limit does. */
const promise = (target: string, n: number, basis: Measure['basis']): Extract<Move, { do: 'promise' }> => ({
  do: 'promise',
  target,
  n,
  unit: 'working-day',
  startsAt: 'acceptance',
  basis,
});

/** What came from 2017 to 2020. */
export const measures2017: Measure[] = [
  {
    id: 'one-window',
    title: text('登记、交易、缴税一窗受理', 'One window for registration, sale and taxes'),
    ...since('2017'),
    usual: true,
    basis: twoMinistries,
    moves: [
      {
        do: 'internalise',
        item: 'trade-confirmation',
        into: 'transfer-registration',
        replyWorkingDays: 3,
        basis: twoMinistries,
      },
      {
        do: 'single-window',
        items: ['transfer-registration', 'tax-declaration', 'tax-payment', 'mortgage-cancellation'],
        place: hall,
        form: material(
          'joint-application',
          '登记、交易、缴税综合申请表',
          'One form for registration, sale and taxes',
          'applicant',
          { core: true },
        ),
        replaces: ['registration-application', 'interested-parties', 'tax-form', 'cancellation-application'],
        basis: twoMinistries,
      },
    ],
  },
  {
    id: 'data-sharing',
    title: text('部门间信息共享', 'Offices share what they have'),
    ...since('2019'),
    usual: true,
    basis: sharingLaw,
    moves: [
      {
        do: 'share',
        materials: ['search-result', 'trade-notice', 'tax-notice', 'deed-tax-certificate', 'mortgage-cancelled'],
        basis: sharingLaw,
      },
      { do: 'share', materials: ['purchase-invoice'], items: ['tax-declaration'], basis: council8 },
    ],
  },
  {
    id: 'limits-2019',
    title: text('2019年底：一般登记10日、抵押登记5日', 'End of 2019: 10 days as a rule, 5 for mortgages'),
    ...since('2019'),
    usual: true,
    basis: council8,
    moves: [
      promise('transfer-registration', 10, council8),
      promise('first-registration', 10, council8),
      promise('mortgage-registration', 5, council8),
    ],
  },
  {
    id: 'accepted-together',
    title: text('受理不等完税，登簿前查验', 'Accepted before the taxes are paid, which are checked before the entry'),
    ...since('2020'),
    usual: true,
    basis: oneWindowLaw,
    moves: [
      {
        do: 'accept-with-gap',
        item: 'transfer-registration',
        material: 'deed-tax-certificate',
        by: 'decision',
        basis: oneWindowLaw,
      },
    ],
  },
  {
    id: 'limits-2020',
    title: text('2020年底：一般登记和抵押登记都是5日', 'End of 2020: 5 days for all'),
    ...since('2020'),
    usual: true,
    basis: council8,
    moves: [
      promise('transfer-registration', 5, council8),
      promise('first-registration', 5, council8),
      promise('mortgage-registration', 5, council8),
    ],
  },
  {
    id: 'no-appraisal',
    title: text('不再要求评估报告', 'No appraisal report'),
    ...since('2020'),
    usual: true,
    basis: law(laws.business, '43', { application: 'reading' }),
    moves: [
      {
        do: 'drop-intermediary',
        item: 'tax-declaration',
        material: 'appraisal-report',
        how: 'abolished',
        basis: law(laws.business, '43', {
          application: 'reading',
          note: text(
            '没有法律、法规或国务院决定依据的中介服务，不得作为办理条件',
            'an intermediary service without a law or a decision of the State Council may be no condition',
          ),
        }),
      },
    ],
  },
  {
    id: 'tax-at-once',
    title: text('当场计税、当场缴税', 'Taxes are assessed and paid at once'),
    ...since('2020-04-10'),
    usual: true,
    basis: shanghai('37'),
    moves: [
      { do: 'instant', item: 'tax-declaration', basis: shanghai('37') },
      { do: 'instant', item: 'tax-payment', basis: shanghai('37') },
    ],
  },
  {
    id: 'one-day',
    title: text('转移登记1个工作日', 'Transfers in one working day'),
    ...since('2020'),
    usual: true,
    basis: weishan,
    moves: [
      {
        ...promise('transfer-registration', 1, weishan),
        handling: workingDays(
          1,
          assumption(
            '假定用满承诺的1个工作日，含交易核验和完税查验',
            'the promised working day is taken as used up, with the checks of sale and taxes in it',
            '微山2020',
          ),
        ),
      },
      {
        ...promise('trade-confirmation', 0.5, weishan),
        basis: assumption(
          '交易核验须在1个工作日之内，取半天',
          'the sale has to be checked within the one working day; half a day is taken',
        ),
      },
    ],
  },
  {
    id: 'search-online',
    title: text('不动产登记信息网上查询', 'The register is searched online'),
    ...since('2020-04-28'),
    usual: true,
    basis: beijing,
    moves: [
      {
        do: 'online',
        items: ['title-search'],
        channel: { submit: 'online', collect: 'online' },
        basis: beijing,
      },
      { do: 'instant', item: 'title-search', basis: beijing },
      { do: 'share', materials: ['parties-identity'], items: ['title-search'], basis: law(laws.business, '37') },
    ],
  },
  {
    id: 'small-firms-free',
    title: text('小微企业免收登记费', 'No registration fee for small firms'),
    ...since('2020'),
    usual: false,
    basis: weishan,
    moves: [
      { do: 'waive-fee', item: 'transfer-registration', fee: 'registration-fee', payer: 'nobody', basis: weishan },
    ],
  },
];
