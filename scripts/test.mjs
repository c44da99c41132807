// `npm test`: sets up, checks the sources, runs the tests, and ends with one line `N passed, N failed, N skipped`.
// With arguments, which go to vitest unchanged (`npm test -- test/time`), the checks of the sources are left out.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, runChecks } from './checks.mjs';
import { runNode, setup, SetupError } from './setup.mjs';

const args = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

if (await isSetUp()) {
  if (args.length === 0) {
    add(await runChecks());
  } else {
    console.log(`With arguments the checks of the sources are left out: ${Object.keys(checks).join(', ')}`);
  }
  await runTests();
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

function add(count) {
  for (const key of Object.keys(count)) total[key] += count[key];
}

/** A failed build counts as a failed test and lets the rest run; without packages nothing can run. */
async function isSetUp() {
  try {
    await setup();
    return true;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`✗ ${error.message}`);
    total.failed += 1;
    return error.step !== 'install';
  }
}

async function runTests() {
  const file = join(tmpdir(), `binglian-tests-${process.pid}.json`);
  const reporters = ['--reporter=default', '--reporter=./scripts/count-reporter.mjs'];
  const env = { ...process.env, NODE_ENV: 'test', BINGLIAN_TEST_COUNT: file };
  const code = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    env,
    stdio: 'inherit',
  });
  const counted = readCount(file);
  add(counted);
  if (code !== 0 && counted.failed === 0) total.failed += 1;
}

/** What the reporter counted; when vitest died before it could write, nothing. */
function readCount(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  } finally {
    rmSync(file, { force: true });
  }
}
