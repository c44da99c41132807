import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import type { View } from '../../state/view.ts';

/** A state of the levers: the address query that stands for it, the view it means, and the days that came of it. */
export interface Tried {
  readonly query: string;
  readonly view: View;
  /** Working days of the approval path; undefined where it has none. */
  readonly days: number | undefined;
}

/** All that was tried of one process in this window, and which of it is on the screen. */
interface History {
  readonly states: readonly Tried[];
  readonly at: number;
}

const histories = new Map<string, History>();
const listeners = new Set<() => void>();
const none: History = { states: [], at: -1 };

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(pid: string, history: History): void {
  histories.set(pid, history);
  for (const listener of listeners) listener();
}

/** What was tried, how to go back and forth in it. It outlasts the screen, not the window. */
export interface Trying {
  readonly states: readonly Tried[];
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Shows how it was before the last change for a moment, then what came of it. */
  readonly replay: (() => void) | undefined;
}

/** The replay stands on what was before for so many milliseconds. */
const REPLAY = 1200;

/**
 * Keeps every state that the levers came to rest in. Going back does not forget what came after; changing something then does,
 * as in every editor.
 */
export function useTrying(now: Tried): Trying {
  const { pid } = now.view;
  const navigate = useNavigate();
  const history = useSyncExternalStore(subscribe, () => histories.get(pid) ?? none);
  const { states, at } = history;
  const tried = useMemo(() => states.slice(0, at + 1), [states, at]);
  useEffect(() => {
    const { states: past, at: here } = histories.get(pid) ?? none;
    if (past[here]?.query === now.query) return;
    keep(pid, { states: [...past.slice(0, here + 1), now], at: here + 1 });
    // The query stands for all of the state.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [pid, now.query]);
  const go = (to: number): (() => void) | undefined => {
    const state = states[to];
    if (state === undefined) return undefined;
    return () => {
      keep(pid, { states, at: to });
      void navigate({ search: state.query }, { replace: true, preventScrollReset: true });
    };
  };
  const back = go(at - 1);
  const forth = go(at);
  const replay = (): void => {
    const { pathname } = window.location;
    back?.();
    window.setTimeout(() => {
      const shown = histories.get(pid);
      // Whoever has changed something meanwhile, or left, is not taken back.
      if (window.location.pathname === pathname && shown?.states === states && shown.at === at - 1) forth?.();
    }, REPLAY);
  };
  return {
    states: tried,
    undo: back,
    redo: go(at + 1),
    replay: back === undefined ? undefined : replay,
  };
}
