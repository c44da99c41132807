import type { Id } from '../../model/index.ts';
import { inForceOn } from '../../model/index.ts';
import type { ActiveProcess, Network } from '../../network/index.ts';
import { networkOf, standsBefore } from '../../network/index.ts';
import { cites } from '../laws.ts';
import { nodesByMatter } from '../matters/matter-of.ts';
import { nameIn } from '../names.ts';
import type { Trouble } from '../rule.ts';
import { rule } from '../rule.ts';
import type { HardEdge } from './hard-edges.ts';
import { hardEdges } from './hard-edges.ts';

/**
 * Where a case meets both matters of an order that a law sets, the document has to hold them in that order by a paper or an
 * article. What the case does not need binds nobody.
 */
export const hardEdgeMissing = rule(
  'order/hard-edge-missing',
  { zh: '法律规定的先后次序不得缺失', en: 'an order that a law sets must not be missing' },
  (active) => {
    const network = networkOf(active, { clock: 'elapsed' });
    // Nodes that wait for one another stand in every order at once; the rule on rings tells of those.
    if (network.graph.order.length !== network.graph.vertices) return [];
    const free = networkOf({ ...active, habits: [] }, { clock: 'elapsed' });
    const matters = nodesByMatter(active);
    return hardEdges
      .filter(({ basis }) => inForceOn(basis, active.process.asOf))
      .flatMap((edge) =>
        (matters.get(edge.later) ?? []).flatMap((later) =>
          (matters.get(edge.earlier) ?? [])
            .filter((earlier) => earlier !== later && !standsBefore(free, earlier, later))
            .filter((earlier) => bindsHere(active, edge, [earlier, later]))
            .map((earlier) => troubleOf(active, edge, { earlier, later }, network)),
        ),
      );
  },
  { laws: hardEdges.map(({ basis }) => basis), binds: 'all' },
);

/** A regulation of one place binds what a document itself rests on it, since a document does not say where it is. */
function bindsHere(
  { items, procedures, acts }: ActiveProcess,
  { basis, place }: HardEdge,
  ids: readonly Id[],
): boolean {
  if (place === undefined) return true;
  return [...items, ...procedures, ...acts].some((node) => ids.includes(node.id) && cites(node.basis, basis.act.zh));
}

function troubleOf(
  active: ActiveProcess,
  { basis }: HardEdge,
  { earlier, later }: { earlier: Id; later: Id },
  network: Network,
): Trouble {
  const [first, second] = [nameIn(active)(earlier), nameIn(active)(later)];
  const at = placeOf(active, later);
  const nodes = [earlier, later];
  if (standsBefore(network, earlier, later))
    return {
      level: 'warning',
      at,
      message: {
        zh: `${first.zh}先于${second.zh}是法定次序，文档里只靠习惯前置维系，取消习惯就会违法`,
        en: `A law wants ${first.en} before ${second.en}; here only a habit keeps the order, and dropping it would break the law`,
      },
      mend: {
        zh: '把这一先后写成法定前置（orders），或由后者要求前者的结果（takes）',
        en: 'Write it as an order of law (orders), or let the later one take the result of the earlier (takes)',
      },
      nodes,
      basis,
    };
  return {
    level: basis.application === 'reading' ? 'warning' : 'error',
    at,
    message: {
      zh: `${second.zh}可以先于${first.zh}办理，而法律规定先有${first.zh}`,
      en: `${second.en} can come before ${first.en}, which a law wants first`,
    },
    mend: {
      zh: '补上法定前置（orders），或由后者在受理前或决定前要求前者的结果（takes）',
      en: 'Add the order of law (orders), or let the later one take the result by acceptance or by decision (takes)',
    },
    nodes,
    basis,
  };
}

function placeOf({ items, procedures }: ActiveProcess, id: Id): string {
  const list = items.some((item) => item.id === id)
    ? 'items'
    : procedures.some((one) => one.id === id)
      ? 'procedures'
      : 'acts';
  return `${list}[${id}]`;
}
