import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { itemTakes } from '../takes.ts';

/** Data that offices do not have, or may not pass on, cannot be shared. */
export const sharingNotPossible = rule(
  'sharing/not-possible',
  { zh: '标为共享的材料须确实可以共享', en: 'a paper marked as shared has to be one that offices can share' },
  (active) => {
    const name = nameIn(active);
    return itemTakes(active).flatMap(({ node, at, take, material }) => {
      const { shareable } = material;
      if (take.origin !== 'sharing' || shareable?.value === true) return [];
      const [paper, item] = [name(take.material), name(node)];
      const isKnown = shareable !== undefined;
      return [
        {
          level: isKnown ? 'error' : 'lead',
          at: `${at}.origin`,
          message: isKnown
            ? {
                zh: `${item.zh}的${paper.zh}标为共享，而该材料不能共享`,
                en: `${item.en} gets ${paper.en} by sharing, which is said to be impossible`,
              }
            : {
                zh: `${item.zh}的${paper.zh}标为共享，能否共享待核实`,
                en: `${item.en} gets ${paper.en} by sharing; whether that is possible is to be verified`,
              },
          mend: {
            zh: '写明可共享的依据（shareable），或改由申请人提交',
            en: 'State why it can be shared (shareable), or let the applicant hand it in',
          },
          nodes: [node],
          basis: shareable?.basis,
        },
      ];
    });
  },
);
