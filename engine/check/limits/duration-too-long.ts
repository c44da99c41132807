import { decisionLimit } from '../../model/index.ts';
import { amountOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { endsAfter } from '../../time/index.ts';

/** An office that works longer than its limit is late in every case. */
export const durationTooLong = rule(
  'limit/duration-too-long',
  { zh: '办理用时应在法定时限之内', en: 'handling should fit into the statutory limit' },
  (active) =>
    active.items.flatMap(({ id, limits, duration }) => {
      const limit = decisionLimit(limits, 'statutory', active.process.asOf);
      const counts = limit?.startsAt === 'receipt' || limit?.startsAt === 'acceptance';
      if (limit === undefined || !counts || endsAfter(duration, limit) !== 'always') return [];
      const name = nameIn(active)(id);
      return [
        {
          level: 'warning',
          at: `items[${id}].duration`,
          message: {
            zh: `${name.zh}办理用时 ${amountOf(duration).zh}，长于法定的 ${amountOf(limit).zh}，件件超时`,
            en: `${name.en} works for ${amountOf(duration).en}, longer than the statutory ${amountOf(limit).en}: every case is late`,
          },
          mend: {
            zh: '核对用时与时限的单位和来源',
            en: 'Check units and sources of the duration and of the limit',
          },
          nodes: [id],
          basis: limit.basis,
        },
      ];
    }),
);
