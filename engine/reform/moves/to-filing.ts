import type { MoveRule } from '../rule.ts';
import { fateOf, moot } from '../rule.ts';
import { itemOf, withItem } from '../edit.ts';
import { laws } from '../laws.ts';
import { quoted } from '../words.ts';
import { mayDrop } from './cancel.ts';

/** Approval becomes filing 审批改备案: complete information is filed, and checks follow afterwards. */
export const toFiling: MoveRule<'to-filing'> = {
  do: 'to-filing',
  fates: () => fateOf('removed'),
  sentence: ({ item }, title) => ({
    zh: `${quoted(item, title, 'zh')}由审批改为备案`,
    en: `Turn ${quoted(item, title, 'en')} from approval into filing`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    if (item === undefined) return moot();
    const duration = move.duration ?? { n: 0, unit: 'working-day', basis: move.basis ?? laws.acceptance };
    return mayDrop(item, move, () =>
      withItem(process, item.id, (old) => ({
        ...old,
        kind: '行政备案',
        lifecycle: 'filing',
        duration,
        limits: old.limits.filter(({ scheme }) => scheme !== 'statutory'),
      })),
    );
  },
};
