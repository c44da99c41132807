import type { Id, Process, Text } from '../../model/index.ts';
import type { MassResult, RunDetail } from '../../run/index.ts';
import type { Interval } from '../../run/statistics/index.ts';
import { meanInterval, pairedDifference, within } from '../../run/statistics/index.ts';
import { titleOfNode } from '../explain.ts';

/** Where the bottleneck of a run has moved to. Shares are from 0 to 1. */
export interface MovedBottleneck {
  readonly node: Id;
  readonly title: Text;
  /** Its criticality: the share of cases that reached their goal whose realised critical way led over it. */
  readonly share: Interval;
  /** What it was more than in the run that this one is held against; the intervals of all nodes and runs hold together. */
  readonly gained: Interval;
}

/** How certain, and of how many runs at once. */
interface Certainty {
  /** 0.95 where absent. */
  readonly confidence?: number | undefined;
  /** Runs that are held against the same one. */
  readonly runs: number;
}

/**
 * The item, joint group or procedure whose criticality rose most from one run with detail to another of the same seeds, where
 * matched replications leave no doubt that it rose; nothing where they do. Criticality is that of stochastic networks (Van
 * Slyke, "Monte Carlo methods and the PERT problem", Operations Research 11, 1963): in how many cases a node lies on the way
 * that decided how long they took, waiting in its line included. So the answer differs from the quick one where chance or
 * queues let several ways compete.
 */
export function movedBottleneck(
  document: Process,
  from: readonly MassResult[],
  to: readonly MassResult[],
  { confidence, runs }: Certainty,
): MovedBottleneck | undefined {
  const pairs = from.flatMap(({ detail: before }, place) => {
    const after = to[place]?.detail;
    return before === undefined || after === undefined || before.reached === 0 || after.reached === 0
      ? []
      : [{ before, after }];
  });
  const nodes = [...document.items, ...document.groups, ...document.procedures];
  let most: MovedBottleneck | undefined;
  for (const { id } of nodes) {
    const shares = pairs.map(({ after }) => criticality(after, id));
    const { difference, verdict } = pairedDifference(
      pairs.map(({ before }) => criticality(before, id)),
      shares,
      confidence,
      runs * nodes.length,
    );
    if (verdict === 'higher' && difference.estimate > (most?.gained.estimate ?? 0)) {
      const share = within(meanInterval(shares, confidence), 1);
      most = { node: id, title: titleOfNode(document, id), share, gained: difference };
    }
  }
  return most;
}

function criticality({ way, reached }: RunDetail, id: Id): number {
  return (way.find(({ node }) => node === id)?.cases ?? 0) / reached;
}
