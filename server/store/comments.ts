import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { documentRow } from './document-rows.ts';
import { missing } from './missing.ts';
import { oldestFirst, pageOf } from './page.ts';
import type { Comment } from './records.ts';
import { CommentConflict } from './refusal.ts';
import { leaveRoom } from './room.ts';
import type { Scope } from './scope.ts';
import type { Comments } from './store.ts';
import type { Tables } from './tables.ts';
import { checkWords } from './texts.ts';

/** What people say of a document, and the account of what was adopted of it. */
export function commentsOf(scope: Scope): Comments {
  return {
    add: (by, { document, place, text }) =>
      scope.change(async ({ db, at, note }) => {
        checkWords(place, text);
        const { revision } = await documentRow(db, document);
        await leaveRoom(db, 'comments', document);
        const comment: Comment = {
          ...{ id: randomUUID(), document, revision, place, text, author: by.user, authorName: by.name },
          ...{ createdAt: at, adoption: 'open', answer: '', answeredBy: null, answeredAt: null, answers: 0 },
        };
        await db.insertInto('comments').values(comment).execute();
        note({ by, what: 'comment.add', subject: document, after: { comment: comment.id, revision, place, text } });
        return comment;
      }),

    of: (document) =>
      scope.read((db) =>
        db
          .selectFrom('comments')
          .selectAll()
          .where('document', '=', document)
          .orderBy('createdAt')
          .orderBy('id')
          .execute(),
      ),

    list: (document, page) =>
      scope.read(async (db) => {
        const all = db.selectFrom('comments').selectAll().where('document', '=', document);
        const rows = await oldestFirst(all, 'createdAt', page).execute();
        return pageOf(
          rows,
          page,
          ({ createdAt, id }) => [createdAt, id],
          (row) => row,
        );
      }),

    answer: (by, id, { answers, adoption, answer }) =>
      scope.change(async ({ db, at, note }) => {
        checkWords(answer);
        const before = await commentIn(db, id);
        const set = { adoption, answer, answeredBy: by.name, answeredAt: at, answers: answers + 1 };
        const { numUpdatedRows } = await db
          .updateTable('comments')
          .set(set)
          .where('id', '=', id)
          .where('answers', '=', answers)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) throw new CommentConflict(await commentIn(db, id));
        note({
          ...{ by, what: 'comment.answer', subject: before.document },
          before: { comment: id, adoption: before.adoption, answer: before.answer },
          after: { comment: id, adoption, answer },
        });
        return { ...before, ...set };
      }),
  };
}

async function commentIn(db: Kysely<Tables>, id: string): Promise<Comment> {
  const row = await db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw missing('意见', 'comment');
  return row;
}
