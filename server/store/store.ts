import type { Text } from '../../engine/model/index.ts';
import type {
  Adoption,
  AuditEntry,
  By,
  Claim,
  Comment,
  Confirmation,
  DocumentHead,
  Invitation,
  Link,
  Move,
  Page,
  PageRequest,
  PublicState,
  Revision,
  Role,
  Run,
  RunHead,
  RunState,
  Session,
  StoredDocument,
  StoredKind,
  Unclaimed,
  User,
  UserWithPassword,
  Version,
  WorkflowState,
} from './records.ts';

/**
 * Everything that people save. Every method may throw StoreError (the store cannot work) and Refusal (it will not); whatever
 * is changed is in the audit trail in the same transaction, and on the disk when the promise resolves.
 */
export interface Store {
  readonly kind: 'embedded' | 'postgres';
  readonly documents: Documents;
  readonly runs: Runs;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly invitations: Invitations;
  readonly links: Links;
  readonly comments: Comments;
  readonly confirmations: Confirmations;
  readonly audit: AuditTrail;

  /**
   * Runs `work` in one transaction: all of it is kept, or, where it throws, nothing. Inside, use only the store that `work` is
   * handed; the outer one would wait for the transaction to end. Transactions do not nest: inside, `together` joins.
   */
  together<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /**
   * Runs `work` once for a key (an Idempotency-Key) and keeps its answer in the same transaction; when the key comes again, the
   * answer is given again and nothing is done. Refusal `wrong-key` where the key came with another `fingerprint` before.
   */
  once(
    key: OnceKey,
    work: (store: Store) => Promise<string>,
  ): Promise<{ readonly answer: string; readonly isRepeated: boolean }>;
  /** Resolves when the store answers and can be written; throws StoreError otherwise. For readiness. */
  check(): Promise<void>;
  /** Removes what is past its time: sessions, idempotency keys of more than a day, used invitations of more than a month. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

export interface OnceKey {
  readonly key: string;
  /** Keys of different users do not meet. */
  readonly user: string | null;
  /** A hash of method, path and body. */
  readonly fingerprint: string;
}

interface NewDocument {
  readonly kind: StoredKind;
  readonly title: Text;
  /** JSON text. */
  readonly content: string;
  readonly about?: string;
  readonly office?: string;
  readonly origin?: string;
}

/** What is to be changed, and the revision that the caller has seen. */
interface DocumentChange {
  readonly revision: number;
  readonly content?: string;
  readonly title?: Text;
  readonly office?: string | null;
}

export interface DocumentFilter {
  readonly kind?: StoredKind;
  readonly about?: string;
  readonly owner?: string;
  readonly state?: WorkflowState;
  /** Those that whoever does not work on drafts sees in one of these states. */
  readonly seenAs?: readonly PublicState[];
  /** Those that have a published version, also where they are being changed again; or those that have none. */
  readonly published?: boolean;
  /** Those laid aside instead of the others. */
  readonly archived?: boolean;
}

export interface Documents {
  create(by: By, document: NewDocument): Promise<StoredDocument>;
  /** Refusal `missing`. */
  get(id: string): Promise<StoredDocument>;
  /** Newest first. */
  list(filter: DocumentFilter, page: PageRequest): Promise<Page<DocumentHead>>;
  /**
   * A new revision. Conflict where somebody saved since `revision`; Refusal `wrong-state` under legality review and after
   * publication (move it back to `draft` first), `missing`.
   */
  save(by: By, id: string, change: DocumentChange): Promise<StoredDocument>;
  /**
   * To another state of the workflow, one step on or back to an earlier one; `published` makes the next version of the content
   * as it stands. What was said with it is kept. Conflict, Refusal `wrong-state`, `missing`.
   */
  move(by: By, id: string, step: { revision: number; to: WorkflowState; note?: string }): Promise<StoredDocument>;
  /** Lays a document aside, or takes it up again; nothing is deleted. Conflict, Refusal `missing`. */
  archive(by: By, id: string, step: { revision: number; archived: boolean }): Promise<StoredDocument>;
  /** Newest first. */
  revisions(id: string, page: PageRequest): Promise<Page<Revision>>;
  /** Refusal `missing`. */
  revision(id: string, revision: number): Promise<Revision & { readonly content: string }>;
  /** Newest first. */
  versions(id: string, page: PageRequest): Promise<Page<Version>>;
  /** The steps of a document on its way, newest first. */
  moves(id: string, page: PageRequest): Promise<Page<Move>>;
  /** Refusal `missing`. */
  version(id: string, version: number): Promise<Version & { readonly content: string }>;
}

interface NewRun {
  readonly kind: Run['kind'];
  /** The id of the process that is run. */
  readonly about?: string;
  /** JSON text. */
  readonly input: string;
  /** 1 to 100000; 1 where absent. */
  readonly parts?: number;
}

export interface Runs {
  enqueue(by: By, run: NewRun): Promise<Run>;
  /** Refusal `missing`. */
  get(id: string): Promise<Run>;
  /** The same without input and result, which can be large. Refusal `missing`. */
  head(id: string): Promise<RunHead>;
  /** Newest first. */
  list(filter: { state?: RunState; owner?: string }, page: PageRequest): Promise<Page<RunHead>>;
  /** How many runs wait, and how many are worked on. */
  open(): Promise<{ readonly queued: number; readonly running: number }>;
  /**
   * Takes a part that nobody has begun, or whose worker let its claim run out, for `leaseMs` milliseconds; when all parts of a
   * run are recorded, putting them together. Runs that fewest work on come first, of these the oldest. Undefined where there
   * is nothing to do. A run fails where a part of it would be begun for the 101st time. Of one run only, where it is named.
   */
  claim(
    worker: string,
    leaseMs: number,
    run?: string,
  ): Promise<{ readonly claim: Claim; readonly run: RunHead } | undefined>;
  /** What could be claimed at this moment, of each run that is open, oldest first, or of one. */
  unclaimed(run?: string): Promise<readonly Unclaimed[]>;
  /** Holds a claim for longer. `lost`: stop, somebody else has it; `cancelled`: stop. */
  renew(claim: Claim, leaseMs: number): Promise<'held' | 'lost' | 'cancelled'>;
  /** Records the result (JSON text) of the part that was claimed, once, and ends the claim. */
  recordPart(claim: Claim, result: string): Promise<'recorded' | 'lost'>;
  /** The parts that are recorded, in order, from one on, 1000 at most unless told. Later ones may be there before earlier ones. */
  parts(
    id: string,
    from?: number,
    limit?: number,
  ): Promise<readonly { readonly part: number; readonly result: string }[]>;
  /**
   * Records the result of the run and ends it. Happens once, whoever tries and however often. Refusal `invalid` for a claim of
   * something else than putting the parts together.
   */
  complete(claim: Claim, result: string): Promise<'recorded' | 'lost'>;
  /**
   * Instead of putting the parts together: asks for so many more, where it shows only now that they are needed. Ends the claim.
   * Refusal `invalid` for a claim of something else, and beyond 100,000 parts.
   */
  extend(claim: Claim, more: number): Promise<'recorded' | 'lost'>;
  /** Ends the run, and all claims of it. */
  fail(claim: Claim, failure: Text): Promise<'recorded' | 'lost'>;
  /** Hands a part back unfinished, for another worker or a restart; this does not count as an attempt. */
  release(claim: Claim): Promise<void>;
  /** Ends a run that is not finished; of one that is, nothing changes. Refusal `missing`. */
  cancel(by: By, id: string): Promise<Run>;
  /** Queues a run again that failed or was cancelled; its recorded parts stay. Refusal `wrong-state`, `missing`. */
  retry(by: By, id: string): Promise<Run>;
}

export interface NewUser {
  readonly name: string;
  readonly shownName: string;
  readonly role: Role;
  readonly office?: string;
  readonly passwordHash: string;
}

export interface Users {
  /** Refusal `taken`. */
  create(by: By, user: NewUser): Promise<User>;
  /** Refusal `missing`. */
  get(id: string): Promise<User>;
  /** For signing in; undefined where there is no such name. */
  named(name: string): Promise<UserWithPassword | undefined>;
  list(page: PageRequest): Promise<Page<User>>;
  count(): Promise<number>;
  /** Refusal `missing`, `last-administrator`. A user who is disabled loses all sessions. */
  change(
    by: By,
    id: string,
    change: { shownName?: string; role?: Role; office?: string | null; disabled?: boolean },
  ): Promise<User>;
  /** Ends all sessions of the user but the one kept, and any lock. Refusal `missing`. */
  setPassword(by: By, id: string, passwordHash: string, keptTokenHash?: string): Promise<void>;
  /** Counts a failed attempt; `lockFor` says for how many milliseconds so many failures lock the account, 0 for not at all. */
  signInFailed(id: string, lockFor: (failures: number) => number): Promise<User>;
  signInSucceeded(id: string): Promise<void>;
}

export interface Sessions {
  begin(session: { tokenHash: string; user: string; idleUntil: string; expiresAt: string }): Promise<void>;
  /** The session and its user; undefined where it is unknown, past its time, or the user is disabled. */
  find(tokenHash: string): Promise<{ readonly session: Session; readonly user: User } | undefined>;
  touch(tokenHash: string, idleUntil: string): Promise<void>;
  end(tokenHash: string): Promise<void>;
  endAllOf(user: string, keptTokenHash?: string): Promise<void>;
}

interface NewInvitation {
  readonly tokenHash: string;
  readonly purpose: Invitation['purpose'];
  readonly role: Role;
  readonly office?: string;
  readonly user?: string;
  readonly expiresAt: string;
}

export interface Invitations {
  /** A new `first` invitation ends the one before. */
  create(by: By, invitation: NewInvitation): Promise<Invitation>;
  /** Undefined where it is unknown, used, revoked, past its time, or `first` although there are users. */
  find(tokenHash: string): Promise<Invitation | undefined>;
  /** Invitations that are still good. */
  list(): Promise<readonly Invitation[]>;
  /** Makes the user that a `first` or `join` invitation is for, once. Refusal `expired`, `taken`. */
  redeem(tokenHash: string, user: { name: string; shownName: string; passwordHash: string }): Promise<User>;
  /** Sets the password that a `reset` invitation is for, once, and ends all sessions. Refusal `expired`. */
  redeemReset(tokenHash: string, passwordHash: string): Promise<User>;
  revoke(by: By, tokenHash: string): Promise<void>;
}

export interface Links {
  create(by: By, link: { tokenHash: string; document: string; expiresAt: string }): Promise<Link>;
  /** Undefined where it is unknown, revoked or past its time. */
  find(tokenHash: string): Promise<Link | undefined>;
  /** All links to a document, also old ones. */
  of(document: string): Promise<readonly Link[]>;
  revoke(by: By, tokenHash: string): Promise<void>;
}

export interface Comments {
  /** Refusal `missing` where there is no such document, `invalid` where it has 5000 comments. */
  add(by: By, comment: { document: string; place: string; text: string }): Promise<Comment>;
  /** All of them, in the order in which they were made, and page by page. */
  of(document: string): Promise<readonly Comment[]>;
  list(document: string, page: PageRequest): Promise<Page<Comment>>;
  /**
   * The account of what was adopted 意见采纳情况, by somebody who has seen so many answers to it. CommentConflict where there
   * is another one since; Refusal `missing`.
   */
  answer(
    by: By,
    id: string,
    answer: { answers: number; adoption: Exclude<Adoption, 'open'>; answer: string },
  ): Promise<Comment>;
}

export interface Confirmations {
  /** Speaks of the document as it stands. Refusal `missing`, `invalid` where it has 5000 of them; Conflict where it is no longer at `revision`. */
  add(
    by: By,
    confirmation: Pick<Confirmation, 'document' | 'revision' | 'subject' | 'place' | 'verdict' | 'note'>,
  ): Promise<Confirmation>;
  /** All of them, in the order in which they were made, and page by page. */
  of(document: string): Promise<readonly Confirmation[]>;
  list(document: string, page: PageRequest): Promise<Page<Confirmation>>;
}

export interface AuditTrail {
  /** For what is no change of the store, such as signing in. `before` and `after` are JSON texts. */
  add(by: By, entry: { what: string; subject: string; before?: string; after?: string }): Promise<void>;
  /** Newest first. */
  list(filter: { subject?: string; user?: string }, page: PageRequest): Promise<Page<AuditEntry>>;
  /** The number of the newest line of all; 0 where there is none. */
  newest(): Promise<number>;
  /** Lines about one subject after a number, oldest first. */
  since(subject: string, number: number, limit: number): Promise<readonly AuditEntry[]>;
}
