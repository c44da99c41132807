import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';

/** A start from the sources, on a machine that has other work. */
const SLOW = 60_000;

const root = fileURLToPath(new URL('../../', import.meta.url));
const children = new Set<ChildProcess>();

const folder = mkdtempSync(join(tmpdir(), 'binglian-process-'));
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});
let started = 0;

interface Running {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

function start(...args: string[]): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...args], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '',
      LOG_LEVEL: 'debug',
      DATABASE_URL: '',
      BINGLIAN_DATA: join(folder, String(started++)),
    },
  });
  children.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  return { child, said: () => said, ended: new Promise((resolve) => child.once('close', resolve)) };
}

async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The port that the server says it listens on, once it does. */
async function portOf({ said }: Running): Promise<number> {
  await until(() => said().includes('Binglian is running'));
  return Number(/http:\/\/127\.0\.0\.1:(\d+)\//.exec(said())![1]);
}

// Starting takes seconds of work, so that most tests share one server.
let running: Running;
let port: number;
beforeAll(async () => {
  running = start('--port', '0');
  port = await portOf(running);
}, SLOW);

test('it says in both languages where it is', () => {
  expect(running.said()).toContain(`并联已启动，请在浏览器打开 http://127.0.0.1:${port}/`);
  expect(running.said()).toContain('For non-classified work only');
});

test('garbage instead of http is answered, and the server stays', async () => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('\u0000\u0001garbage\r\n\r\n'));
    socket.once('data', (data) => resolve(data.toString()));
  });
  expect(answer).toContain('400 Bad Request');
  expect((await fetch(`http://127.0.0.1:${port}/api/v1/health`)).status).toBe(200);
});

test('the log has path and id of a failed request, and neither its query nor its headers', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/nosuch?token=secret-1`, {
    headers: { cookie: 'session=secret-2', authorization: 'Bearer secret-3' },
  });
  const { error } = (await response.json()) as { error: { id: string } };
  await until(() => running.said().includes(error.id));
  expect(running.said()).toContain('"path":"/api/v1/nosuch"');
  expect(running.said()).not.toContain('secret');
});

test(
  'a port that is in use is told, with status 1',
  async () => {
    const second = start('--port', String(port));
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`端口 ${port} 已被占用`);
    expect(second.said()).toContain(`Port ${port} is in use`);
  },
  SLOW,
);

test(
  'in shared mode it prints a link for the first administrator, and lets nobody else in',
  async () => {
    const shared = start('--shared', '--port', '0');
    const own = await portOf(shared);
    await until(() => shared.said().includes('/account/invitation#'));
    expect(shared.said()).toMatch(new RegExp(`http://127\\.0\\.0\\.1:${own}/account/invitation#[\\w-]{43}\n`));
    expect((await fetch(`http://127.0.0.1:${own}/api/v1/documents`)).status).toBe(401);
    expect((await fetch(`http://127.0.0.1:${own}/api/v1/ready`)).status).toBe(200);
    shared.child.kill('SIGTERM');
    expect(await shared.ended).toBe(0);
  },
  SLOW,
);

test(
  'wrong options are told, with status 2',
  async () => {
    const wrong = start('--port', 'many');
    expect(await wrong.ended).toBe(2);
    expect(wrong.said()).toContain('--port');
  },
  SLOW,
);

test('SIGTERM in the middle ends it with status 0', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'play', process: 'construction-permits', speed: 0.01 }));
  await new Promise((resolve) => socket.once('message', resolve));
  const idle = connect(port, '127.0.0.1');
  await new Promise((resolve) => idle.once('connect', resolve));
  running.child.kill('SIGTERM');
  expect(await closed).toBe(1001);
  expect(await running.ended).toBe(0);
  idle.destroy();
});
