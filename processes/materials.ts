import type { Material } from '../engine/model/index.ts';
import { assumption, law, material } from './bases.ts';
import { laws } from './laws.ts';

/** Papers that several processes ask for, with one id everywhere, so that what one process shares another can reuse. */
const sharing = (article: string) => ({
  shareable: { value: true, basis: law(laws.licensing, article, { application: 'reading' }) },
});

/** Who somebody is can be checked against the register of identities 实名核验. */
export const identified = {
  shareable: {
    value: true,
    basis: assumption('可实名核验，不再收取复印件', 'checked against the register of identities; no copies are taken'),
  },
};

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
  identified,
);

export const agentId: Material = material(
  'agent-id',
  '经办人身份证',
  'Identity card of the agent',
  'identity',
  identified,
);

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
