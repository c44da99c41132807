import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme.css';
// The theme comes first, so that the styles of the parts may refine it.
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
