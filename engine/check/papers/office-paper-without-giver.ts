import { listOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { allTakes } from '../takes.ts';

/** A paper that an office issues comes from some item; if none is in the document, part of the path may be missing. */
export const officePaperWithoutGiver = rule(
  'material/office-paper-without-giver',
  {
    zh: '由部门出具的材料，应有出具它的事项',
    en: 'a paper that an office issues should have an item that gives it',
  },
  (active) => {
    const name = nameIn(active);
    const taken = allTakes(active).filter(
      ({ material }) => material.holder === 'office' && !active.givers.has(material.id),
    );
    return [...new Set(taken.map(({ material }) => material.id))].map((material) => {
      const nodes = [...new Set(taken.filter(({ take }) => take.material === material).map(({ node }) => node))];
      const [paper, takers] = [name(material), listOf(nodes.map(name))];
      return {
        level: 'lead',
        at: `materials[${material}]`,
        message: {
          zh: `${takers.zh}要求部门出具的${paper.zh}，流程中没有出具它的事项，待核实`,
          en: `${takers.en} asks for ${paper.en}, which an office issues but no item here gives; to be verified`,
        },
        mend: {
          zh: '补上出具它的事项；如为历史证照，说明已在案',
          en: 'Add the item that gives it, or say that the applicant already holds it',
        },
        nodes,
      };
    });
  },
);
