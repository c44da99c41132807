import { inForceOn } from '../../model/index.ts';
import { sharingRegulation } from '../laws.ts';
import { listOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { itemTakes } from '../takes.ts';

/** What offices can get from one another must not be asked of the applicant. */
export const couldBeShared = rule(
  'sharing/asked-of-applicant',
  {
    zh: '能够共享获取的材料，不得要求申请人提供',
    en: 'papers that offices can share must not be asked of the applicant',
  },
  (active) => {
    const name = nameIn(active);
    const asked = itemTakes(active).filter(
      ({ take, material }) => take.origin === 'applicant' && material.shareable?.value === true,
    );
    const since = { from: '2019-04-26' };
    return [...new Set(asked.map(({ material }) => material))].map((material) => {
      const nodes = [...new Set(asked.filter((other) => other.material === material).map(({ node }) => node))];
      const [paper, items] = [name(material.id), listOf(nodes.map(name))];
      return {
        level: 'lead',
        at: `materials[${material.id}]`,
        message: {
          zh: `${paper.zh}可以共享，${items.zh}仍由申请人提交，待核实`,
          en: `${paper.en} can be shared, yet the applicant hands it in for ${items.en}; to be verified`,
        },
        mend: { zh: '改为数据共享', en: 'Share it' },
        nodes,
        basis: inForceOn(since, active.process.asOf) ? sharingRegulation : undefined,
      };
    });
  },
);
