import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadScreenAt } from './app/App.tsx';
import { keepAtHand } from './app/at-hand.ts';
import { watchForFaults } from './state/faults.ts';

watchForFaults();
// Asked for before anything is drawn; one that cannot be loaded is told where the screen would stand.
void loadScreenAt(window.location.pathname).catch(() => undefined);
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
keepAtHand();
