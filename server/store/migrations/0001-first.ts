import type { Migration } from 'kysely';
import { sql } from 'kysely';
import type { StoreKind } from '../backend.ts';
import { textOf } from './text-of.ts';

/** The tables of the first release. Written as SQL that both stores read alike, but for the trigger. */
export function first(kind: StoreKind): Migration {
  const statements = [...tables(textOf(kind)), ...indexes, ...(kind === 'postgres' ? postgresGuard : embeddedGuard)];
  return {
    up: async (db) => {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

const tables = (text: string): string[] => [
  `create table contents (hash ${text} not null primary key, text ${text} not null)`,
  `create table documents (
    id ${text} not null primary key, kind ${text} not null, title_zh ${text} not null, title_en ${text} not null,
    about ${text}, office ${text}, origin ${text}, owner ${text}, state ${text} not null, revision integer not null,
    hash ${text} not null references contents (hash), version integer not null, archived integer not null,
    created_at ${text} not null, updated_at ${text} not null, updated_by ${text} not null)`,
  `create table revisions (
    document ${text} not null references documents (id), revision integer not null, title_zh ${text} not null,
    title_en ${text} not null, office ${text}, state ${text} not null, archived integer not null,
    hash ${text} not null references contents (hash), at ${text} not null, by_user ${text}, by_name ${text} not null,
    primary key (document, revision))`,
  `create table versions (
    document ${text} not null references documents (id), version integer not null, revision integer not null,
    title_zh ${text} not null, title_en ${text} not null, hash ${text} not null references contents (hash),
    note ${text} not null, at ${text} not null, by_user ${text}, by_name ${text} not null,
    primary key (document, version))`,
  `create table runs (
    id ${text} not null primary key, kind ${text} not null, owner ${text}, state ${text} not null,
    input ${text} not null references contents (hash), parts integer not null, parts_done integer not null,
    claims integer not null, attempts integer not null, progress double precision not null, failure_zh ${text}, failure_en ${text},
    result ${text} references contents (hash), worker ${text}, lease_until ${text}, created_at ${text} not null,
    started_at ${text}, finished_at ${text})`,
  `create table run_parts (
    run ${text} not null references runs (id), part integer not null, result ${text} not null references contents (hash),
    primary key (run, part))`,
  `create table users (
    id ${text} not null primary key, name ${text} not null, name_key ${text} not null unique, shown_name ${text} not null,
    role ${text} not null, office ${text}, password_hash ${text} not null, disabled integer not null,
    failures integer not null, locked_until ${text}, password_changed_at ${text} not null, created_at ${text} not null)`,
  `create table sessions (
    token_hash ${text} not null primary key, user_id ${text} not null references users (id), created_at ${text} not null,
    idle_until ${text} not null, expires_at ${text} not null)`,
  `create table invitations (
    token_hash ${text} not null primary key, purpose ${text} not null, role ${text} not null, office ${text},
    user_id ${text} references users (id), created_at ${text} not null, created_by ${text} not null,
    expires_at ${text} not null, used_at ${text})`,
  `create table links (
    token_hash ${text} not null primary key, document ${text} not null references documents (id),
    created_at ${text} not null, created_by ${text} not null, expires_at ${text} not null, revoked_at ${text})`,
  `create table comments (
    id ${text} not null primary key, document ${text} not null references documents (id), revision integer not null,
    place ${text} not null, text ${text} not null, author ${text}, author_name ${text} not null,
    created_at ${text} not null, adoption ${text} not null, answer ${text} not null, answered_by ${text},
    answered_at ${text})`,
  `create table confirmations (
    id ${text} not null primary key, document ${text} not null references documents (id), revision integer not null,
    subject ${text} not null, place ${text} not null, verdict ${text} not null, note ${text} not null, by_user ${text},
    by_name ${text} not null, at ${text} not null)`,
  `create table audit (
    number integer not null primary key, at ${text} not null, user_id ${text}, name ${text} not null, request ${text},
    what ${text} not null, subject ${text} not null, before ${text}, after ${text})`,
  `create table answers (
    user_id ${text} not null, key ${text} not null, fingerprint ${text} not null, answer ${text} not null,
    at ${text} not null, primary key (user_id, key))`,
  `create table counters (name ${text} not null primary key, value integer not null)`,
  `insert into counters (name, value) values ('audit', 0)`,
];

const indexes = [
  'create index documents_by_kind on documents (kind, created_at, id)',
  'create index documents_by_about on documents (about)',
  'create index runs_by_state on runs (state, created_at, id)',
  'create index sessions_by_user on sessions (user_id)',
  'create index links_by_document on links (document)',
  'create index comments_by_document on comments (document, created_at, id)',
  'create index confirmations_by_document on confirmations (document, at, id)',
  'create index audit_by_subject on audit (subject, number)',
  'create index audit_by_user on audit (user_id, number)',
];

// The audit trail is written and read, and nothing else.
const embeddedGuard = ['update', 'delete'].map(
  (act) => `create trigger audit_no_${act} before ${act} on audit
    begin select raise(abort, 'the audit trail is only added to'); end`,
);
const postgresGuard = [
  `create function audit_only_added_to() returns trigger language plpgsql as
    'begin raise exception ''the audit trail is only added to''; end;'`,
  `create trigger audit_guard before update or delete on audit
    for each row execute procedure audit_only_added_to()`,
];
