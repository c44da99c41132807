import type { MoveRule } from '../rule.ts';
import {
  conditional,
  fateOf,
  hasGround,
  hasHigherGround,
  lawful,
  lawfulOrder,
  lawfulOrderIn,
  moot,
  refused,
} from '../rule.ts';
import { itemOf, materialOf, withItem, withMaterials } from '../edit.ts';
import { listed, quoted } from '../words.ts';

/** The applicant’s letter stands in for the papers 告知承诺; checks follow. The letter itself is a paper. */
export const commit: MoveRule<'commit'> = {
  do: 'commit',
  fates: () => fateOf('promised'),
  sentence: ({ item, materials, letter }, title) => ({
    zh: `${quoted(item, title, 'zh')}的${listed(materials, title, 'zh')}实行告知承诺，交“${letter.title.zh}”`,
    en: `At ${quoted(item, title, 'en')}, accept “${letter.title.en}” in place of ${listed(materials, title, 'en')}`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    if (item === undefined) return moot();
    const promised = new Set(
      move.materials.filter((material) =>
        item.takes.some((take) => take.material === material && take.origin !== 'commitment'),
      ),
    );
    if (promised.size === 0) return moot();
    const bound = lawfulOrderIn(
      process,
      item.takes.filter(({ material }) => promised.has(material)),
    );
    if (bound !== undefined && move.basis?.kind !== 'law') return lawfulOrder(process, bound);
    const known = [...promised].map((material) => materialOf(process, material)).filter((one) => one !== undefined);
    const excluded = known.find(({ commitment }) => commitment?.value === false);
    if (excluded !== undefined && !hasGround(move))
      return refused(
        { zh: `“${excluded.title.zh}”不适用告知承诺`, en: `“${excluded.title.en}” is excluded from commitment` },
        {
          zh: '写明点名该事项的上位特别规定，或改用数据共享、容缺受理',
          en: 'Name the higher special rule that re-admits it, or use sharing or acceptance with a gap',
        },
        excluded.commitment?.basis,
      );
    const after = withMaterials(
      withItem(process, item.id, (old) => ({
        ...old,
        takes: old.takes.map((take) =>
          promised.has(take.material)
            ? {
                ...take,
                origin: 'commitment',
                letter: move.letter.id,
                ...(move.basis === undefined ? {} : { basis: move.basis }),
              }
            : take,
        ),
      })),
      [move.letter],
    );
    if (excluded !== undefined && !hasHigherGround(move))
      return conditional(after, specialRule, { competence: 'state-council', basis: excluded.commitment?.basis });
    if (hasGround(move) || known.every(({ commitment }) => commitment?.value === true)) return lawful(after);
    return conditional(after, {
      zh: '告知承诺须列入公布的清单',
      en: 'Commitment needs an entry in a published list',
    });
  },
};

const specialRule = {
  zh: '属排除范围，须有点名该事项的上位特别规定，地方清单不够',
  en: 'It is excluded; a higher special rule has to name the item, a local list is not enough',
};
