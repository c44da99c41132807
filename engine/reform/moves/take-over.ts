import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot } from '../rule.ts';
import { itemOf, withItems } from '../edit.ts';
import { laws } from '../laws.ts';
import { listed } from '../words.ts';

/**
 * Somebody else applies in the applicant's place and pays 代为申请. The items, their papers and their orders stay; steps,
 * papers and prices have moved from the applicant to them, so that none of it counts as removed.
 */
export const takeOver: MoveRule<'take-over'> = {
  do: 'take-over',
  payer: () => 'office',
  fates: () => fateOf('moved'),
  sentence: ({ items, by }, title) => ({
    zh: `${listed(items, title, 'zh')}由${by.zh}代申请人办理并承担费用`,
    en: `Let ${by.en} apply and pay for ${listed(items, title, 'en')} in the applicant’s place`,
  }),
  apply: ({ process, resolve }, move) => {
    const ids = new Set(
      move.items.map(resolve).filter((id) => {
        const item = itemOf(process, id);
        return item !== undefined && item.host === undefined;
      }),
    );
    if (ids.size === 0) return moot();
    const after = withItems(process, ids, ({ statedVisits: _, ...item }) => ({
      ...item,
      channel: { submit: 'pushed', collect: 'none' },
      takes: item.takes.map((take) => (take.origin === 'applicant' ? { ...take, origin: 'sharing' } : take)),
      ...(item.fees === undefined
        ? {}
        : { fees: item.fees.map((fee) => (fee.payer === 'applicant' ? { ...fee, payer: 'office' } : fee)) }),
    }));
    if (hasGround(move)) return lawful(after);
    return conditional(
      after,
      { zh: '代为办理须有文件或协议', en: 'Applying for somebody else needs a document or an agreement' },
      { competence: 'this-level', basis: laws.utilities },
    );
  },
};
