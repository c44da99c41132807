import type { Migration } from 'kysely';
import { sql } from 'kysely';
import type { StoreKind } from '../backend.ts';
import { textOf } from './text-of.ts';

/** Lists of runs tell what each is about; of those handed in before, it is told by their results only. */
export function runAbout(kind: StoreKind): Migration {
  return {
    up: async (db) => {
      await sql.raw(`alter table runs add column about ${textOf(kind)}`).execute(db);
    },
  };
}
