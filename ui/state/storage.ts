/** The name under which the browser keeps what is remembered by a key. */
export const storageKey = (key: string): string => `binglian.${key}`;

/** What the browser remembers between visits. Where it may not remember anything, the page works all the same. */
export function remembered(key: string): string | undefined {
  try {
    return window.localStorage.getItem(storageKey(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a text; tells whether it could. */
export function remember(key: string, value: string): boolean {
  try {
    window.localStorage.setItem(storageKey(key), value);
    return true;
  } catch {
    return false;
  }
}

/** What is kept for this window alone, until it is closed. */
export function keptInWindow(key: string): string | undefined {
  try {
    return window.sessionStorage.getItem(storageKey(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text for this window, or forgets it; where the browser may not keep it, the page works all the same. */
export function keepInWindow(key: string, value: string | undefined): void {
  try {
    if (value === undefined) window.sessionStorage.removeItem(storageKey(key));
    else window.sessionStorage.setItem(storageKey(key), value);
  } catch {
    // Then nothing is kept.
  }
}
