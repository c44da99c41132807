import type { Material } from '../engine/model/index.ts';
import { law, material } from './bases.ts';
import { laws } from './laws.ts';

/** Papers that several processes ask for, with one id everywhere, so that what one process shares another can reuse. */
const sharing = (article: string) => ({
  shareable: { value: true, basis: law(laws.licensing, article, { application: 'reading' }) },
});

export const businessLicence: Material = material(
  'business-licence',
  '营业执照',
  'Business licence',
  'identity',
  sharing('33'),
);

export const organisationCode: Material = material(
  'organisation-code-certificate',
  '组织机构代码证',
  'Organisation-code certificate',
  'identity',
  sharing('33'),
);

export const legalRepresentativeId: Material = material(
  'legal-representative-id',
  '法定代表人身份证',
  'Identity card of the legal representative',
  'identity',
);

export const agentId: Material = material('agent-id', '经办人身份证', 'Identity card of the agent', 'identity');

export const authorisation: Material = material('authorisation', '申报授权书', 'Authorisation to apply', 'applicant');

export const landContract: Material = material(
  'land-contract',
  '国有土地使用权出让合同',
  'Contract on the grant of state-owned land',
  'office',
  sharing('33'),
);

export const landRightProof: Material = material(
  'land-right-proof',
  '国有土地使用权证明（用地批准手续）',
  'Proof of the land-use right (land approval)',
  'office',
  sharing('33'),
);
