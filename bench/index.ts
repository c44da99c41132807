import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hardCodedRow } from './against-loop.ts';
import { simjsRow } from './against-simjs.ts';
import { simpyRow } from './against-simpy.ts';
import { xstateRow } from './against-xstate.ts';
import { growthRow } from './growth.ts';
import type { Row } from './measure.ts';
import { memoryRow } from './memory.ts';
import { pendingRow } from './pending.ts';
import { criticalPathRow, quickAnswerRow } from './quick.ts';
import { traceRow } from './trace.ts';
import { whatIfRow } from './what-if.ts';
import { workersRow } from './workers.ts';

// `npm run bench [-- 1 9a 9b …]`: every goal is a ratio that is measured in one run, beside a reference on the same machine.
// The exit status is 1 when a must is missed or a row fails; a row that cannot be measured here says so and fails nothing.
const benchmarks: readonly (readonly [id: string, run: () => Row | Promise<Row>])[] = [
  ['1', hardCodedRow],
  ['2', xstateRow],
  ['3', simpyRow],
  ['4', simjsRow],
  ['5', traceRow],
  ['6', pendingRow],
  ['7', memoryRow],
  ['8', workersRow],
  ['9a', criticalPathRow],
  ['9b', quickAnswerRow],
  ['10', whatIfRow],
  ['11', growthRow],
];

/** Runs a row; one that throws has failed, and the others are measured all the same. */
async function lineOf(id: string, run: () => Row | Promise<Row>): Promise<string> {
  try {
    const { what, measured, must, aim, met, note } = await run();
    if (met === false) process.exitCode = 1;
    return `${met === undefined ? '–' : met ? '✓' : '✗'} ${id}  ${what}: ${measured} (must ${must}, aim ${aim}); ${note}`;
  } catch (error) {
    process.exitCode = 1;
    return `✗ ${id}  failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const named = process.argv.slice(2);
const ids = benchmarks.map(([id]) => id);
const unknown = named.filter((id) => !ids.includes(id));
const chosen = benchmarks.filter(([id]) => named.length === 0 || named.includes(id));
const [only] = chosen;
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are: ${ids.join(', ')}`);
  process.exitCode = 2;
} else if (only !== undefined && chosen.length === 1) {
  console.error(`measuring ${only[0]} …`);
  console.log(await lineOf(...only));
} else {
  // A process for each: what was compiled for one row slows down whatever else runs in the same process.
  for (const [id] of chosen) {
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), id], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
