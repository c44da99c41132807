import type { Id, Limit } from '../../model/index.ts';
import { inForceOn } from '../../model/index.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

const kinds = {
  statutory: { zh: '法定时限', en: 'statutory limits' },
  promised: { zh: '承诺时限', en: 'promised limits' },
  observed: { zh: '实测时限', en: 'observed limits' },
} as const;

/** On one day one limit holds for one stretch; older wordings end with `until`. */
export const severalInForce = rule(
  'limit/several-in-force',
  {
    zh: '同一日、同一起止只能有一个时限有效',
    en: 'only one limit of a kind can be in force for the same stretch on one day',
  },
  (active) => {
    const { asOf } = active.process;
    const name = nameIn(active);
    const owners: { id: Id; limits: readonly Limit[]; place: string }[] = [
      ...active.items.map(({ id, limits }) => ({ id, limits, place: `items[${id}]` })),
      ...active.groups.map(({ id, limits = [] }) => ({ id, limits, place: `groups[${id}]` })),
    ];
    return owners.flatMap(({ id, limits, place }) => {
      const seen = new Set<string>();
      return limits.flatMap((limit, index) => {
        if (!inForceOn(limit, asOf)) return [];
        const stretch = JSON.stringify([limit.scheme, limit.startsAt, limit.endsAt ?? 'decision']);
        const isRepeated = seen.has(stretch);
        seen.add(stretch);
        if (!isRepeated) return [];
        const kind = kinds[limit.scheme];
        return [
          {
            level: 'error',
            at: `${place}.limits[${index}]`,
            message: {
              zh: `${name(id).zh}在 ${asOf} 有不止一个同样起止的${kind.zh}`,
              en: `On ${asOf} ${name(id).en} has more than one of the ${kind.en} for the same stretch`,
            },
            mend: { zh: '给旧的加上失效日（until），或删去多余的', en: 'End the older one (until), or remove one' },
            nodes: [id],
          },
        ];
      });
    });
  },
);
