import { join } from 'node:path';
import { Migrator } from 'kysely';
import type { Backend } from './backend.ts';
import { writeArchive } from './archive-file.ts';
import { storeError } from './failures.ts';
import { backupsIn } from './folder.ts';
import { appliedMigrations } from './migrations/applied.ts';

/** Brings the tables up to date. Data of an older release are backed up first. Throws StoreError `newer`. */
export async function migrate(backend: Backend, folder: string, clock: () => number): Promise<void> {
  await refuseNewer(backend);
  const done = await appliedMigrations(backend);
  if (done.length === Object.keys(backend.migrations).length) return;
  const last = done.at(-1);
  if (last !== undefined) await backupBefore(backend, folder, last, clock());
  await migrateToNewest(backend);
}

/** Runs the migrations that have not run yet. */
export async function migrateToNewest(backend: Backend): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...backend.migrations }) };
  const { error } = await new Migrator({ db: backend.db.withoutPlugins(), provider }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('a migration failed', { cause: error });
}

/** Throws StoreError `newer` where the data have been through a migration that this release does not know. */
export async function refuseNewer(backend: Backend): Promise<void> {
  const unknown = (await appliedMigrations(backend)).filter((name) => !(name in backend.migrations));
  if (unknown.length > 0) throw storeError('newer', backend.place, unknown.join(', '));
}

/** Whether anybody has ever changed anything: every change is in the audit trail. */
export async function holdsData(backend: Backend): Promise<boolean> {
  if ((await appliedMigrations(backend)).length === 0) return false;
  return (await backend.db.selectFrom('audit').select('number').limit(1).executeTakeFirst()) !== undefined;
}

async function backupBefore(backend: Backend, folder: string, last: string, now: number): Promise<void> {
  const at = new Date(now).toISOString();
  const file = join(backupsIn(folder), `before-upgrade-from-${last}-${at.replaceAll(':', '-')}.jsonl.gz`);
  await writeArchive(backend, file, at);
}
