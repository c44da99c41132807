import { useEffect, useRef, useState } from 'react';
import type { PromiseChoice } from '../../../state/address.ts';
import { useChangeView, useView } from '../../../state/view.ts';

/** The address follows a promise after so many milliseconds of rest: browsers refuse to change it many times a second. */
const REST = 300;

/** The promise that the reader set, and how to set it. */
export function usePromise(): { readonly choice: PromiseChoice; readonly choose: (choice: PromiseChoice) => void } {
  const { promise } = useView();
  const change = useChangeView();
  const [draft, setDraft] = useState<PromiseChoice>();
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const choose = (choice: PromiseChoice): void => {
    setDraft(choice);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      change({ promise: choice });
      setDraft(undefined);
    }, REST);
  };
  return { choice: draft ?? promise, choose };
}
