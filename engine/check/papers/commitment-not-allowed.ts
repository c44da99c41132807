import { isPublished } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { itemTakes } from '../takes.ts';

/** A letter stands in for a paper only where a published list or a special rule names it. */
export const commitmentNotAllowed = rule(
  'commitment/not-allowed',
  {
    zh: '告知承诺须列入公布的清单或有专门规定；国家安全、公共安全、金融、生态环境、人身健康和财产安全不在其内',
    en: 'commitment needs a published list or a special rule; safety, security, finance, environment and health are excluded',
  },
  (active) => {
    const name = nameIn(active);
    return itemTakes(active).flatMap(({ node, at, take, material }) => {
      const allowed = material.commitment?.value;
      if (take.origin !== 'commitment' || allowed === true || take.basis?.kind === 'law') return [];
      if (allowed === undefined && isPublished(take.basis)) return [];
      const [paper, item] = [name(take.material), name(node)];
      const message =
        allowed === false
          ? {
              zh: `${item.zh}以承诺代替${paper.zh}，而该材料不得承诺`,
              en: `${item.en} takes a promise for ${paper.en}, which is excluded from commitment`,
            }
          : {
              zh: `${item.zh}以承诺代替${paper.zh}，未见清单或规定`,
              en: `${item.en} takes a promise for ${paper.en}; no list or rule is given`,
            };
      return [
        {
          level: allowed === false ? 'error' : 'warning',
          at: `${at}.origin`,
          message,
          mend: {
            zh: '恢复提交，或写明允许承诺的规定',
            en: 'Ask for the paper again, or cite the rule that allows the promise',
          },
          nodes: [node],
          basis: material.commitment?.basis,
        },
      ];
    });
  },
);
