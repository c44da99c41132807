import type { Id, LawBasis } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import {
  firstInForce,
  governmentServices,
  licensingLaw,
  marketEntityRegulation,
  realEstateRegulation,
  sharingRegulation,
} from '../laws.ts';
import { listOf } from '../names.ts';
import { registrationLaws, registrationOf } from '../registrations.ts';
import { leadRule } from '../lead.ts';
import { itemTakes } from '../takes.ts';

/** What offices can get from one another must not be asked of the applicant. */
export const couldBeShared = leadRule(
  'sharing/asked-of-applicant',
  {
    zh: '能够共享获取的材料，不得要求申请人提供',
    en: 'papers that offices can share must not be asked of the applicant',
  },
  (active, name) => {
    const asked = itemTakes(active).filter(
      ({ take, material }) => take.origin === 'applicant' && material.shareable?.value === true,
    );
    return [...new Set(asked.map(({ material }) => material))].map((material) => {
      const nodes = [...new Set(asked.filter((other) => other.material === material).map(({ node }) => node))];
      const [paper, items] = [name(material.id), listOf(nodes.map(name))];
      return {
        at: `materials[${material.id}]`,
        message: {
          zh: `${paper.zh}可以共享，${items.zh}仍由申请人提交`,
          en: `${paper.en} can be shared, yet the applicant hands it in for ${items.en}`,
        },
        mend: { zh: '改为数据共享', en: 'Share it' },
        nodes,
        basis: lawOf(active, nodes),
      };
    });
  },
  {
    laws: [licensingLaw('33'), realEstateRegulation('24'), sharingRegulation, marketEntityRegulation('16')],
    binds: governmentServices,
    always: true,
  },
);

/** The registrations' own article where only they ask for the paper, else the one on government services in general. */
function lawOf({ items, process }: ActiveProcess, nodes: readonly Id[]): LawBasis | undefined {
  const askers = items.filter(({ id }) => nodes.includes(id));
  const own = askers.map((item) => {
    const registration = registrationOf(item);
    return registration === undefined ? undefined : registrationLaws(registration, process.asOf).sharing;
  });
  const [first] = own;
  if (first !== undefined && own.every((law) => law?.act.zh === first.act.zh)) return first;
  return askers.some(({ kind }) => governmentServices.includes(kind))
    ? firstInForce(process.asOf, [sharingRegulation])
    : undefined;
}
