import type { ComponentType, ReactNode } from 'react';
import { isValidElement, lazy, Suspense, useEffect, useState } from 'react';
import type { Key } from '../words/index.ts';
import { useWords } from '../words/index.ts';

/** What loads a screen, by its component. */
const loadOf = new Map<unknown, () => Promise<unknown>>();

let tellShown: () => void;
/** Fulfilled when the first screen is shown. */
export const firstShown = new Promise<void>((resolve) => {
  tellShown = resolve;
});

/**
 * A screen whose script is loaded when it is first shown, or by `loadAhead` before that: then it is there at once. Until it is
 * there, it says what is being loaded. `title` is the word for what it shows.
 */
export function late(title: Key, load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | undefined;
  const loadOnce = async (): Promise<ComponentType> => (loaded ??= await load());
  const Awaited = lazy(async () => ({ default: await loadOnce() }));
  function LateScreen() {
    const { t } = useWords();
    // One and the same as long as it is shown, since another component would begin anew.
    const [Screen] = useState<ComponentType>(() => loaded ?? Awaited);
    const waiting = (
      <p className="page" data-loading>
        {t('app.loading', { what: t(title) })}
      </p>
    );
    return (
      <Suspense fallback={waiting}>
        <Screen />
        <Shown />
      </Suspense>
    );
  }
  loadOf.set(LateScreen, loadOnce);
  return LateScreen;
}

/** Loads the script of a screen, before it is shown; does nothing for other elements. */
export async function loadScreen(element: ReactNode): Promise<void> {
  if (isValidElement(element)) await loadOf.get(element.type)?.();
}

/** Tells that the screen beside it is shown. */
function Shown() {
  useEffect(() => tellShown(), []);
  return null;
}

/** Loads the screens that were not shown yet, one after the other, each when `ready` allows it. */
export async function loadAhead(ready: () => Promise<void>): Promise<void> {
  for (const load of loadOf.values()) {
    await ready();
    await load();
  }
}
