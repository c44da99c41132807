// `npm run check -- audit`: whether advisories are known against the packages that the product runs with. On a build machine
// (CI=true) it is one of the checks of `npm test`; elsewhere it would keep whoever has no network waiting.
import { spawnSync } from 'node:child_process';
import { root } from './setup.mjs';

const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
const found = JSON.parse(stdout || '{}').metadata?.vulnerabilities;
if (found === undefined) {
  console.warn(
    'npm 登记处没有给出安全公告，依赖未审计 / The registry gives no advisories: the packages are NOT audited here',
  );
} else if (found.total > 0) {
  console.error(`依赖有已知漏洞 / Advisories against packages: ${JSON.stringify(found)}; see npm audit --omit=dev`);
  process.exitCode = 1;
}
