import type { IsoDate } from '../../model/index.ts';
import { inForceOn } from '../../model/index.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import type { Dated } from './timelines.ts';
import { firstDay, lastDay, timelinesOf } from './timelines.ts';

const kinds = {
  statutory: { zh: '法定时限', en: 'statutory limits' },
  promised: { zh: '承诺时限', en: 'promised limits' },
  observed: { zh: '实测时限', en: 'observed limits' },
} as const;

/** On one day, whichever it is, one limit holds for one stretch; older wordings end with `until`. */
export const severalInForce = rule(
  'limit/several-in-force',
  {
    zh: '任何一日，同一起止只能有一个时限有效',
    en: 'on any day only one limit of a kind can be in force for the same stretch',
  },
  (active) => {
    const { asOf } = active.process;
    const name = nameIn(active);
    return timelinesOf(active).flatMap(({ node, scheme, limits }) =>
      limits.flatMap((dated, index) => {
        const day = firstShared(limits.slice(0, index), dated, asOf);
        if (day === undefined) return [];
        const kind = kinds[scheme];
        return [
          {
            // On another day it is a fault that today’s answers do not depend on.
            level: day === asOf ? 'error' : 'warning',
            at: dated.at,
            message: {
              zh: `${name(node).zh}在 ${day} 有不止一个同样起止的${kind.zh}`,
              en: `On ${day} ${name(node).en} has more than one of the ${kind.en} for the same stretch`,
            },
            mend: { zh: '给旧的加上失效日（until），或删去多余的', en: 'End the older one (until), or remove one' },
            nodes: [node],
          },
        ];
      }),
    );
  },
);

/** A day on which a limit holds beside an earlier one with the same start: today, if it is one, else the first of them. */
function firstShared(earlier: readonly Dated[], dated: Dated, asOf: IsoDate): IsoDate | undefined {
  const start = JSON.stringify(dated.limit.startsAt);
  const shared = earlier.filter(
    (other) => JSON.stringify(other.limit.startsAt) === start && lastDay(other) >= firstDay(dated),
  );
  if (shared.length === 0) return undefined;
  const isToday = inForceOn(dated.limit, asOf) && shared.some(({ limit }) => inForceOn(limit, asOf));
  if (isToday) return asOf;
  return dated.limit.from ?? [lastDay(dated), ...shared.map(lastDay)].sort()[0];
}
