import type { Material } from '../../engine/model/index.ts';
import { material } from '../bases.ts';
import {
  agentId,
  authorisation,
  businessLicence,
  landContract,
  landRightProof,
  organisationCode,
} from '../materials.ts';
import { core, issued, passedOn } from './traits.ts';

/** Papers of the project and its land. */
export const landPapers: Material[] = [
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

/** Papers of scheme, civil defence, planning permit and preliminary design. */
export const planningPapers: Material[] = [
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
  material('defence-layout', '人防规划总平面图', 'Layout of the civil-defence shelter', 'third-party', {
    ...core,
    ...passedOn,
  }),
  material('defence-plans', '人防平剖面图', 'Plans and sections of the shelter', 'third-party', {
    ...core,
    ...passedOn,
  }),
  material('defence-application', '人防审批申请表', 'Application for the civil-defence decision', 'applicant', {
    ...core,
    ...passedOn,
  }),
  material('defence-authorisation', '委托书（人防）', 'Authorisation (civil defence)', 'applicant', passedOn),
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

/** Papers that only government projects need. */
export const governmentPapers: Material[] = [
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
