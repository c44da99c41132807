import type { Material } from '../../engine/model/index.ts';
import { law, material } from '../bases.ts';
import { laws } from '../laws.ts';
import { bySoilOrder, byHohhotList, core, issued, noCommitment, onPlatform, proof } from './traits.ts';

/** Papers of the drawing reviews. */
export const drawingPapers: Material[] = [
  material('construction-drawings', '全套施工图', 'Full set of construction drawings', 'third-party', core),
  material('survey-report', '勘察报告', 'Survey report', 'third-party', core),
  material('drawing-review-certificate', '施工图审查合格书', 'Drawing-review certificate', 'office', issued),
  material('fire-application', '消防设计审核申报表', 'Application for fire design approval', 'applicant', core),
  material('designer-qualification', '设计单位资质证明', 'Qualification of the designer', 'third-party', proof),
  material('fire-design-documents', '消防设计文件', 'Fire design documents', 'third-party', {
    ...core,
    ...noCommitment,
  }),
  material('fire-design-opinion', '消防设计审核意见书', 'Fire design opinion', 'office', issued),
  material(
    'lightning-application',
    '防雷装置设计审核申请书',
    'Application for lightning design review',
    'applicant',
    core,
  ),
  material(
    'lightning-drawings',
    '防雷施工图和设计说明',
    'Lightning-protection drawings and notes',
    'third-party',
    core,
  ),
  material(
    'lightning-technical-review',
    '防雷技术审查意见书',
    'Technical review of lightning protection',
    'third-party',
    proof,
  ),
  material('lightning-design-opinion', '防雷装置设计核准意见书', 'Lightning design opinion', 'office', issued),
];

/** Papers of the assessments that run beside the main line. */
export const assessmentPapers: Material[] = [
  material(
    'district-eia-opinion',
    '区环保部门预审意见',
    'Preliminary opinion of the district environment office',
    'office',
    byHohhotList,
  ),
  material('site-conditions-opinion', '规划选址意见或规划要点', 'Planning opinion on the site', 'office', byHohhotList),
  material('eia-document', '环境影响评价文件', 'Environmental impact assessment', 'third-party', {
    ...core,
    ...noCommitment,
  }),
  material('eia-approval', '环评批复或备案回执', 'EIA approval or filing receipt', 'office', issued),
  material('eia-register-form', '环境影响登记表', 'EIA register form', 'applicant', core),
  material('energy-report', '节能报告或承诺表', 'Energy report or pledge', 'third-party', core),
  material('energy-application', '节能审查申请文件', 'Application for energy review', 'applicant'),
  material('energy-opinion', '节能审查意见', 'Energy-review opinion', 'office', issued),
  material(
    'soil-application',
    '水土保持方案批复申请',
    'Application for the soil-conservation plan',
    'applicant',
    bySoilOrder,
  ),
  material('soil-report', '水土保持方案报告书或报告表', 'Soil-conservation plan', 'third-party', core),
  material('soil-approval', '水土保持方案批复', 'Approval of the soil-conservation plan', 'office', issued),
  material('seismic-report', '地震安全性评价报告', 'Seismic safety report', 'third-party', core),
  material('seismic-requirements', '抗震设防要求', 'Seismic requirements', 'office', issued),
];

/** Papers of contract filings and of quality and safety supervision. */
export const supervisionPapers: Material[] = [
  material(
    'award-notice',
    '中标通知书或直接发包登记表',
    'Award notice or register of direct contracting',
    'contract',
    onPlatform,
  ),
  material('coded-construction-contract', '二维码施工合同', 'Construction contract with code', 'contract'),
  material('special-terms-filing', '施工合同专用条款备案表', 'Filing form of the special terms', 'applicant'),
  material('construction-contract-annexes', '施工合同附件', 'Annexes of the construction contract', 'contract'),
  material(
    'contractor-papers',
    '施工企业营业执照、资质、信用手册',
    'Contractor’s licence, qualification and credit book',
    'third-party',
    { ...proof, ...onPlatform },
  ),
  material(
    'contractor-authorisation',
    '施工企业授权委托书及身份证',
    'Contractor’s authorisation and identity',
    'identity',
  ),
  material('coded-supervision-contract', '二维码监理合同', 'Supervision contract with code', 'contract'),
  material('supervision-special-terms', '监理合同专用条件', 'Special terms of the supervision contract', 'contract'),
  material('supervision-award-notice', '监理中标通知书或直接发包登记表', 'Award notice of the supervision', 'contract'),
  material(
    'supervisor-papers',
    '监理企业营业执照、资质、信用手册',
    'Supervisor’s licence, qualification and credit book',
    'third-party',
    { ...proof, ...onPlatform },
  ),
  material('quality-application', '质量监督申报表', 'Application for quality supervision', 'applicant', core),
  material(
    'five-parties-pledges',
    '五方责任主体授权书及承诺书',
    'Authorisations and pledges of the five parties',
    'applicant',
  ),
  material('quality-award-notice', '施工中标通知书（质量监督）', 'Award notice (quality supervision)', 'contract'),
  material('filed-construction-contract', '施工备案合同', 'Filed construction contract', 'office'),
  material(
    'quality-supervision-award',
    '监理中标通知书（质量监督）',
    'Supervision award (quality supervision)',
    'contract',
  ),
  material('filed-supervision-contract', '监理备案合同', 'Filed supervision contract', 'office'),
  material('safety-application', '安全监督申请表', 'Application for safety supervision', 'applicant', core),
  material('safe-works-pledge', '安全文明施工承诺书', 'Pledge of safe works', 'applicant'),
  material('safety-cost-plan', '安全文明措施费支付计划', 'Payment plan for safety measures', 'applicant'),
  material('insurance-voucher', '保险缴纳凭证', 'Proof of insurance', 'third-party', { ...proof, ...onPlatform }),
  material(
    'safety-staff-certificates',
    '项目经理、安全员考核合格证书',
    'Certificates of project manager and safety staff',
    'third-party',
    { ...proof, ...onPlatform },
  ),
  material(
    'surroundings-briefing',
    '周边环境和地下设施交底表',
    'Briefing on surroundings and underground works',
    'applicant',
  ),
  material(
    'safety-award-and-licence',
    '施工中标通知书或合同及安全生产许可证',
    'Award or contract with work-safety licence',
    'contract',
    onPlatform,
  ),
  material(
    'safety-organisation',
    '安全管理网络及技术措施',
    'Safety organisation and technical measures',
    'third-party',
    noCommitment,
  ),
  material('site-layout', '施工现场平面布置图', 'Layout of the building site', 'third-party'),
  material('dangerous-works-list', '危险性较大工程清单', 'List of dangerous works', 'third-party', noCommitment),
  material('emergency-plan', '应急救援预案', 'Emergency plan', 'third-party', noCommitment),
  material('dust-control-plan', '扬尘管控方案', 'Dust-control plan', 'third-party'),
  material('civil-works-pledge', '文明施工承诺书', 'Pledge of civil works', 'applicant'),
  material('remote-monitoring', '远程监控', 'Remote monitoring', 'third-party'),
  material('contract-filing', '合同备案表', 'Contract filing form', 'office', issued),
  material('quality-registration', '质量监督登记书', 'Registration of quality supervision', 'office', issued),
  material('safety-registration', '安全监督登记书', 'Registration of safety supervision', 'office', issued),
];

/** Papers of the construction permit. */
export const permitPapers: Material[] = [
  material('supervision-contract', '监理合同', 'Supervision contract', 'contract'),
  material('funds-proof', '建设资金落实证明', 'Proof of funds', 'third-party', proof),
  material('funds-pledge', '建设资金已落实承诺书', 'Pledge that funds are in place', 'applicant'),
  material('construction-contract', '施工合同', 'Construction contract', 'contract', core),
  material('energy-filing-form', '建筑节能设计备案表', 'Filing form of building-energy design', 'office'),
  material('insurance-fee-proof', '社会保险费缴纳证明', 'Proof of social-insurance payment', 'office', issued),
  material('site-readiness', '施工场地条件说明', 'Statement on the building site', 'applicant'),
  material('construction-permit', '建筑工程施工许可证', 'Construction permit', 'office', {
    ...issued,
    validity: {
      n: 90,
      unit: 'calendar-day',
      basis: law(laws.construction, '9', {
        note: {
          zh: '领证之日起三个月内开工，按90日计；可延期两次',
          en: 'works have to start within three months, taken as 90 days; two extensions',
        },
      }),
    },
  }),
];
