import type { Basis, Matter, Text } from '../../model/index.ts';

/** The guiding opinions on commitment 告知承诺, of the State Council's office; of no single place. */
export const commitmentOpinions: Extract<Basis, { kind: 'document' }> = {
  kind: 'document',
  title: {
    zh: '国办发〔2020〕42号《关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》',
    en: 'Guiding opinions 42/2020 of the State Council’s office on commitment for proofs and licences of firms',
  },
};

const ecology: Text = { zh: '生态环境保护', en: 'the environment' };
const safety: Text = { zh: '公共安全、人身健康和生命财产安全', en: 'public safety, health, life and property' };

/**
 * The matters that belong to a class which commitment leaves out, because a wrong promise does harm that cannot be undone. A
 * special rule of law or of the whole country can let them in again, as 消防法 15 does for places where people gather.
 */
export const excludedFromCommitment: ReadonlyMap<Matter | undefined, Text> = new Map([
  ['environmental-assessment', ecology],
  ['soil-plan', ecology],
  ['fire-design-review', safety],
  ['fire-acceptance', safety],
]);
