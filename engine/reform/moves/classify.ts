import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot } from '../rule.ts';
import { withItems } from '../edit.ts';
import { listed } from '../words.ts';

/** Only the cases that really need them still go through the items 分级分类. */
export const classify: MoveRule<'classify'> = {
  do: 'classify',
  fates: () => fateOf('removed'),
  sentence: ({ items }, title) => ({
    zh: `按项目分级分类，${listed(items, title, 'zh')}只对确有需要的项目办理`,
    en: `Sort projects by class: ${listed(items, title, 'en')} only for those that need it`,
  }),
  apply: ({ process, resolve }, move) => {
    const ids = new Set(move.items.map(resolve));
    if (!process.items.some(({ id }) => ids.has(id))) return moot(move.items.join(', '));
    const after = withItems(process, ids, (item) => ({
      ...item,
      when: item.when === undefined ? move.when : { all: [item.when, move.when] },
    }));
    if (hasGround(move)) return lawful(after);
    return conditional(after, {
      zh: '分类标准尚无文件依据',
      en: 'No document sets the classes yet',
    });
  },
};
