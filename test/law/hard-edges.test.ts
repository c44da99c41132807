import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { CaseAttributes, Process, Reform } from '../../engine/model/index.ts';
import { partsOf, usualCase } from '../../engine/model/index.ts';
import { activeFor, arrowsOf, networkOf } from '../../engine/network/index.ts';
import type { Network } from '../../engine/network/index.ts';
import { applyReform } from '../../engine/reform/index.ts';
import { processes, reforms } from '../../processes/index.ts';
import type { HardEdge } from './hard-edges.ts';
import { constructionEdges, startupEdges } from './hard-edges.ts';
import { byInertia, subsetsOf } from './subsets.ts';

const processOf = (id: string): Process => processes.find((one) => one.id === id)!;
const reformsOf = (id: string): Reform[] => reforms.filter(({ process }) => process === id);

/** The active node that stands for an origin key now, be it the item, a merged one, a procedure or an act. */
function nodeOf({ active }: Network, origin: string): string | undefined {
  const item = active.items.find((one) => partsOf(one).includes(origin));
  if (item !== undefined) return item.id;
  return [...active.procedures, ...active.acts].find(({ id }) => id === origin)?.id;
}

/** Whether one node's decision cannot come after another's, whatever the durations: a walk along the event graph. */
function standsBefore({ graph, nodes }: Network, earlier: string, later: string): boolean {
  const goal = nodes.get(later)!.decision;
  const met = new Uint8Array(graph.vertices);
  const open = [nodes.get(earlier)!.decision];
  const next: number[][] = Array.from({ length: graph.vertices }, () => []);
  for (let e = 0; e < graph.from.length; e++) next[graph.from[e]!]!.push(graph.to[e]!);
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
    if (vertex === goal) return true;
    for (const other of next[vertex]!)
      if (met[other] === 0) {
        met[other] = 1;
        open.push(other);
      }
  }
  return false;
}

function brokenEdges(process: Process, attributes: CaseAttributes, edges: readonly HardEdge[]): string[] {
  const network = networkOf(activeFor(process, attributes), { clock: 'elapsed' });
  if (network.graph.order.length !== network.graph.vertices) return ['a ring'];
  return edges
    .filter(({ earlier, later }) => {
      const [first, second] = [nodeOf(network, earlier), nodeOf(network, later)];
      // What a case does not need binds nobody, and the conditions of a merged permit bind the merged permit.
      if (first === undefined || second === undefined || first === second) return false;
      return !standsBefore(network, first, second);
    })
    .map(({ earlier, later, article }) => `${earlier} → ${later} (${article})`);
}

/** Cases that differ in what the law asks of them. */
const cases: Record<string, CaseAttributes[]> = {
  'construction-permits': [
    {},
    { investor: 'government', land: 'allocated' },
    { project: 'industrial', eia: 'report-book' },
    { project: 'fit-out' },
    { risk: 'low', eia: 'register', soil: 'none' },
    { zone: 'assessed', energy: 'needed', seismic: 'needed' },
  ],
  'business-startup': [{}],
};

const laws = [
  ['construction-permits', constructionEdges],
  ['business-startup', startupEdges],
] as const;

describe.each(laws)('the orders that the law sets in %s', (id, edges) => {
  const process = processOf(id);

  it('all stand in the usual case of the baseline, none of them by absence', () => {
    const network = networkOf(activeFor(process, usualCase(process.attributes)), { clock: 'elapsed' });
    for (const { earlier, later } of edges) {
      expect(nodeOf(network, earlier), earlier).toBeDefined();
      expect(nodeOf(network, later), later).toBeDefined();
    }
    expect(brokenEdges(process, usualCase(process.attributes), edges)).toEqual([]);
  });

  it('are all found missing by the walk where nothing orders the nodes any more, so that the walk can fail', () => {
    const free = <N extends { takes: unknown[] }>(node: N): N => ({ ...node, takes: [] });
    const loose: Process = {
      ...process,
      items: process.items.map(free),
      acts: process.acts.map(free),
      procedures: process.procedures.map(free),
      orders: [],
      habits: [],
    };
    expect(brokenEdges(loose, usualCase(process.attributes), edges)).toHaveLength(edges.length);
  });

  describe.each(reformsOf(id).map((reform) => [reform.id, reform] as const))('under the package %s', (_, reform) => {
    const { active, inert } = byInertia(process, reform);
    const given = cases[id]!.map((attributes) => usualCase(process.attributes, attributes));

    it(`stand in every one of the ${2 ** active.length} subsets of the measures that touch an order, in every kind of case`, () => {
      for (const subset of subsetsOf(active)) {
        const chosen = new Set(subset.map((measure) => measure.id));
        const reformed = applyReform(process, reform, chosen).process;
        for (const attributes of given) {
          const broken = brokenEdges(reformed, attributes, edges);
          if (broken.length > 0) expect.fail(`with ${[...chosen].join(', ')}: ${broken.join('; ')}`);
        }
      }
    }, 120_000);

    it(`do not change with the ${inert.length} measures that touch none (seed 11)`, () => {
      const orders = (chosen: readonly { id: string }[]): string[] => {
        const reformed = applyReform(process, reform, new Set(chosen.map((measure) => measure.id))).process;
        return given.flatMap((attributes) =>
          arrowsOf(activeFor({ ...reformed, asOf: reform.asOf }, attributes)).map(
            ({ earlier, later, by, because }) => `${earlier} ${later} ${by} ${because}`,
          ),
        );
      };
      fc.assert(
        fc.property(fc.subarray(active), fc.subarray(inert), (some, more) => {
          expect(new Set(orders([...some, ...more]))).toEqual(new Set(orders(some)));
        }),
        { seed: 11, numRuns: 200 },
      );
    }, 60_000);
  });
});
