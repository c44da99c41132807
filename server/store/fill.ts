import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ArchiveEnd, ArchiveHead, Row } from './archive.ts';
import { dataLines, tally } from './archive.ts';
import { readArchive } from './archive-file.ts';
import type { Backend } from './backend.ts';
import { StoreError } from './error.ts';
import { tableKeys } from './tables.ts';

/** Values that are written with one statement at most, since SQLite takes 32766, and rows. */
const VALUES = 5_000;
const ROWS = 200;
/** Contents can be large. */
const CONTENTS = 20;

/**
 * Replaces all tables by those of a backup, in one transaction, as of the migrations that it has been through; what was written
 * is read back and has to be what the backup says. The tables must be there.
 */
export function fill(backend: Backend, file: string, head: ArchiveHead, end: ArchiveEnd): Promise<void> {
  return backend.db.transaction().execute(async (transaction) => {
    const raw = transaction.withoutPlugins() as unknown as Kysely<unknown>;
    await remake(backend, raw, head.migrations);
    let table = '';
    let waiting: Row[] = [];
    const write = async (): Promise<void> => {
      if (waiting.length > 0) await insert(raw, table, waiting);
      waiting = [];
    };
    for await (const line of readArchive(file)) {
      if (line.kind !== 'row') continue;
      if (line.table !== table || isFull(table, waiting)) await write();
      ({ table } = line);
      waiting.push(line.row);
    }
    await write();
    const written = tally();
    for await (const line of dataLines(raw)) written.add(line);
    if (written.end().sha256 !== end.sha256) throw notTheSame(backend.place);
  });
}

/** Empty tables as they were after some migrations. */
async function remake({ kind, migrations }: Backend, raw: Kysely<unknown>, names: readonly string[]): Promise<void> {
  for (const [table] of [...tableKeys].reverse()) await raw.schema.dropTable(table).ifExists().execute();
  if (kind === 'postgres') await sql`drop function if exists audit_only_added_to()`.execute(raw);
  for (const name of names) await migrations[name]!.up(raw);
  await sql`delete from kysely_migration where name not in (${sql.join([...names])})`.execute(raw);
  await sql`delete from counters`.execute(raw);
}

function isFull(table: string, rows: readonly Row[]): boolean {
  return (
    rows.length >= (table === 'contents' ? CONTENTS : ROWS) || rows.length * Object.keys(rows[0] ?? {}).length >= VALUES
  );
}

async function insert(raw: Kysely<unknown>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!);
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(raw);
}

function notTheSame(place: string): StoreError {
  return new StoreError('failed', {
    zh: `写入 ${place} 的内容与备份不一致，没有恢复任何内容。请运行 binglian doctor 检查`,
    en: `What was written to ${place} is not what the backup has; nothing was restored. Run binglian doctor`,
  });
}
