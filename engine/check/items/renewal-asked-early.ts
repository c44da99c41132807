import { endsAfter } from '../../time/index.ts';
import { isLicence, licences, licensingLaw } from '../laws.ts';
import { amountOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** Thirty days before the end is early enough to ask for more time, unless a law, regulation or rule says otherwise. */
export const renewalAskedEarly = rule(
  'renewal/asked-early',
  {
    zh: '延续行政许可应在有效期届满三十日前申请，要求更早的须由法律、法规、规章规定',
    en: 'a licence is renewed on application 30 days before its end; earlier only where a law, regulation or rule says so',
  },
  (active) => {
    const name = nameIn(active);
    return active.items.filter(isLicence).flatMap(({ id, renews }) => {
      if (renews === undefined || renews.basis.kind === 'law') return [];
      if (endsAfter(renews.applyBefore, { n: 30, unit: 'calendar-day' }) !== 'always') return [];
      const amount = amountOf(renews.applyBefore);
      return [
        {
          level: renews.basis.kind === 'document' ? 'lead' : 'error',
          at: `items[${id}].renews.applyBefore`,
          message: {
            zh: `${name(id).zh}要求在${name(renews.certificate).zh}届满 ${amount.zh}前申请延续，早于三十日，未见依据`,
            en: `${name(id).en} wants the application ${amount.en} before ${name(renews.certificate).en} ends, earlier than 30 days, without a rule`,
          },
          mend: {
            zh: '写明规定该期限的法律、法规或规章，或改为 30 日',
            en: 'Cite the law, regulation or rule that says so, or use 30 days',
          },
          nodes: [id],
          basis: licensingLaw('50'),
        },
      ];
    });
  },
  { laws: [licensingLaw('50')], binds: licences },
);
