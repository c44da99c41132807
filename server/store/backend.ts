import type { Kysely, Migration } from 'kysely';
import type { Tables } from './tables.ts';

export type StoreKind = 'embedded' | 'postgres';

/** A database that is open and has today's tables, or can be given them. */
export interface Backend {
  readonly kind: StoreKind;
  readonly db: Kysely<Tables>;
  /** What makes its tables, by name, in the order in which it runs. */
  readonly migrations: Readonly<Record<string, Migration>>;
  /** Where it is, in words that may be shown: a file, or host and database without a password. */
  readonly place: string;
  /**
   * The moment by the one clock that all who share the store go by, in milliseconds: leases of several machines are measured
   * by it.
   */
  now(db: Kysely<Tables>): Promise<number>;
  /** Joins those who change data, until the transaction `db` ends. Throws StoreError `busy` while somebody is `alone`. */
  enter(db: Kysely<Tables>): Promise<void>;
  /**
   * Runs `work` while nobody else changes data, in whatever process: waits until those who do are done, and refuses others.
   * Throws StoreError `busy` where somebody was not done after `patience` milliseconds.
   */
  alone<T>(work: () => Promise<T>, patience?: number): Promise<T>;
  close(): Promise<void>;
}
