import type { Trouble } from '../rule.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { dayAfter, firstDay, lastDay, timelinesOf } from './timelines.ts';

/** Where one wording of a limit ends and a later one begins, no day between them may be without. */
export const gap = rule(
  'limit/gap',
  {
    zh: '时限的新旧规定应首尾相接，中间不留空档',
    en: 'older and newer wordings of a limit follow one another without a gap',
  },
  (active) => {
    const name = nameIn(active);
    return timelinesOf(active).flatMap(({ node, limits }) =>
      limits.slice(1).flatMap((dated, index): Trouble[] => {
        const [ended] = limits
          .slice(0, index + 1)
          .map(lastDay)
          .sort()
          .reverse();
        if (ended === undefined) return [];
        if (firstDay(dated) <= ended) return [];
        const next = dayAfter(ended);
        if (firstDay(dated) === next) return [];
        return [
          {
            level: 'warning',
            at: dated.at,
            message: {
              zh: `${name(node).zh}的时限在 ${next} 至 ${firstDay(dated)} 之前没有规定`,
              en: `${name(node).en} has no limit from ${next} until ${firstDay(dated)}`,
            },
            mend: {
              zh: '查对这段时间有效的规定，或改正失效日、施行日',
              en: 'Look for the rule of these days, or correct the days on which the rules end and begin',
            },
            nodes: [node],
          },
        ];
      }),
    );
  },
);
