import { arrowsOf } from '../../network/index.ts';
import { isLicence, licences, licensingLaw, shareArticle } from '../laws.ts';
import { leadRule } from '../lead.ts';

/**
 * An office that looks at a matter in an item of its own making before it accepts the licence for it has the papers before the
 * clock of the licence starts: what the files show is earlier than what the system shows.
 */
export const reviewedBeforeAcceptance = leadRule(
  'off-system/reviewed-before-acceptance',
  {
    zh: '材料齐全即应受理；同一部门依同一条文先行审查、再受理许可的，疑似先审后录、体外计时',
    en: 'complete papers are accepted; an office that first reviews by the same article reviews outside the clock of the licence',
  },
  (active, name) => {
    const items = new Map(active.items.map((item) => [item.id, item]));
    return arrowsOf(active).flatMap(({ earlier, later, by }) => {
      const [review, licence] = [items.get(earlier), items.get(later)];
      if (review === undefined || licence === undefined || by !== 'acceptance') return [];
      const isOwn =
        isLicence(licence) &&
        review.setBy === 'normative-document' &&
        review.authority === licence.authority &&
        shareArticle(review.basis, licence.basis);
      if (!isOwn) return [];
      return [
        {
          at: `items[${earlier}]`,
          message: {
            zh: `${name(later).zh}受理之前，同一部门依同一条文先办${name(earlier).zh}，其时间不在许可的时限内`,
            en: `Before it accepts ${name(later).en}, the same office handles ${name(earlier).en} by the same article, outside the limit of the licence`,
          },
          mend: {
            zh: '并入许可的审查（merge、internalise），或自收件起登记并计时',
            en: 'Make it part of the licence’s review (merge, internalise), or register it and count its time from receipt',
          },
          nodes: [earlier, later],
        },
      ];
    });
  },
  { laws: [licensingLaw('32')], binds: licences },
);
