import { businessRegulation } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** An intermediary service is a condition of an approval only by a law, a regulation or the State Council. */
export const intermediaryWithoutBasis = rule(
  'intermediary/without-basis',
  {
    zh: '作为审批条件的中介服务应当有法律、法规或者国务院决定依据',
    en: 'an intermediary service that an approval asks for needs a law, a regulation or a decision of the State Council',
  },
  (active) => {
    const name = nameIn(active);
    return active.items
      .filter(({ kind, basis }) => kind === '中介服务' && basis.kind !== 'law')
      .flatMap(({ id, gives, basis }) => {
        const askers = active.items.filter((item) =>
          active.takesOf(item).some(({ material, basis: why }) => gives.includes(material) && why?.kind !== 'law'),
        );
        if (askers.length === 0) return [];
        const names = askers.map((asker) => name(asker.id));
        return [
          {
            // A document may repeat what a law says; nothing at all is a fault.
            level: basis.kind === 'document' ? 'lead' : 'warning',
            at: `items[${id}].basis`,
            message: {
              zh: `${names.map(({ zh }) => zh).join('、')}以中介服务${name(id).zh}为条件，未见法律、法规或者国务院决定`,
              en: `${names.map(({ en }) => en).join(', ')} asks for the intermediary service ${name(id).en} without a law, a regulation or a decision of the State Council`,
            },
            mend: {
              zh: '写明依据；没有的，不得作为审批条件；部门自身需要的技术服务由部门委托并付费',
              en: 'Cite it; without one it is no condition, and a service that the office itself needs is at the office’s cost',
            },
            nodes: [id, ...askers.map((asker) => asker.id)],
            basis: businessRegulation('43'),
          },
        ];
      });
  },
  { laws: [businessRegulation('43')], binds: ['中介服务'] },
);
