import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot } from '../rule.ts';
import { itemOf, withItems } from '../edit.ts';
import { listed } from '../words.ts';

/** Handed in or delivered over the network 网上办; a step online is a step, but no visit. */
export const online: MoveRule<'online'> = {
  do: 'online',
  payer: () => 'government',
  fates: () => fateOf('automated'),
  sentence: ({ items }, title) => ({
    zh: `${listed(items, title, 'zh')}网上办理`,
    en: `Handle ${listed(items, title, 'en')} online`,
  }),
  apply: ({ process, resolve }, move) => {
    const ids = new Set(move.items.map(resolve).filter((id) => itemOf(process, id) !== undefined));
    if (ids.size === 0) return moot();
    const channel = defined(move.channel);
    return lawful(
      withItems(process, ids, (item) => {
        const changed = { ...item, channel: { ...item.channel, ...channel } };
        if (item.statedVisits === undefined) return changed;
        // A figure that a source gave for the visits spoke of the old channel.
        const { statedVisits: _, ...rest } = changed;
        return rest;
      }),
    );
  },
};

/** Without the fields that are left open. */
function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
