import { QUICK_DAY, quickMinutes } from '../../network/index.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** The tail is a part of the handling. */
export const tailTooLong = rule(
  'item/tail-too-long',
  { zh: '收尾用时是办理用时的一部分，不得更长', en: 'the tail is part of the handling and cannot be longer' },
  (active) => {
    const name = nameIn(active);
    return active.items.flatMap(({ id, tail, duration }) => {
      if (tail === undefined || Math.round(tail.workingDays * QUICK_DAY) <= quickMinutes(duration)) return [];
      return [
        {
          level: 'warning',
          at: `items[${id}].tail`,
          message: {
            zh: `${name(id).zh}的收尾用时 ${tail.workingDays} 个工作日长于办理用时，推演时按办理用时计`,
            en: `The tail of ${name(id).en} (${tail.workingDays} working days) is longer than its handling, which counts instead`,
          },
          mend: { zh: '改短收尾用时，或核对办理用时', en: 'Shorten the tail, or check the duration' },
          nodes: [id],
        },
      ];
    });
  },
);
