import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Backend } from './backend.ts';
import { storeErrorOf } from './failures.ts';
import { migrationsFor } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** Connections that one process holds at most. */
const CONNECTIONS = 10;
/** How long connecting, and one statement, may take, in milliseconds. */
const CONNECTING = 5_000;
const STATEMENT = 60_000;

/**
 * PostgreSQL by a connection string. Connects when it is first asked; a connection that broke is replaced at the next
 * question, so that a server that was away is used again without a restart. Throws StoreError where the string cannot be read.
 */
export function openPostgres(url: string): Backend {
  const place = placeOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTING,
    statement_timeout: STATEMENT,
    idle_in_transaction_session_timeout: STATEMENT,
    keepAlive: true,
    application_name: 'binglian',
  });
  // Without somebody who listens, a connection that breaks ends the process. Whoever uses it hears of it anyway.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
  return {
    kind: 'postgres',
    db,
    migrations: migrationsFor('postgres'),
    place,
    now: async (within) => {
      const { rows } = await sql<{ now: number }>`
        select cast(extract(epoch from clock_timestamp()) * 1000 as double precision) as now`.execute(within);
      return rows[0]!.now;
    },
    close: () => db.destroy(),
  };
}

/** The version of the server, and whether what it says it has saved is on its disk. */
export async function settingsOf({
  db,
}: Backend): Promise<{ version: string; fsync: string; synchronousCommit: string }> {
  const { rows } = await sql<{ version: string; fsync: string; synchronousCommit: string }>`
    select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as synchronous_commit`.execute(db);
  return rows[0]!;
}

/** Host and database of a connection string, without user and password. Throws StoreError `denied` where it is none. */
function placeOf(url: string): string {
  try {
    const { protocol, host, pathname, searchParams } = new URL(url);
    if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw new Error(`DATABASE_URL: ${protocol}`);
    return `${searchParams.get('host') ?? host}${pathname}`;
  } catch (error) {
    throw storeErrorOf(
      Object.assign(new Error('postgres://user:password@host:5432/database', { cause: error }), { code: '28000' }),
      'DATABASE_URL',
    );
  }
}
