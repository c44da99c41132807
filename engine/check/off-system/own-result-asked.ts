import { governmentServices, sharingRegulation } from '../laws.ts';
import { leadRule } from '../lead.ts';
import { itemTakes } from '../takes.ts';

/** An office that asks the applicant for what it issued itself does not look into its own register. */
export const ownResultAsked = leadRule(
  'off-system/own-result-asked',
  {
    zh: '部门自己出具的证照，不应再要申请人提供；要的，疑似结果没有入库',
    en: 'an office has what it issued itself; asking the applicant for it hints at results that are in no register',
  },
  (active, name) => {
    const offices = new Map(active.items.map(({ id, authority }) => [id, authority]));
    return itemTakes(active).flatMap(({ node, at, take, material }) => {
      const issuer = active.givers
        .get(take.material)
        ?.find((giver) => giver !== node && offices.get(giver) === offices.get(node));
      // What is known to be shareable is told by the rule on sharing.
      if (take.origin !== 'applicant' || issuer === undefined || material.shareable?.value === true) return [];
      return [
        {
          at: `${at}.origin`,
          message: {
            zh: `${name(node).zh}要申请人提供${name(take.material).zh}，而它由同一部门经${name(issuer).zh}出具`,
            en: `${name(node).en} asks the applicant for ${name(take.material).en}, which the same office issued in ${name(issuer).en}`,
          },
          mend: { zh: '由部门自行调取（改为共享）', en: 'Let the office look it up (share it)' },
          nodes: [issuer, node],
        },
      ];
    });
  },
  { laws: [sharingRegulation], binds: governmentServices, always: true },
);
