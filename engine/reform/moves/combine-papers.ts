import type { MoveRule } from '../rule.ts';
import type { Take } from '../../model/index.ts';
import { fateOf, lawful, lawfulOrder, lawfulOrderIn, moot } from '../rule.ts';
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
    if (item === undefined) return moot();
    const gone = new Set(move.materials);
    const first = item.takes.find(({ material }) => gone.has(material));
    if (first === undefined) return moot();
    const combined = item.takes.filter(({ material }) => gone.has(material));
    const bound = lawfulOrderIn(process, combined);
    if (bound !== undefined && move.basis?.kind !== 'law') return lawfulOrder(process, bound);
    const stands = takeOf(item.takes, move.into.id) !== undefined;
    const after = withItem(process, item.id, (old) => ({
      ...old,
      takes: old.takes
        .filter((take) => (take === first && !stands) || !gone.has(take.material))
        .map((take) => (take === first ? { ...strictest(combined), material: move.into.id } : take)),
    }));
    return lawful(withMaterials(after, [move.into]));
  },
};

const gates = ['acceptance', 'decision', 'delivery', 'later'] as const;

/** The one paper is due when the first of them was, is handed in if any was, and is asked for where any was. */
function strictest(takes: readonly Take[]): Take {
  const [first] = takes as [Take];
  const by = gates.find((gate) => takes.some((take) => take.by === gate)) ?? first.by;
  const origin = takes.some((take) => take.origin === 'applicant') ? 'applicant' : first.origin;
  const conditions = takes.map(({ when }) => when);
  const { when: _, letter: __, ...rest } = first;
  const any = conditions.flatMap((when) => (when === undefined ? [] : [when]));
  const isSame = any.every((when) => JSON.stringify(when) === JSON.stringify(any[0]));
  if (any.length < conditions.length) return { ...rest, by, origin };
  return { ...rest, by, origin, when: isSame && any[0] !== undefined ? any[0] : { any } };
}
