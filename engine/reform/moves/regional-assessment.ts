import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot } from '../rule.ts';
import { withItems } from '../edit.ts';
import { laws } from '../laws.ts';
import { listed } from '../words.ts';

/** The area has it assessed once, and its projects share the result 区域评估; the area pays. */
export const regionalAssessment: MoveRule<'regional-assessment'> = {
  do: 'regional-assessment',
  payer: () => 'area',
  fates: () => ({ ...fateOf('shared'), fees: 'moved', prices: 'moved' }),
  sentence: ({ items }, title) => ({
    zh: `${listed(items, title, 'zh')}由开发区统一评估，企业不再单独办理`,
    en: `The area has ${listed(items, title, 'en')} assessed once for all its projects`,
  }),
  apply: ({ process, resolve }, move) => {
    const ids = new Set(move.items.map(resolve));
    if (!process.items.some(({ id }) => ids.has(id))) return moot();
    const elsewhere = { not: move.when };
    const after = withItems(process, ids, (item) => ({
      ...item,
      when: item.when === undefined ? elsewhere : { all: [item.when, elsewhere] },
    }));
    if (hasGround(move)) return lawful(after);
    return conditional(
      after,
      { zh: '区域评估成果尚未公布', en: 'The area’s assessment has not been published yet' },
      { basis: laws.regionalAssessment },
    );
  },
};
