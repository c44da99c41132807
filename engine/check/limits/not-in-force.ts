import type { Basis, Id, IsoDate, LawBasis } from '../../model/index.ts';
import { inForceOn } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { articleOf, nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** What is in force on a day rests on an article that is in force on that day. */
export const notInForce = rule(
  'basis/not-in-force',
  {
    zh: '所引法条在依据法律的日期须有效',
    en: 'an article that is cited has to be in force on the day as of which the law is read',
  },
  (active) => {
    const name = nameIn(active);
    const { asOf } = active.process;
    return citedIn(active)
      .filter(({ basis }) => basis?.kind === 'law' && !isInForce(basis, asOf))
      .map(({ node, at, basis }) => {
        const law = articleOf(basis!);
        const over = isOver(basis!, asOf);
        return {
          level: 'warning',
          at,
          message: {
            zh: `${name(node).zh}以${law.zh}为依据，该条在 ${asOf} ${over ? '已经失效' : '尚未施行'}`,
            en: `${name(node).en} rests on ${law.en}, which on ${asOf} is ${over ? 'no longer' : 'not yet'} in force`,
          },
          mend: over
            ? {
                zh: '查对取代它的规定，写入（succeededBy）；如已取消，写上失效日（until）',
                en: 'Look for the rule that replaced it and enter it (succeededBy); if there is none, end it (until)',
              }
            : {
                zh: '写上施行日（from），并补上此前的规定',
                en: 'Say from when it holds (from), and add the rule before it',
              },
          nodes: [node],
          basis: basis!,
        };
      });
  },
);

interface Cited {
  readonly node: Id;
  readonly at: string;
  readonly basis: Basis | undefined;
}

function citedIn(active: ActiveProcess): Cited[] {
  const { asOf, orders } = active.process;
  const items = active.items.flatMap((item): Cited[] => [
    { node: item.id, at: `items[${item.id}].basis`, basis: item.basis },
    ...item.limits.flatMap((limit, index) =>
      inForceOn(limit, asOf)
        ? [{ node: item.id, at: `items[${item.id}].limits[${index}].basis`, basis: limit.basis }]
        : [],
    ),
    ...(item.fees ?? []).map(({ basis }, index) => ({
      node: item.id,
      at: `items[${item.id}].fees[${index}].basis`,
      basis,
    })),
  ]);
  const lists = [
    ['items', active.items],
    ['procedures', active.procedures],
    ['acts', active.acts],
  ] as const;
  const takes = lists.flatMap(([list, nodes]) =>
    nodes.flatMap((node) =>
      active.takesOf(node).map((take) => ({
        node: node.id,
        at: `${list}[${node.id}].takes[${node.takes.indexOf(take)}].basis`,
        basis: take.basis,
      })),
    ),
  );
  const arrows = active.orders.map((order) => ({
    node: order.later,
    at: `orders[${orders.indexOf(order)}].basis`,
    basis: order.basis,
  }));
  return [...items, ...takes, ...arrows];
}

/** Whether the article, or the one that took its place, is in force. */
function isInForce(basis: LawBasis, asOf: IsoDate): boolean {
  return inForceOn(basis, asOf) || (basis.succeededBy !== undefined && basis.succeededBy.from <= asOf);
}

function isOver(basis: Basis, asOf: IsoDate): boolean {
  return basis.kind === 'law' && basis.until !== undefined && basis.until < asOf;
}
