import type { Caller } from '../access/caller.ts';
import { may } from '../access/caller.ts';
import { ApiError } from '../errors.ts';
import type { Store, StoredDocument } from '../store/index.ts';

/** A document as somebody may see it; `isDraft` where that is the work in progress and not what was published last. */
export interface Seen {
  readonly document: StoredDocument;
  readonly isDraft: boolean;
}

/**
 * The document as a caller may see it: those who work on drafts see it as it stands, and so does everybody while it is open
 * for comment or published; otherwise its newest published version. Rejects with 404 where there is nothing to be seen, so
 * that nobody learns which drafts there are.
 */
export async function seenBy(caller: Caller, store: Store, id: string): Promise<Seen> {
  const document = await store.documents.get(id);
  const isDraft = document.state !== 'published';
  if (!isDraft || document.state === 'consultation' || may(caller, 'drafts.read')) return { document, isDraft };
  if (document.version === 0) throw new ApiError(404, 'not-found', notSeen);
  const { content, hash, title, revision } = await store.documents.version(id, document.version);
  return { document: { ...document, content, hash, title, revision, state: 'published' }, isDraft: false };
}

/** The document as it stands, for those who work on it. Rejects with 404 for others. */
export async function draftFor(caller: Caller, store: Store, id: string): Promise<StoredDocument> {
  const { document } = await seenBy(caller, store, id);
  if (!may(caller, 'drafts.read')) throw new ApiError(404, 'not-found', notSeen);
  return document;
}

const notSeen = { zh: '没有这份文档，或尚未公开', en: 'There is no such document, or it is not public yet' };
