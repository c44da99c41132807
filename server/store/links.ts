import { documentRow } from './document-rows.ts';
import type { Scope } from './scope.ts';
import type { Links } from './store.ts';

/** Links to unpublished work. */
export function linksOf(scope: Scope): Links {
  return {
    create: (by, { tokenHash, document, expiresAt }) =>
      scope.change(async ({ db, at, note }) => {
        await documentRow(db, document);
        const row = { tokenHash, document, createdAt: at, createdBy: by.name, expiresAt, revokedAt: null };
        await db.insertInto('links').values(row).execute();
        note({ by, what: 'link.create', subject: document, after: { expiresAt } });
        return row;
      }),

    find: (tokenHash) =>
      scope.read((db) =>
        db
          .selectFrom('links')
          .selectAll()
          .where('tokenHash', '=', tokenHash)
          .where('revokedAt', 'is', null)
          .where('expiresAt', '>', scope.moment())
          .executeTakeFirst(),
      ),

    of: (document) =>
      scope.read((db) =>
        db
          .selectFrom('links')
          .selectAll()
          .where('document', '=', document)
          .orderBy('createdAt')
          .orderBy('tokenHash')
          .execute(),
      ),

    revoke: (by, tokenHash) =>
      scope.change(async ({ db, at, note }) => {
        const link = await db.selectFrom('links').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst();
        if (link?.revokedAt !== null) return;
        await db.updateTable('links').set({ revokedAt: at }).where('tokenHash', '=', tokenHash).execute();
        note({ by, what: 'link.revoke', subject: link.document, before: { expiresAt: link.expiresAt } });
      }),
  };
}
