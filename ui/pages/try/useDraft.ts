import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Compared } from '../../state/comparison.ts';
import { compared } from '../../state/comparison.ts';
import type { Tuning } from '../../state/tuning.ts';
import type { View } from '../../state/view.ts';
import { useChangeView, useView } from '../../state/view.ts';

/** The address follows a slider after so many milliseconds of rest: browsers refuse to change it many times a second. */
const REST = 300;

/** A view with its comparison. */
export interface Tried {
  readonly view: View;
  readonly result: Compared;
}

/** What the levers do: numbers follow at once, the address when the hand rests. */
interface Draft {
  /** The view of the address with what is being tried right now. */
  readonly now: Tried;
  /** The same for what takes long to draw: a slider and its number do not wait for it. */
  readonly soon: Tried;
  readonly tune: (change: Partial<Tuning>) => void;
}

/** The view and its comparison while a lever moves. Whatever else changes the address ends the draft. */
export function useDraft(): Draft {
  const view = useView();
  const change = useChangeView();
  const [draft, setDraft] = useState<{ readonly of: View; readonly tuning: Tuning }>();
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const tuning = draft !== undefined && draft.of === view ? draft.tuning : view.tuning;
  const tune = useCallback(
    (part: Partial<Tuning>) => {
      const next = { ...tuning, ...part };
      setDraft({ of: view, tuning: next });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => change({ tuning: next }), REST);
    },
    [tuning, view, change],
  );
  const tried = useMemo(() => (tuning === view.tuning ? view : { ...view, tuning }), [view, tuning]);
  const now = useMemo(() => ({ of: view, view: tried, result: compared(tried) }), [view, tried]);
  const before = useDeferredValue(now);
  // A switch changes the address, and shows on all of the page at once.
  return { now, soon: before.of === view ? before : now, tune };
}
