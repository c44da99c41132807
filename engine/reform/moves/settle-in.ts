import type { Authority, Item, Process } from '../../model/index.ts';
import { withItems } from '../edit.ts';
import { laws } from '../laws.ts';
import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot } from '../rule.ts';
import { listed } from '../words.ts';

/** Items are taken in at a hall instead of at each office 进驻大厅: as many steps and visits as before, and one door. */
export const settleIn: MoveRule<'settle-in'> = {
  do: 'settle-in',
  payer: () => 'government',
  fates: () => fateOf('removed'),
  sentence: ({ items, place }, title) => ({
    zh: `${listed(items, title, 'zh')}进驻“${place.title.zh}”办理`,
    en: `Take in ${listed(items, title, 'en')} at “${place.title.en}”`,
  }),
  apply: ({ process, resolve }, move) => {
    const named = new Set(move.items.map(resolve));
    const moving = process.items.filter(
      (item) => named.has(item.id) && hasCounter(item) && item.channel.place?.id !== move.place.id,
    );
    if (moving.length === 0) return moot();
    const after = withItems(process, new Set(moving.map(({ id }) => id)), (item) => ({
      ...item,
      channel: { ...item.channel, place: move.place },
    }));
    const free = moving.map(({ authority }) => authorityOf(process, authority)).find((one) => !isLocal(one));
    if (free === undefined || hasGround(move)) return lawful(after);
    return conditional(
      after,
      {
        zh: `“${free.title.zh}”不归本级政府管理，进驻须经其同意`,
        en: `“${free.title.en}” does not answer to this government; it has to agree`,
      },
      { competence: free.level === 'outside' ? 'this-level' : 'province', basis: laws.oneBody },
    );
  },
};

/** Whether the applicant goes to a counter for the item at all. */
export function hasCounter({ host, channel }: Item): boolean {
  return host === undefined && (channel.submit === 'counter' || channel.collect === 'counter');
}

function authorityOf({ authorities }: Process, id: string): Authority | undefined {
  return authorities.find((one) => one.id === id);
}

/** Whether the city or county may tell the office where to sit. */
function isLocal(authority: Authority | undefined): authority is undefined {
  return authority === undefined || authority.level === 'city' || authority.level === 'county';
}
