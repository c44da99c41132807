import type { Basis, FindingLevel, Item } from '../../model/index.ts';
import { businessRegulation, isLicence, licensingLaw } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** A document may repeat what a law allows, so one is a lead to the law behind it; nothing at all is a fault. */
function levelOf(item: Item, basis: Basis | undefined): FindingLevel {
  if (basis?.kind === 'document') return 'lead';
  return isLicence(item) ? 'error' : 'warning';
}

/** Charges need a law or an administrative regulation; the amount may stay unknown. */
export const feeWithoutBasis = rule(
  'fee/without-basis',
  {
    zh: '行政事业性收费和政府性基金须有法律、行政法规依据',
    en: 'an administrative charge or a government fund needs a law or an administrative regulation',
  },
  (active) => {
    const name = nameIn(active);
    return active.items.flatMap((item) =>
      (item.fees ?? []).flatMap(({ category, title, basis, amount, payer }, index) => {
        const isCharge = category === 'administrative' || category === 'fund';
        const isFree = payer !== 'applicant' || amount.value === 0;
        if (!isCharge || isFree || basis?.kind === 'law' || amount.basis.kind === 'law') return [];
        return [
          {
            level: levelOf(item, basis),
            at: `items[${item.id}].fees[${index}].basis`,
            message: {
              zh: `${name(item.id).zh}收取“${title.zh}”，没有法律、行政法规依据`,
              en: `${name(item.id).en} charges “${title.en}” without a law or an administrative regulation`,
            },
            mend: { zh: '写明收费的法律依据，或取消该项收费', en: 'Cite the law that allows the charge, or drop it' },
            nodes: [item.id],
            basis: isLicence(item) ? licensingLaw('58–59') : undefined,
          },
        ];
      }),
    );
  },
  { laws: [licensingLaw('58–59'), businessRegulation('25')], binds: 'all' },
);
