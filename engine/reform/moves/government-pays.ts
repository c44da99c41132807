import type { MoveRule } from '../rule.ts';
import { fateOf } from '../rule.ts';
import { listed } from '../words.ts';
import { together } from './together.ts';
import { waiveFee } from './waive-fee.ts';

/** Government pays what the items cost the applicant 政府买单: short for waive-fee of each. Nothing is removed, all is moved. */
export const governmentPays: MoveRule<'government-pays'> = {
  do: 'government-pays',
  payer: () => 'government',
  fates: () => fateOf('moved'),
  sentence: ({ items }, title) => ({
    zh: `${listed(items, title, 'zh')}的费用由财政承担`,
    en: `Let the government pay the fees of ${listed(items, title, 'en')}`,
  }),
  apply: (plan, { items, categories, basis }) => {
    const { process, resolve } = plan;
    const named = new Set(items.map(resolve));
    const fees = process.items
      .filter(({ id }) => named.has(id))
      .flatMap(({ id, fees: own = [] }) => own.map((fee) => ({ item: id, fee })))
      .filter(({ fee }) => fee.payer === 'applicant' && (categories?.includes(fee.category) ?? true));
    return together(
      process,
      fees.map(
        ({ item, fee }) =>
          (current) =>
            waiveFee.apply(
              { ...plan, process: current },
              { do: 'waive-fee', item, fee: fee.id, payer: 'government', basis },
            ),
      ),
    );
  },
};
