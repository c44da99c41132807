import type { Item, Take } from '../../model/index.ts';
import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot } from '../rule.ts';
import { itemOf, withItems, withMaterials } from '../edit.ts';
import { listed } from '../words.ts';

/** Whether the applicant hands an item in; an opinion inside another item is asked for by its host. */
function isHandedIn(item: Item | undefined): boolean {
  return item !== undefined && item.host === undefined;
}

/** Several items, one form, one submission 一张表单、一次提交. */
export const oneForm: MoveRule<'one-form'> = {
  do: 'one-form',
  fates: () => fateOf('merged'),
  sentence: ({ items, form }, title) => ({
    zh: `${listed(items, title, 'zh')}用“${form.title.zh}”一次提交`,
    en: `Hand in ${listed(items, title, 'en')} at once with “${form.title.en}”`,
  }),
  apply: ({ process, resolve }, move) => {
    const ids = new Set(move.items.map(resolve).filter((id) => isHandedIn(itemOf(process, id))));
    if (ids.size < 2) return moot();
    const replaced = new Set(move.replaces);
    const set = move.form.id;
    const after = withItems(process, ids, (item) => {
      const form: Take = { material: move.form.id, by: 'acceptance', origin: 'applicant' };
      const others = item.takes.filter(({ material }) => !replaced.has(material) && material !== form.material);
      return { ...item, channel: { ...item.channel, sets: [set] }, takes: [form, ...others] };
    });
    return lawful(withMaterials(after, [move.form]));
  },
};
