import './app/old-browsers.ts';
import './app/policy.ts';
// The theme comes first, so that the styles of the parts may refine it.
import './theme.css';

// Only then all else: a script that the build splits off runs before the one that imports it, whatever stands first there.
void import('./start.tsx');
