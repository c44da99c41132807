import { useEffect, useRef } from 'react';
import { isScreenAddress } from '../../../server/class-rules.ts';
import { showScreen, useClass } from '../../state/class.ts';
import { useSharedAddress } from './address.ts';

/** Milliseconds for which the screen has to stay before it is shown, so that typing and dragging do not show every step. */
const STAY = 300;

/** Shows the screens of this window to the class that it leads, also those to which it went while the connection was broken. */
export function useLeading(): void {
  const { attended, isConnected } = useClass();
  const here = useSharedAddress();
  const leads = isConnected && attended?.leads === true;
  // What the class saw when this window began to lead; another window of the leader may have shown something else since.
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (attended === undefined) shown.current = undefined;
    else shown.current ??= attended.at;
  }, [attended]);
  useEffect(() => {
    if (!leads || here === shown.current || !isScreenAddress(here)) return undefined;
    const timer = window.setTimeout(() => {
      shown.current = here;
      showScreen(here);
    }, STAY);
    return () => window.clearTimeout(timer);
  }, [leads, here]);
}
