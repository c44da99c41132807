import type { Measure } from '../../engine/model/index.ts';
import { assumption, document, law, material, since, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { materials } from './materials.ts';
import { yantai } from './reform-bases.ts';

const council32 = document(
  text('国办发〔2018〕32号《关于进一步压缩企业开办时间的意见》', 'State Council document 32/2018 on start-up time'),
  '32号',
);
const sealDataPushed = document(
  text('国办发〔2018〕32号：公章刻制信息共享', 'State Council document 32/2018: data of the seals are shared'),
  '32号解',
  {
    note: text(
      '银行核验推送的印章备案信息，不再收印章；为本方案的读法',
      'the bank checks the filed data of the seals that are passed on; a reading of ours',
    ),
  },
);
const sealData = materials.find(({ id }) => id === 'seal-filing-data')!;
const threeInOne = document(
  text('国办发〔2015〕50号“三证合一、一照一码”', 'State Council document 50/2015, three certificates in one'),
);
const noPreApproval = document(
  text(
    '国办发〔2018〕32号：除涉及前置审批或登记机关不同的外，取消名称预先核准',
    'State Council document 32/2018: no name pre-approval, save where another approval comes first or the registrar differs',
  ),
  '32号解',
  {
    note: text(
      '国发〔2019〕6号取消这项许可，2021年3月1日起由企业名称登记管理规定16至18条规定',
      'document 6/2019 of the State Council abolished the licence; since 2021-03-01 articles 16–18 of the rules on names say so',
    ),
  },
);
const licensing33 = law(laws.licensing, '33', { application: 'reading' });

/** What came from 2015 to 2018. */
export const measures2015: Measure[] = [
  {
    id: 'three-in-one',
    title: text('三证合一、一照一码', 'Three certificates in one'),
    ...since('2015-10-01'),
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
    ...since('2018'),
    usual: true,
    basis: noPreApproval,
    moves: [{ do: 'cancel', item: 'name-pre-approval', basis: noPreApproval }],
  },
  {
    id: 'one-form',
    title: text('一网通办、一张表单', 'One window, one form'),
    ...since('2018'),
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
    ...since('2018'),
    usual: true,
    basis: licensing33,
    moves: [
      {
        do: 'share',
        materials: ['business-licence', 'seal-approval', 'tax-certificate', 'account-report'],
        basis: licensing33,
      },
      {
        do: 'replace-paper',
        item: 'bank-account',
        material: 'company-seals',
        with: sealData,
        basis: sealDataPushed,
      },
      { do: 'share', materials: ['seal-filing-data'], items: ['bank-account'], basis: sealDataPushed },
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
    ...since('2018'),
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
    ...since('2018'),
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
    id: 'employment-in-parallel',
    title: text('社保、公积金同步办理', 'Insurance and housing fund side by side'),
    ...since('2018'),
    usual: false,
    basis: council32,
    moves: [{ do: 'parallelise', stage: 'employment', basis: council32 }],
  },
];
