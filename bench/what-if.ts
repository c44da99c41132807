import { answerHere, evaluate } from '../engine/measure/what-if/index.ts';
import { lifecycles } from '../processes/lifecycles/index.ts';
import { constructionPermits } from '../processes/construction-permits/process.ts';
import { parallelApproval } from '../processes/construction-permits/reforms.ts';
import { constructionPermitsScenario } from '../processes/construction-permits/scenario.ts';
import type { Row } from './measure.ts';
import { startNode, wallMilliseconds } from './measure.ts';

const CASES = 1000;

/**
 * 10: a what-if of construction permits with a thousand cases on each side, the same cases with the same luck, from the
 * documents to the comparison, against the start of Node. Every question brings documents of its own, so that nothing that
 * was compiled or run before answers it.
 */
export function whatIfRow(): Row {
  const { warmUp: _, ...experiment } = constructionPermitsScenario.experiment;
  const ask = (): void => {
    const scenario = {
      ...constructionPermitsScenario,
      experiment: { ...experiment, cases: CASES, replications: 1 },
    };
    const answer = answerHere(
      evaluate({
        process: { ...constructionPermits },
        plan: { reform: { ...parallelApproval } },
        scenario,
        marks: { model: 'bench', version: 'bench' },
      }),
      lifecycles,
    );
    if (answer.kind === 'refused') throw new Error(answer.findings.map(({ message }) => message.en).join('; '));
    for (const { cases } of [answer.before, answer.after])
      if (cases !== CASES) throw new Error(`${cases} cases instead of ${CASES}`);
  };
  wallMilliseconds(ask, 30);
  const node = wallMilliseconds(startNode, 15);
  const milliseconds = wallMilliseconds(ask, 15);
  const ratio = milliseconds / node;
  return {
    id: '10',
    what: 'what-if of construction permits, 1,000 cases on each side, against `node -e 0`',
    measured: ratio.toFixed(2),
    must: '≤ 0.5',
    aim: '≤ 0.1',
    met: ratio <= 0.5,
    note: `${milliseconds.toFixed(1)} ms against ${node.toFixed(1)} ms`,
  };
}
