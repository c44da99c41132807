// `npm start`: installs and builds what is needed, then starts the server. Arguments reach the server unchanged.
import { setupOrExit } from './setup.mjs';

await setupOrExit();
process.env.NODE_ENV ??= 'production';
await import('../dist/server/main.js');
