import type { Migration } from 'kysely';
import { sql } from 'kysely';
import type { StoreKind } from '../backend.ts';
import { textOf } from './text-of.ts';

/**
 * Steps of a document are rows of their own, with the reason; and a comment counts its answers, so that two who answer it do not
 * overwrite each other. Steps of before are read off the revisions, which are all there; reasons were kept of publications only.
 */
export function moves(kind: StoreKind): Migration {
  const text = textOf(kind);
  const statements = [
    `create table moves (
      document ${text} not null references documents (id), revision integer not null, from_state ${text} not null,
      to_state ${text} not null, note ${text} not null, at ${text} not null, by_user ${text}, by_name ${text} not null,
      primary key (document, revision))`,
    `insert into moves
      select after.document, after.revision, before.state, after.state, coalesce(versions.note, ''), after.at, after.by_user,
        after.by_name
      from revisions after
        join revisions before on before.document = after.document and before.revision = after.revision - 1
        left join versions on versions.document = after.document and versions.revision = after.revision
      where before.state <> after.state`,
    'alter table comments add column answers integer not null default 0',
    "update comments set answers = 1 where adoption <> 'open'",
  ];
  return {
    up: async (db) => {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
