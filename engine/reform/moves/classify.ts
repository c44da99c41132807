import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot, refused } from '../rule.ts';
import { withItems } from '../edit.ts';
import { laws } from '../laws.ts';
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
    if (!process.items.some(({ id }) => ids.has(id))) return moot();
    const after = withItems(process, ids, (item) => ({
      ...item,
      when: item.when === undefined ? move.when : { all: [item.when, move.when] },
    }));
    if (move.basis?.kind === 'law') return lawful(after);
    const bound = process.items.find(({ id, setBy }) => ids.has(id) && setBy === 'law');
    if (bound !== undefined && move.basis?.kind !== 'document')
      return refused(
        {
          zh: `“${bound.title.zh}”由法律设定，分类免办须有法律依据`,
          en: `A law set “${bound.title.en}”; only a law can free a class of projects from it`,
        },
        { zh: '写明法律依据，或改为告知承诺、备案', en: 'Name the law, or use commitment or filing' },
        laws.whoMayCancel,
      );
    if (bound !== undefined)
      return conditional(
        after,
        {
          zh: `“${bound.title.zh}”由法律设定，文件分类须有法律授权`,
          en: `A law set “${bound.title.en}”; the document needs its leave`,
        },
        { competence: 'law-amendment', basis: laws.whoMayCancel },
      );
    if (hasGround(move)) return lawful(after);
    return conditional(after, {
      zh: '分类标准尚无文件依据',
      en: 'No document sets the classes yet',
    });
  },
};
