import type { Material } from '../../engine/model/index.ts';
import { assumption, law, material } from '../bases.ts';
import { laws } from '../laws.ts';
import { agentId, authorisation, businessLicence, legalRepresentativeId, organisationCode } from '../materials.ts';

const core = { core: true };
/** An office issued it, so that offices and, where they are joined to the platform, companies get it from one another. */
const issued = { shareable: { value: true, basis: law(laws.licensing, '33', { application: 'reading' }) } };
/** What the company itself made or wrote down in an earlier step. */
const ownRecord = {
  shareable: {
    value: true,
    basis: assumption('企业自己前一环节的记录', 'the company’s own record of an earlier step'),
  },
};
/** What a company knows, and the offices can look up where they handle its permits together with it. */
const fromCompany = {
  shareable: {
    value: true,
    basis: assumption(
      '联合报装后可从系统取得公用企业的方案和设计',
      'with joint connections the designs of the companies can be had from the system',
    ),
  },
};

const everyone: Material[] = [
  { ...businessLicence },
  { ...organisationCode },
  { ...legalRepresentativeId },
  { ...authorisation },
  { ...agentId },
  material('title-certificate', '不动产权证书', 'Title certificate', 'office', issued),
  material('project-approval', '项目备案、核准或批准文件', 'Filing or approval of the project', 'office', issued),
  material('red-line-map', '规划红线图', 'Map of the planning boundary', 'office', issued),
  material('site-plan', '总平面图（标明接入点）', 'Site plan with the points of connection', 'third-party'),
];

const power: Material[] = [
  material('power-form', '用电申请表', 'Application for electricity', 'applicant', core),
  material('equipment-list', '用电设备清单', 'List of equipment', 'applicant'),
  material('power-survey', '用电受理和现场勘查记录', 'Record of application and survey', 'office', ownRecord),
  material('power-plan', '供电方案答复单', 'Supply plan', 'contract', fromCompany),
  material('power-design', '受电工程设计图', 'Design of the customer’s installation', 'third-party', core),
  material('designer-qualification', '设计单位资质证明', 'Proof of the designer’s qualification', 'third-party', {
    proof: true,
    ...issued,
  }),
  material('power-design-opinion', '受电工程设计审核意见', 'Opinion on the design', 'office', ownRecord),
  material('works-papers', '施工单位资质和施工记录', 'Qualification of the builder, records of works', 'third-party'),
  material('interim-record', '中间检查记录', 'Record of the interim inspection', 'office', ownRecord),
  material('works-report', '受电工程竣工报告', 'Report on the completed installation', 'third-party', core),
  material('power-inspection', '竣工检验合格记录', 'Record of the completion inspection', 'office', ownRecord),
  material('power-connected', '供用电合同和送电', 'Supply contract and electricity', 'contract'),
];

const water: Material[] = [
  material('water-form', '用水申请表', 'Application for water', 'applicant', core),
  material('drainage-drawings', '给排水平面图', 'Plan of water and drains', 'third-party'),
  material('water-survey', '用水受理和现场查勘记录', 'Record of application and survey', 'office', ownRecord),
  material(
    'water-design',
    '供水接入设计和估价单',
    'Design and estimate of the water connection',
    'contract',
    fromCompany,
  ),
  material('water-connected', '供用水合同和通水', 'Supply contract and water', 'contract'),
];

const gas: Material[] = [
  material('gas-form', '用气申请表', 'Application for gas', 'applicant', core),
  material('gas-equipment', '用气设备说明书', 'Description of the gas equipment', 'applicant'),
  material('gas-survey', '用气受理和现场勘测记录', 'Record of application and survey', 'office', ownRecord),
  material('gas-plan', '供气方案和预算', 'Supply plan and estimate', 'contract', fromCompany),
  material('gas-connected', '供用气合同和通气', 'Supply contract and gas', 'contract'),
];

const heat: Material[] = [
  material('heating-drawings', '采暖设计CAD图', 'Drawings of the heating', 'third-party', core),
  material('drawing-review-record', '图纸审查备案意见书', 'Record of the drawing review', 'office', issued),
  material('household-table', '产权户数统计表', 'Table of owners', 'applicant'),
  material('printed-plan', 'A3缩印图', 'Printed plan', 'applicant'),
  material(
    'facility-fee-proof',
    '城市基础设施配套费缴费证明和收据',
    'Proof and receipt of the facility fee',
    'office',
    issued,
  ),
  material('estate-plan', '小区规划图', 'Plan of the estate', 'office', issued),
  material('floor-area-table', '总面积、阁楼面积表', 'Table of floor areas', 'third-party'),
  material('heat-survey', '增容受理和现场勘察记录', 'Record of application and survey', 'office', ownRecord),
  material('heat-opinion', '入网意见', 'Opinion on the connection to the heating network', 'contract', fromCompany),
  material('heat-receipt', '增容费票据', 'Receipt of the connection price', 'contract', ownRecord),
  material('heat-contract', '供用热合同', 'Heating contract', 'contract', ownRecord),
  material('heat-connected', '供热接通', 'Heating', 'contract'),
];

const permits: Material[] = [
  material('line-design', '外线设计文件', 'Design of the external line', 'third-party', { core: true, ...fromCompany }),
  material('line-planning-form', '管线工程规划许可申请表', 'Application for the planning permit', 'applicant'),
  material('line-planning-permit', '建设工程规划许可证（管线）', 'Planning permit for the line', 'office', issued),
  material('occupation-form', '占用城市道路申请表', 'Application to occupy the road', 'applicant'),
  material('occupation-layout', '占道范围和围挡平面图', 'Layout of the occupied road', 'applicant'),
  material('road-occupation-permit', '临时占用城市道路许可', 'Permit to occupy the road', 'office', issued),
  material('excavation-form', '占用（挖掘）道路审批表', 'Form for occupying and digging up roads', 'applicant'),
  material('works-plan', '施工组织和修复方案', 'Plan of works and repair', 'applicant'),
  material('road-excavation-permit', '挖掘城市道路许可', 'Permit to dig up the road', 'office', issued),
  material('traffic-form', '占道施工交通影响申请表', 'Application for works on the road', 'applicant'),
  material('traffic-plan', '交通组织和安全保障方案', 'Plan for traffic and safety', 'third-party'),
  material('traffic-consent', '公安交管部门同意意见', 'Consent of the traffic police', 'office', issued),
  material('green-form', '临时占用绿地申请表', 'Application to occupy green space', 'applicant'),
  material('green-plan', '绿地占用和恢复方案', 'Plan for occupying and restoring green space', 'applicant'),
  material('green-space-permit', '临时占用城市绿地许可', 'Permit to occupy green space', 'office', issued),
  material('tree-form', '砍伐树木申请表', 'Application to fell trees', 'applicant'),
  material('tree-plan', '补植方案', 'Plan for replanting', 'applicant'),
  material('tree-permit', '砍伐城市树木许可', 'Permit to fell trees', 'office', issued),
  material('line-built', '外线完工', 'The external line, built', 'third-party', {
    shareable: { value: true, basis: assumption('企业到现场可见', 'the company sees it on site') },
  }),
];

/** The papers of the connections and of the permits for their lines, in the order in which they come up. */
export const materials: Material[] = [...everyone, ...power, ...water, ...gas, ...heat, ...permits];
