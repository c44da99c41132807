// The checks that look at the sources without running them. Each counts as one test of `npm test`.
// `npm run check [-- name …]` runs them alone: prettier, oxlint, types, imports, knip.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiler, root, runNode, setupOrExit } from './setup.mjs';

const folders = ['index.ts', 'engine', 'processes', 'workers', 'server', 'cli', 'ui', 'test', 'bench'].filter((name) =>
  existsSync(join(root, name)),
);

/** In the order in which they begin: the quick ones first. */
export const checks = {
  prettier: () => ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  oxlint: () => ['node_modules/oxlint/bin/oxlint', '.'],
  types: () => [compiler(), '-b'],
  imports: () => ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...folders],
  knip: () => ['node_modules/knip/bin/knip.js'],
};

/** Runs checks, two at a time, shows what they have to say, and resolves to how many passed and failed. */
export async function runChecks(names = Object.keys(checks)) {
  const count = { passed: 0, failed: 0 };
  const waiting = [...names];
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      count[(await runCheck(name)) ? 'passed' : 'failed'] += 1;
  };
  await Promise.all([lane(), lane()]);
  return count;
}

async function runCheck(name) {
  const started = Date.now();
  const passed = (await runNode(checks[name](), { stdio: 'inherit' })) === 0;
  console.log(`${passed ? '✓' : '✗'} ${name} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return passed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setupOrExit({ build: [] });
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !(name in checks));
  if (unknown !== undefined) throw new Error(`no check "${unknown}"; there are: ${Object.keys(checks).join(', ')}`);
  const { failed } = await runChecks(named.length > 0 ? named : undefined);
  if (failed > 0) process.exitCode = 1;
}
