import { useLayoutEffect } from 'react';
import { useLocation } from 'react-router';
import { keepInWindow, keptInWindow } from '../state/storage.ts';

const PLACE = 'screen';
let shown: string | undefined;

/**
 * On another screen the page stands at its top and the focus on its content, as after a page that was loaded. The address
 * of the last screen of a process is kept for the way back from the help.
 */
export function useArrival(keep: boolean): void {
  const { pathname, search } = useLocation();
  useLayoutEffect(() => {
    if (keep) keepInWindow(PLACE, pathname + search);
  }, [keep, pathname, search]);
  useLayoutEffect(() => {
    const isNew = shown !== undefined && shown !== pathname;
    shown = pathname;
    if (!isNew) return;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}

/**
 * The address of the last screen of a process in this window, with all that was chosen there. Without storage the way back
 * leads to the library.
 */
export function lastScreen(): string | undefined {
  return keptInWindow(PLACE);
}
