import { businessRegulation } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** A deposit of firms needs what a charge needs, and a bank's guarantee may stand in for the cash. */
export const depositWithoutBasis = rule(
  'deposit/without-basis',
  {
    zh: '涉企保证金应当有法律、行政法规依据或者经国务院批准',
    en: 'a deposit that firms pay needs a law, an administrative regulation or leave of the State Council',
  },
  (active) => {
    const name = nameIn(active);
    return active.items.flatMap(({ id, fees = [] }) =>
      fees.flatMap(({ category, title, basis, payer, amount }, index) => {
        const isPaid = payer === 'applicant' && amount.value !== 0;
        if (category !== 'deposit' || !isPaid || basis?.kind === 'law') return [];
        return [
          {
            level: basis?.kind === 'document' ? 'lead' : 'error',
            at: `items[${id}].fees[${index}].basis`,
            message: {
              zh: `${name(id).zh}收取保证金“${title.zh}”，没有法律、行政法规依据`,
              en: `${name(id).en} takes the deposit “${title.en}” without a law or an administrative regulation`,
            },
            mend: {
              zh: '写明依据或国务院批准文件，否则取消；能收的也可以银行保函替代现金',
              en: 'Cite it or the leave of the State Council, else drop it; where it may be taken, a bank’s guarantee can stand in for cash',
            },
            nodes: [id],
            basis: businessRegulation('25'),
          },
        ];
      }),
    );
  },
  { laws: [businessRegulation('25')], binds: 'all' },
);
