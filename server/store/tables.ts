import type { Adoption, Confirmation, InvitationPurpose, Role, RunKind, RunState, StoredKind } from './records.ts';
import type { WorkflowState } from './records.ts';

// The tables as the query layer sees them. Moments are texts, truth is 0 or 1, so that both stores give the same values.
// The tables themselves are made in migrations/.

/** Every text that is kept whole, once, under the hash of it. Rows are never changed. */
interface Contents {
  hash: string;
  text: string;
}

export interface DocumentRow {
  id: string;
  kind: StoredKind;
  titleZh: string;
  titleEn: string;
  about: string | null;
  office: string | null;
  origin: string | null;
  owner: string | null;
  state: WorkflowState;
  revision: number;
  hash: string;
  version: number;
  archived: number;
  createdAt: string;
  updatedAt: string;
  updatedBy: string;
}

export interface RevisionRow {
  document: string;
  revision: number;
  titleZh: string;
  titleEn: string;
  office: string | null;
  state: WorkflowState;
  archived: number;
  hash: string;
  at: string;
  byUser: string | null;
  byName: string;
}

export interface VersionRow {
  document: string;
  version: number;
  revision: number;
  titleZh: string;
  titleEn: string;
  hash: string;
  note: string;
  at: string;
  byUser: string | null;
  byName: string;
}

export interface MoveRow {
  document: string;
  /** That which the document had after it. */
  revision: number;
  fromState: WorkflowState;
  toState: WorkflowState;
  note: string;
  at: string;
  byUser: string | null;
  byName: string;
}

export interface RunRow {
  id: string;
  kind: RunKind;
  /** Null for those of before there was this column, too. */
  about: string | null;
  owner: string | null;
  state: RunState;
  /** Hash of the input. */
  input: string;
  parts: number;
  partsDone: number;
  /** Counts every claim there ever was, so that no two have the same number. */
  claims: number;
  /** The first part that nobody has claimed yet; each one before it is recorded or has a row in RunLeaseRow. */
  nextPart: number;
  failureZh: string | null;
  failureEn: string | null;
  /** Hash of the result. */
  result: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

interface RunPartRow {
  run: string;
  part: number;
  result: string;
}

/** A part that was begun and is not recorded; the one after the last part is putting the parts together. */
export interface RunLeaseRow {
  run: string;
  part: number;
  /** That of the claim. */
  number: number;
  /** Null where it was handed back. */
  worker: string | null;
  /** Empty where it was handed back. */
  leaseUntil: string;
  /** How often it was claimed and not handed back. */
  attempts: number;
}

export interface UserRow {
  id: string;
  name: string;
  /** The name without regard to upper and lower case. */
  nameKey: string;
  shownName: string;
  role: Role;
  office: string | null;
  passwordHash: string;
  disabled: number;
  failures: number;
  lockedUntil: string | null;
  passwordChangedAt: string;
  createdAt: string;
}

interface SessionRow {
  tokenHash: string;
  userId: string;
  createdAt: string;
  idleUntil: string;
  expiresAt: string;
}

export interface InvitationRow {
  tokenHash: string;
  purpose: InvitationPurpose;
  role: Role;
  office: string | null;
  userId: string | null;
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  usedAt: string | null;
}

interface LinkRow {
  tokenHash: string;
  document: string;
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  revokedAt: string | null;
}

interface CommentRow {
  id: string;
  document: string;
  revision: number;
  place: string;
  text: string;
  author: string | null;
  authorName: string;
  createdAt: string;
  adoption: Adoption;
  answer: string;
  answeredBy: string | null;
  answeredAt: string | null;
  answers: number;
}

export interface ConfirmationRow {
  id: string;
  document: string;
  revision: number;
  subject: Confirmation['subject'];
  place: string;
  verdict: Confirmation['verdict'];
  note: string;
  byUser: string | null;
  byName: string;
  at: string;
}

export interface AuditRow {
  number: number;
  at: string;
  userId: string | null;
  name: string;
  request: string | null;
  what: string;
  subject: string;
  before: string | null;
  after: string | null;
}

interface AnswerRow {
  userId: string;
  key: string;
  fingerprint: string;
  answer: string;
  at: string;
}

interface CounterRow {
  name: string;
  value: number;
}

export interface Tables {
  contents: Contents;
  documents: DocumentRow;
  revisions: RevisionRow;
  versions: VersionRow;
  moves: MoveRow;
  runs: RunRow;
  runParts: RunPartRow;
  runLeases: RunLeaseRow;
  users: UserRow;
  sessions: SessionRow;
  invitations: InvitationRow;
  links: LinkRow;
  comments: CommentRow;
  confirmations: ConfirmationRow;
  audit: AuditRow;
  answers: AnswerRow;
  counters: CounterRow;
}

/**
 * Every table by its name in the database with the columns of its primary key, those first that others point to: the order in
 * which rows can be copied.
 */
export const tableKeys: readonly (readonly [table: string, ...keys: string[]])[] = [
  ['contents', 'hash'],
  ['documents', 'id'],
  ['revisions', 'document', 'revision'],
  ['versions', 'document', 'version'],
  ['moves', 'document', 'revision'],
  ['runs', 'id'],
  ['run_parts', 'run', 'part'],
  ['run_leases', 'run', 'part'],
  ['users', 'id'],
  ['sessions', 'token_hash'],
  ['invitations', 'token_hash'],
  ['links', 'token_hash'],
  ['comments', 'id'],
  ['confirmations', 'id'],
  ['audit', 'number'],
  ['answers', 'user_id', 'key'],
  ['counters', 'name'],
];
