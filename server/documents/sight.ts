import type { Caller } from '../access/caller.ts';
import { may } from '../access/caller.ts';
import { ApiError, words } from '../errors.ts';
import type {
  DocumentFilter,
  DocumentHead,
  Page,
  PageRequest,
  PublicState,
  Store,
  StoredDocument,
  WorkflowState,
} from '../store/index.ts';

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
  if (maySee(caller, document.state)) return { document, isDraft: document.state !== 'published' };
  if (document.version === 0) throw new ApiError(404, 'not-found', notSeen);
  return { document: await lastPublished(store, document), isDraft: false };
}

/** Whether everybody sees a document in a state as it stands. */
function isPublic(state: WorkflowState): state is PublicState {
  return state === 'published' || state === 'consultation';
}

/** Whether a caller sees a document in a state as it stands. */
export function maySee(caller: Caller, state: WorkflowState): boolean {
  return isPublic(state) || may(caller, 'drafts.read');
}

/** A document as it was published last. */
async function lastPublished(store: Store, head: DocumentHead): Promise<StoredDocument> {
  const { content, hash, title, revision } = await store.documents.version(head.id, head.version);
  return { ...head, content, hash, title, revision, state: 'published' };
}

/** The documents that a caller may see, each as `seenBy` shows it, newest first. Rejects with 403 for a state that they may not. */
export async function listSeenBy(
  caller: Caller,
  store: Store,
  { state, ...filter }: DocumentFilter,
  page: PageRequest,
): Promise<Page<DocumentHead>> {
  if (may(caller, 'drafts.read'))
    return await store.documents.list({ ...filter, ...(state === undefined ? {} : { state }) }, page);
  if (state !== undefined && !isPublic(state)) throw new ApiError(403, 'forbidden', words.mayNot);
  const seenAs = state === undefined ? (['published', 'consultation'] as const) : [state];
  const { rows, ...rest } = await store.documents.list({ ...filter, seenAs }, page);
  const seen = rows.map(async (head) => {
    if (isPublic(head.state)) return head;
    const { content: _content, ...published } = await lastPublished(store, head);
    return published;
  });
  return { rows: await Promise.all(seen), ...rest };
}

/** The document as it stands, for those who work on it. Rejects with 404 for others. */
export async function draftFor(caller: Caller, store: Store, id: string): Promise<StoredDocument> {
  const { document } = await seenBy(caller, store, id);
  if (!may(caller, 'drafts.read')) throw new ApiError(404, 'not-found', notSeen);
  return document;
}

const notSeen = { zh: '没有这份文档，或尚未公开', en: 'There is no such document, or it is not public yet' };
