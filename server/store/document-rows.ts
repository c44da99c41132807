import type { Kysely } from 'kysely';
import type { By, DocumentHead, Move, Revision, StoredDocument, Version } from './records.ts';
import { kept } from './contents.ts';
import { missing } from './missing.ts';
import { Conflict } from './refusal.ts';
import type { DocumentRow, MoveRow, RevisionRow, Tables, VersionRow } from './tables.ts';

/** A row as its callers see it. */
export function headOf({ titleZh, titleEn, archived, ...row }: DocumentRow): DocumentHead {
  return { ...row, title: { zh: titleZh, en: titleEn }, archived: archived === 1 };
}

export function revisionOf({ document, revision, titleZh, titleEn, state, hash, at, byName }: RevisionRow): Revision {
  return { document, revision, title: { zh: titleZh, en: titleEn }, state, hash, at, by: byName };
}

export function versionOf({ titleZh, titleEn, byUser: _, byName, ...row }: VersionRow): Version {
  return { ...row, title: { zh: titleZh, en: titleEn }, by: byName };
}

export function moveOf({ byUser: _, byName, fromState, toState, ...row }: MoveRow): Move {
  return { ...row, from: fromState, to: toState, by: byName };
}

/** The row of a document. Throws Refusal `missing`. */
export async function documentRow(db: Kysely<Tables>, id: string): Promise<DocumentRow> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw missing('文档', 'document');
  return row;
}

/** A document with its content. Throws Refusal `missing`. */
export async function documentIn(db: Kysely<Tables>, id: string): Promise<StoredDocument> {
  const row = await documentRow(db, id);
  return { ...headOf(row), content: await kept(db, row.hash) };
}

/** The conflict of whoever began with `revision` of a document that is at another one now. */
export async function conflictAt(db: Kysely<Tables>, id: string, revision: number): Promise<Conflict> {
  const began = await db
    .selectFrom('revisions')
    .innerJoin('contents', 'contents.hash', 'revisions.hash')
    .select('contents.text')
    .where('document', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return new Conflict(await documentIn(db, id), began?.text ?? null);
}

/**
 * Writes the next state of a document over the one that `before` shows, and keeps it as a revision. Throws Conflict where the
 * row is no longer at that revision.
 */
export async function writeRevision(
  db: Kysely<Tables>,
  by: By,
  before: DocumentRow,
  changed: Partial<DocumentRow>,
  at: string,
): Promise<DocumentRow> {
  const next = { ...changed, revision: before.revision + 1, updatedAt: at, updatedBy: by.name };
  const { numUpdatedRows } = await db
    .updateTable('documents')
    .set(next)
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw await conflictAt(db, before.id, before.revision);
  const after = { ...before, ...next };
  await db
    .insertInto('revisions')
    .values(revisionRow(after, by, at))
    .execute();
  return after;
}

export function revisionRow(row: DocumentRow, by: By, at: string): RevisionRow {
  const { id, revision, titleZh, titleEn, office, state, archived, hash } = row;
  return {
    document: id,
    revision,
    titleZh,
    titleEn,
    office,
    state,
    archived,
    hash,
    at,
    byUser: by.user,
    byName: by.name,
  };
}

/** What the audit trail says of a document: all but its content, which its hash stands for. */
export function auditOf({ revision, version, hash, titleZh, titleEn, office, state, archived }: DocumentRow): object {
  return { revision, version, hash, title: { zh: titleZh, en: titleEn }, office, state, archived: archived === 1 };
}
