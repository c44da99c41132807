// `memory-of.js CASES`: runs W2-RC with so many cases and prints the kilobytes of memory that its process held at most,
// before the run and after it. A process of its own, since a peak never goes down; and one that another small process
// started, since on Linux a process begins with the peak of the one that started it.
import { spawnSync } from 'node:child_process';
import { expectEvents, runner } from './bulk.ts';
import type { MemoryUse } from './memory.ts';
import { w2 } from './workloads/w2.ts';

const [node = '', program = '', cases = '', isInner] = process.argv;
if (isInner === undefined) {
  const { status } = spawnSync(node, [program, cases, 'inner'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  const run = runner(w2('RC', Number(cases)));
  const before = process.resourceUsage().maxRSS;
  expectEvents('W2-RC', run().events, Number(cases));
  const use: MemoryUse = { before, after: process.resourceUsage().maxRSS };
  console.log(JSON.stringify(use));
}
