import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from './account.ts';

/** What the server answered to a question. */
export interface Asked<T> {
  /** Undefined until it has answered; an older answer stays until the next one has come. */
  readonly outcome: Outcome<T> | undefined;
  readonly askAgain: () => Promise<void>;
}

/** Asks once the screen is there, and anew whenever `ask` is another function. */
export function useAsked<T>(ask: () => Promise<Outcome<T>>): Asked<T> {
  const [outcome, setOutcome] = useState<Outcome<T>>();
  useEffect(() => {
    let isLeft = false;
    void ask().then((answer) => {
      if (!isLeft) setOutcome(answer);
    });
    return () => {
      isLeft = true;
    };
  }, [ask]);
  const askAgain = useCallback(async (): Promise<void> => setOutcome(await ask()), [ask]);
  return { outcome, askAgain };
}
