import { decisionLimit } from '../../model/index.ts';
import { endsAfter } from '../../time/index.ts';
import { defaultLimitsOf } from '../default-limits.ts';
import { isLicence, licences, licensingLaw } from '../laws.ts';
import { amountOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { startTogether } from './comparison.ts';

/** Only a law or a regulation may give a licence more than the twenty working days. */
export const longerWithoutLaw = rule(
  'limit/longer-without-law',
  {
    zh: '行政许可的期限长于二十个工作日的，须由法律、法规规定',
    en: 'a limit of a licence above 20 working days has to be set by a law or a regulation',
  },
  (active) => {
    const { asOf } = active.process;
    return active.items.filter(isLicence).flatMap((item) => {
      const limit = decisionLimit(item.limits, 'statutory', asOf);
      const usual = defaultLimitsOf({ kind: item.kind }, asOf)?.decision;
      if (limit === undefined || usual === undefined || limit.basis.kind === 'law') return [];
      if (!startTogether(limit.startsAt, usual.startsAt) || endsAfter(limit, usual) !== 'always') return [];
      const name = nameIn(active)(item.id);
      return [
        {
          level: limit.basis.kind === 'assumption' ? 'lead' : 'warning',
          at: `items[${item.id}].limits[${item.limits.indexOf(limit)}].basis`,
          message: {
            zh: `${name.zh}的时限 ${amountOf(limit).zh}长于 ${amountOf(usual).zh}，未见法律、法规依据`,
            en: `${name.en} has ${amountOf(limit).en}, more than ${amountOf(usual).en}, without a law or regulation`,
          },
          mend: {
            zh: '写明规定该时限的法律、法规，或改为 20 个工作日',
            en: 'Cite the law or regulation that sets it, or use 20 working days',
          },
          nodes: [item.id],
          basis: licensingLaw('42'),
        },
      ];
    });
  },
  { laws: [licensingLaw('42')], binds: licences },
);
