// The checks that look at the sources without running them. Each counts as one test of `npm test`.
// `npm run check [-- name …]` runs them alone: prettier, oxlint, types, imports, knip.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiler, root, runNode, setupOrExit } from './setup.mjs';

const folders = ['index.ts', 'engine', 'processes', 'workers', 'server', 'cli', 'ui', 'test', 'bench'].filter((name) =>
  existsSync(join(root, name)),
);

/** In the order in which they run: the quick ones first. */
export const checks = {
  prettier: () => ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  oxlint: () => ['node_modules/oxlint/bin/oxlint', '.'],
  types: () => [compiler(), '-b'],
  imports: () => ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...folders],
  knip: () => ['node_modules/knip/bin/knip.js'],
};

/** Runs one check, shows what it has to say, and resolves to whether it passed. */
export async function runCheck(name) {
  const started = Date.now();
  const passed = (await runNode(checks[name](), { stdio: 'inherit' })) === 0;
  console.log(`${passed ? '✓' : '✗'} ${name} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return passed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setupOrExit({ build: [] });
  const named = process.argv.slice(2);
  for (const name of named.length > 0 ? named : Object.keys(checks)) {
    if (!(name in checks)) throw new Error(`no check "${name}"; there are: ${Object.keys(checks).join(', ')}`);
    if (!(await runCheck(name))) process.exitCode = 1;
  }
}
