import { firstInForce, isLicence, licences, isPublished, licensingLaw } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** After acceptance a clock stops only for the matters of article 45 or by a rule that can be cited. */
export const stopWithoutGround = rule(
  'stop/without-ground',
  {
    zh: '受理后只能因听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审或明文规定停止计时',
    en: 'after acceptance a clock stops only for hearing, tender, auction, inspection, test, quarantine, appraisal, expert review, or by a cited rule',
  },
  (active) => {
    const name = nameIn(active);
    return active.items.flatMap((item) =>
      (item.stops ?? []).flatMap(({ ground, basis, title }, index) => {
        if (ground !== 'own-rule' || isPublished(basis)) return [];
        return [
          {
            level: 'error',
            at: `items[${item.id}].stops[${index}].basis`,
            message: {
              zh: `${name(item.id).zh}为“${title.zh}”停止计时，没有引用规定`,
              en: `${name(item.id).en} stops its clock for “${title.en}” without citing a rule`,
            },
            mend: {
              zh: '写明允许停止计时的规定，或不停止计时',
              en: 'Cite the rule that allows the stop, or let the clock run',
            },
            nodes: [item.id],
            basis: isLicence(item) ? firstInForce(active.process.asOf, [licensingLaw('45')]) : undefined,
          },
        ];
      }),
    );
  },
  { laws: [licensingLaw('45')], binds: licences, always: true },
);
