import type { Row } from './measure.ts';
import { criticalPathRow, quickAnswerRow } from './quick.ts';
import { benchRows } from './workloads/index.ts';

// `npm run bench [-- 1 9a 9b …]`: every goal is a ratio that is measured in one run, beside a reference on the same machine.
// The exit status is 1 when a must is missed.
const benchmarks: Readonly<Record<string, () => Row[]>> = {
  '1': benchRows,
  '9a': () => [criticalPathRow()],
  '9b': () => [quickAnswerRow()],
};

const named = process.argv.slice(2);
const unknown = named.filter((id) => !Object.hasOwn(benchmarks, id));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are: ${Object.keys(benchmarks).join(', ')}`);
  process.exitCode = 2;
} else {
  const rows = Object.entries(benchmarks)
    .filter(([id]) => named.length === 0 || named.includes(id))
    .flatMap(([, run]) => run());
  for (const { id, what, measured, must, aim, met, note } of rows)
    console.log(`${met ? '✓' : '✗'} ${id}  ${what}\n      ${measured} (must ${must}, aim ${aim}); ${note}`);
  if (rows.some(({ met }) => !met)) process.exitCode = 1;
}
