import { nameIn } from '../names.ts';
import { isLicence, licences, licensingLaw } from '../laws.ts';
import type { Trouble } from '../rule.ts';
import { rule } from '../rule.ts';

/** A law that binds an act of the applicant does not bind the decision of another office. */
export const actBeforePermit = rule(
  'act/before-permit',
  {
    zh: '约束当事人行为（如开工）的规定，不能画成另一许可的前置，除非法律明文如此',
    en: 'an act of the applicant stands before a licence only where a law says so itself',
  },
  (active) => {
    const name = nameIn(active);
    const acts = new Set(active.acts.map(({ id }) => id));
    const permits = new Set(active.items.filter(isLicence).map(({ id }) => id));
    const { orders, habits } = active.process;
    const places = [
      ...active.orders.map((arrow) => ({ ...arrow, at: `orders[${orders.indexOf(arrow)}]` })),
      ...active.habits.map((arrow) => ({ ...arrow, at: `habits[${habits.indexOf(arrow)}]` })),
    ];
    return places
      .filter(({ earlier, later }) => acts.has(earlier) && permits.has(later))
      .filter(({ basis }) => basis.kind !== 'law' || basis.application === 'reading')
      .map(({ at, earlier, later }): Trouble => ({
        level: 'warning',
        at,
        message: {
          zh: `行为${name(earlier).zh}被画成许可${name(later).zh}的前置`,
          en: `The act ${name(earlier).en} is drawn before the licence ${name(later).en}`,
        },
        mend: {
          zh: '删去该箭头，或写明直接规定它的法条',
          en: 'Remove the arrow, or cite the article that says so directly',
        },
        nodes: [earlier, later],
        basis: licensingLaw('16'),
      }));
  },
  { laws: [licensingLaw('16')], binds: licences },
);
