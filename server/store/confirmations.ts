import { randomUUID } from 'node:crypto';
import { conflictAt, documentRow } from './document-rows.ts';
import { leaveRoom } from './room.ts';
import { oldestFirst, pageOf } from './page.ts';
import type { Confirmation } from './records.ts';
import type { Scope } from './scope.ts';
import type { ConfirmationRow } from './tables.ts';
import type { Confirmations } from './store.ts';
import { checkWords } from './texts.ts';

/** What named persons stand for. */
export function confirmationsOf(scope: Scope): Confirmations {
  return {
    add: (by, { document, revision, subject, place, verdict, note: words }) =>
      scope.change(async ({ db, at, note }) => {
        checkWords(place, words);
        const row = await documentRow(db, document);
        if (row.revision !== revision) throw await conflictAt(db, document, revision);
        await leaveRoom(db, 'confirmations', document);
        const id = randomUUID();
        const said = { id, document, revision, subject, place, verdict, note: words, byName: by.name, at };
        await db
          .insertInto('confirmations')
          .values({ ...said, byUser: by.user })
          .execute();
        note({
          ...{ by, what: 'confirmation.add', subject: document },
          after: { confirmation: id, revision, hash: row.hash, subject, place, verdict, note: words },
        });
        return { ...said, by: by.user };
      }),

    of: (document) =>
      scope.read(async (db) => {
        const rows = await db
          .selectFrom('confirmations')
          .selectAll()
          .where('document', '=', document)
          .orderBy('at')
          .orderBy('id')
          .execute();
        return rows.map(confirmationOf);
      }),

    list: (document, page) =>
      scope.read(async (db) => {
        const all = db.selectFrom('confirmations').selectAll().where('document', '=', document);
        const rows = await oldestFirst(all, 'at', page).execute();
        return pageOf(rows, page, ({ at, id }) => [at, id], confirmationOf);
      }),
  };
}

function confirmationOf({ byUser, ...row }: ConfirmationRow): Confirmation {
  return { ...row, by: byUser };
}
