import { sql } from 'kysely';
import type { Backend } from '../backend.ts';

/** The names of the migrations that the data have been through, in order; none for a new database. */
export async function appliedMigrations({ db }: Backend): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.map(({ name }) => name);
  } catch (error) {
    // A new database has no such table: 42P01 is PostgreSQL's code for that, SQLite has only words.
    const { code, message } = error as { code?: unknown; message?: unknown };
    if (code === '42P01' || /no such table/.test(String(message))) return [];
    throw error;
  }
}
