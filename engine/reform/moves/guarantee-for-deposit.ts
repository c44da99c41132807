import { itemOf, takeOf, withItem, withMaterials } from '../edit.ts';
import { laws } from '../laws.ts';
import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot, refused } from '../rule.ts';
import { quoted } from '../words.ts';

/**
 * A bank's guarantee stands in for cash 以保函代替保证金. The cash stays with the firm; the guarantee is a paper and has a
 * price, so that the deposit has moved and is not removed.
 */
export const guaranteeForDeposit: MoveRule<'guarantee-for-deposit'> = {
  do: 'guarantee-for-deposit',
  payer: () => 'applicant',
  fates: () => fateOf('moved'),
  sentence: ({ item, fee, guarantee }, title) => ({
    zh: `${quoted(item, title, 'zh')}的${quoted(fee, title, 'zh')}可用“${guarantee.title.zh}”代替现金`,
    en: `At ${quoted(item, title, 'en')}, “${guarantee.title.en}” may stand in for the cash of ${quoted(fee, title, 'en')}`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    const fee = item?.fees?.find(({ id }) => id === move.fee);
    if (item === undefined || fee === undefined) return moot();
    if (fee.category !== 'deposit')
      return refused(
        { zh: `“${fee.title.zh}”不是保证金`, en: `“${fee.title.en}” is no deposit` },
        { zh: '费用的减免用“减免收费”', en: 'To waive a fee, use waive-fee' },
        laws.deposits,
      );
    const { premium, guarantee } = move;
    const after = withItem(process, item.id, (old) => ({
      ...old,
      fees: (old.fees ?? []).flatMap((one) => (one.id === fee.id ? [premium] : one.id === premium.id ? [] : [one])),
      takes:
        takeOf(old.takes, guarantee.id) === undefined
          ? [...old.takes, { material: guarantee.id, by: 'acceptance', origin: 'applicant', basis: laws.deposits }]
          : old.takes,
    }));
    return lawful(withMaterials(after, [guarantee]));
  },
};
