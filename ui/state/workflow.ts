import type { Language } from '../../engine/model/index.ts';
import type {
  CommentsAnswer,
  ConfirmationsAnswer,
  ContentAnswer,
  DocumentAnswer,
  DutiesAnswer,
  MovesAnswer,
  RevisionsAnswer,
  VersionsAnswer,
} from '../../server/messages.ts';
import type { Outcome } from './account.ts';
import { send } from './account.ts';
import { listQuery, readAll } from './pages.ts';

export type WorkflowState = DocumentAnswer['state'];
export type Comment = CommentsAnswer['rows'][number];
export type Confirmation = ConfirmationsAnswer['rows'][number];
export type Revision = RevisionsAnswer['rows'][number];
export type Step = MovesAnswer['rows'][number];
export type Version = VersionsAnswer['rows'][number];
/** What is done with a comment: adopted, partly adopted, or not. */
export type Adoption = Exclude<Comment['adoption'], 'open'>;

/** What somebody stands for by name. */
export interface Stand {
  readonly subject: Confirmation['subject'];
  readonly verdict: Confirmation['verdict'];
  /** The place of a legal basis; empty for what concerns the whole. */
  readonly place: string;
  readonly note: string;
}

/** Where a document is to go. `despite` is the reason to publish although duties are open. */
export interface Move {
  readonly to: WorkflowState;
  readonly note?: string;
  readonly despite?: string;
}

/** A document at the revision that the reader has seen. */
export interface Seen {
  readonly id: string;
  readonly revision: number;
}

/** The states of a document in the order in which it comes to them. */
export const states = ['draft', 'consultation', 'legality', 'published'] as const satisfies readonly WorkflowState[];

/** Whether a step sends a document back that was on its way; what was published is not sent back, but taken up again. */
export function isSendingBack(from: WorkflowState, to: WorkflowState): boolean {
  return from !== 'published' && states.indexOf(to) < states.indexOf(from);
}

const path = (id: string, part: string): string => `/documents/${encodeURIComponent(id)}/${part}`;
const upon = (revision: number): Readonly<Record<string, string>> => ({ 'If-Match': `"${revision}"` });
const once = (key: string): Readonly<Record<string, string>> => ({ 'Idempotency-Key': key });

/** Brings a document to another state; refused where somebody changed it in between, or where duties are open. */
export function moveStored({ id, revision }: Seen, move: Move, language: Language): Promise<Outcome<DocumentAnswer>> {
  return send('PUT', path(id, 'state'), move, language, upon(revision));
}

/** What the regulation on the business environment asks for before a document is published. */
export function readDuties(id: string, language: Language): Promise<Outcome<DutiesAnswer>> {
  return send('GET', path(id, 'duties'), undefined, language);
}

/** The comments on a document, with what became of them. */
export function readComments(id: string, language: Language): Promise<Outcome<readonly Comment[]>> {
  return readAll((after) =>
    send<CommentsAnswer>('GET', path(id, `comments?${listQuery({ after })}`), undefined, language),
  );
}

/** Comments on a place of a document, or on all of it. `key` makes a repeated request the same one. */
export function addComment(
  id: string,
  comment: Pick<Comment, 'place' | 'text'>,
  key: string,
  language: Language,
): Promise<Outcome<Comment>> {
  return send('POST', path(id, 'comments'), comment, language, once(key));
}

/** Says what became of a comment, and why; refused with theirs where it was answered more often than `seen`. */
export function answerComment(
  { id, document }: Comment,
  answer: { readonly adoption: Adoption; readonly answer: string },
  seen: number,
  language: Language,
): Promise<Outcome<Comment>> {
  return send('PUT', path(document, `comments/${encodeURIComponent(id)}/answer`), answer, language, upon(seen));
}

/** Who stands for what of a document. */
export function readConfirmations(id: string, language: Language): Promise<Outcome<readonly Confirmation[]>> {
  return readAll((after) =>
    send<ConfirmationsAnswer>('GET', path(id, `confirmations?${listQuery({ after })}`), undefined, language),
  );
}

/** Stands for something by name, as it is at a revision. `key` makes a repeated request the same one. */
export function addConfirmation(
  { id, revision }: Seen,
  stand: Stand,
  key: string,
  language: Language,
): Promise<Outcome<Confirmation>> {
  return send('POST', path(id, 'confirmations'), stand, language, { ...upon(revision), ...once(key) });
}

/** What a document was after each change, newest first; for those who work on drafts. */
export function listRevisions(
  id: string,
  after: string | undefined,
  language: Language,
): Promise<Outcome<RevisionsAnswer>> {
  return send('GET', path(id, `revisions?${listQuery({ after })}`), undefined, language);
}

/** The steps of a document on its way and back, with their reasons, newest first; for those who work on drafts. */
export function listMoves(id: string, after: string | undefined, language: Language): Promise<Outcome<MovesAnswer>> {
  return send('GET', path(id, `moves?${listQuery({ after })}`), undefined, language);
}

/** What was published of a document, newest first. */
export function listVersions(
  id: string,
  after: string | undefined,
  language: Language,
): Promise<Outcome<VersionsAnswer>> {
  return send('GET', path(id, `versions?${listQuery({ after })}`), undefined, language);
}

/** The content of one revision or version. */
export function readContent(
  id: string,
  kind: 'revisions' | 'versions',
  number: number,
  language: Language,
): Promise<Outcome<ContentAnswer>> {
  return send('GET', path(id, `${kind}/${number}`), undefined, language);
}
