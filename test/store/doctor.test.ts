import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { node } from '../../server/upkeep/doctor.ts';
import { examine, placeOf } from '../../server/upkeep/index.ts';
import type { Home } from './homes.ts';
import { homes, planner, process } from './homes.ts';

const home = homes();

/** What is found under a name: its state and what is told in English. */
async function found(place: Home['place'], name: string, port = 0): Promise<string> {
  const all = await examine({ ...place, host: '127.0.0.1', port });
  const one = all.find(({ what }) => what.en === name);
  return one === undefined ? 'nothing' : `${one.state}: ${one.told.en}`;
}

test('before the first start nothing is wrong, and nothing is made', async () => {
  const { place } = await home();
  const folder = join(place.folder, 'data');
  expect(await found({ folder }, 'Data folder')).toMatch(/^well: .*first start makes it/);
  expect(await found({ folder }, 'Database file')).toMatch(/^well: .*first start makes it/);
  expect(await found({ folder }, 'Free space')).not.toBe('nothing');
  expect(existsSync(folder)).toBe(false);
});

test('beside a server that runs', async () => {
  const { place, open } = await home();
  const store = await open();
  await store.documents.create(planner, process);
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  expect(await found(place, 'Port', port)).toMatch(/^well: .*Binglian is running/);
  expect(await found(place, 'Database file')).toMatch(/^well/);
  expect(await found(place, 'Version of the data')).toBe('well: 0004-moves');
  await store.close();
  expect(await found(place, 'Port', port)).toMatch(/^wrong: .*EADDRINUSE.*--port/);
  taken.close();
});

test('a folder that others may open', async () => {
  const { place } = await home();
  const folder = join(place.folder, 'open');
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  expect(await found({ folder }, 'Data folder')).toBe(
    `warning: Other users may open ${folder}. Run chmod 700 ${folder}`,
  );
});

test('a damaged file', async () => {
  const { place } = await home();
  writeFileSync(join(place.folder, 'binglian.db'), 'garbage '.repeat(999));
  expect(await found(place, 'Database file')).toMatch(/^wrong: .*is damaged.*binglian restore/);
});

test('a database server that is not there, without its password', async () => {
  const { place } = await home();
  const told = await found({ ...place, url: 'postgres://u:secret@127.0.0.1:9/x' }, 'Database server');
  expect(told).toMatch(/^wrong: The database server 127.0.0.1:9\/x does not answer/);
  expect(told).not.toContain('secret');
  expect(await found({ ...place, url: 'nonsense' }, 'Database server')).toMatch(/^wrong: /);
});

test('where the data are: the folder asked for, and the server that the environment names', () => {
  expect(placeOf({ DATABASE_URL: 'postgres://x/y', BINGLIAN_DATA: '/a' }, undefined)).toEqual({
    folder: '/a',
    url: 'postgres://x/y',
  });
  expect(placeOf({}, '/b')).toEqual({ folder: '/b', url: undefined });
});

test.each([
  ['18.20.0', 'wrong'],
  ['20.18.3', 'wrong'],
  ['20.19.0', 'well'],
  ['22.1.0', 'well'],
])('Node %s is %s', (version, state) => {
  expect(node(version).state).toBe(state);
});
