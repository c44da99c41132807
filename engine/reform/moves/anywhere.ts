import type { MoveOf, Text } from '../../model/index.ts';
import { withItems } from '../edit.ts';
import { laws } from '../laws.ts';
import type { Competence, MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot } from '../rule.ts';
import { listed } from '../words.ts';
import { hasCounter } from './settle-in.ts';

type Range = MoveOf<'anywhere'>['range'];

const ranges: Readonly<Record<Range, Text>> = {
  city: { zh: '全市', en: 'any counter of the city' },
  province: { zh: '全省', en: 'any counter of the province' },
  country: { zh: '跨省', en: 'any counter of the country' },
};

const competences: Readonly<Record<Range, Competence>> = {
  city: 'this-level',
  province: 'province',
  country: 'state-council',
};

/** Any counter takes it in and sends it on 异地可办、通办; the competent office decides, and the result comes by mail. */
export const anywhere: MoveRule<'anywhere'> = {
  do: 'anywhere',
  payer: () => 'government',
  fates: () => fateOf('automated'),
  sentence: ({ items, range }, title) => ({
    zh: `${listed(items, title, 'zh')}${ranges[range].zh}通办，结果邮寄`,
    en: `Hand in ${listed(items, title, 'en')} at ${ranges[range].en}; the result comes by mail`,
  }),
  apply: ({ process, resolve }, move) => {
    const { range } = move;
    const named = new Set(move.items.map(resolve));
    const ids = new Set(
      process.items
        .filter((item) => named.has(item.id) && hasCounter(item) && item.channel.range !== range)
        .map(({ id }) => id),
    );
    if (ids.size === 0) return moot();
    const after = withItems(process, ids, (item) => {
      if (item.channel.collect !== 'counter') return { ...item, channel: { ...item.channel, range } };
      // A figure that a source gave for the visits spoke of the old channel.
      const { statedVisits: _, ...rest } = item;
      return { ...rest, channel: { ...item.channel, range, collect: 'mail' } };
    });
    if (range === 'city' || hasGround(move)) return lawful(after, competences[range]);
    return conditional(
      after,
      {
        zh: '跨区域通办须有上级清单或各地之间的协议',
        en: 'Beyond the city it takes a list of the level above, or an agreement between the places',
      },
      { competence: competences[range], basis: laws.places },
    );
  },
};
