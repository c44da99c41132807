import { useCallback, useEffect, useRef } from 'react';
import type { Id } from '../../../engine/model/index.ts';
import type { SideName } from '../../flow/model.ts';

interface Asked {
  readonly selected: Id | undefined;
  readonly isList: boolean;
  readonly side: SideName;
}

/**
 * Puts the focus on what is selected, a node or a row of the list, where a search, a link or another view brought it up and
 * the focus would be lost. What is selected on the map itself moves the focus by itself: `ours` says so beforehand.
 */
export function useFocusOnSelected({ selected, isList, side }: Asked): { readonly ours: (id: Id) => void } {
  const seen = useRef({ selected, isList });
  const own = useRef<Id>(undefined);
  const wanted = useRef(false);
  // After every drawing: nodes appear only when the size of their pane is known.
  useEffect(() => {
    const { current } = seen;
    if (current.isList !== isList || (selected !== current.selected && selected !== own.current)) wanted.current = true;
    if (selected !== undefined && isLost()) wanted.current = true;
    seen.current = { selected, isList };
    if (!wanted.current) return;
    const places = selected === undefined ? [] : [side, 'after', 'before'].map((name) => `${name}-${selected}`);
    const found = places
      .map((place) => document.getElementById(isList ? `row-${place}` : place))
      .find((element) => element !== null);
    if (found === undefined && selected !== undefined && document.querySelector('.step, .twin') === null) return;
    wanted.current = false;
    const target = found ?? document.getElementById('main');
    target?.focus({ preventScroll: true });
    if (isList) found?.scrollIntoView({ block: 'center' });
  });
  const ours = useCallback((id: Id): void => {
    own.current = id;
  }, []);
  return { ours };
}

/** Whether the focus is nowhere, or on the whole content after the screen was changed. */
function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === 'main';
}
