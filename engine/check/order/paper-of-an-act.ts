import type { Id } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { arrowsOf } from '../../network/index.ts';
import { conditionLaws, governmentServices } from '../laws.ts';
import { leadRule } from '../lead.ts';
import { itemTakes } from '../takes.ts';

/** Where a law asks for a paper before an act, an office that asks for it earlier needs a law of its own. */
export const paperOfAnAct = leadRule(
  'act/paper-asked-earlier',
  {
    zh: '法律要求在某行为（如开工）之前取得的材料，前面的事项另行要求时须有自己的法律依据',
    en: 'a paper that a law wants before an act may be asked for by an earlier item only on a law of its own',
  },
  (active, name) => {
    const arrows = arrowsOf(active);
    return active.acts.flatMap((act) => {
      const bound = new Set(
        active
          .takesOf(act)
          .filter(({ basis, material }) => (basis ?? act.basis).kind === 'law' && active.givers.has(material))
          .map(({ material }) => material),
      );
      const before = leadingTo(act.id, arrows);
      return itemTakes(active)
        .filter(({ node, take }) => bound.has(take.material) && before.has(node) && take.by !== 'later')
        .filter(({ take }) => take.basis?.kind !== 'law')
        .map(({ node, at, take }) => ({
          at,
          message: {
            zh: `法律要求${name(act.id).zh}之前取得${name(take.material).zh}，${name(node).zh}提前要求它，未见法律依据`,
            en: `A law wants ${name(take.material).en} before ${name(act.id).en}; ${name(node).en} asks for it earlier without a law of its own`,
          },
          mend: {
            zh: '由该行为要求它（retime），或写明该事项自己的法条',
            en: 'Let the act ask for it (retime), or cite an article of the item’s own',
          },
          nodes: [node, act.id],
          basis: basisOf(active, act, take.material),
        }));
    });
  },
  { laws: [conditionLaws.licences, conditionLaws.services], binds: governmentServices, always: true },
);

function basisOf(
  active: ActiveProcess,
  act: ActiveProcess['acts'][number],
  material: Id,
): ActiveProcess['acts'][number]['basis'] {
  return active.takesOf(act).find((take) => take.material === material)?.basis ?? act.basis;
}

/** Everything that a walk against the arrows meets from a node. */
function leadingTo(node: Id, arrows: readonly { earlier: Id; later: Id }[]): ReadonlySet<Id> {
  const met = new Set<Id>();
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { earlier, later } of arrows)
      if (later === next && !met.has(earlier)) {
        met.add(earlier);
        open.push(earlier);
      }
  return met;
}
