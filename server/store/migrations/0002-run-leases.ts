import type { Migration } from 'kysely';
import { sql } from 'kysely';
import type { StoreKind } from '../backend.ts';
import { textOf } from './text-of.ts';

/** Runs are claimed part by part, and no longer whole, so that several processes work on one. */
export function runLeases(kind: StoreKind): Migration {
  const text = textOf(kind);
  const statements = [
    `create table run_leases (
      run ${text} not null references runs (id), part integer not null, number integer not null, worker ${text},
      lease_until ${text} not null, attempts integer not null, primary key (run, part))`,
    'alter table runs add column next_part integer not null default 0',
    // Before, one process recorded all parts of a run in their order.
    'update runs set next_part = parts_done',
    ...['worker', 'lease_until', 'attempts', 'progress'].map((column) => `alter table runs drop column ${column}`),
  ];
  return {
    up: async (db) => {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
