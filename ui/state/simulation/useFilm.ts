import { useCallback, useEffect, useRef, useState } from 'react';
import type { Text } from '../../../engine/model/index.ts';
import type { Films } from './film.ts';
import { filmOf } from './film.ts';
import type { SimulationQuestion } from './question.ts';
import { reasonOf } from './runner.ts';

type Filming =
  /** So many of the two sides are done. */
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'ready'; readonly films: Films }
  | { readonly kind: 'cancelled' }
  /** The plan cannot be run, or something broke. */
  | { readonly kind: 'refused' | 'failed'; readonly reason: Text };

interface UseFilm {
  readonly state: Filming;
  /** Films again what was called off or failed. */
  readonly again: () => void;
  readonly cancel: () => void;
}

const RUNNING: Filming = { kind: 'running', done: 0 };

/** The films of a question; those of the one before are called off. */
export function useFilm(question: SimulationQuestion): UseFilm {
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState<{ readonly of: SimulationQuestion; readonly state: Filming }>();
  const work = useRef<AbortController>(undefined);
  useEffect(() => {
    const own = new AbortController();
    work.current = own;
    const tell = (state: Filming): void => {
      if (!own.signal.aborted) setTold({ of: question, state });
    };
    filmOf(question, { signal: own.signal, told: (done) => tell({ kind: 'running', done }) }).then(
      (films) => tell(films.kind === 'films' ? { kind: 'ready', films } : { kind: 'refused', reason: films.reason }),
      (error: unknown) => tell({ kind: 'failed', reason: reasonOf(error) }),
    );
    return () => own.abort();
  }, [question, attempt]);
  const cancel = useCallback(() => {
    work.current?.abort();
    setTold({ of: question, state: { kind: 'cancelled' } });
  }, [question]);
  const again = useCallback(() => {
    setTold({ of: question, state: RUNNING });
    setAttempt((before) => before + 1);
  }, [question]);
  return { state: told?.of === question ? told.state : RUNNING, again, cancel };
}
