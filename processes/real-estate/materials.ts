import type { Material } from '../../engine/model/index.ts';
import { assumption, law, material } from '../bases.ts';
import { laws } from '../laws.ts';
import { businessLicence, identified, landContract } from '../materials.ts';

const core = { core: true };
/** 不动产登记暂行条例 24, 25: offices share what bears on registration, and do not ask for it again. */
const shared = { shareable: { value: true, basis: law(laws.realEstate, '24-25') } };

/** The papers of the registrations, in the order in which they come up. */
export const materials: Material[] = [
  material('search-application', '不动产登记资料查询申请书', 'Application to search the register', 'applicant', core),
  material('search-result', '权属及限制状况查询结果', 'Result of the search: title and encumbrances', 'office', shared),
  material('trade-application', '房屋交易确认申请表', 'Application for confirmation of the sale', 'applicant', core),
  material('sale-contract', '房屋买卖合同', 'Contract of sale', 'contract', core),
  material('old-title', '卖方的不动产权证书', 'Title certificate of the owner', 'office', shared),
  material(
    'parties-identity',
    '申请人身份证明（营业执照、法定代表人证明、委托书、代理人身份证）',
    'Identity of the applicants (licence, proof of the representative, authorisation, agent’s card)',
    'identity',
    identified,
  ),
  material('trade-notice', '房屋交易告知书', 'Notice of the confirmed sale', 'office', shared),
  material('appraisal-report', '房地产评估报告', 'Appraisal report', 'third-party', {
    proof: true,
    shareable: {
      value: false,
      basis: assumption('由申请人委托，部门没有', 'ordered by the applicant; no office has it'),
    },
  }),
  material('tax-form', '税源信息采集表和纳税申报表', 'Tax data form and declaration', 'applicant', core),
  material('purchase-invoice', '卖方原购房发票', 'Invoice of the seller’s own purchase', 'third-party', {
    shareable: {
      value: true,
      basis: assumption('税务部门存有发票和完税信息', 'the tax office has the data of invoices and taxes paid'),
    },
  }),
  material('tax-notice', '应缴税款通知', 'Notice of taxes due', 'office', shared),
  material('deed-tax-certificate', '契税完税凭证', 'Certificate of deed tax paid', 'office', shared),
  material('registration-application', '不动产登记申请书', 'Application for registration', 'applicant', core),
  material('interested-parties', '与他人利害关系的说明', 'Statement on interested parties', 'applicant'),
  material('title-certificate', '不动产权证书', 'Title certificate', 'office', shared),
  material('settlement-proof', '贷款结清证明', 'Proof that the loan is paid off', 'third-party', { proof: true }),
  material('cancellation-application', '抵押权注销登记申请书', 'Application to cancel the mortgage', 'applicant', core),
  material('mortgage-cancelled', '抵押权注销登记结果', 'Cancellation of the mortgage', 'office', shared),
  material('mortgage-application', '抵押权登记申请书', 'Application to register the mortgage', 'applicant', core),
  material('loan-contract', '借款合同', 'Loan contract', 'contract', core),
  material('mortgage-contract', '抵押合同', 'Mortgage contract', 'contract', core),
  material('mortgage-proof', '不动产登记证明（抵押权）', 'Proof of the registered mortgage', 'office', shared),
  material('as-built-drawings', '竣工图', 'As-built drawings', 'third-party'),
  material(
    'survey-report',
    '不动产权籍调查和房产测绘报告',
    'Survey of boundaries and floor areas',
    'third-party',
    shared,
  ),
  { ...landContract },
  material('land-price-receipt', '土地出让价款缴纳凭证', 'Receipt of the land price', 'office', shared),
  material('planning-verification', '规划核实意见', 'Planning verification', 'office', shared),
  material('completion-filing', '竣工验收备案表', 'Completion filing form', 'office', shared),
  { ...businessLicence },
  material('power-form', '用电过户申请表', 'Form for the power account', 'applicant'),
  material('water-form', '用水过户申请表', 'Form for the water account', 'applicant'),
  material('gas-form', '用气过户申请表', 'Form for the gas account', 'applicant'),
  material('heat-form', '用热过户申请表', 'Form for the heating account', 'applicant'),
  material('power-account', '供用电合同（新户名）', 'Power contract in the new name', 'contract'),
  material('water-account', '供用水合同（新户名）', 'Water contract in the new name', 'contract'),
  material('gas-account', '供用气合同（新户名）', 'Gas contract in the new name', 'contract'),
  material('heat-account', '供用热合同（新户名）', 'Heating contract in the new name', 'contract'),
];
