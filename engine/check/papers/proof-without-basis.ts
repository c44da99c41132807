import { businessRegulation } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { itemTakes } from '../takes.ts';

/** Somebody else's proof is asked for by law only, and not at all where data, a promise or a contract can stand in for it. */
export const proofWithoutBasis = rule(
  'proof/without-basis',
  {
    zh: '证明事项应当有法律、法规或者国务院决定依据；能以共享核查、书面承诺等办理的，不得设定',
    en: 'a proof needs a law, a regulation or a decision of the State Council, and is not asked for where data or a promise can stand in',
  },
  (active) => {
    const name = nameIn(active);
    return itemTakes(active)
      .filter(({ take, material }) => material.proof === true && take.origin === 'applicant')
      .flatMap(({ node, at, take, material }) => {
        const [paper, item] = [name(take.material), name(node)];
        const isReplaceable = material.shareable?.value === true || material.commitment?.value === true;
        if (!isReplaceable && take.basis?.kind === 'law') return [];
        return [
          {
            level: isReplaceable ? 'warning' : 'lead',
            at,
            message: isReplaceable
              ? {
                  zh: `${item.zh}索要证明${paper.zh}，而它可以共享核查或以承诺代替`,
                  en: `${item.en} asks for the proof ${paper.en}, which data or a promise can replace`,
                }
              : {
                  zh: `${item.zh}索要证明${paper.zh}，未见法律、法规依据，待核实`,
                  en: `${item.en} asks for the proof ${paper.en} without a law or regulation; to be verified`,
                },
            mend: {
              zh: '写明设定依据；没有的，改为数据共享、告知承诺，或取消',
              en: 'Cite what sets it; without that, share it, take a promise, or drop it',
            },
            nodes: [node],
            basis: businessRegulation('44'),
          },
        ];
      });
  },
  { laws: [businessRegulation('44')], binds: 'all' },
);
