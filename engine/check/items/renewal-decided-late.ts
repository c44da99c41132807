import { endsAfter } from '../../time/index.ts';
import { statutoryLimitOf } from '../default-limits.ts';
import { isLicence, licences, licensingLaw } from '../laws.ts';
import { amountOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** A renewal is decided before the licence ends; otherwise it counts as renewed, which offices should know beforehand. */
export const renewalDecidedLate = rule(
  'renewal/decided-late',
  {
    zh: '行政机关应在有效期届满前作出是否准予延续的决定，逾期未作决定的视为准予延续',
    en: 'a renewal is decided before the licence ends; without a decision it counts as renewed',
  },
  (active) => {
    const name = nameIn(active);
    return active.items.filter(isLicence).flatMap((item) => {
      const { id, renews } = item;
      const limit = statutoryLimitOf(item, active.process.asOf);
      if (renews === undefined || limit === undefined || endsAfter(limit, renews.applyBefore) === 'never') return [];
      const [allowed, before] = [amountOf(limit), amountOf(renews.applyBefore)];
      return [
        {
          level: 'warning',
          at: `items[${id}].renews`,
          message: {
            zh: `${name(id).zh}届满前 ${before.zh}申请，办理可用 ${allowed.zh}，可能到期未决而视为准予延续`,
            en: `${name(id).en} is applied for ${before.en} before the end and may take ${allowed.en}: it can count as renewed without a decision`,
          },
          mend: {
            zh: '缩短延续的办理时限，使其在届满前作出决定',
            en: 'Shorten the limit so that the decision comes before the end',
          },
          nodes: [id],
          basis: licensingLaw('50'),
        },
      ];
    });
  },
  { laws: [licensingLaw('50')], binds: licences },
);
