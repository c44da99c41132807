import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Compared } from '../../state/comparison.ts';
import { compared } from '../../state/comparison.ts';
import type { Tuning } from '../../state/tuning.ts';
import type { View } from '../../state/view.ts';
import { useChangeView, useView } from '../../state/view.ts';

/** The address follows a slider after so many milliseconds of rest: browsers refuse to change it many times a second. */
const REST = 300;

/** What the levers do: numbers follow at once, the address when the hand rests. */
interface Draft {
  /** The view of the address with what is being tried right now. */
  readonly view: View;
  readonly result: Compared;
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
  const result = useMemo(() => compared(tried), [tried]);
  return { view: tried, result, tune };
}
