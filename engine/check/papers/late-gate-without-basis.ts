import { firstInForce, isLicence, isPublished, licences, licensingLaw } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { itemTakes } from '../takes.ts';

/** Acceptance asks for complete papers; a paper that may come later needs a list, shared data or a statute to say so. */
export const lateGateWithoutBasis = rule(
  'take/late-gate-without-basis',
  {
    zh: '受理时材料应当齐全；允许在决定或送达前补交的，须有容缺清单、数据共享或法律规定为依据',
    en: 'papers are complete at acceptance; one that may come by decision or delivery needs a published basis',
  },
  (active) => {
    const name = nameIn(active);
    const asked = new Set(active.items.filter(isLicence).map(({ id }) => id));
    return itemTakes(active)
      .filter(({ take }) => (take.by === 'decision' || take.by === 'delivery') && !isPublished(take.basis))
      .map(({ node, at, take }) => {
        const gate = take.by === 'decision' ? { zh: '决定前', en: 'by decision' } : { zh: '送达前', en: 'by delivery' };
        const [paper, item] = [name(take.material), name(node)];
        return {
          // A stated assumption is a lead to be verified, silence is a fault.
          level: take.basis === undefined ? 'error' : 'lead',
          at: `${at}.by`,
          message: {
            zh: `${item.zh}允许${paper.zh}在${gate.zh}补交，没有公布的依据`,
            en: `${item.en} lets ${paper.en} come ${gate.en}, without a published basis`,
          },
          mend: { zh: '写明依据，或改为受理时提交', en: 'State the basis, or ask for it at acceptance' },
          nodes: [node],
          basis: asked.has(node) ? firstInForce(active.process.asOf, [licensingLaw('32')]) : undefined,
        };
      });
  },
  { laws: [licensingLaw('32')], binds: licences, always: true },
);
