import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot } from '../rule.ts';
import { itemOf, withItems } from '../edit.ts';
import { laws } from '../laws.ts';
import { listed } from '../words.ts';

/** A place takes the items in only in a window of the year 申请季节; whoever misses it waits for the next one. */
export const season: MoveRule<'season'> = {
  do: 'season',
  fates: () => fateOf('removed'),
  sentence: ({ items, season: { title: name, from, until } }, title) => ({
    zh: `${listed(items, title, 'zh')}只在“${name.zh}”（${from}至${until}）受理`,
    en: `Take in ${listed(items, title, 'en')} only in “${name.en}”, ${from} to ${until}`,
  }),
  apply: ({ process, resolve }, move) => {
    const ids = new Set(move.items.map(resolve).filter((id) => itemOf(process, id) !== undefined));
    if (ids.size === 0) return moot();
    const after = withItems(process, ids, (item) => ({ ...item, season: move.season.id }));
    const others = process.seasons.filter(({ id }) => id !== move.season.id);
    const seasoned = { ...after, seasons: [...others, move.season] };
    if (hasGround(move)) return lawful(seasoned);
    return conditional(
      seasoned,
      { zh: '限定申请时间须有公布的规定', en: 'A window for applications needs a published rule' },
      { competence: 'this-level', basis: laws.promises },
    );
  },
};
