import type { Item } from '../../model/index.ts';
import { quickMinutes } from '../../network/minutes.ts';
import { withItems } from '../edit.ts';
import { laws } from '../laws.ts';
import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot } from '../rule.ts';
import { listed } from '../words.ts';

/** The office's own staff at the window decide 窗口授权: the file no longer travels back to the office. */
export const authoriseWindow: MoveRule<'authorise-window'> = {
  do: 'authorise-window',
  fates: () => fateOf('automated'),
  sentence: ({ items }, title) => ({
    zh: `${listed(items, title, 'zh')}授权窗口直接审批`,
    en: `Let the staff at the window decide ${listed(items, title, 'en')}`,
  }),
  apply: ({ process, resolve }, move) => {
    const named = new Set(move.items.map(resolve));
    const ids = new Set(process.items.filter((item) => named.has(item.id) && canAuthorise(item)).map(({ id }) => id));
    if (ids.size === 0) return moot();
    const { handling } = move;
    const after = withItems(process, ids, (item) => ({
      ...item,
      channel: { ...item.channel, authorised: true as const },
      duration:
        handling !== undefined && quickMinutes(handling) < quickMinutes(item.duration) ? handling : item.duration,
    }));
    if (hasGround(move)) return lawful(after);
    return conditional(
      after,
      {
        zh: '授权窗口须有部门的书面决定，并向社会公布',
        en: 'The office has to authorise its window in writing, and to publish it',
      },
      { competence: 'this-level', basis: laws.oneBody },
    );
  },
};

/** Whether an office decides the item, and not its window yet. */
function canAuthorise({ host, lifecycle, channel }: Item): boolean {
  return host === undefined && lifecycle !== 'work' && channel.authorised === undefined;
}
