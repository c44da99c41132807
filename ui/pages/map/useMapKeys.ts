import { useEffect, useRef } from 'react';

/** Keys of the map that work wherever the focus is but in text fields and dialogs; all but Escape can be turned off. */
export function useMapKeys(on: boolean, actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef({ on, actions });
  useEffect(() => {
    latest.current = { on, actions };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      if (target?.closest('input:not([type=checkbox]), textarea, select, dialog') !== null && target !== undefined)
        return;
      const key = event.key.toLowerCase();
      const action = latest.current.actions[key];
      if (action === undefined || (!latest.current.on && key !== 'escape')) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
