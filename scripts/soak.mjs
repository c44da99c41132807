// `npm run soak [-- --short] [kill] [gone] [search] [disk] [crowd] [sweep] [fuzz]`: what takes too long for the tests, with a table of figures.
import { runNode, setupOrExit } from './setup.mjs';

await setupOrExit({ build: ['code'] });
process.exitCode = await runNode(['--import', 'tsx', 'test/soak/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
