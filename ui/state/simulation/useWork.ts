import { useCallback, useEffect, useRef, useState } from 'react';
import type { Text } from '../../../engine/model/index.ts';
import type { Unsupported } from '../../../engine/run/index.ts';
import type { SimulationQuestion } from './question.ts';
import { reasonOf } from './runner.ts';

/** Simulates what a question asks; `told` hears how far it is. Rejects where it is called off or something breaks. */
export type Work<Answer> = (
  question: SimulationQuestion,
  listening: { readonly told: (done: number) => void; readonly signal: AbortSignal },
) => Promise<Answer | Unsupported>;

type Working<Answer> =
  /** So many parts are done. */
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'ready'; readonly answer: Answer }
  | { readonly kind: 'cancelled' }
  /** The plan cannot be run, or something broke. */
  | { readonly kind: 'refused' | 'failed'; readonly reason: Text };

export interface UseWork<Answer> {
  readonly state: Working<Answer>;
  /** Works again on what was called off or failed. */
  readonly again: () => void;
  readonly cancel: () => void;
}

const RUNNING = { kind: 'running', done: 0 } as const;

/** What comes of a question, once there is one; work on the one before is called off. `work` stays the same. */
export function useWork<Answer extends { readonly kind: string }>(
  question: SimulationQuestion | undefined,
  work: Work<Answer>,
): UseWork<Answer> {
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState<{ readonly of: SimulationQuestion; readonly state: Working<Answer> }>();
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => {
    if (question === undefined) return;
    const own = new AbortController();
    stopper.current = own;
    const tell = (state: Working<Answer>): void => {
      if (!own.signal.aborted) setTold({ of: question, state });
    };
    work(question, { signal: own.signal, told: (done) => tell({ kind: 'running', done }) }).then(
      (answer) => tell(isRefused(answer) ? { kind: 'refused', reason: answer.reason } : { kind: 'ready', answer }),
      (error: unknown) => tell({ kind: 'failed', reason: reasonOf(error) }),
    );
    return () => own.abort();
  }, [question, work, attempt]);
  const show = useCallback(
    (state: Working<Answer>) => {
      if (question !== undefined) setTold({ of: question, state });
    },
    [question],
  );
  const cancel = useCallback(() => {
    stopper.current?.abort();
    show({ kind: 'cancelled' });
  }, [show]);
  const again = useCallback(() => {
    show(RUNNING);
    setAttempt((before) => before + 1);
  }, [show]);
  return { state: told !== undefined && told.of === question ? told.state : RUNNING, again, cancel };
}

function isRefused(answer: { readonly kind: string }): answer is Unsupported {
  return answer.kind === 'unsupported';
}
