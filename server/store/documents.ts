import { randomUUID } from 'node:crypto';
import { keep, kept } from './contents.ts';
import {
  auditOf,
  conflictAt,
  documentIn,
  documentRow,
  headOf,
  moveOf,
  revisionOf,
  revisionRow,
  versionOf,
  writeRevision,
} from './document-rows.ts';
import { missing } from './missing.ts';
import { newestFirst, pageOf, placeAfter, toRead } from './page.ts';
import type { By, StoredDocument } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Change, Scope } from './scope.ts';
import type { Documents } from './store.ts';
import type { DocumentRow } from './tables.ts';
import { checkWords } from './texts.ts';
import { mayEdit, mayMove } from './workflow.ts';

/** One change of a document. */
interface Step {
  /** As the audit trail names it. */
  readonly what: string;
  readonly next: (before: DocumentRow, change: Change) => Partial<DocumentRow> | Promise<Partial<DocumentRow>>;
  /** Writes what belongs to the change, and gives what else the audit trail tells of it. */
  readonly besides?: (before: DocumentRow, after: DocumentRow, change: Change) => Promise<object>;
}

/** Documents with their revisions, steps and versions. */
export function documentsOf(scope: Scope): Documents {
  /** Changes a document that is at `revision`, and notes what it was and is. What is written besides comes after its row is taken. */
  const changing = (by: By, id: string, revision: number, { what, next, besides }: Step): Promise<StoredDocument> =>
    scope.change(async (change) => {
      const before = await documentRow(change.db, id);
      if (before.revision !== revision) throw await conflictAt(change.db, id, revision);
      const after = await writeRevision(change.db, by, before, await next(before, change), change.at);
      const told = (await besides?.(before, after, change)) ?? {};
      change.note({ by, what, subject: id, before: auditOf(before), after: { ...auditOf(after), ...told } });
      return documentIn(change.db, id);
    });

  return {
    create: (by, { kind, title, content, about = null, office = null, origin = null }) =>
      scope.change(async ({ db, at, note }) => {
        checkWords(title.zh, title.en, about, office, origin);
        const row: DocumentRow = {
          id: randomUUID(),
          kind,
          titleZh: title.zh,
          titleEn: title.en,
          about,
          office,
          origin,
          owner: by.user,
          state: 'draft',
          revision: 1,
          hash: await keep(db, content),
          version: 0,
          archived: 0,
          createdAt: at,
          updatedAt: at,
          updatedBy: by.name,
        };
        await db.insertInto('documents').values(row).execute();
        await db
          .insertInto('revisions')
          .values(revisionRow(row, by, at))
          .execute();
        note({ by, what: 'document.create', subject: row.id, after: { kind, about, origin, ...auditOf(row) } });
        return { ...headOf(row), content };
      }),

    get: (id) => scope.read((db) => documentIn(db, id)),

    list: ({ kind, about, owner, state, seenAs, published, archived = false }, page) =>
      scope.read(async (db) => {
        const after = placeAfter(page);
        let query = db
          .selectFrom('documents')
          .selectAll()
          .where('archived', '=', archived ? 1 : 0);
        if (kind !== undefined) query = query.where('kind', '=', kind);
        if (about !== undefined) query = query.where('about', '=', about);
        if (owner !== undefined) query = query.where('owner', '=', owner);
        if (state !== undefined) query = query.where('state', '=', state);
        if (seenAs !== undefined)
          query = query.where((row) =>
            row.or([
              ...(seenAs.includes('consultation') ? [row('state', '=', 'consultation')] : []),
              ...(seenAs.includes('published')
                ? [row.and([row('version', '>', 0), row('state', '!=', 'consultation')])]
                : []),
            ]),
          );
        if (published !== undefined) query = query.where('version', published ? '>' : '=', 0);
        if (after !== undefined)
          query = query.where((row) =>
            row.or([
              row('createdAt', '<', after.at),
              row.and([row('createdAt', '=', after.at), row('id', '<', after.id)]),
            ]),
          );
        const rows = await query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(toRead(page)).execute();
        return pageOf(rows, page, (row) => [row.createdAt, row.id], headOf);
      }),

    save: (by, id, { revision, content, title, office }) =>
      changing(by, id, revision, {
        what: 'document.save',
        next: async (before, { db }) => {
          if (!mayEdit(before.state)) throw notNow(before, '修改', 'changed');
          checkWords(title?.zh, title?.en, office);
          return {
            ...(content === undefined ? {} : { hash: await keep(db, content) }),
            ...(title === undefined ? {} : { titleZh: title.zh, titleEn: title.en }),
            ...(office === undefined ? {} : { office }),
          };
        },
      }),

    move: (by, id, { revision, to, note = '' }) =>
      changing(by, id, revision, {
        what: 'document.move',
        next: (before) => {
          if (!mayMove(before.state, to))
            throw notNow(before, `转为${stateWords[to].zh}`, `moved to ${stateWords[to].en}`);
          checkWords(note);
          return { state: to, ...(to === 'published' ? { version: before.version + 1 } : {}) };
        },
        besides: async (before, { version, titleZh, titleEn, hash, revision: now }, { db, at }) => {
          const said = { document: id, revision: now, note, at, byUser: by.user, byName: by.name };
          await db
            .insertInto('moves')
            .values({ ...said, fromState: before.state, toState: to })
            .execute();
          if (to === 'published')
            await db
              .insertInto('versions')
              .values({ ...said, version, titleZh, titleEn, hash })
              .execute();
          return note === '' ? {} : { note };
        },
      }),

    archive: (by, id, { revision, archived }) =>
      changing(by, id, revision, {
        what: archived ? 'document.archive' : 'document.unarchive',
        next: () => ({ archived: archived ? 1 : 0 }),
      }),

    revisions: (id, page) =>
      scope.read(async (db) => {
        const all = db.selectFrom('revisions').selectAll().where('document', '=', id);
        const rows = await newestFirst(all, 'revision', page).execute();
        return pageOf(rows, page, (row) => [row.revision], revisionOf);
      }),

    revision: (id, revision) =>
      scope.read(async (db) => {
        const row = await db
          .selectFrom('revisions')
          .selectAll()
          .where('document', '=', id)
          .where('revision', '=', asKey(revision))
          .executeTakeFirst();
        if (row === undefined) throw missing('修订', 'revision');
        return { ...revisionOf(row), content: await kept(db, row.hash) };
      }),

    versions: (id, page) =>
      scope.read(async (db) => {
        const all = db.selectFrom('versions').selectAll().where('document', '=', id);
        const rows = await newestFirst(all, 'version', page).execute();
        return pageOf(rows, page, (row) => [row.version], versionOf);
      }),

    moves: (id, page) =>
      scope.read(async (db) => {
        const all = db.selectFrom('moves').selectAll().where('document', '=', id);
        const rows = await newestFirst(all, 'revision', page).execute();
        return pageOf(rows, page, (row) => [row.revision], moveOf);
      }),

    version: (id, version) =>
      scope.read(async (db) => {
        const row = await db
          .selectFrom('versions')
          .selectAll()
          .where('document', '=', id)
          .where('version', '=', asKey(version))
          .executeTakeFirst();
        if (row === undefined) throw missing('版本', 'version');
        return { ...versionOf(row), content: await kept(db, row.hash) };
      }),
  };
}

/** A number that cannot be one of a row, since a column holds 32 bits, asks for a row that is not there. */
function asKey(number: number): number {
  return Number.isInteger(number) && number >= 0 && number < 2 ** 31 ? number : -1;
}

const stateWords = {
  draft: { zh: '草稿', en: 'draft' },
  consultation: { zh: '征求意见', en: 'consultation' },
  legality: { zh: '合法性审核', en: 'legality review' },
  published: { zh: '已发布', en: 'published' },
};

function notNow({ state }: DocumentRow, zh: string, en: string): Refusal {
  const words = stateWords[state];
  return new Refusal('wrong-state', {
    zh: `文档处于“${words.zh}”状态，现在不能${zh}`,
    en: `The document is in the state “${words.en}” and cannot be ${en} now`,
  });
}
