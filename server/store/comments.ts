import { randomUUID } from 'node:crypto';
import { documentRow } from './document-rows.ts';
import { missing } from './missing.ts';
import type { Comment } from './records.ts';
import { leaveRoom } from './room.ts';
import type { Scope } from './scope.ts';
import type { Comments } from './store.ts';
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
          ...{ createdAt: at, adoption: 'open', answer: '', answeredBy: null, answeredAt: null },
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

    answer: (by, id, { adoption, answer }) =>
      scope.change(async ({ db, at, note }) => {
        checkWords(answer);
        const before = await db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
        if (before === undefined) throw missing('意见', 'comment');
        const set = { adoption, answer, answeredBy: by.name, answeredAt: at };
        await db.updateTable('comments').set(set).where('id', '=', id).execute();
        note({
          ...{ by, what: 'comment.answer', subject: before.document },
          before: { comment: id, adoption: before.adoption, answer: before.answer },
          after: { comment: id, adoption, answer },
        });
        return { ...before, ...set };
      }),
  };
}
