import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { keepAtHand } from './app/at-hand.ts';
import { watchForFaults } from './state/faults.ts';

watchForFaults();
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
keepAtHand();
