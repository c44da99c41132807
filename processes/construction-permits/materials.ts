import type { Basis, Material } from '../../engine/model/index.ts';
import { law, material } from '../bases.ts';
import { laws } from '../laws.ts';
import {
  agentId,
  authorisation,
  businessLicence,
  landContract,
  landRightProof,
  organisationCode,
} from '../materials.ts';

const licensing33: Basis = law(laws.licensing, '33', { application: 'reading' });
/** An office issued it, so offices can get it from one another. */
const issued = { shareable: { value: true, basis: licensing33 } };
const core = { core: true };
const proof = { proof: true };
/** Papers of public safety: no promise may stand in for them. */
const noCommitment = {
  commitment: {
    value: false,
    basis: law(laws.business, '64', {
      application: 'reading',
      note: {
        zh: '直接涉及公共安全和人身财产安全，地方条例均排除告知承诺',
        en: 'public safety and life are directly concerned; the local regulations exclude commitment',
      },
    }),
  },
};

const land: Material[] = [
  businessLicence,
  organisationCode,
  agentId,
  authorisation,
  landContract,
  landRightProof,
  material('filing-form', '项目备案信息表（承诺书）', 'Project filing form (with pledge)', 'applicant', core),
  material(
    'project-approval',
    '项目批文（备案证或审批文件）',
    'Project approval or filing certificate',
    'office',
    issued,
  ),
  material('project-information', '项目基本信息表', 'Project information form', 'applicant'),
  material('topographic-map', '地形图', 'Topographic map', 'third-party'),
  material(
    'land-permit-application',
    '建设用地规划许可申请表',
    'Application for the land-use planning permit',
    'applicant',
    core,
  ),
  material('drainage-opinion', '排水主管部门意见', 'Opinion of the drainage authority', 'office', issued),
  material('land-planning-permit', '建设用地规划许可证', 'Land-use planning permit', 'office', issued),
];

const planning: Material[] = [
  material('scheme-application', '设计方案审查申请表', 'Application for scheme review', 'applicant', core),
  material('scheme-design', '设计方案图和文本', 'Scheme drawings and text', 'third-party', core),
  material('self-check', '规划自审表（指标汇总表）', 'Planning self-check (table of figures)', 'third-party'),
  material('department-opinions', '相关部门意见', 'Opinions of other departments', 'office', issued),
  material(
    'design-contract-filing',
    '设计合同备案表、资质核验',
    'Design-contract filing and check of qualification',
    'office',
    issued,
  ),
  material('scheme-opinion', '设计方案审查意见', 'Scheme-review opinion', 'office', issued),
  material('defence-layout', '人防规划总平面图', 'Layout of the civil-defence shelter', 'third-party', core),
  material('defence-plans', '人防平剖面图', 'Plans and sections of the shelter', 'third-party', core),
  material('defence-application', '人防审批申请表', 'Application for the civil-defence decision', 'applicant', core),
  material('defence-authorisation', '委托书（人防）', 'Authorisation (civil defence)', 'applicant'),
  material('defence-decision', '人防审批决定书', 'Civil-defence decision', 'office', issued),
  material(
    'planning-application',
    '建设工程规划许可申请表',
    'Application for the construction planning permit',
    'applicant',
    core,
  ),
  material('planning-statement', '申报情况说明', 'Statement on the application', 'applicant'),
  material(
    'general-layout-drawings',
    '总平面图和施工设计图',
    'General layout and design drawings',
    'third-party',
    core,
  ),
  material('green-design-opinion', '绿色设计审查意见', 'Opinion on green design', 'office', issued),
  material('planning-permit', '建设工程规划许可证', 'Construction planning permit', 'office', issued),
  material(
    'preliminary-application',
    '初步设计审查申请表',
    'Application for preliminary-design review',
    'applicant',
    core,
  ),
  material('survey-contract-filing', '勘察设计合同备案', 'Filing of the survey and design contracts', 'office', issued),
  material(
    'other-opinions',
    '其他部门意见（初步设计）',
    'Other departments’ opinions (preliminary design)',
    'office',
    issued,
  ),
  material('preliminary-documents', '初步设计文件', 'Preliminary design documents', 'third-party', core),
  material('preliminary-approval', '初步设计批复', 'Preliminary-design approval', 'office', issued),
];

const drawings: Material[] = [
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

const assessments: Material[] = [
  material(
    'district-eia-opinion',
    '区环保部门预审意见',
    'Preliminary opinion of the district environment office',
    'office',
    issued,
  ),
  material('site-conditions-opinion', '规划选址意见或规划要点', 'Planning opinion on the site', 'office', issued),
  material('eia-document', '环境影响评价文件', 'Environmental impact assessment', 'third-party', core),
  material('eia-approval', '环评批复或备案回执', 'EIA approval or filing receipt', 'office', issued),
  material('eia-register-form', '环境影响登记表', 'EIA register form', 'applicant', core),
  material('energy-report', '节能报告或承诺表', 'Energy report or pledge', 'third-party', core),
  material('energy-application', '节能审查申请文件', 'Application for energy review', 'applicant'),
  material('energy-opinion', '节能审查意见', 'Energy-review opinion', 'office', issued),
  material('soil-application', '水土保持方案批复申请', 'Application for the soil-conservation plan', 'applicant'),
  material('soil-report', '水土保持方案报告书或报告表', 'Soil-conservation plan', 'third-party', core),
  material('soil-approval', '水土保持方案批复', 'Approval of the soil-conservation plan', 'office', issued),
  material('seismic-report', '地震安全性评价报告', 'Seismic safety report', 'third-party', core),
  material('seismic-requirements', '抗震设防要求', 'Seismic requirements', 'office', issued),
];

const supervision: Material[] = [
  material('award-notice', '中标通知书或直接发包登记表', 'Award notice or register of direct contracting', 'contract'),
  material('coded-construction-contract', '二维码施工合同', 'Construction contract with code', 'contract'),
  material('special-terms-filing', '施工合同专用条款备案表', 'Filing form of the special terms', 'applicant'),
  material('construction-contract-annexes', '施工合同附件', 'Annexes of the construction contract', 'contract'),
  material(
    'contractor-papers',
    '施工企业营业执照、资质、信用手册',
    'Contractor’s licence, qualification and credit book',
    'third-party',
    proof,
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
    proof,
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
  material('insurance-voucher', '保险缴纳凭证', 'Proof of insurance', 'third-party', proof),
  material(
    'safety-staff-certificates',
    '项目经理、安全员考核合格证书',
    'Certificates of project manager and safety staff',
    'third-party',
    proof,
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

const permit: Material[] = [
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

const acceptance: Material[] = [
  material('verification-application', '规划验收申请表', 'Application for planning verification', 'applicant', core),
  material('completion-application', '竣工验收申请报告', 'Application for completion acceptance', 'applicant'),
  material('as-built-site-plan', '竣工总平面图', 'As-built site plan', 'third-party'),
  material('building-survey-report', '房屋测绘报告', 'Building survey report', 'third-party'),
  material('as-built-drawings', '竣工图', 'As-built drawings', 'third-party', core),
  material('verification-certificate', '规划核实合格证', 'Planning-verification certificate', 'office', issued),
  material('fire-acceptance-application', '消防验收申报表', 'Application for fire acceptance', 'applicant', core),
  material(
    'completion-report-drawings',
    '工程竣工验收报告和竣工图',
    'Completion report with drawings',
    'third-party',
    core,
  ),
  material(
    'fire-product-certificates',
    '消防产品合格证明',
    'Certificates of fire products',
    'third-party',
    noCommitment,
  ),
  material(
    'fire-component-proofs',
    '防火构件材料证明',
    'Proofs of fire-resistant components',
    'third-party',
    noCommitment,
  ),
  material('fire-facility-test', '消防设施检测合格证明', 'Test of fire facilities', 'third-party', noCommitment),
  material(
    'acceptance-qualifications',
    '施工、监理、检测单位资质',
    'Qualifications of builder, supervisor and tester',
    'third-party',
    proof,
  ),
  material('fire-acceptance-opinion', '消防验收意见书', 'Fire-acceptance opinion', 'office', issued),
  material(
    'lightning-acceptance-application',
    '防雷装置验收申请书',
    'Application for lightning acceptance',
    'applicant',
    core,
  ),
  material(
    'lightning-contractor',
    '防雷施工单位资质',
    'Qualification of the lightning contractor',
    'third-party',
    proof,
  ),
  material('lightning-test-report', '防雷装置检测报告', 'Test of lightning protection', 'third-party', proof),
  material('lightning-as-built', '防雷竣工图纸', 'As-built drawings of lightning protection', 'third-party'),
  material('lightning-products', '防雷产品合格证', 'Certificates of lightning products', 'third-party', proof),
  material('lightning-acceptance-opinion', '防雷装置验收意见书', 'Lightning-acceptance opinion', 'office', issued),
  material('completion-report', '竣工验收报告', 'Completion report', 'applicant', core),
  material('environment-recognition', '环保认可文件', 'Recognition by the environment office', 'office', issued),
  material('quality-warranty', '工程质量保修书等', 'Quality warranty and further papers', 'applicant'),
  material('completion-filing', '竣工验收备案表', 'Completion filing form', 'office', issued),
  material('registration-application', '不动产登记申请书', 'Application for registration', 'applicant', core),
  material(
    'registration-identity',
    '身份证明、委托书（登记）',
    'Identity and authorisation (registration)',
    'identity',
  ),
  material('boundary-survey', '界址、面积材料', 'Boundary and area survey', 'third-party'),
  material('interested-parties', '利害关系说明', 'Statement on interested parties', 'applicant'),
  material('real-estate-title', '不动产权证书', 'Real-estate title', 'office'),
  material('utilities-connected', '水电气暖接通', 'Water, power, gas and heat connected', 'contract'),
];

const government: Material[] = [
  material('proposal-application', '项目建议书报批申请', 'Application for the project proposal', 'applicant', core),
  material('project-proposal-text', '项目建议书', 'Project proposal', 'third-party', core),
  material('proposal-approval', '项目建议书批复', 'Approval of the project proposal', 'office', issued),
  material('land-review-application', '用地预审申请表和申请报告', 'Application for land pre-review', 'applicant', core),
  material(
    'land-review-map',
    '项目用地边界拐点坐标和勘测定界成果',
    'Coordinates and boundary survey of the site',
    'third-party',
  ),
  material('land-review-opinion', '用地预审意见', 'Land pre-review opinion', 'office', issued),
  material('site-application', '选址意见书申请表', 'Application for the site opinion', 'applicant', core),
  material('site-report', '选址论证材料', 'Report on the choice of site', 'third-party'),
  material('site-opinion', '建设项目选址意见书', 'Site opinion', 'office', issued),
  material(
    'feasibility-application',
    '可行性研究报告报批申请',
    'Application for the feasibility study',
    'applicant',
    core,
  ),
  material('feasibility-report', '可行性研究报告', 'Feasibility study', 'third-party', core),
];

/** Every paper and certificate of the construction process before the reform. */
export const materials: Material[] = [
  ...land,
  ...planning,
  ...drawings,
  ...assessments,
  ...supervision,
  ...permit,
  ...acceptance,
  ...government,
];
