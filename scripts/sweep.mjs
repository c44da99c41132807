// `npm run sweep [-- COUNT [FROM]]`: random processes and random halls on the tables and on the statechart, line by line: COUNT
// of each (10,000, where absent), from the seed FROM on. `npm test` runs 500 of each.
import { runNode, setupOrExit } from './setup.mjs';

const [count = '10000', from = '1000000', ...others] = process.argv.slice(2);
if (others.length > 0 || ![count, from].every((number) => /^\d{1,9}$/.test(number)) || Number(count) === 0) {
  console.error(
    '用法 / usage: npm run sweep -- COUNT FROM\nCOUNT 为至少 1 的整数，FROM 为种子 / COUNT is a whole number from 1 on, FROM a seed',
  );
  process.exit(2);
}
await setupOrExit({ build: [] });
const tests = ['test/run/bulk/differential.test.ts', 'test/run/bulk/differential-scenarios.test.ts'];
const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...tests];
const env = { ...process.env, NODE_ENV: 'test', SWEEP: count, SEED: from };
process.exitCode = await runNode(args, { env, stdio: 'inherit' });
