import type { Text } from '../../engine/model/index.ts';

// What the store keeps, as its callers see it. All moments are ISO 8601 in UTC with milliseconds, such as
// `2026-03-01T08:00:00.000Z`, so that they sort as text. Contents are JSON texts, kept byte for byte.

/** What kinds of documents there are. A layout is how somebody has arranged a screen of a process. */
export type StoredKind = 'process' | 'reform' | 'scenario' | 'city' | 'calendar' | 'layout';

/** 草稿 → 征求意见 → 合法性审核 → 发布. */
export type WorkflowState = 'draft' | 'consultation' | 'legality' | 'published';

/** Who does something: a user, or nobody by name in single-user mode. `request` is the number that errors quote. */
export interface By {
  readonly user: string | null;
  readonly name: string;
  readonly request?: string;
}

/** A document without its content. */
export interface DocumentHead {
  readonly id: string;
  readonly kind: StoredKind;
  readonly title: Text;
  /** The id of what it belongs to: for a reform, a scenario or a layout its process, stored or shipped. */
  readonly about: string | null;
  /** The authority whose rows it has, for those who may edit only their own. */
  readonly office: string | null;
  /** What it was copied from, such as `construction-permits` or `construction-permits@3`. */
  readonly origin: string | null;
  readonly owner: string | null;
  readonly state: WorkflowState;
  /** Counts every change of content, title, office and state; the optimistic lock. */
  readonly revision: number;
  /** SHA-256 of the content in hexadecimal digits. */
  readonly hash: string;
  /** The number of the newest published version; 0 before the first. */
  readonly version: number;
  readonly archived: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface StoredDocument extends DocumentHead {
  readonly content: string;
}

/** What of a document those see who do not work on drafts: its newest published version, or itself while it is open for comment. */
export type PublicState = 'published' | 'consultation';

/** What a document was after one change. Every revision is kept. */
export interface Revision {
  readonly document: string;
  readonly revision: number;
  readonly title: Text;
  readonly state: WorkflowState;
  readonly hash: string;
  readonly at: string;
  readonly by: string;
}

/** A published state of a document: never changed, never removed. */
export interface Version {
  readonly document: string;
  readonly version: number;
  readonly revision: number;
  readonly title: Text;
  readonly hash: string;
  readonly note: string;
  readonly at: string;
  readonly by: string;
}

/** One step of a document on its way, or back. */
export interface Move {
  readonly document: string;
  /** That which the document had after it. */
  readonly revision: number;
  readonly from: WorkflowState;
  readonly to: WorkflowState;
  /** Why, such as the reason for sending it back, or the note on a version; empty where nothing was said. */
  readonly note: string;
  readonly at: string;
  readonly by: string;
}

export type Role = 'reader' | 'planner' | 'liaison' | 'legal' | 'instructor' | 'administrator';

export interface User {
  readonly id: string;
  /** The name to sign in with; unique without regard to upper and lower case. */
  readonly name: string;
  readonly shownName: string;
  readonly role: Role;
  /** The authority that a liaison 部门联络员 speaks for. */
  readonly office: string | null;
  readonly disabled: boolean;
  /** Failed attempts to sign in since the last success. */
  readonly failures: number;
  readonly lockedUntil: string | null;
  readonly passwordChangedAt: string;
  readonly createdAt: string;
}

/** A user with the hash of the password, for signing in only. */
export interface UserWithPassword extends User {
  readonly passwordHash: string;
}

/** A session is known by the hash of its token; the token itself is never stored. */
export interface Session {
  readonly tokenHash: string;
  readonly user: string;
  readonly createdAt: string;
  /** Ends when nothing has been asked for until then; moved on by `touch`. */
  readonly idleUntil: string;
  /** Ends then in any case. */
  readonly expiresAt: string;
}

/** `first`: makes the first administrator, and is good only while there is no user. `reset`: a new password for `user`. */
export type InvitationPurpose = 'first' | 'join' | 'reset';

export interface Invitation {
  readonly tokenHash: string;
  readonly purpose: InvitationPurpose;
  readonly role: Role;
  readonly office: string | null;
  /** Whose password is reset; null for others. */
  readonly user: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

/** A link to unpublished work. */
export interface Link {
  readonly tokenHash: string;
  readonly document: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** 意见采纳情况: open, adopted 采纳, partly adopted 部分采纳, declined 未采纳. */
export type Adoption = 'open' | 'adopted' | 'partly' | 'declined';

export interface Comment {
  readonly id: string;
  readonly document: string;
  /** The revision that was commented on. */
  readonly revision: number;
  /** The place in the document, as findings name it; empty for the whole. */
  readonly place: string;
  readonly text: string;
  readonly author: string | null;
  readonly authorName: string;
  readonly createdAt: string;
  readonly adoption: Adoption;
  /** The reason given for the adoption or refusal; empty while open. */
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  /** How often it was answered; the optimistic lock of answers. */
  readonly answers: number;
}

/**
 * What a named person stands for: a legal basis, the legality review 合法性审核, the fair-competition review 公平竞争审查, or that
 * the public was asked 公开征求意见.
 */
export type ConfirmationSubject = 'basis' | 'legality' | 'fair-competition' | 'public-comment';

export interface Confirmation {
  readonly id: string;
  readonly document: string;
  readonly revision: number;
  readonly subject: ConfirmationSubject;
  readonly place: string;
  readonly verdict: 'confirmed' | 'refused';
  readonly note: string;
  readonly by: string | null;
  readonly byName: string;
  readonly at: string;
}

/** One line of the audit trail; numbers have no gaps. `before` and `after` are JSON texts of what changed. */
export interface AuditEntry {
  readonly number: number;
  readonly at: string;
  readonly user: string | null;
  readonly name: string;
  readonly request: string | null;
  /** Such as `document.save` or `user.create`. */
  readonly what: string;
  /** The id of what was changed. */
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

export type RunKind = 'simulation' | 'sweep' | 'search';
export type RunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** A run without its input and result. */
export interface RunHead {
  readonly id: string;
  readonly kind: RunKind;
  /** The id of the process that is run; null where it was not told. */
  readonly about: string | null;
  readonly owner: string | null;
  /** The shown name of the owner; null for whoever uses the machine alone. */
  readonly ownerName: string | null;
  readonly state: RunState;
  /** So many parts that are recorded one by one, such as scenarios of a sweep; 1 for a run that has no parts. */
  readonly parts: number;
  readonly partsDone: number;
  /** How often the part was begun that was begun most often and is not recorded: when one is recorded it counts from 0. */
  readonly attempts: number;
  /** 0 to 1: how many of its parts are recorded. */
  readonly progress: number;
  /** Why it failed, in both languages; null otherwise. */
  readonly failure: Text | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export interface Run extends RunHead {
  readonly input: string;
  /** JSON text; null until done. */
  readonly result: string | null;
}

/** The right to work on a part of a run until a moment; `number` tells it from all other claims of the same run. */
export interface Claim {
  readonly run: string;
  /** Counted from 0. The number of parts itself, where all are recorded and are to be put together. */
  readonly part: number;
  readonly worker: string;
  readonly number: number;
  /** How often the part was begun, this time included, and not handed back. */
  readonly attempts: number;
  readonly until: string;
}

/** What of a run nobody works on at a moment. */
export interface Unclaimed {
  readonly run: string;
  /** The number of the first part that nobody has begun, and how many these are. */
  readonly next: number;
  readonly fresh: number;
  /** Parts whose worker let its claim run out or handed it back; and 1 where all are recorded and to be put together. */
  readonly left: number;
  /** How many claims there were of the run until now. */
  readonly claims: number;
}

/** Which page of a list: at most `limit` rows (1 to 200), after the cursor that the page before gave. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** The cursor of the next page; null at the end. */
  readonly next: string | null;
}
