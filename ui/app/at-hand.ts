/** Milliseconds after which nobody waits for the first screen any more. */
const QUIET = 4000;

/**
 * Fetches the rest of the page when its first screen has been shown, so that all others open without a server from then on.
 * Browsers keep those files: their names change with their content. A page that is not built has no list of them.
 */
export function keepAtHand(): void {
  if (import.meta.env.DEV) return;
  const begin = (): void => void window.setTimeout(() => void fetchAll(), QUIET);
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}

async function fetchAll(): Promise<void> {
  try {
    const names = (await (await fetch('files.json')).json()) as readonly string[];
    // One by one, so that whatever the reader asks for comes first.
    for (const name of names) await (await fetch(name, { priority: 'low' })).arrayBuffer();
  } catch {
    // Without a server there is nothing to fetch, and what is here goes on working.
  }
}
