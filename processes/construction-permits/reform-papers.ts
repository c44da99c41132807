import type { Basis, Material, Move } from '../../engine/model/index.ts';
import { material } from '../bases.ts';
import { sharing } from './reform-bases.ts';

/** Materials that the reform brings. */
export const newPapers = {
  wageGuarantee: material('wage-guarantee-letter', '工资保证金保函', 'Guarantee for the wage deposit', 'third-party'),
  landForm: material('land-permit-form', '用地规划许可申请表单', 'Form for the land-use permit', 'applicant', {
    core: true,
  }),
  boundarySurvey: material('site-boundary-survey', '勘测定界图', 'Boundary survey of the site', 'third-party'),
  schemeForm: material('scheme-form', '方案联合审查申请表单', 'Form for the joint scheme review', 'applicant', {
    core: true,
  }),
  planningForm: material('planning-form', '工程规划许可申请表单', 'Form for the planning permit', 'applicant', {
    core: true,
  }),
  submissionDrawings: material('submission-drawings', '报建图', 'Submission drawings', 'third-party', { core: true }),
  digitalDrawings: material(
    'digital-drawings',
    '施工图（数字化一套）',
    'One digital set of construction drawings',
    'third-party',
    {
      core: true,
    },
  ),
  permitForm: material(
    'permit-form',
    '施工许可申请表（含质量安全监督）',
    'Application for the permit with supervision',
    'applicant',
    {
      core: true,
    },
  ),
  contractorConfirmation: material(
    'contractor-confirmation',
    '施工企业确认文件',
    'Confirmation of the contractor',
    'contract',
    {
      core: true,
    },
  ),
  safetyPledge: material(
    'safety-quality-pledge',
    '安全质量措施承诺',
    'Pledge of safety and quality measures',
    'applicant',
  ),
  eiaLetter: material('eia-letter', '环评告知承诺书', 'EIA commitment letter', 'applicant'),
  soilLetter: material('soil-letter', '水土保持承诺书', 'Soil-conservation commitment letter', 'applicant'),
  acceptanceForm: material('joint-acceptance-form', '联合验收申请表', 'Application for joint acceptance', 'applicant', {
    core: true,
  }),
  jointSurvey: material('joint-survey', '联合测绘成果', 'Joint survey', 'third-party'),
  fivePartyReport: material(
    'five-party-report',
    '五方验收报告',
    'Acceptance report of the five parties',
    'third-party',
    {
      core: true,
    },
  ),
  fireTestReport: material('fire-test-report', '消防检测报告', 'Fire test report', 'third-party'),
  archive: material('completion-archive', '竣工档案', 'Completion archive', 'applicant'),
  jointOpinion: material('joint-acceptance-opinion', '联合验收意见书', 'Joint-acceptance opinion', 'office', {
    core: true,
    shareable: { value: true, basis: sharing },
  }),
  connectionRequest: material('connection-request', '市政公用报装申请单', 'Request for connection', 'applicant', {
    core: true,
  }),
} as const satisfies Record<string, Material>;

export const drop = (item: string, basis: Basis, ...materials: string[]): Move => ({
  do: 'drop-paper',
  item,
  materials,
  basis,
});

export const combine = (item: string, into: Material, basis: Basis, ...materials: string[]): Move => ({
  do: 'combine-papers',
  item,
  materials,
  into,
  basis,
});

export const replace = (item: string, old: string, by: Material, basis: Basis): Move => ({
  do: 'replace-paper',
  item,
  material: old,
  with: by,
  basis,
});

export const share = (basis: Basis, materials: string[], items?: string[]): Move => ({
  do: 'share',
  materials,
  ...(items === undefined ? {} : { items }),
  basis,
});

export const dropHabit = (earlier: string, later: string, basis: Basis): Move => ({
  do: 'drop-habit',
  earlier,
  later,
  basis,
});
