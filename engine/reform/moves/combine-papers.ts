import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot } from '../rule.ts';
import { itemOf, takeOf, withItem, withMaterials } from '../edit.ts';
import { listed, quoted } from '../words.ts';

/** Several papers of one item become one 合并材料. */
export const combinePapers: MoveRule<'combine-papers'> = {
  do: 'combine-papers',
  fates: () => fateOf('merged'),
  sentence: ({ item, materials, into }, title) => ({
    zh: `${quoted(item, title, 'zh')}的${listed(materials, title, 'zh')}合并为“${into.title.zh}”`,
    en: `Combine ${listed(materials, title, 'en')} of ${quoted(item, title, 'en')} into “${into.title.en}”`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    if (item === undefined) return moot(move.item);
    const gone = new Set(move.materials);
    const first = item.takes.find(({ material }) => gone.has(material));
    if (first === undefined) return moot(move.materials.join(', '));
    const stands = takeOf(item.takes, move.into.id) !== undefined;
    const after = withItem(process, item.id, (old) => ({
      ...old,
      takes: old.takes.flatMap((take) => {
        if (take === first && !stands) return [{ ...take, material: move.into.id }];
        return gone.has(take.material) ? [] : [take];
      }),
    }));
    return lawful(withMaterials(after, [move.into]));
  },
};
