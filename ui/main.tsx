import './app/old-browsers.ts';

// Only then all else: a script that the build splits off runs before the one that imports it, whatever stands first there.
void import('./start.tsx');
