import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, lawful, moot, refused } from '../rule.ts';
import { idTaken, isUsed, withMaterials } from '../edit.ts';
import { laws } from '../laws.ts';

/** An item that the process did not have before, such as utilities brought forward into it. */
export const addItem: MoveRule<'add-item'> = {
  do: 'add-item',
  fates: () => fateOf('removed'),
  sentence: ({ item }) => ({ zh: `增加“${item.title.zh}”`, en: `Add “${item.title.en}”` }),
  apply: ({ process }, { item, materials }) => {
    if (process.items.some(({ id }) => id === item.id)) return moot();
    if (isUsed(process, item.id)) return refused(...idTaken(item.id));
    const after = withMaterials({ ...process, items: [...process.items, item] }, materials);
    if (item.kind !== '行政许可') return lawful(after);
    if (item.basis.kind === 'law') return lawful(after, 'law-amendment');
    if (item.basis.kind === 'document')
      return conditional(
        after,
        { zh: '文件不得设定行政许可，须查明上位法', en: 'A document may not set a licence; find the law above it' },
        { basis: laws.whoMaySet },
      );
    return refused(
      { zh: `没有法律依据，不得新设行政许可“${item.title.zh}”`, en: `No licence “${item.title.en}” without a law` },
      { zh: '补上法律、法规依据，或改为公共服务', en: 'Name the law, or make it a public service' },
      laws.whoMaySet,
    );
  },
};
