import { chmodSync, existsSync, statSync } from 'node:fs';
import type { DatabaseConnection, Driver } from 'kysely';
import { CamelCasePlugin, CompiledQuery, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import Database from 'libsql';
import type { Backend } from './backend.ts';
import { StoreError } from './error.ts';
import { storeErrorOf } from './failures.ts';
import { fileIn, lockFolder, makeFolder } from './folder.ts';
import { lookThrough } from './look-through.ts';
import { migrationsFor } from './migrations/index.ts';
import type { Tables } from './tables.ts';

type Connection = InstanceType<typeof Database>;

/** How long a statement waits for another process that reads or writes, such as a backup, in milliseconds. */
const BUSY = 10_000;
/** Files up to this size are looked through at every start, which takes about a second for each gigabyte. */
const LOOKED_THROUGH = 512 * 1024 * 1024;

/** SQLite (through libsql) in a data folder, which nobody else may use at the same time. Throws StoreError. */
export function openEmbedded(folder: string, clock: () => number): Backend {
  makeFolder(folder);
  const unlock = lockFolder(folder);
  const file = fileIn(folder);
  let database: Connection | undefined;
  try {
    database = connect(file);
    if (statSync(file).size <= LOOKED_THROUGH) lookThrough(file);
  } catch (error) {
    database?.close();
    unlock();
    throw storeErrorOf(error, file);
  }
  const backend = backendOn(database, file, clock);
  const owned = database;
  return {
    ...backend,
    close: async () => {
      try {
        // Waits for a transaction that is under way, and leaves all data in the one file.
        await backend.db.connection().execute(() => Promise.resolve(owned.pragma('wal_checkpoint(TRUNCATE)')));
      } finally {
        await backend.close();
        unlock();
      }
    },
  };
}

/** The same beside a server that uses the folder: for reading it as it stands. Throws StoreError where there is no file. */
export function openBeside(folder: string, clock: () => number): Backend {
  const file = fileIn(folder);
  if (!existsSync(file)) throw noData(folder);
  try {
    return backendOn(connect(file), file, clock);
  } catch (error) {
    throw storeErrorOf(error, file);
  }
}

function backendOn(database: Connection, place: string, clock: () => number): Backend {
  const [opened, began] = [clock(), performance.now()];
  const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(database), plugins: [new CamelCasePlugin()] });
  return {
    kind: 'embedded',
    db,
    migrations: migrationsFor('embedded'),
    place,
    // Goes on evenly when the clock of the machine is set: only this process measures leases, and it began with none.
    now: () => Promise.resolve(opened + performance.now() - began),
    // Whoever has the folder is alone with it.
    enter: () => Promise.resolve(),
    alone: (work) => work(),
    close: async () => {
      await db.destroy();
      // Kysely closes only what it has used.
      if (database.open) database.close();
    },
  };
}

/** A connection to the file as everything opens it: changes are on the disk when a statement returns. */
function connect(file: string): Connection {
  const isNew = !existsSync(file);
  const database = new Database(file);
  if (isNew) chmodSync(file, 0o600);
  database.pragma(`busy_timeout = ${BUSY}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  return database;
}

function noData(folder: string): StoreError {
  return new StoreError('failed', {
    zh: `文件夹 ${folder} 中没有并联的数据。请核对 --data`,
    en: `There are no data of Binglian in the folder ${folder}. Check --data`,
  });
}

/** Kysely's dialect, taught three things about SQLite that it leaves out. */
class EmbeddedDialect extends SqliteDialect {
  readonly #database: Connection;

  constructor(database: Connection) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new EmbeddedDriver(this.#database);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** A migration that is killed half-way leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class EmbeddedDriver extends SqliteDriver {
  readonly #database: Connection;

  constructor(database: Connection) {
    super({ database });
    this.#database = database;
  }

  /** A transaction that first reads and then writes must not find that another process wrote in between. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk ends the transaction by itself; saying it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}
