import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot } from '../rule.ts';
import { itemOf, withItem } from '../edit.ts';
import { laws } from '../laws.ts';
import { quoted } from '../words.ts';

const payers = {
  nobody: { zh: '取消收取', en: 'nobody: it is abolished' },
  government: { zh: '由财政承担', en: 'the government' },
  // The one who handles it is an office, or a company where the item is one of a utility or a market service.
  office: { zh: '由办理单位承担', en: 'whoever handles it' },
  area: { zh: '由开发区承担', en: 'the area' },
} as const;

/** The applicant no longer pays; somebody else does, or nobody. Only what nobody pays is removed; the rest has moved. */
export const waiveFee: MoveRule<'waive-fee'> = {
  do: 'waive-fee',
  payer: ({ payer }) => payer,
  fates: ({ payer }) => fateOf(payer === 'nobody' ? 'removed' : 'moved'),
  sentence: ({ item, fee, payer }, title) => ({
    zh: `${quoted(item, title, 'zh')}的费用${quoted(fee, title, 'zh')}${payers[payer].zh}`,
    en: `The fee ${quoted(fee, title, 'en')} of ${quoted(item, title, 'en')} is paid by ${payers[payer].en}`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    const fee = item?.fees?.find(({ id }) => id === move.fee);
    if (item === undefined || fee === undefined) return moot();
    const { payer } = move;
    const after = withItem(process, item.id, (old) => ({
      ...old,
      fees: (old.fees ?? []).flatMap((one) => {
        if (one.id !== fee.id) return [one];
        return payer === 'nobody' ? [] : [{ ...one, payer }];
      }),
    }));
    const isCharge = fee.category === 'administrative' || fee.category === 'fund';
    if (!isCharge || hasGround(move) || payer !== 'nobody') return lawful(after);
    return conditional(
      after,
      { zh: '减免行政事业性收费和基金须有权机关决定', en: 'Only the competent body may waive charges and funds' },
      { basis: laws.fees },
    );
  },
};
