import type { Basis } from '../../model/index.ts';
import { limitsInForce } from '../../model/index.ts';
import { endsAfter } from '../../time/index.ts';
import { defaultLimitsOf } from '../default-limits.ts';
import { isLicensingLaw, licences, licensingLaw } from '../laws.ts';
import { preExaminations } from '../levels.ts';
import { amountOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** A lower office that examines first has twenty working days, unless a law or a regulation says otherwise. */
export const preExaminationTooLong = rule(
  'limit/pre-examination-too-long',
  {
    zh: '先经下级机关审查的行政许可，下级机关应当自受理之日起二十个工作日内审查完毕，法律、法规另有规定的除外',
    en: 'a lower office that examines a licence for a higher one is done within 20 working days of acceptance, unless a law or regulation says otherwise',
  },
  (active) => {
    const name = nameIn(active);
    const { asOf } = active.process;
    return preExaminations(active).flatMap(({ lower, upper }) => {
      const usual = defaultLimitsOf({ kind: lower.kind }, asOf)?.decision;
      if (usual === undefined || limitsInForce(lower.limits, 'statutory', asOf).some(isOther)) return [];
      const takes = lower.duration;
      if (takes.unit !== 'working-day' || endsAfter(takes, usual) !== 'always') return [];
      const [first, second] = [name(lower.id), name(upper.id)];
      return [
        {
          level: 'warning',
          at: `items[${lower.id}].duration`,
          message: {
            zh: `${first.zh}是${second.zh}的下级初审，要办 ${amountOf(takes).zh}，超过 20 个工作日`,
            en: `${first.en} is the lower office’s examination for ${second.en} and takes ${amountOf(takes).en}, more than 20 working days`,
          },
          mend: {
            zh: '缩短初审，或写明另有规定的法律、法规',
            en: 'Shorten the examination, or cite the law or regulation that says otherwise',
          },
          nodes: [lower.id, upper.id],
          basis: licensingLaw('43'),
        },
      ];
    });
  },
  { laws: [licensingLaw('43')], binds: licences },
);

function isOther({ basis }: { readonly basis: Basis }): boolean {
  return basis.kind === 'law' && !isLicensingLaw(basis);
}
