import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { allTakes, isOnlyGiver } from '../takes.ts';

/** Nothing can be handed in before it exists. */
export const ownCertificate = rule(
  'take/own-certificate',
  { zh: '不能以自己的结果为办理材料', en: 'nothing can take what it gives itself' },
  (active) => {
    const name = nameIn(active);
    return allTakes(active)
      .filter(
        ({ node, take }) =>
          take.by !== 'later' && take.origin !== 'commitment' && isOnlyGiver(active, take.material, node),
      )
      .map(({ node, at, take }) => ({
        level: 'error',
        at: `${at}.material`,
        message: {
          zh: `${name(node).zh}要求提交${name(take.material).zh}，而它正是自己的结果`,
          en: `${name(node).en} asks for ${name(take.material).en}, which is its own result`,
        },
        mend: { zh: '删去该材料，或核对编号', en: 'Remove the take, or check the id' },
        nodes: [node],
      }));
  },
);
