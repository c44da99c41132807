import type { Migration } from 'kysely';
import type { StoreKind } from '../backend.ts';
import { first } from './0001-first.ts';
import { runLeases } from './0002-run-leases.ts';
import { runAbout } from './0003-run-about.ts';
import { moves } from './0004-moves.ts';

/**
 * All migrations by name, in the order in which they run. One that was ever released is never changed; each runs in a
 * transaction, after a backup, and keeps old data. Names sort as they run.
 */
export function migrationsFor(kind: StoreKind): Readonly<Record<string, Migration>> {
  return {
    '0001-first': first(kind),
    '0002-run-leases': runLeases(kind),
    '0003-run-about': runAbout(kind),
    '0004-moves': moves(kind),
  };
}
