// `npm run build [-- code|page] [--clean]`: builds what has changed; with --clean everything, from nothing.
import { setupOrExit } from './setup.mjs';

const args = process.argv.slice(2);
const named = args.filter((arg) => arg === 'code' || arg === 'page');
await setupOrExit({ build: named.length > 0 ? named : ['code', 'page'], clean: args.includes('--clean') });
