// `npm run docs`: API pages from the docstrings, into docs-out/.
import { runNode, setupOrExit } from './setup.mjs';

await setupOrExit({ build: [] });
process.exitCode = await runNode(['node_modules/typedoc/bin/typedoc'], { stdio: 'inherit' });
