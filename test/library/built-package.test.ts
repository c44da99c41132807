import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Comparison, Process } from '../../dist/index.js';
import { compare, lifecycles, parseProcess, processes, reforms, run, time } from '../../dist/index.js';

// The package as it is installed: what `npm run build` made of it. `npm test` builds first.

const root = fileURLToPath(new URL('../../', import.meta.url));

test('compare takes the id of a shipped process', () => {
  const comparison: Comparison = compare('construction-permits');
  expect(comparison.reductions.find(({ name }) => name === 'time')).toMatchObject({ before: 210, after: 52 });
  expect(compare('business-startup', { scope: 'facts-table-without-bank' }).scope.id).toBe('facts-table-without-bank');
});

test('compare takes documents', () => {
  const [process] = processes;
  const reform = reforms.find((one) => one.process === process!.id);
  expect(compare(process!, reform).reductions).toEqual(compare(process!.id).reductions);
  expect(compare(process!, undefined).reductions.map(({ change }) => change)).toEqual([0, 0, 0, 0, 0]);
});

test('an unknown id is told with those that there are', () => {
  expect(() => compare('nosuch')).toThrow(/business-startup, construction-permits/);
});

test('the parts that have words of their own', () => {
  const process: Process = processes[0]!;
  const result = run.actorExecutor.run({
    process,
    attributes: {},
    lifecycles,
    time: { kind: 'undated' },
    luck: run.noLuck,
  });
  expect(result.kind === 'result' && result.outcome).toBe('reached');
  expect(time.formatDate(time.parseDate('2024-02-29') ?? -1)).toBe('2024-02-29');
  expect(parseProcess(JSON.parse(JSON.stringify(process))).ok).toBe(true);
});

test('the name of the package leads to it', () => {
  const script = `import { compare } from 'binglian'; console.log(compare('business-startup').reductions[3].after);`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  expect([status, stdout.toString()]).toEqual([0, '2\n']);
});
