import type { Duration } from '../../model/index.ts';
import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot } from '../rule.ts';
import { itemOf, withItem } from '../edit.ts';
import { laws } from '../laws.ts';
import { quoted } from '../words.ts';

/** Decided while the applicant waits 即办件, for complete papers. */
export const instant: MoveRule<'instant'> = {
  do: 'instant',
  fates: () => fateOf('automated'),
  sentence: ({ item }, title) => ({
    zh: `${quoted(item, title, 'zh')}改为即办件，材料齐全当场办结`,
    en: `Decide ${quoted(item, title, 'en')} on the spot when papers are complete`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    if (item === undefined) return moot();
    const basis = move.basis ?? laws.promises;
    const duration: Duration = { n: 0, unit: 'working-day', basis };
    return lawful(
      withItem(process, item.id, (old) => ({
        ...old,
        lifecycle: 'on-the-spot',
        channel: old.channel.collect === 'counter' ? { ...old.channel, collect: 'same-visit' } : old.channel,
        duration,
        limits: [
          ...old.limits.filter(({ scheme }) => scheme !== 'promised'),
          { scheme: 'promised', n: 0, unit: 'working-day', startsAt: 'receipt', basis },
        ],
      })),
    );
  },
};
