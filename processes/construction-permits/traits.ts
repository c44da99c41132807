import type { Basis } from '../../engine/model/index.ts';
import { assumption, document, law, text } from '../bases.ts';
import { laws } from '../laws.ts';
import { hohhotEia, soilOrder } from './reform-bases.ts';

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
/** A published list or a special rule lets a promise stand in for it. */
export const byHohhotList = { ...issued, commitment: { value: true, basis: hohhotEia } };
export const bySoilOrder = { commitment: { value: true, basis: soilOrder } };
/** The office that the applicant applied to passes it on inside government. */
export const passedOn = {
  shareable: {
    value: true,
    basis: assumption(
      '随主办部门受理的材料在部门间内部转送',
      'passed on inside government with the papers that the lead office received',
    ),
  },
};
/** A national platform of the trade holds it. */
export const onPlatform = {
  shareable: {
    value: true,
    basis: assumption(
      '可从公共资源交易、建筑市场监管或社保平台查得',
      'can be looked up on the trading, building-market or insurance platforms',
    ),
  },
};
