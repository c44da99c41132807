import { loadAhead } from './late.tsx';

/** Milliseconds after which nobody waits for the first screen any more. */
const QUIET = 4000;

/**
 * Gets the rest of the page when its first screen has been shown: first the scripts of the other screens, which then open at
 * once, then all files, so that everything works without a server from then on. Browsers keep those files: their names change
 * with their content. A page that is not built has no list of them.
 */
export function keepAtHand(): void {
  if (import.meta.env.DEV) return;
  const begin = (): void => {
    // A screen that could not be loaded ahead is asked for again when it is opened.
    whenIdle(() => void loadAhead(untilOnline).catch(() => undefined));
    window.setTimeout(() => void fetchAll(), QUIET);
  };
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}

/** Safari knows no idle time. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: QUIET });
  else globalThis.setTimeout(work, QUIET / 4);
}

async function fetchAll(): Promise<void> {
  try {
    await untilOnline();
    const names = (await (await fetch('files.json')).json()) as readonly string[];
    // One by one, so that whatever the reader asks for comes first.
    for (const name of names) {
      await untilOnline();
      await (await fetch(name, { priority: 'low' })).arrayBuffer();
    }
  } catch {
    // Without a server there is nothing to fetch, and what is here goes on working.
  }
}

/** Where the network has gone away, asking for files would fill the console; they are asked for when it is back. */
function untilOnline(): Promise<void> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener('online', () => resolve(), { once: true });
  });
}
