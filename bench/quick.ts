import { compare } from '../engine/measure/index.ts';
import { earliest, latest } from '../engine/network/index.ts';
import { constructionPermits } from '../processes/construction-permits/process.ts';
import { parallelApproval } from '../processes/construction-permits/reforms.ts';
import type { Row } from './measure.ts';
import { startOfNode, takeTurns } from './measure.ts';
import { plainPasses } from './reference/critical-path.ts';
import { changeOf, w3Graph, w3Plain } from './workload-w3.ts';

/** 9a: forward and backward pass over W3, the engine's event graph against the plain reference. */
export function criticalPathRow(): Row {
  const { graph, workEdges, goal } = w3Graph();
  const plain = w3Plain();
  const evaluations = 20_000;
  let difference = 0;
  const engine = (): void => {
    for (let k = 0; k < evaluations; k++) {
      const [item, duration] = changeOf(k);
      graph.weight[workEdges[item]!] = duration;
      const at = earliest(graph);
      difference += at[goal]! - latest(graph, at, goal)[goal]!;
    }
  };
  const reference = (): void => {
    for (let k = 0; k < evaluations; k++) {
      const [item, duration] = changeOf(k);
      plain.duration[item] = duration;
      difference +=
        plainPasses(plain) - plain.latest[plain.latest.length - 1]! - plain.duration[plain.duration.length - 1]!;
    }
  };
  const [ours = Number.NaN, theirs = Number.NaN] = takeTurns([engine, reference], 15);
  const length = earliest(graph)[goal];
  if (length !== plainPasses(plain) || Number.isNaN(difference)) throw new Error('W3: engine and reference disagree');
  const ratio = theirs / ours;
  return {
    id: '9a',
    what: 'critical path, forward and backward, 60 items (W3), against typed arrays',
    measured: ratio.toFixed(2),
    must: '0.7',
    aim: '0.9',
    met: ratio >= 0.7,
    note: `${(ours / evaluations).toFixed(2)} µs against ${(theirs / evaluations).toFixed(2)} µs`,
  };
}

/** 9b: the whole quick answer of construction permits, before and after, against the start of Node. */
export function quickAnswerRow(): Row {
  const calls = 20;
  const answer = (): void => {
    for (let k = 0; k < calls; k++) compare(constructionPermits, parallelApproval);
  };
  takeTurns([answer], 20);
  const [round = Number.NaN] = takeTurns([answer], 31);
  const milliseconds = round / calls / 1000;
  const node = startOfNode(15);
  return {
    id: '9b',
    what: 'quick answer of construction permits, before and after, against `node -e 0`',
    measured: `1/${Math.floor(node / milliseconds)}`,
    must: '1/60 and < 1 ms',
    aim: '1/300',
    met: node / milliseconds >= 60 && milliseconds < 1,
    note: `${milliseconds.toFixed(3)} ms against ${node.toFixed(1)} ms`,
  };
}
