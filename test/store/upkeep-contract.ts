import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Store } from '../../server/store/index.ts';
import { backup, restore } from '../../server/upkeep/index.ts';
import type { Home } from './homes.ts';
import { other, planner, process } from './homes.ts';

/** Something of everything, with texts that are easily lost. */
async function furnish(store: Store): Promise<string> {
  const content = JSON.stringify({ words: '“𠮷”\u2028\r\n\t\\ \u0000', n: [0.1, 1e21, -0] });
  const { id } = await store.documents.create(planner, { ...process, content, about: 'x' });
  await store.documents.move(planner, id, { revision: 1, to: 'consultation' });
  await store.documents.save(planner, id, { revision: 2, content: '{}' });
  await store.documents.move(planner, id, { revision: 3, to: 'legality' });
  await store.documents.move(planner, id, { revision: 4, to: 'published', note: "it's\u2029" });
  await store.comments.add(other, { document: id, place: '', text: '第一行\n第二行' });
  const said = { document: id, revision: 5, subject: 'legality', place: '', verdict: 'confirmed', note: '' } as const;
  await store.confirmations.add(other, said);
  const user = await store.users.create(planner, {
    ...{ name: 'w', shownName: '王', role: 'administrator', passwordHash: 'h' },
  });
  const later = '2999-01-01T00:00:00.000Z';
  await store.sessions.begin({ tokenHash: 's', user: user.id, idleUntil: later, expiresAt: later });
  await store.invitations.create(planner, { tokenHash: 'i', purpose: 'join', role: 'reader', expiresAt: later });
  await store.links.create(planner, { tokenHash: 'l', document: id, expiresAt: later });
  await store.once({ key: 'k', user: null, fingerprint: 'f' }, () => Promise.resolve('{"a":1}'));
  await store.runs.enqueue(planner, { kind: 'sweep', input: '{}', parts: 3 });
  const { claim } = (await store.runs.claim('w-1', 60_000))!;
  await store.runs.recordPart(claim, '[0.1]');
  await store.runs.claim('w-1', 60_000);
  return id;
}

/** The lines between the head and the end of a backup. */
function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1, -2);
}

/** A backup of a store of one kind restored into one of another. */
export function roundTrip(from: () => Promise<Home>, to: () => Promise<Home>): void {
  test('a backup made while the store serves comes back byte for byte, and the store goes on from there', async () => {
    const [old, fresh] = [await from(), await to()];
    const store = await old.open();
    const id = await furnish(store);
    const [first, second] = [join(old.place.folder, 'a.jsonl.gz'), join(old.place.folder, 'b.jsonl.gz')];
    const { sha256 } = await backup(old.place, first);
    expect(statSync(first).mode & 0o077).toBe(0);
    expect(await restore(fresh.place, first, false)).toEqual({ kept: null, sha256 });
    expect((await backup(fresh.place, second)).sha256).toBe(sha256);
    expect(linesOf(second)).toEqual(linesOf(first));
    for (const table of ['contents', 'versions', 'moves', 'run_parts', 'run_leases', 'sessions', 'answers', 'audit'])
      expect(linesOf(first)).toContain(JSON.stringify({ table }));
    const restored = await fresh.open();
    expect(await restored.documents.get(id)).toEqual(await store.documents.get(id));
    expect(await restored.documents.moves(id, { limit: 9 })).toEqual(await store.documents.moves(id, { limit: 9 }));
    expect((await restored.sessions.find('s'))?.user.name).toBe('w');
    const [before] = (await restored.audit.list({}, { limit: 1 })).rows;
    await restored.documents.create(planner, process);
    const [after] = (await restored.audit.list({}, { limit: 1 })).rows;
    expect(after!.number).toBe(before!.number + 1);
  }, 60_000);
}

/** Backup and restore of stores of one kind. */
export function upkeepContract(home: () => Promise<Home>): void {
  roundTrip(home, home);

  test('a backup is of one moment, whatever is written meanwhile', async () => {
    const { place, open } = await home();
    const store = await open();
    const { id } = await store.documents.create(planner, { ...process, content: JSON.stringify('x'.repeat(500_000)) });
    const end = new AbortController();
    const writing = (async () => {
      for (let revision = 1; !end.signal.aborted; revision += 1) {
        await store.together(async (inside) => {
          await inside.documents.save(planner, id, { revision, content: `{"n":${revision}}` });
          await inside.comments.add(planner, { document: id, place: '', text: 'x' });
        });
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const files = ['1', '2', '3'].map((name) => join(place.folder, `${name}.jsonl.gz`));
    for (const file of files) await backup(place, file);
    end.abort();
    await writing;
    for (const file of files) {
      const rows = linesOf(file).map((line) => JSON.parse(line) as Record<string, unknown>);
      const revision = rows.find((row) => row['id'] === id)!['revision'];
      expect(rows.filter((row) => row['text'] === 'x')).toHaveLength(Number(revision) - 1);
      expect(rows.filter((row) => row['document'] === id && 'by_name' in row)).toHaveLength(Number(revision));
    }
  }, 60_000);

  test('data that are there are not overwritten without force, and with force are kept', async () => {
    const [old, target] = [await home(), await home()];
    const store = await old.open();
    const id = await furnish(store);
    const file = join(old.place.folder, 'a.jsonl.gz');
    await backup(old.place, file);
    await expect(backup(old.place, file)).rejects.toMatchObject({ code: 'taken' });
    const there = await target.open();
    const precious = await there.documents.create(planner, { ...process, content: '"precious"' });
    await there.close();
    await expect(restore(target.place, file, false)).rejects.toMatchObject({ code: 'taken' });
    const { kept } = await restore(target.place, file, true);
    const after = await target.open();
    expect((await after.documents.get(id)).id).toBe(id);
    await expect(after.documents.get(precious.id)).rejects.toMatchObject({ code: 'missing' });
    await after.close();
    await restore(target.place, kept!, true);
    expect((await (await target.open()).documents.get(precious.id)).content).toBe('"precious"');
  }, 60_000);

  test('a damaged backup, or a file that is none, changes nothing', async () => {
    const [old, target] = [await home(), await home()];
    await furnish(await old.open());
    const file = join(old.place.folder, 'a.jsonl.gz');
    await backup(old.place, file);
    const bytes = readFileSync(file);
    const wrong = (name: string, content: Uint8Array | string): string => {
      const path = join(old.place.folder, name);
      writeFileSync(path, content);
      return path;
    };
    const flipped = Buffer.from(bytes);
    flipped[Math.floor(bytes.length / 2)]! ^= 0xff;
    for (const path of [
      wrong('cut', bytes.subarray(0, bytes.length - 100)),
      wrong('flipped', flipped),
      wrong('text', 'hello'),
      wrong('empty', ''),
      join(old.place.folder, 'nosuch'),
    ])
      await expect(restore(target.place, path, true), path).rejects.toMatchObject({ name: 'StoreError' });
    const store = await target.open();
    expect((await store.audit.list({}, { limit: 1 })).rows).toEqual([]);
  }, 60_000);
}
