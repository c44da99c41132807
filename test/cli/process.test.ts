import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Starting from the sources takes some seconds of a processor, more where others work on the machine. */
const SLOW = 60_000;

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line as a process of its own; `readOnly` bytes of its output are read, then the pipe is closed. */
function run(args: readonly string[], readOnly = Infinity): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', FORCE_COLOR: '1' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
    if (out.length >= readOnly) child.stdout.destroy();
  });
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

test('a reader that closes the pipe early ends the command quietly', { timeout: SLOW }, async () => {
  const { code, out, err } = await run(['export', 'construction-permits'], 100);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('"format": 1');
});

test('long output arrives whole through a pipe, without colour', { timeout: SLOW }, async () => {
  const { code, out } = await run(['export', 'construction-permits']);
  expect(code).toBe(0);
  expect((JSON.parse(out) as { id: string }).id).toBe('construction-permits');
  expect((await run(['compare', 'business-startup'])).out).not.toContain('\u001b');
});

test('exit status of the process: findings 1, wrong use 2', { timeout: SLOW }, async () => {
  expect((await run(['check', 'no-such-file.json'])).code).toBe(1);
  expect((await run(['compare', 'no-such-process'])).code).toBe(2);
});
