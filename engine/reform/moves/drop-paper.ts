import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot, refused } from '../rule.ts';
import { itemOf, nameOf, takeOf, withItem } from '../edit.ts';
import { listed, quoted } from '../words.ts';

/** Papers that no law asks for are no longer asked for 减材料. */
export const dropPaper: MoveRule<'drop-paper'> = {
  do: 'drop-paper',
  fates: () => fateOf('removed'),
  sentence: ({ item, materials }, title) => ({
    zh: `${quoted(item, title, 'zh')}不再收取${listed(materials, title, 'zh')}`,
    en: `No longer ask for ${listed(materials, title, 'en')} at ${quoted(item, title, 'en')}`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    if (item === undefined) return moot();
    const dropped = new Set(move.materials.filter((material) => takeOf(item.takes, material) !== undefined));
    if (dropped.size === 0) return moot();
    const demanded = item.takes.find(({ material, basis }) => dropped.has(material) && basis?.kind === 'law');
    if (demanded !== undefined && move.basis?.kind !== 'law') {
      const { zh, en } = nameOf(process, demanded.material);
      return refused(
        { zh: `材料“${zh}”由法律规定提交`, en: `A law asks for “${en}”` },
        {
          zh: '改为数据共享或告知承诺，或写明取消的法律依据',
          en: 'Share it or accept a commitment, or name the law that dropped it',
        },
        demanded.basis,
      );
    }
    return lawful(
      withItem(process, item.id, (old) => ({
        ...old,
        takes: old.takes.filter(({ material }) => !dropped.has(material)),
      })),
    );
  },
};
