import { createContext, useCallback, useContext } from 'react';
import { useNavigate } from 'react-router';
import type { View, ViewChange } from './address.ts';
import { changedParams, queryOf } from './address.ts';

export type { View, ViewChange } from './address.ts';

export const ViewContext = createContext<View | undefined>(undefined);

/** What the address says is on the screen. Only for screens of one process. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (view === undefined) throw new Error('useView() outside the screens of a process');
  return view;
}

/** The same, for parts that are also shown where no process is open. */
export function useViewIfAny(): View | undefined {
  return useContext(ViewContext);
}

/**
 * Changes what is on the screen by changing the address. Selection and switches replace it, so that Back leaves the
 * screen; pass `push` where Back should undo the change.
 */
export function useChangeView(): (change: ViewChange, how?: 'replace' | 'push') => void {
  const navigate = useNavigate();
  const view = useContext(ViewContext);
  return useCallback(
    (change, how = 'replace') => {
      // The address of this very moment: two changes in one go must not undo each other.
      const { pathname, search } = window.location;
      const params = changedParams(new URLSearchParams(search), view, change);
      void navigate({ pathname, search: queryOf(params) }, { replace: how === 'replace', preventScrollReset: true });
    },
    [navigate, view],
  );
}

/** What belongs to one screen only: the map, the meeting, the playback of a run. */
const ofOneScreen = ['view', 'blend', 'diff', 'with', 'step', 'side', 't', 'speed', 'case', 'mark', 'stop', 'light'];

/** How screens are arranged, whatever the plan: what is selected and unfolded, and the unit of the axis. */
const ofArrangement = [...ofOneScreen, 'sel', 'row', 'open', 'unit'];

/** The query that other screens of the same process keep: all of it but what belongs to one screen only. */
export function useKeptQuery(): string {
  return queryWithout(ofOneScreen);
}

/** The query of the same plan on the same screen as it is usually arranged; undefined where that is how it stands. */
export function useUsualQuery(): string | undefined {
  const usual = queryWithout(ofArrangement);
  return usual === queryWithout([]) ? undefined : usual;
}

function queryWithout(keys: readonly string[]): string {
  const params = new URLSearchParams(window.location.search);
  for (const key of keys) params.delete(key);
  return queryOf(params);
}
