import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Text } from '../../engine/model/index.ts';
import type { Backend } from './backend.ts';
import { StoreError } from './error.ts';
import { storeErrorOf } from './failures.ts';
import { migrationsFor } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** Connections that one process holds at most. */
const CONNECTIONS = 10;
/** How long connecting, and one statement, may take, in milliseconds. */
const CONNECTING = 5_000;
const STATEMENT = 60_000;
/** How long a restore waits for changes that are under way, in milliseconds. */
const PATIENCE = 15_000;

/**
 * PostgreSQL by a connection string. Connects when it is first asked; a connection that broke is replaced at the next
 * question, so that a server that was away is used again without a restart. Throws StoreError where the string cannot be read.
 */
export function openPostgres(url: string): Backend {
  const place = placeOf(url);
  const pool = new pg.Pool({ ...connectionsTo(url), max: CONNECTIONS });
  // As a client that breaks, so its pool: whoever uses it hears of it anyway.
  pool.on('error', () => undefined);
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
    enter: (within) => enter(within, place),
    alone: (work, patience = PATIENCE) => alone(db, place, work, patience),
    close: () => db.destroy(),
  };
}

/** Without somebody who listens, a connection that breaks ends the process. Whoever asked something hears of it anyway. */
class HeardClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** How whoever uses the database of a connection string is connected with it; each may add to its `options`. */
export function connectionsTo(url: string) {
  return {
    ...withoutOptions(url),
    Client: HeardClient,
    connectionTimeoutMillis: CONNECTING,
    statement_timeout: STATEMENT,
    idle_in_transaction_session_timeout: STATEMENT,
    keepAlive: true,
    application_name: 'binglian',
  };
}

/** What is left in a connection string would overrule what is beside it, such as the `search_path` that the queue adds. */
function withoutOptions(url: string): { readonly connectionString: string; readonly options?: string } {
  if (!URL.canParse(url)) return { connectionString: url };
  const bare = new URL(url);
  const options = bare.searchParams.get('options');
  if (options === null) return { connectionString: url };
  bare.searchParams.delete('options');
  return { connectionString: bare.href, options };
}

/** Whoever changes data shares this lock of the database; whoever restores a backup has it alone. Any number, always the same. */
const LOCK = sql.lit(1_651_076_711);

async function enter(within: Kysely<Tables>, place: string): Promise<void> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock_shared(${LOCK}) as free`.execute(within);
  if (!rows[0]!.free) throw new StoreError('busy', restoring(place));
}

function alone<T>(db: Kysely<Tables>, place: string, work: () => Promise<T>, patience: number): Promise<T> {
  return db.connection().execute(async (one) => {
    await sql`set lock_timeout = ${sql.lit(patience)}`.execute(one);
    try {
      await sql`select pg_advisory_lock(${LOCK})`.execute(one);
    } catch (error) {
      if ((error as { code?: unknown }).code !== '55P03') throw error;
      throw new StoreError('busy', notDone(place), error);
    } finally {
      await sql`set lock_timeout = 0`.execute(one);
    }
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(one);
    }
  });
}

function restoring(place: string): Text {
  return {
    zh: `正在向 ${place} 恢复备份，这次修改没有保存。恢复完成后再试`,
    en: `A backup is being restored to ${place}, and this change was not saved. Try again when that is done`,
  };
}

function notDone(place: string): Text {
  return {
    zh: `${place} 一直有人在写入，或正在恢复另一份备份，没有恢复任何内容。请稍后再试，或先停止服务器和工作进程`,
    en: `Somebody is writing to ${place} all the time, or another backup is being restored there; nothing was restored. Try again later, or stop servers and workers first`,
  };
}

/** What matters of how the server is set up, and whether whoever signs in may make the schema of the queue. */
export async function settingsOf({ db }: Backend): Promise<PostgresSettings> {
  const { rows } = await sql<PostgresSettings>`
    select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as synchronous_commit,
      has_database_privilege(current_database(), 'create') as may_create`.execute(db);
  return rows[0]!;
}

interface PostgresSettings {
  readonly version: string;
  readonly fsync: string;
  readonly synchronousCommit: string;
  readonly mayCreate: boolean;
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
