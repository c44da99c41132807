import type { Id, Item, JointGroup } from '../model/index.ts';
import type { ActiveProcess } from './active.ts';
import type { Arrow } from './arrows.ts';
import { NetworkBuilder } from './builder.ts';
import type { EventGraph } from './graph.ts';

/** What an edge of the event graph stands for, so that a path can be told in words. */
export type EdgeMeaning =
  | { readonly kind: 'work'; readonly node: Id }
  | { readonly kind: 'tail'; readonly node: Id; readonly arrow: Arrow }
  | { readonly kind: 'arrow'; readonly arrow: Arrow }
  | { readonly kind: 'inside' };

/** The vertices of a node: acts have one for all three, procedures and groups a start and an end. */
export interface NodeVertices {
  readonly acceptance: number;
  readonly decision: number;
  readonly delivery: number;
}

/** The network of one case: its arrows and the event graph that they make. */
export interface Network {
  readonly active: ActiveProcess;
  readonly arrows: readonly Arrow[];
  readonly graph: EventGraph;
  readonly meanings: readonly EdgeMeaning[];
  readonly nodes: ReadonlyMap<Id, NodeVertices>;
  /** The edge of each node's own working time, where it has one. */
  readonly workEdges: ReadonlyMap<Id, number>;
  readonly goal: number;
}

export interface NetworkOptions {
  /** `path`: procedures take no time, as on the approval path 审批关键路径; `elapsed`: they take theirs. */
  readonly clock: 'path' | 'elapsed';
  /** Origin keys of items and ids of groups and procedures that are taken with no time. */
  readonly without?: ReadonlySet<Id>;
  /** The working time of an item or group in quick minutes; its own duration, where absent. */
  readonly minutesOf?: (node: Item | JointGroup) => number;
}

/** The same network with the work of some nodes taking no time. */
export function withoutWork(network: Network, nodes: Iterable<Id>): Network {
  const weight = network.graph.weight.slice();
  for (const node of nodes) {
    const edge = network.workEdges.get(node);
    if (edge !== undefined) weight[edge] = 0;
  }
  return { ...network, graph: { ...network.graph, weight } };
}

/**
 * The network of a case, by the rules of gates and joint groups (ARCHITECTURE.md, “How time passes in a case”). A ring
 * leaves `graph.order` empty; rings.ts names it.
 */
export function networkOf(active: ActiveProcess, options: NetworkOptions): Network {
  return new NetworkBuilder(active, options).build();
}
