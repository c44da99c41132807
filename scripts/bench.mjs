// `npm run bench [-- arguments]`: runs the benchmarks straight from the sources.
import { runNode, setupOrExit } from './setup.mjs';

await setupOrExit({ build: [] });
process.exitCode = await runNode(['--import', 'tsx', 'bench/index.ts', ...process.argv.slice(2)], { stdio: 'inherit' });
