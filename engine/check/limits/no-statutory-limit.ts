import { decisionLimit } from '../../model/index.ts';
import { defaultLimitsOf } from '../default-limits.ts';
import { realEstateRegulation, licensingLaw, marketEntityRegulation } from '../laws.ts';
import { amountOf, articleOf, nameIn, startOf } from '../names.ts';
import { rule } from '../rule.ts';

/** A licence or a registration without a limit of its own has that of the law for its kind. */
export const noStatutoryLimit = rule(
  'limit/no-statutory-limit',
  {
    zh: '没有专门时限的，行政许可自受理起二十个工作日（经批准可延长十日），不动产登记三十个工作日，市场主体登记三个工作日',
    en: 'without a limit of its own a licence has 20 working days from acceptance (10 more with leave), real-estate registration 30, market-entity registration 3',
  },
  (active) => {
    const { asOf } = active.process;
    return active.items.flatMap((item) => {
      const usual = defaultLimitsOf(item, asOf);
      if (usual === undefined || decisionLimit(item.limits, 'statutory', asOf) !== undefined) return [];
      const name = nameIn(active)(item.id);
      const { decision } = usual;
      const [amount, start, law] = [amountOf(decision), startOf(decision.startsAt), articleOf(decision.basis)];
      return [
        {
          level: 'note',
          at: `items[${item.id}].limits`,
          message: {
            zh: `${name.zh}没有写明 ${asOf} 有效的法定时限，按${law.zh}为${start.zh}之日起 ${amount.zh}`,
            en: `${name.en} names no statutory limit in force on ${asOf}; by ${law.en} it is ${amount.en} from ${start.en}`,
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
  {
    laws: [licensingLaw('42'), realEstateRegulation('20'), marketEntityRegulation('19')],
    binds: ['行政许可', '行政确认'],
  },
);
