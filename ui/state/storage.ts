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
