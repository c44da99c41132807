import { useCallback, useEffect, useRef, useState } from 'react';
import type { Evaluation } from '../../../engine/measure/index.ts';
import type { Text } from '../../../engine/model/index.ts';
import { WorkFailed } from '../../../engine/run/index.ts';
import { simulationOf } from '../../state/simulation/question.ts';
import { simulate } from '../../state/simulation/simulate.ts';
import type { PlanColumn } from './columns.ts';

/** What was simulated of the columns, by their view's comparison, and how far it is. */
export interface Runs {
  readonly evaluations: ReadonlyMap<PlanColumn['comparison'], Evaluation>;
  /** The name of the column that is being run. */
  readonly running: string | undefined;
  readonly failed: { readonly name: string; readonly reason: Text } | undefined;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Runs one column after the other; only the times are wanted, so each is called off when it has them. */
export function useRuns(columns: readonly PlanColumn[]): Runs {
  const [evaluations, setEvaluations] = useState<ReadonlyMap<PlanColumn['comparison'], Evaluation>>(new Map());
  const [running, setRunning] = useState<string>();
  const [failed, setFailed] = useState<Runs['failed']>();
  const stopper = useRef<AbortController>(undefined);
  const stop = useCallback(() => {
    stopper.current?.abort();
    setRunning(undefined);
  }, []);
  useEffect(() => () => stopper.current?.abort(), []);
  const start = (): void => {
    stopper.current?.abort();
    const all = new AbortController();
    stopper.current = all;
    setFailed(undefined);
    void (async () => {
      for (const { name, view, comparison } of columns) {
        const question = simulationOf(view);
        if (question === undefined || evaluations.has(comparison)) continue;
        setRunning(name);
        const own = new AbortController();
        all.signal.addEventListener('abort', () => own.abort());
        let evaluation: Evaluation | undefined;
        try {
          const answer = await simulate(question, {
            told: () => undefined,
            first: (found) => {
              ({ evaluation } = found);
              own.abort();
            },
            signal: own.signal,
          });
          if (answer.kind === 'refused') setFailed({ name, reason: answer.findings[0]?.message ?? unknown });
          else ({ evaluation } = answer);
        } catch (error) {
          if (all.signal.aborted) return;
          if (evaluation === undefined)
            setFailed({ name, reason: error instanceof WorkFailed ? error.reason : unknown });
        }
        if (evaluation !== undefined) {
          const found = evaluation;
          setEvaluations((known) => new Map([...known, [comparison, found]]));
        }
      }
      setRunning(undefined);
    })();
  };
  return { evaluations, running, failed, start, stop };
}

const unknown: Text = { zh: '模拟出错', en: 'the simulation failed' };
