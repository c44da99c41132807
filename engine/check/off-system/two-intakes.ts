import { isLicence, licences, licensingLaw, shareArticle } from '../laws.ts';
import { preExaminations } from '../levels.ts';
import { leadRule } from '../lead.ts';
import { areHandedInTogether, isHandedIn } from './hands-in.ts';

/** One matter that two offices take in separately 两头受理: one of them may take it in and pass it on. */
export const twoIntakes = leadRule(
  'off-system/two-intakes',
  {
    zh: '同一事项由两个部门分别受理的（两头受理），可由一个部门受理、转告有关部门后统一办理',
    en: 'what two offices take in separately by one article can be taken in by one of them, who passes it on',
  },
  (active, name) => {
    const items = active.items.filter((item) => isLicence(item) && isHandedIn(item));
    const passedUp = preExaminations(active);
    return items.flatMap((first, index) =>
      items
        .slice(index + 1)
        .filter((second) => second.authority !== first.authority && shareArticle(first.basis, second.basis))
        .filter((second) => !areHandedInTogether(active, first, second))
        .filter(
          (second) =>
            !passedUp.some(({ lower, upper }) => [lower, upper].every((one) => one === first || one === second)),
        )
        .map((second) => ({
          at: `items[${second.id}].authority`,
          message: {
            zh: `${name(first.id).zh}和${name(second.id).zh}依同一条文，由两个部门分别受理，疑似两头受理`,
            en: `${name(first.id).en} and ${name(second.id).en} rest on one article and are taken in by two offices`,
          },
          mend: {
            zh: '改为一窗受理、联合办理（joint），或一张表单（one-form）',
            en: 'Take both in at one window: handle them jointly (joint) or with one form (one-form)',
          },
          nodes: [first.id, second.id],
        })),
    );
  },
  { laws: [licensingLaw('26')], binds: licences },
);
