import type { Revision, Store, StoredDocument } from '../store/index.ts';
import type { Way } from './duties.ts';

/** Everything that is known of the way of a document. */
export async function wayOf(store: Store, document: StoredDocument, now: number): Promise<Way> {
  const revisions: Revision[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await store.documents.revisions(document.id, {
      limit: 200,
      ...(after === undefined ? {} : { after }),
    });
    revisions.push(...page.rows);
    after = page.next;
  }
  const comments = await store.comments.of(document.id);
  return { document, revisions, comments, confirmations: await store.confirmations.of(document.id), now };
}
