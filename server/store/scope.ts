import type { Kysely } from 'kysely';
import type { Backend } from './backend.ts';
import { storeErrorOf } from './failures.ts';
import type { By } from './records.ts';
import type { Tables } from './tables.ts';

/** What is said of a change in the audit trail; `before` and `after` are plain data. */
interface Note {
  readonly by: By;
  readonly what: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One transaction: its connection, its moment, and the audit trail that it writes when it ends. */
export interface Change {
  readonly db: Kysely<Tables>;
  /** The moment of the change. */
  readonly at: string;
  /** The moment by the clock that all who share the store go by, in milliseconds. */
  readonly now: () => Promise<number>;
  readonly note: (note: Note) => void;
}

/** How the parts of the store reach the database: by itself, or inside a transaction that somebody has begun. */
export interface Scope {
  /** The present moment. */
  moment(): string;
  read<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction: a new one, or the one that this scope is in. */
  change<T>(work: (change: Change) => Promise<T>): Promise<T>;
}

/** The scope outside of every transaction. */
export function scopeOf(backend: Backend, clock: () => number): Scope {
  const { db, place } = backend;
  const moment = (): string => new Date(clock()).toISOString();
  return {
    moment,
    read: async (work) => {
      try {
        return await work(db);
      } catch (error) {
        throw storeErrorOf(error, place);
      }
    },
    change: async (work) => {
      // When a connection breaks, rolling back fails too, and would be told instead of the cause.
      let cause: unknown;
      try {
        return await db.transaction().execute(async (transaction) => {
          const notes: Note[] = [];
          const at = moment();
          const now = (): Promise<number> => backend.now(transaction);
          try {
            await backend.enter(transaction);
            const result = await work({ db: transaction, at, now, note: (note) => notes.push(note) });
            await writeDown(transaction, at, notes);
            return result;
          } catch (error) {
            cause = error;
            throw error;
          }
        });
      } catch (error) {
        throw storeErrorOf(cause ?? error, place);
      }
    },
  };
}

/** The scope inside a transaction. */
export function scopeIn(change: Change): Scope {
  return {
    moment: () => change.at,
    read: (work) => work(change.db),
    change: (work) => work(change),
  };
}

/**
 * Writes the notes with the next numbers. The counter is the last row that a transaction takes, so that transactions wait for
 * each other in one order, and numbers have no gaps and follow the order in which changes were kept.
 */
async function writeDown(db: Kysely<Tables>, at: string, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return;
  await db
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', notes.length) }))
    .where('name', '=', 'audit')
    .execute();
  const { value } = await db
    .selectFrom('counters')
    .select('value')
    .where('name', '=', 'audit')
    .executeTakeFirstOrThrow();
  const rows = notes.map(({ by, what, subject, before, after }, index) => ({
    number: value - notes.length + 1 + index,
    at,
    userId: by.user,
    name: by.name,
    request: by.request ?? null,
    what,
    subject,
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
  }));
  for (const row of rows) await db.insertInto('audit').values(row).execute();
}
