import type { Material } from '../../engine/model/index.ts';
import { assumption, law, material } from '../bases.ts';
import { laws } from '../laws.ts';
import { agentId, businessLicence, identified, legalRepresentativeId, organisationCode } from '../materials.ts';

const issued = {
  shareable: { value: true, basis: law(laws.licensing, '33', { application: 'reading' }) },
};

/** The papers of starting a company, in the order in which they come up. */
export const materials: Material[] = [
  material(
    'name-application',
    '全体股东签署的名称预先核准申请书',
    'Name application signed by all shareholders',
    'applicant',
    {
      core: true,
    },
  ),
  material(
    'name-agent-proof',
    '指定代表或共同委托代理人证明（名称）',
    'Proof of the appointed agent (name)',
    'applicant',
  ),
  material('shareholder-id-copies', '股东身份证明复印件', 'Copies of the shareholders’ identity papers', 'identity'),
  material('name-notice', '企业名称预先核准通知书', 'Notice of name pre-approval', 'office', {
    ...issued,
    validity: { n: 180, unit: 'calendar-day', basis: law(laws.company, '19', { note: sixMonths() }) },
  }),
  material(
    'establishment-application',
    '公司设立登记申请书',
    'Application for establishment registration',
    'applicant',
    {
      core: true,
    },
  ),
  material(
    'registration-agent-proof',
    '指定代表或委托代理人证明（登记）',
    'Proof of the appointed agent (registration)',
    'applicant',
  ),
  material('articles-of-association', '公司章程', 'Articles of association', 'applicant', { core: true }),
  material(
    'shareholder-qualification',
    '股东主体资格证明或身份证明',
    'Proof of the shareholders’ legal capacity or identity',
    'identity',
    { core: true },
  ),
  material(
    'officers-appointments',
    '董事、监事、经理的姓名、住所及任职文件',
    'Names, addresses and appointments of directors, supervisors and managers',
    'applicant',
  ),
  material(
    'legal-representative-appointment',
    '法定代表人任职文件和身份证明',
    'Appointment and identity of the legal representative',
    'identity',
  ),
  material('address-proof', '公司住所证明', 'Proof of the company’s address', 'third-party', {
    proof: true,
    commitment: {
      value: true,
      basis: assumption(
        '多地对住所实行申报承诺，清单由当地公布',
        'many places take the applicant’s declaration of the address; the list is published locally',
      ),
    },
  }),
  { ...businessLicence, holder: 'office' },
  material('seal-approval', '刻章许可或备案回执', 'Seal approval or filing receipt', 'office', issued),
  { ...legalRepresentativeId },
  material(
    'agent-id-and-authorisation',
    '经办人身份证、委托书',
    'Identity card and authorisation of the agent',
    'identity',
    identified,
  ),
  material(
    'company-seals',
    '公章、财务章、法人章、发票专用章',
    'Company, finance, representative’s and invoice seals',
    'office',
    {
      shareable: {
        value: false,
        basis: assumption(
          '印章是实物，须由企业持有，只能共享其备案信息',
          'seals are objects that the firm holds; only what was filed of them can be shared',
        ),
      },
    },
  ),
  material('seal-filing-data', '印章备案信息（印模）', 'Filed data of the seals (imprint)', 'office', {
    shareable: {
      value: true,
      basis: assumption(
        '刻章企业上传公安备案，备案信息推送银行核验',
        'the seal maker files it with the police, and the bank gets it from there',
      ),
    },
  }),
  material('account-application', '开户申请书', 'Application for an account', 'applicant', { core: true }),
  {
    ...organisationCode,
    title: { zh: '组织机构代码证（三证合一前）', en: 'Organisation-code certificate (before three-in-one)' },
    holder: 'office',
  },
  material('tax-certificate', '税务登记证件', 'Tax registration certificate', 'office', issued),
  { ...agentId },
  material('introduction-letter', '介绍信及授权书', 'Letter of introduction and authority', 'applicant'),
  material('account-permit', '开户许可证', 'Account permit', 'office', issued),
  material('account-report', '银行账号报告', 'Report of the bank account', 'office', issued),
  material(
    'charter-or-representative-id',
    '章程或法定代表人身份证',
    'Articles or identity card of the legal representative',
    'identity',
  ),
  material('invoice-agent-id', '经办人身份证明（发票）', 'Identity of the agent (invoices)', 'identity', identified),
  material('invoice-seal-print', '发票专用章印模', 'Print of the invoice seal', 'office'),
  material('first-invoices', '发票领购簿、发票和税控设备', 'Invoice book, invoices and tax-control device', 'office'),
  material('insurance-form', '社会保险登记表', 'Social-insurance registration form', 'applicant', { core: true }),
  material('employee-identities', '职工名册及身份证', 'List and identity cards of the employees', 'identity'),
  material('insurance-certificate', '社会保险登记证件', 'Social-insurance registration certificate', 'office', issued),
  material('fund-form', '住房公积金缴存登记表', 'Housing-fund registration form', 'applicant', { core: true }),
  material('employee-data', '职工信息', 'Data of the employees', 'applicant'),
  material('fund-number', '单位住房公积金缴存登记号', 'Housing-fund registration number', 'office'),
];

function sixMonths() {
  return { zh: '保留六个月，按180日计', en: 'kept for six months, taken as 180 days' };
}
