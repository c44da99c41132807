import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openStore, StoreError } from '../../server/store/index.ts';
import { openPostgres } from '../../server/store/postgres.ts';
import { backup, examine, restore } from '../../server/upkeep/index.ts';
import { homes, other, planner, process } from './homes.ts';
import { killWhileSaving } from './killing.ts';
import { startPostgres } from './postgres-server.ts';
import { storeContract } from './store-contract.ts';
import { upgradeContract } from './upgrade-contract.ts';
import { roundTrip, upkeepContract } from './upkeep-contract.ts';

const server = await startPostgres();
afterAll(() => server?.remove(), 60_000);
vi.setConfig({ testTimeout: 60_000 });
const embedded = homes();
const home = homes(() => server!);
const fresh = homes(() => ({ database: () => server!.newDatabase(), giveBack: () => undefined }));

/** Something to wait for until it is opened. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe.skipIf(server === undefined)('on a PostgreSQL server', () => {
  storeContract(home);
  describe('backup and restore', () => upkeepContract(home));
  describe('upgrades', () => upgradeContract(home, fresh));
  describe('from the embedded store to PostgreSQL', () => roundTrip(embedded, home));
  describe('from PostgreSQL to the embedded store', () => roundTrip(home, embedded));

  test('two servers that start at once on an empty database both come up', async () => {
    const place = { folder: '/nonexistent', url: await server!.newDatabase() };
    const [one, two] = await Promise.all([openStore(place), openStore(place)]);
    const { id } = await one.documents.create(planner, process);
    expect((await two.documents.get(id)).content).toBe('{"n":1}');
    await one.close();
    await two.close();
  });

  test('what the doctor finds: the settings of this server are not those of a safe one', async () => {
    const { place } = await home();
    const found = await examine({ ...place, host: '127.0.0.1', port: 0 });
    const of = (name: string): unknown => found.find(({ what }) => what.en === name);
    expect(of('Database server')).toMatchObject({
      state: 'warning',
      told: { zh: expect.stringContaining('fsync=off') as string },
    });
    expect(of('Version of the data')).toMatchObject({ state: 'well' });
    expect(of('Queue of runs')).toMatchObject({ state: 'well' });
    expect(of('Database file')).toBeUndefined();
  });

  test('what the doctor finds: a user who may not make the schema of the queue', async () => {
    const url = await server!.newDatabase();
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await owner.query('create role clerk login');
    await owner.end();
    const clerk = url.replace('binglian@', 'clerk@');
    const found = await examine({ folder: '/nonexistent', url: clerk, host: '127.0.0.1', port: 0 });
    expect(found.find(({ what }) => what.en === 'Queue of runs')).toMatchObject({
      state: 'warning',
      told: { zh: expect.stringContaining('GRANT CREATE ON DATABASE') as string },
    });
  });

  test('writers of two servers: one save is kept, the other is shown both; runs go to one', async () => {
    const { open } = await home();
    const [one, two] = [await open(), await open()];
    const { id } = await one.documents.create(planner, process);
    for (let revision = 1; revision < 12; revision += 1) {
      const both = await Promise.allSettled(
        [one, two].map((store, n) => store.documents.save(planner, id, { revision, content: `[${revision},${n}]` })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
    for (let n = 0; n < 10; n += 1) await one.runs.enqueue(planner, { kind: 'sweep', input: '{}' });
    const claims = await Promise.all(
      Array.from({ length: 14 }, (_, n) => (n % 2 === 0 ? one : two).runs.claim(`w${n}`, 60_000)),
    );
    expect(new Set(claims.flatMap((claim) => (claim === undefined ? [] : [claim.run.id]))).size).toBe(10);
  });

  test('a restore waits for changes under way and refuses others with words; a running server goes on with the data', async () => {
    const [old, target] = [await home(), await home()];
    const source = await old.open();
    const { id } = await source.documents.create(planner, process);
    const file = join(old.place.folder, 'a.jsonl.gz');
    await backup(old.place, file);
    const running = await target.open();
    const [done, begun] = [gate(), gate()];
    const saving = running.together(async (inside) => {
      const made = await inside.documents.create(planner, { ...process, content: '"late"' });
      begun.open();
      await done.opened;
      return made.id;
    });
    await begun.opened;
    let isRestored = false;
    const restoring = restore(target.place, file, true).finally(() => (isRestored = true));
    let refused: unknown;
    while (refused === undefined) {
      refused = await running.documents.create(other, process).then(
        () => undefined,
        (error: unknown) => error,
      );
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(refused).toMatchObject({ code: 'busy', text: { zh: expect.stringContaining('正在') as string } });
    await expect(target.open()).rejects.toMatchObject({ code: 'busy' });
    expect(isRestored).toBe(false);
    done.open();
    const late = await saving;
    const { kept } = await restoring;
    await expect(running.documents.get(late)).rejects.toMatchObject({ code: 'missing' });
    expect((await running.documents.save(planner, id, { revision: 1, content: '{}' })).revision).toBe(2);
    // What was saved before the restore began is in the backup that it made.
    await restore(target.place, kept!, true);
    expect((await running.documents.get(late)).content).toBe('"late"');
  });

  test('a restore that is not let in says so and changes nothing', async () => {
    const { place, open } = await home();
    const store = await open();
    const { id } = await store.documents.create(planner, process);
    const backend = openPostgres(place.url!);
    const work = vi.fn(() => Promise.resolve());
    await store.together(async () => {
      await expect(backend.alone(work, 50)).rejects.toMatchObject({
        code: 'busy',
        text: { en: expect.stringContaining('nothing was restored') as string },
      });
    });
    expect(work).not.toHaveBeenCalled();
    await backend.alone(work, 50);
    await backend.close();
    expect(work).toHaveBeenCalledOnce();
    expect((await store.documents.save(planner, id, { revision: 1, content: '{}' })).revision).toBe(2);
  });

  test('the audit trail cannot be changed behind our back', async () => {
    const { open, place } = await home();
    const store = await open();
    await store.documents.create(planner, process);
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    await expect(client.query('update audit set name = $1', ['x'])).rejects.toThrow('only added to');
    await expect(client.query('delete from audit')).rejects.toThrow('only added to');
    await client.end();
    expect((await store.audit.list({}, { limit: 2 })).rows).toHaveLength(1);
  });

  test('the server goes and comes back: told, nothing acknowledged is lost, and no restart is needed', async () => {
    const store = await (await home()).open();
    const { id } = await store.documents.create(planner, process);
    let revision = 1;
    const end = new AbortController();
    const told = new Set<string>();
    const saving = (async () => {
      while (!end.signal.aborted) {
        try {
          const content = JSON.stringify({ revision: revision + 1 });
          ({ revision } = await store.documents.save(planner, id, { revision, content }));
        } catch (error) {
          told.add((error as StoreError).code);
          // The answer to a save that was kept may have been lost with the connection: look before saving again.
          ({ revision } = await store.documents.get(id).catch(() => ({ revision })));
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server!.crash();
    const error: unknown = await store.check().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StoreError);
    expect((error as StoreError).code).toBe('gone');
    expect((error as StoreError).text.zh).toContain('自动重新连接');
    await server!.start();
    await store.check();
    const before = revision;
    await new Promise((resolve) => setTimeout(resolve, 300));
    end.abort();
    await saving;
    expect([...told]).toEqual(['gone']);
    expect(revision).toBeGreaterThan(before);
    expect(await store.documents.get(id)).toMatchObject({ revision, content: JSON.stringify({ revision }) });
    expect((await store.audit.list({}, { limit: 1 })).rows[0]!.number).toBe(revision);
  }, 60_000);

  test('a client that is killed in the middle of saving, three times: nothing acknowledged is lost', async () => {
    expect(await killWhileSaving(await home(), 3)).toBeGreaterThanOrEqual(6);
  }, 120_000);
});

test('what cannot be reached is told without the password', async () => {
  const [folder] = ['/nonexistent'];
  const refused = openStore({ folder, url: 'postgres://user:secret@127.0.0.1:9/db' });
  await expect(refused).rejects.toMatchObject({
    code: 'gone',
    message: expect.not.stringContaining('secret') as string,
  });
  await expect(openStore({ folder, url: 'mysql://x' })).rejects.toMatchObject({ code: 'denied' });
  await expect(openStore({ folder, url: 'nonsense' })).rejects.toMatchObject({ code: 'denied' });
});
