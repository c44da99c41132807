import type { Id, Process, Take } from '../../model/index.ts';
import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, lawfulOrder, lawfulOrderIn, moot } from '../rule.ts';
import { giversOf, itemOf, takeOf, withItem, withMaterials } from '../edit.ts';
import { laws } from '../laws.ts';
import { quoted } from '../words.ts';

/** Another paper does instead, such as a commitment letter for a bank’s proof of funds 以…代替. */
export const replacePaper: MoveRule<'replace-paper'> = {
  do: 'replace-paper',
  fates: () => fateOf('merged'),
  sentence: ({ item, material, with: paper }, title) => ({
    zh: `${quoted(item, title, 'zh')}以“${paper.title.zh}”代替${quoted(material, title, 'zh')}`,
    en: `At ${quoted(item, title, 'en')}, take “${paper.title.en}” instead of ${quoted(material, title, 'en')}`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    const old = item === undefined ? undefined : takeOf(item.takes, move.material);
    if (item === undefined || old === undefined) return moot();
    if (
      lawfulOrderIn(process, [old]) !== undefined &&
      move.basis?.kind !== 'law' &&
      !standsFor(process, old, move.with.id)
    )
      return lawfulOrder(process, old);
    const stands = takeOf(item.takes, move.with.id) !== undefined;
    const after = withMaterials(
      withItem(process, item.id, (before) => ({
        ...before,
        takes: stands
          ? before.takes.filter((take) => take !== old)
          : before.takes.map((take) => (take === old ? { ...take, material: move.with.id } : take)),
      })),
      [move.with],
    );
    if (old.basis?.kind !== 'law' || hasGround(move)) return lawful(after);
    return conditional(
      after,
      { zh: '原材料由法律规定，代替须有依据', en: 'A law names the old paper; replacing it needs a basis' },
      { basis: old.basis ?? laws.onlyLawfulPapers },
    );
  },
};

/** Whether the new paper is given by the giver of the old one, or by a joint group in which that giver takes part. */
function standsFor(process: Process, { material }: Take, by: Id): boolean {
  const now = giversOf(process, by);
  return giversOf(process, material).every(
    (old) => now.includes(old) || process.groups.some(({ id, members }) => now.includes(id) && members.includes(old)),
  );
}
