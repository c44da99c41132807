import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { checkArchive } from '../../server/store/archive-file.ts';
import type { Backend } from '../../server/store/backend.ts';
import { fill } from '../../server/store/fill.ts';
import { migrate, migrateToNewest } from '../../server/store/migrate.ts';
import { appliedMigrations } from '../../server/store/migrations/applied.ts';
import { openBackend } from '../../server/store/open.ts';
import { backup } from '../../server/upkeep/index.ts';
import type { Home } from './homes.ts';
import { planner, process } from './homes.ts';

const second: Migration = {
  up: async (db) => {
    await db.schema.alterTable('documents').addColumn('colour', 'text').execute();
    await sql`update documents set colour = 'red'`.execute(db);
  },
};
const broken: Migration = {
  up: async (db) => {
    await second.up(db);
    await sql`insert into nosuch values (1)`.execute(db);
  },
};

/** The database as a later release would open it, with one migration more. */
function later({ folder, url }: Home['place'], next: Migration): Backend {
  const backend = openBackend(folder, url, Date.now);
  return {
    ...backend,
    migrations: { ...backend.migrations, '0099-next': next as unknown as Backend['migrations'][string] },
  };
}

const backupsOf = (home: Home): string[] => readdirSync(home.place.folder).filter((name) => name === 'backups');

async function withDocument(home: Home): Promise<string> {
  const store = await home.open();
  const { id } = await store.documents.create(planner, process);
  await store.close();
  return id;
}

/** The package has its types twice, for import and for require; here they meet. */
const rawOf = (db: Backend['db']): Kysely<unknown> => db as unknown as Kysely<unknown>;

async function coloursIn({ db }: Backend): Promise<unknown> {
  return (await sql`select id, colour from documents`.execute(rawOf(db))).rows;
}

/** What happens to old data when a newer release starts. */
export function upgradeContract(home: () => Promise<Home>): void {
  test('old data are backed up, then brought up to date, once', async () => {
    const old = await home();
    const id = await withDocument(old);
    expect(backupsOf(old)).toEqual([]);
    const backend = later(old.place, second);
    for (let n = 0; n < 2; n += 1) await migrate(backend, old.place.folder, () => Date.UTC(2026, 0, 1));
    expect(await coloursIn(backend)).toEqual([{ id, colour: 'red' }]);
    const files = readdirSync(join(old.place.folder, 'backups'));
    expect(files).toEqual(['before-upgrade-from-0001-first-2026-01-01T00-00-00.000Z.jsonl.gz']);
    const { head } = await checkArchive(join(old.place.folder, 'backups', files[0]!));
    expect(head.migrations).toEqual(['0001-first']);
    await undo(backend);
  });

  test('an upgrade that breaks off leaves the data as they were', async () => {
    const old = await home();
    const id = await withDocument(old);
    const backend = later(old.place, broken);
    await expect(migrate(backend, old.place.folder, Date.now)).rejects.toThrow('nosuch');
    expect(await appliedMigrations(backend)).toEqual(['0001-first']);
    await expect(coloursIn(backend)).rejects.toThrow('colour');
    await backend.close();
    expect((await (await old.open()).documents.get(id)).content).toBe('{"n":1}');
  });

  test('a backup of an older release is brought up to date', async () => {
    const [old, target] = [await home(), await home()];
    const id = await withDocument(old);
    const file = join(old.place.folder, 'a.jsonl.gz');
    await backup(old.place, file);
    const { head, end } = await checkArchive(file);
    const backend = later(target.place, second);
    await migrateToNewest(backend);
    await fill(backend, file, head, end);
    await migrateToNewest(backend);
    expect(await coloursIn(backend)).toEqual([{ id, colour: 'red' }]);
    await undo(backend);
  });
}

/** A database that goes back to others must be as they know it. */
async function undo(backend: Backend): Promise<void> {
  await sql`alter table documents drop column colour`.execute(rawOf(backend.db));
  await sql`delete from kysely_migration where name = '0099-next'`.execute(rawOf(backend.db));
  await backend.close();
}
