import { firstShown, loadAhead } from './late.tsx';

/** Milliseconds after which nobody waits for the first screen any more. */
const QUIET = 4000;
/** Milliseconds after which the first screen has drawn what follows from its first numbers. */
const SOON = 1000;
/** Milliseconds between the scripts of two screens that are loaded ahead. */
const PAUSE = 100;

/**
 * Gets the rest of the page when its first screen has been shown: first the scripts of the other screens, which then open at
 * once, then all files, so that everything works without a server from then on. Browsers keep those files: their names change
 * with their content. A page that is not built has no list of them.
 */
export function keepAtHand(): void {
  if (import.meta.env.DEV) return;
  const begin = (): void => {
    // A screen that could not be loaded ahead is asked for again when it is opened.
    const ahead = (): void => void loadAhead(untilIdle).catch(() => undefined);
    void firstShown.then(() => window.setTimeout(ahead, SOON));
    window.setTimeout(() => void fetchAll(), QUIET);
  };
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}

/** Until the page has nothing else to do, and there is a network. Safari does not tell when it is idle. */
async function untilIdle(): Promise<void> {
  await new Promise<unknown>((resolve) => {
    window.setTimeout(() => {
      if ('requestIdleCallback' in window) window.requestIdleCallback(resolve, { timeout: QUIET });
      else resolve(undefined);
    }, PAUSE);
  });
  await untilOnline();
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
