// `npm run bench [-- arguments]`: compiles the benchmarks with what they measure, and runs them.
import { compiler, root, runNode, setupOrExit } from './setup.mjs';
import { join } from 'node:path';

await setupOrExit({ build: [] });
const status = await runNode([compiler(), '-p', join(root, 'tsconfig.bench.json')]);
process.exitCode =
  status === 0
    ? await runNode([join(root, 'dist/.bench/bench/index.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
    : status;
