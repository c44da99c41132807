import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openEmbedded } from '../../server/store/embedded.ts';
import { dataFolder, openStore } from '../../server/store/index.ts';
import { homes, planner, process as draft } from './homes.ts';

// Processes of their own take seconds to start where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });
const home = homes();
const outer = mkdtempSync(join(tmpdir(), 'binglian-folder-'));
afterAll(() => rmSync(outer, { recursive: true, force: true }));

/** Runs child.ts with something to do in a folder, as another user where one is given. */
function child(what: string, folder: string, more: readonly string[] = [], shell?: string): Promise<string> {
  const script = fileURLToPath(new URL('child.ts', import.meta.url));
  const args = ['--import', 'tsx', script, what, folder, ...more];
  const started =
    shell === undefined
      ? spawn(process.execPath, args)
      : spawn('bash', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...args]);
  let said = '';
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => started.once('close', () => resolve(said)));
}

test('the data folder: the flag, else the environment, else the home', () => {
  expect(dataFolder({ BINGLIAN_DATA: '/a' }, '/b')).toBe('/b');
  expect(dataFolder({ BINGLIAN_DATA: '/a' })).toBe('/a');
  expect(dataFolder({})).toMatch(/\.binglian$/);
});

test('it is made at the first start, with its parents, and nobody else may read it', async () => {
  const folder = join(outer, 'deep', 'data');
  const store = await openStore({ folder });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'binglian.db')).mode & 0o077).toBe(0);
  await store.close();
});

test.each([
  // 2 is FULL: a change is on the disk when it is acknowledged. https://www.sqlite.org/pragma.html#pragma_synchronous
  ['synchronous', 2],
  ['journal_mode', 'wal'],
  ['foreign_keys', 1],
])('pragma %s is %s', async (name, value) => {
  const { place } = await home();
  const backend = openEmbedded(place.folder, Date.now);
  const { rows } = await sql
    .raw<Record<string, unknown>>(`pragma ${name}`)
    .execute(backend.db.withoutPlugins() as unknown as Kysely<unknown>);
  expect(rows).toEqual([{ [name]: value }]);
  await backend.close();
});

test('two servers do not share a folder: of one process, of two, and a killed one does not keep it', async () => {
  const { place, open } = await home();
  const store = await open();
  await expect(openStore(place)).rejects.toMatchObject({ code: 'locked' });
  expect(await child('open', place.folder)).toMatch(new RegExp(`locked.*pid ${process.pid}`));
  await store.close();
  expect(await child('open', place.folder)).toBe('opened\n');
  expect(await child('open-and-die', place.folder)).toBe('opened\n');
  await (await open()).check();
});

test('data of a newer release are refused, and left as they are', async () => {
  const { place, open } = await home();
  await (await open()).close();
  const file = join(place.folder, 'binglian.db');
  const database = new Database(file);
  database.exec(`insert into kysely_migration values ('9999-future', 'x')`);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  const before = readFileSync(file);
  await expect(open()).rejects.toMatchObject({
    code: 'newer',
    text: { zh: expect.stringContaining('9999-future') as string },
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

describe('a damaged file', () => {
  test('that is no database is told, and left as it is', async () => {
    const { place, open } = await home();
    const file = join(place.folder, 'binglian.db');
    writeFileSync(file, 'garbage '.repeat(4096));
    await expect(open()).rejects.toMatchObject({ code: 'corrupt' });
    expect(readFileSync(file, 'utf8')).toBe('garbage '.repeat(4096));
  });

  test('with a page overwritten is told at the start', async () => {
    const { place, open } = await home();
    const store = await open();
    for (let n = 0; n < 40; n += 1)
      await store.documents.create(planner, { ...draft, content: JSON.stringify(`${n} ${'x'.repeat(3000)}`) });
    await store.close();
    const file = join(place.folder, 'binglian.db');
    const bytes = readFileSync(file);
    for (let page = 20; page < 60; page += 1) bytes.fill(0x5a, page * 4096, page * 4096 + 200);
    writeFileSync(file, bytes);
    await expect(open()).rejects.toMatchObject({ code: 'corrupt' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe('a folder that cannot be written', () => {
  test('because of its rights: told in both languages', async () => {
    const folder = join(outer, 'closed');
    mkdirSync(folder, { mode: 0o555 });
    chmodSync(outer, 0o755);
    expect(await child('open', folder, ['nobody'])).toMatch(/^read-only .*不能写入.*\n.*cannot be written/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('because something else has its name', async () => {
    const file = join(outer, 'file');
    writeFileSync(file, '');
    await expect(openStore({ folder: join(file, 'data') })).rejects.toMatchObject({ name: 'StoreError' });
  });
});

// `ulimit -f` lets no file grow beyond so many kilobytes; it takes a system that has it.
test.skipIf(process.platform !== 'linux')(
  'a full disk: told, nothing half-written, and well again once there is space',
  async () => {
    const { place, open } = await home();
    await (await open()).close();
    const said = await child('fill', place.folder, [], 'ulimit -S -f 1500');
    expect(said).toMatch(/^full .*磁盘已满/);
    const [, acknowledged] = /kept (\d+)\n/.exec(said)!;
    expect(Number(acknowledged)).toBeGreaterThan(3);
    expect(said).toMatch(/full again\nwell again\n$/);
    const store = await open();
    const { rows } = await store.audit.list({}, { limit: 200 });
    expect(rows).toHaveLength(Number(acknowledged) + 1);
    expect(existsSync(join(place.folder, 'binglian.db'))).toBe(true);
  },
);
