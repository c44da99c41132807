import type { Basis } from '../../engine/model/index.ts';
import { document, law, text } from '../bases.ts';
import { laws } from '../laws.ts';

const licensing33: Basis = law(laws.licensing, '33', { application: 'reading' });
/** An office issued it, so offices can get it from one another. */
export const issued = { shareable: { value: true, basis: licensing33 } };
export const core = { core: true };
export const proof = { proof: true };
/** Papers of public safety: no promise may stand in for them. */
export const noCommitment = {
  commitment: {
    value: false,
    basis: document(
      text(
        '地方优化营商环境条例（北京31条、上海26条）：直接涉及公共安全和人身财产安全的不适用告知承诺',
        'Local regulations on the business environment (Beijing 31, Shanghai 26): no commitment where public safety and life are directly concerned',
      ),
      'L-北京营商',
      { article: '31' },
    ),
  },
};
