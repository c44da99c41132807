import type { Gate } from '../../model/index.ts';
import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot, refused } from '../rule.ts';
import { itemOf, materialOf, takeOf, withItem } from '../edit.ts';
import { laws } from '../laws.ts';
import { quoted } from '../words.ts';

const rank: Record<Gate, number> = { acceptance: 0, decision: 1, delivery: 2, later: 3 };

/** Accepted though a paper is missing, which has to be there by a later gate 容缺受理. */
export const acceptWithGap: MoveRule<'accept-with-gap'> = {
  do: 'accept-with-gap',
  fates: () => fateOf('removed'),
  sentence: ({ item, material, by }, title) => ({
    zh: `${quoted(item, title, 'zh')}容缺受理，${quoted(material, title, 'zh')}在${by === 'decision' ? '决定' : '送达'}前补齐`,
    en: `Accept ${quoted(item, title, 'en')} without ${quoted(material, title, 'en')}, due before the ${by}`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    const take = item === undefined ? undefined : takeOf(item.takes, move.material);
    if (item === undefined) return moot();
    if (take === undefined || rank[take.by] >= rank[move.by]) return moot();
    if (move.by !== 'decision' && move.basis?.kind !== 'law')
      return refused(
        { zh: '容缺材料须在作出决定前补齐', en: 'A missing paper has to be there before the decision' },
        { zh: '把补齐时点改为“决定”', en: 'Let it be due by the decision' },
        laws.acceptance,
      );
    const material = materialOf(process, move.material);
    if (material?.core === true)
      return refused(
        {
          zh: `“${material.title.zh}”是主件，不得容缺`,
          en: `“${material.title.en}” is a core paper; it may not be missing`,
        },
        { zh: '先取得主件，或改用数据共享', en: 'Get the core paper first, or share it' },
        laws.acceptance,
      );
    const basis = move.basis ?? take.basis;
    const after = withItem(process, item.id, (old) => ({
      ...old,
      takes: old.takes.map((one) =>
        one === take ? { ...one, by: move.by, ...(basis === undefined ? {} : { basis }) } : one,
      ),
    }));
    if (hasGround(move)) return lawful(after);
    return conditional(
      after,
      { zh: '容缺须列入公布的清单', en: 'The gap needs an entry in a published list' },
      { competence: 'this-level', basis: laws.acceptance },
    );
  },
};
