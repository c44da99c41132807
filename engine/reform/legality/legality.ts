import type { Condition, Id } from '../../model/index.ts';
import { partsOf } from '../../model/index.ts';
import type { ActiveProcess, Arrow } from '../../network/index.ts';
import { activeWhole } from '../../network/index.ts';
import type { Link } from './links.ts';
import { isLegalLink, linksOf, shortestChain } from './links.ts';
import type { ArrowVerdict } from './verdict.ts';
import { conditionsOf, verdictOf } from './verdict.ts';

/** Why one node waits for the next of a chain; each reason alone makes it wait. `joint`: a group goes as a whole. */
export interface Step {
  readonly earlier: Id;
  readonly later: Id;
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly verdict: ArrowVerdict | 'joint';
  readonly arrow?: Arrow;
  /** The joint group as whose member the node waits. */
  readonly round?: Id;
  /** What has to hold of a case; for every case, where empty. */
  readonly conditions: readonly Condition[];
}

/**
 * Whether one of two nodes waits for the other, and why.
 *
 * - `waits`: `later` waits for `earlier` in this case, over `chain`; as strong as its weakest step, `verdict`. `locked` is the
 *   shortest chain of nothing but law, where that is another one: what would still bind if the chain were let go.
 * - `conditional`: not in this case, but in some; `chain` is theirs.
 * - `together`: both are members of one joint group, and neither waits for the other.
 * - `one`: a merger made one node of them.
 * - `parallel`: no arrow leads from one to the other in any case.
 */
export type Legality =
  | {
      readonly relation: 'waits' | 'conditional';
      readonly earlier: Id;
      readonly later: Id;
      readonly verdict: Reason['verdict'];
      readonly chain: readonly Step[];
      readonly locked?: readonly Step[];
    }
  | { readonly relation: 'together'; readonly group: Id }
  | { readonly relation: 'one'; readonly node: Id }
  | { readonly relation: 'parallel' };

/**
 * What the law says of the order of two nodes of a case, in whichever direction it runs: items (also by the id that they had
 * before a merger), acts, procedures or joint groups. Undefined where the document has no such node.
 */
export function legality(active: ActiveProcess, a: Id, b: Id): Legality | undefined {
  const whole = activeWhole(active.process);
  const [first, second] = [nodeIn(whole, a), nodeIn(whole, b)];
  if (first === undefined || second === undefined) return undefined;
  if (first === second) return { relation: 'one', node: first };
  const here = relationIn(active, first, second);
  if (here !== undefined) return { relation: 'waits', ...here };
  const group = active.groups.find(({ members }) => members.includes(first) && members.includes(second));
  if (group !== undefined) return { relation: 'together', group: group.id };
  const elsewhere = relationIn(whole, first, second);
  return elsewhere === undefined ? { relation: 'parallel' } : { relation: 'conditional', ...elsewhere };
}

/** The node that an id stands for now: of that id, or merged from it. */
export function nodeIn({ items, procedures, acts, groups }: ActiveProcess, id: Id): Id | undefined {
  const named = [...items, ...procedures, ...acts, ...groups].find((node) => node.id === id);
  return named?.id ?? items.find((item) => partsOf(item).includes(id))?.id;
}

type Waits = Omit<Extract<Legality, { chain: readonly Step[] }>, 'relation'>;

function relationIn(active: ActiveProcess, a: Id, b: Id): Waits | undefined {
  const links = linksOf(active);
  for (const [earlier, later] of [
    [a, b],
    [b, a],
  ] as const) {
    const found = shortestChain(links, earlier, later);
    if (found === undefined) continue;
    const chain = found.map((link) => stepOf(active, links, link));
    const legal = found.every(isLegalLink)
      ? undefined
      : shortestChain(links.filter(isLegalLink), earlier, later)?.map((link) => stepOf(active, links, link));
    return { earlier, later, chain, verdict: weakest(chain), ...(legal === undefined ? {} : { locked: legal }) };
  }
  return undefined;
}

/** A link of the chain with all reasons that there are between its two nodes. */
function stepOf({ process }: ActiveProcess, links: readonly Link[], { earlier, later }: Link): Step {
  const reasons = links
    .filter((link) => link.earlier === earlier && link.later === later)
    .map(({ arrow, round }): Reason => ({
      verdict: round !== undefined || arrow === undefined ? 'joint' : verdictOf(arrow),
      ...(arrow === undefined ? {} : { arrow }),
      ...(round === undefined ? {} : { round }),
      conditions: arrow === undefined ? [] : conditionsOf(process, arrow),
    }));
  return { earlier, later, reasons: reasons.sort((x, y) => rank(x) - rank(y)) };
}

const verdicts: readonly Reason['verdict'][] = ['statute', 'material', 'consult', 'joint', 'none-found', 'habit'];
const rank = ({ verdict }: Pick<Reason, 'verdict'>): number => verdicts.indexOf(verdict);

/** A step holds by its strongest reason, a chain by its weakest step. */
function weakest(chain: readonly Step[]): Reason['verdict'] {
  const strongest = chain.map(({ reasons }) => Math.min(...reasons.map(rank)));
  return verdicts[Math.max(...strongest)]!;
}
