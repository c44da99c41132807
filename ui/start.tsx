import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadScreenAt } from './app/App.tsx';
import { keepAtHand } from './app/at-hand.ts';
import { watchForFaults } from './state/faults.ts';

/** Milliseconds for which the window stays empty at most, so that frame and screen are laid out and drawn once. */
const TOGETHER = 500;

watchForFaults();
const root = document.getElementById('root');
const slow = new Promise((resolve) => {
  window.setTimeout(resolve, TOGETHER);
});
// A script that cannot be loaded is told where the screen would stand.
const screen = loadScreenAt(window.location.pathname).catch(() => undefined);
void Promise.race([screen, slow]).then(() => {
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
keepAtHand();
