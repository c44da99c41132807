import { decisionLimit } from '../../model/index.ts';
import { defaultLimitsOf } from '../default-limits.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** A licence without a limit of its own has the licensing law's. */
export const noStatutoryLimit = rule(
  'limit/no-statutory-limit',
  {
    zh: '行政许可没有专门时限的，自受理起二十个工作日（经批准可延长十日）',
    en: 'a licence without a limit of its own is decided within 20 working days of acceptance (10 more with leave)',
  },
  (active) => {
    const { asOf } = active.process;
    return active.items.flatMap((item) => {
      const usual = defaultLimitsOf(item, asOf);
      if (usual === undefined || decisionLimit(item.limits, 'statutory', asOf) !== undefined) return [];
      const name = nameIn(active)(item.id);
      return [
        {
          level: 'note',
          at: `items[${item.id}].limits`,
          message: {
            zh: `${name.zh}没有写明 ${asOf} 有效的法定时限，按行政许可法第42条为受理之日起 20 个工作日`,
            en: `${name.en} names no statutory limit in force on ${asOf}; by article 42 of the licensing law it is 20 working days from acceptance`,
          },
          mend: {
            zh: '查对单行法律、法规有无专门时限，有则写入',
            en: 'Look for a limit in the law or regulation of the item, and enter it if there is one',
          },
          nodes: [item.id],
          basis: usual.decision.basis,
        },
      ];
    });
  },
);
