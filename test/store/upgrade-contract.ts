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

/** The migrations of this release. */
const all = ['0001-first', '0002-run-leases', '0003-run-about', '0004-moves'];

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

/** What happens to old data when a newer release starts. `fresh` makes a home that never had tables. */
export function upgradeContract(home: () => Promise<Home>, fresh = home): void {
  test('old data are backed up, then brought up to date, once', async () => {
    const old = await home();
    const id = await withDocument(old);
    expect(backupsOf(old)).toEqual([]);
    const backend = later(old.place, second);
    for (let n = 0; n < 2; n += 1) await migrate(backend, old.place.folder, () => Date.UTC(2026, 0, 1));
    expect(await coloursIn(backend)).toEqual([{ id, colour: 'red' }]);
    const files = readdirSync(join(old.place.folder, 'backups'));
    expect(files).toEqual(['before-upgrade-from-0004-moves-2026-01-01T00-00-00.000Z.jsonl.gz']);
    const { head } = await checkArchive(join(old.place.folder, 'backups', files[0]!));
    expect(head.migrations).toEqual(all);
    await undo(backend);
  });

  test('an upgrade that breaks off leaves the data as they were', async () => {
    const old = await home();
    const id = await withDocument(old);
    const backend = later(old.place, broken);
    await expect(migrate(backend, old.place.folder, Date.now)).rejects.toThrow('nosuch');
    expect(await appliedMigrations(backend)).toEqual(all);
    await expect(coloursIn(backend)).rejects.toThrow('colour');
    await backend.close();
    expect((await (await old.open()).documents.get(id)).content).toBe('{"n":1}');
  });

  test('a run that was under way gets on after the upgrade', async () => {
    const old = await fresh();
    const backend = openBackend(old.place.folder, old.place.url, Date.now);
    const [[name, migration]] = Object.entries(backend.migrations) as [[string, Backend['migrations'][string]]];
    await migrateToNewest({ ...backend, migrations: { [name]: migration } });
    await oldRuns(backend);
    await backend.close();
    const store = await old.open();
    expect(readdirSync(join(old.place.folder, 'backups'))).toEqual([expect.stringContaining('from-0001-first')]);
    const [half, whole] = [await store.runs.claim('w', 60_000), await store.runs.claim('w', 60_000)];
    expect([half, whole].map((taken) => [taken!.run.id, taken!.claim.part, taken!.run.progress])).toEqual([
      ['half', 2, 0.5],
      ['whole', 4, 1],
    ]);
    expect(await store.runs.complete(whole!.claim, '{}')).toBe('recorded');
  });

  test('steps and answers of before are told after the upgrade', async () => {
    const old = await fresh();
    const backend = openBackend(old.place.folder, old.place.url, Date.now);
    const { '0004-moves': _, ...before } = backend.migrations;
    await migrateToNewest({ ...backend, migrations: before });
    await oldWay(backend);
    await backend.close();
    const store = await old.open();
    const { rows } = await store.documents.moves('d', { limit: 9 });
    const by = { document: 'd', by: '王科长' };
    expect(rows).toEqual([
      { ...by, revision: 5, from: 'legality', to: 'published', note: '试行', at: '2026-01-05T00:00:00.000Z' },
      { ...by, revision: 4, from: 'consultation', to: 'legality', note: '', at: '2026-01-04T00:00:00.000Z' },
      { ...by, revision: 2, from: 'draft', to: 'consultation', note: '', at: '2026-01-02T00:00:00.000Z' },
    ]);
    expect((await store.comments.of('d')).map(({ answers }) => answers)).toEqual([1, 0]);
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

/** Runs of a release that claimed them whole: one that broke off after two of four parts, and one of which only the end is wanting. */
async function oldRuns({ db }: Backend): Promise<void> {
  const run = (id: string, done: number): string =>
    `insert into runs values ('${id}', 'sweep', null, 'running', 'h', 4, ${done}, 1, 1, 0.5, null, null, null, 'w', '2026-01-01T00:00:00.000Z', '2026-01-0${done}T00:00:00.000Z', '2026-01-01T00:00:00.000Z', null)`;
  const part = (id: string, number: number): string => `insert into run_parts values ('${id}', ${number}, 'h')`;
  for (const statement of [
    `insert into contents values ('h', '{}')`,
    run('half', 2),
    run('whole', 4),
    ...[0, 1].map((number) => part('half', number)),
    ...[0, 1, 2, 3].map((number) => part('whole', number)),
  ])
    await sql.raw(statement).execute(rawOf(db));
}

/** A document on its way, of a release that kept no steps, with a comment that was answered and one that was not. */
async function oldWay({ db }: Backend): Promise<void> {
  const at = (day: number): string => `2026-01-0${day}T00:00:00.000Z`;
  const states = ['draft', 'consultation', 'consultation', 'legality', 'published'];
  const comment = (id: string, adoption: string, answer: string): string =>
    `insert into comments values ('${id}', 'd', 2, '', 'x', null, 'w', '${at(2)}', '${adoption}', '${answer}', null, null)`;
  for (const statement of [
    `insert into contents values ('h', '{}')`,
    `insert into documents values ('d', 'process', '流程', 'p', null, null, null, 'u', 'published', 5, 'h', 1, 0, '${at(1)}', '${at(5)}', '王科长')`,
    ...states.map(
      (state, index) =>
        `insert into revisions values ('d', ${index + 1}, '流程', 'p', null, '${state}', 0, 'h', '${at(index + 1)}', 'u', '王科长')`,
    ),
    `insert into versions values ('d', 1, 5, '流程', 'p', 'h', '试行', '${at(5)}', 'u', '王科长')`,
    comment('c1', 'declined', '无依据'),
    comment('c2', 'open', ''),
  ])
    await sql.raw(statement).execute(rawOf(db));
}

/** A database that goes back to others must be as they know it. */
async function undo(backend: Backend): Promise<void> {
  await sql`alter table documents drop column colour`.execute(rawOf(backend.db));
  await sql`delete from kysely_migration where name = '0099-next'`.execute(rawOf(backend.db));
  await backend.close();
}
