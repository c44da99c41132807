import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inProcess, w2Job } from './jobs.ts';

// Threads as they are installed: from the build, in a process of their own. `npm test` builds first.

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the built workers answer the same, and do not keep a process alive that has forgotten them', () => {
  const job = w2Job(300, 51);
  const rule = { relative: 1e-9, most: 6 };
  const script = `
    import { run } from './dist/index.js';
    import { nodePool } from './dist/workers/node.js';
    const answer = await run.runInWorkers(${JSON.stringify(job)}, ${JSON.stringify(rule)}, { workers: nodePool(2) });
    process.stdout.write(JSON.stringify(answer));
  `;
  const args = ['--input-type=module', '-e', script];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    timeout: 60_000,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(JSON.stringify(inProcess(job, rule).answer));
});
