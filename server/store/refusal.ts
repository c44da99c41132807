import type { Text } from '../../engine/model/index.ts';
import type { Comment, StoredDocument } from './records.ts';

/**
 * `missing`: there is no such thing; `conflict`: somebody else has saved since; `wrong-state`: the workflow does not allow it
 * now; `taken`: a name or id is in use; `expired`: a token that is used, revoked or too old; `wrong-key`: an idempotency key
 * that was used for another request; `last-administrator`: nobody would be left who may administer; `invalid`: a text that
 * cannot be kept, or a cursor that was not given out.
 */
export type RefusalCode =
  'missing' | 'conflict' | 'wrong-state' | 'taken' | 'expired' | 'wrong-key' | 'last-administrator' | 'invalid';

/** What the store will not do, and why: the caller's matter, not a failure. It undoes the transaction that it is thrown in. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly text: Text;

  constructor(code: RefusalCode, text: Text) {
    super(text.en);
    this.name = 'Refusal';
    this.code = code;
    this.text = text;
  }
}

/** Somebody saved in between. Shows what is there now and what the caller began with, so that both can be laid side by side. */
export class Conflict extends Refusal {
  readonly current: StoredDocument;
  /** The content of the revision that the caller changed; null where there never was such a revision. */
  readonly base: string | null;

  constructor(current: StoredDocument, base: string | null) {
    super('conflict', {
      zh: `${current.updatedBy} 已在 ${current.updatedAt} 保存了新内容（第 ${current.revision} 次修订），请比较后再保存`,
      en: `${current.updatedBy} saved in between, at ${current.updatedAt} (revision ${current.revision}); compare both and save again`,
    });
    this.current = current;
    this.base = base;
  }
}

/** Somebody answered a comment in between. Shows what stands there now. */
export class CommentConflict extends Refusal {
  readonly current: Comment;

  constructor(current: Comment) {
    const { answeredBy, answeredAt } = current;
    super('conflict', {
      zh: `${answeredBy ?? '--'} 已在 ${answeredAt ?? '--'} 答复了这条意见，请比较后再保存`,
      en: `${answeredBy ?? '--'} answered this comment in between, at ${answeredAt ?? '--'}; compare both and save again`,
    });
    this.current = current;
  }
}
