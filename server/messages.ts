import type { CaseAttributes, Finding, Id, Text } from '../engine/model/index.ts';
import type {
  EffectAttribution,
  EnoughStaff,
  Fewest,
  KeptPromiseAnswer,
  NotInForce,
  RunSummary,
  StaffNotReachable,
  Stamp,
} from '../engine/measure/index.ts';
import type { ComparisonReport, ReportedReduction, SourcesReport, WhyReport } from '../engine/exchange/index.ts';
import type { CaseOutcome, TraceLine } from '../engine/run/index.ts';
import type { Article } from '../processes/articles.ts';
import type { Permission } from './access/permissions.ts';
import type { ClassMessage, ClassRequest } from './class-messages.ts';
import type { Search } from './jobs/search.ts';
import type {
  AuditEntry,
  Comment,
  Confirmation,
  DocumentHead,
  Invitation,
  InvitationPurpose,
  Link,
  Move,
  Page,
  Revision,
  Role,
  RunHead,
  StoredDocument,
  User,
  Version,
  WorkflowState,
} from './store/records.ts';
import type { Duty } from './workflow/duties.ts';

export type * from './class-messages.ts';

/** What `GET /api/v1/health` answers. */
export interface Health {
  readonly status: 'ok';
  readonly version: string;
}

/** A fault of the page, as it is told to the server: no more than those who mend it need. */
export interface FaultReport {
  /** While something was drawn; in what was called; in what was promised and nobody waited for. */
  readonly kind: 'drawing' | 'error' | 'promise';
  /** The words of the browser, without what they quote. */
  readonly message: string;
  /** Places in our own scripts, innermost first, as `index-1a2b3c4d.js:1:234`. */
  readonly at: readonly string[];
  /** The screen, such as `five`, without its process. */
  readonly part: string;
  /** The release of the page, which may be an older one than that of the server. */
  readonly version: string;
}

/** The answer to `POST /api/v1/faults`: the number under which it stands in the log. */
export interface FaultAnswer {
  readonly id: string;
}

/** One of the five pairs of a process in the library. */
type Pair = Omit<ReportedReduction, 'fates'>;

/** A process in the answer to `GET /api/v1/processes`. */
export interface ListedProcess {
  readonly id: Id;
  readonly title: Text;
  readonly indicator: string;
  /** The mark of the documents behind the pairs. */
  readonly model: string;
  readonly simulated: true;
  readonly reductions: readonly Pair[];
}

/** The answer to both forms of `compare`. */
export type CompareAnswer = ComparisonReport;

/** The answer to `/processes/:id/why`, with the wordings of the articles that it cites. */
export type WhyAnswer = WhyReport & { readonly articles: readonly Article[] };

/** The answer to `/processes/:id/sources`, with the wordings of the articles that it cites. */
export type SourcesAnswer = SourcesReport & { readonly articles: readonly Article[] };

/** The answer to `POST /api/v1/check`; `ok` unless a finding is an error. */
export interface CheckAnswer {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

/** The answer to `GET /api/v1/processes/:id/trace`. Days are working days after the first submission. */
export interface TraceAnswer {
  readonly process: Id;
  readonly simulated: true;
  /** Before or after the reform; `measures` are those that are on, of so many `offered`. */
  readonly side: 'before' | 'after';
  readonly reform: Id | null;
  readonly measures: readonly Id[];
  readonly offered: number;
  readonly city: Id | null;
  readonly attributes: CaseAttributes;
  readonly conditional: boolean;
  /** What was chosen and left out, since it is not in force on the day of the law. */
  readonly notInForce: readonly NotInForce[];
  readonly outcome: CaseOutcome;
  readonly days: number;
  readonly lines: readonly ToldLine[];
}

/** A trace line with its day and its words. */
export interface ToldLine {
  readonly day: number;
  readonly line: TraceLine;
  readonly words: Text;
}

/** A user as the page sees one. */
export interface ShownUser {
  readonly id: string;
  readonly name: string;
  readonly shownName: string;
  readonly role: Role;
  readonly office: string | null;
}

/** The answer to `GET /api/v1/session`. */
export interface SessionAnswer {
  /** `single`: one person on this machine, without accounts; `shared`: everybody signs in. */
  readonly mode: 'single' | 'shared';
  /** Null in single-user mode, and for whoever has not signed in. */
  readonly user: ShownUser | null;
  readonly permissions: readonly Permission[];
  /** To be sent as `X-Page-Token` with whatever changes something; null where it is not asked for. */
  readonly pageToken: string | null;
}

/** The answer to `POST /api/v1/invitations/look`. */
export interface InvitationAnswer {
  readonly purpose: InvitationPurpose;
  readonly role: Role;
  readonly office: string | null;
  readonly expiresAt: string;
  /** The name of the user whose password is reset. */
  readonly name: string | null;
}

/** The answer to `GET /api/v1/users`. */
export type UsersAnswer = Page<User>;

/** The answer to `GET /api/v1/invitations`. */
export type InvitationsAnswer = readonly Invitation[];

/** The answer to whoever invites somebody or resets a password: the token of the one-time link, which is told once. */
export interface InvitedAnswer {
  readonly token: string;
  readonly invitation: Invitation;
}

/** The answer to `GET /api/v1/audit`. */
export type AuditAnswer = Page<AuditEntry>;

export type ErrorCode =
  | 'bad-query'
  | 'bad-request'
  | 'invalid-document'
  | 'not-found'
  | 'too-large'
  | 'too-many-requests'
  | 'cannot-run'
  | 'internal'
  /** Nobody has signed in; somebody has, but may not. */
  | 'unauthenticated'
  | 'forbidden'
  /** A page of elsewhere, or one that does not know the token of the session. */
  | 'forged'
  | 'bad-credentials'
  | 'locked'
  | 'weak-password'
  /** Somebody saved in between; the answer carries both. */
  | 'conflict'
  | 'precondition-required'
  | 'wrong-state'
  | 'duties-open'
  | 'taken'
  | 'expired'
  | 'wrong-key'
  /** What the key stands for was made, and its secret is not kept. */
  | 'told-once'
  | 'last-administrator'
  /** The store cannot work. */
  | 'store-unavailable';

/** What a request with a key has made before: its id, and when. */
export interface Made {
  readonly id: string;
  readonly at: string;
}

/** Every answer that is no success. `id` also stands in the server's log; `findings` say what is wrong with a document. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly at?: string;
    readonly id: string;
    readonly findings?: readonly Finding[];
  };
  /** With `conflict`: the document as it is now, and the content that the caller began with, where it is known. */
  readonly conflict?: { readonly current: StoredDocument; readonly base: string | null };
  /** With `told-once`: what was made with the key, by which it can be ended, and when. */
  readonly made?: Made;
  /** With `conflict` of an answer to a comment: the comment with the answer that somebody gave in between. */
  readonly answered?: Comment;
}

/** The answer to `GET /api/v1/documents`. */
export type DocumentsAnswer = Page<DocumentHead>;

/** A stored document with its content as JSON: the answer to `GET /api/v1/documents/:id`. */
export interface DocumentAnswer extends DocumentHead {
  readonly content: unknown;
  readonly isDraft: boolean;
  /** The states to which whoever asks may bring it. */
  readonly moves: readonly WorkflowState[];
}

/** The answer to whoever saves a document; `findings` list what was masked in it. */
export interface SavedAnswer {
  readonly document: DocumentAnswer;
  readonly findings: readonly Finding[];
}

/** The answer to `GET /api/v1/documents/:id/comments`, in the order in which they were made. */
export type CommentsAnswer = Page<Comment>;

/** The answer to `GET /api/v1/documents/:id/confirmations`, in the order in which they were made. */
export type ConfirmationsAnswer = Page<Confirmation>;

/** The answer to `GET /api/v1/documents/:id/duties`. */
export type DutiesAnswer = readonly Duty[];

/** The answer to `GET /api/v1/documents/:id/revisions`, newest first. */
export type RevisionsAnswer = Page<Revision>;

/** The answer to `GET /api/v1/documents/:id/versions`, newest first. */
export type VersionsAnswer = Page<Version>;

/** The answer to `GET /api/v1/documents/:id/moves`, newest first. */
export type MovesAnswer = Page<Move>;

/** The answer to `GET /api/v1/documents/:id/links`, the oldest first, also those that have ended. */
export type LinksAnswer = readonly Link[];

/** The answer to whoever makes a link to unpublished work; its token is told once. */
export interface LinkedAnswer {
  readonly token: string;
  readonly link: Link;
}

/** The content of a revision or a version. */
export interface ContentAnswer {
  readonly content: unknown;
}

/** What the page says over `/ws`. `speed` is working days a second. One case is played at a time. */
export type ClientMessage =
  | {
      readonly type: 'play';
      readonly process: Id;
      readonly on?: readonly Id[];
      readonly at?: Readonly<Record<Id, Id>>;
      readonly city?: Id;
      readonly speed: number;
    }
  | { readonly type: 'pause' }
  | { readonly type: 'resume'; readonly speed?: number }
  /** Pauses and plays the lines of the next moment. */
  | { readonly type: 'step' }
  | { readonly type: 'stop' }
  /** Follows a run; `after` is the number of the last part that was heard, 0 for all of them. */
  | { readonly type: 'watch'; readonly run: string; readonly after?: number }
  | { readonly type: 'unwatch'; readonly run: string }
  /** Follows a stored document; `after` is the number of the last change that was heard, from now on where absent. */
  | { readonly type: 'watch-document'; readonly document: string; readonly after?: number }
  | { readonly type: 'unwatch-document'; readonly document: string }
  | ClassRequest;

/** The answer to `GET /api/v1/runs`. */
export type RunsAnswer = Page<RunHead>;

/** The answer to `GET /api/v1/runs/:run`. */
export interface RunAnswer extends RunHead {
  /** What is run, as its document calls itself; `about` is the document where it is one that is kept here. */
  readonly process: { readonly id: Id; readonly title: Text };
  /** The city whose rules hold in it. */
  readonly city: Id | null;
  /** What its scenario carries of calendars, such as those that are kept on the server. */
  readonly calendars: readonly { readonly id: Id; readonly title: Text }[];
  /** What was chosen and left out, since it is not in force on the day of the law. */
  readonly notInForce: readonly NotInForce[];
  /** Null until it is done. */
  readonly result: RunResult | SearchResult | null;
}

/** The result of a run: that of each of its scenarios, in their order. */
interface RunResult {
  readonly process: Id;
  readonly reform: Id | null;
  readonly city: Id | null;
  readonly scenario: Id;
  readonly scenarios: readonly RunPart[];
}

/** The result of a search. */
export interface SearchResult extends Omit<RunResult, 'scenarios'> {
  readonly search: Search;
  readonly answer: SearchAnswer;
}

/** What a search finds, as the engine answers it: measures for a goal, a promise, staff, or shares of measures. */
export type SearchAnswer = Fewest | KeptPromiseAnswer | EnoughStaff | StaffNotReachable | EffectAttribution;

/** A number of several replications; null where no case told anything. */
export interface ToldInterval {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The result of one scenario of a run. Times are minutes, shares from 0 to 1. */
export interface RunPart extends Stamp {
  /** What the sweep or search tries there: promised working days, people at desks, and percent of the cases of the scenario. */
  readonly point: {
    readonly limits: Readonly<Record<Id, number>>;
    readonly staff: Readonly<Record<Id, number>>;
    readonly demand: number;
    /** Of the measures that a search tries in sets, those that are on there. */
    readonly measures?: readonly Id[];
  };
  readonly cases: number;
  readonly counted: number;
  readonly elapsed: Readonly<Record<keyof RunSummary['elapsed'], ToldInterval>>;
  readonly shares: Readonly<Record<keyof RunSummary['shares'], ToldInterval>>;
  readonly onTime?: ToldInterval;
  readonly twenty: readonly number[];
  /** Limits and people that did not simply apply: what they say, and why. */
  readonly reservations: readonly {
    readonly result: 'conditional' | 'moot' | 'refused';
    readonly move: Text;
    readonly why: Text;
  }[];
}

/** What somebody did with a stored document. */
export type DocumentChange =
  | 'document.create'
  | 'document.save'
  | 'document.move'
  | 'document.archive'
  | 'document.unarchive'
  | 'comment.add'
  | 'comment.answer'
  | 'confirmation.add';

/** A node of the case that is played. */
export interface PlayedNode {
  readonly id: Id;
  readonly title: Text;
  readonly kind: 'item' | 'procedure' | 'act' | 'group';
}

/** What the server says over `/ws`. */
export type ServerMessage =
  | {
      readonly type: 'start';
      readonly process: Id;
      readonly simulated: true;
      readonly model: string;
      readonly days: number;
      readonly nodes: readonly PlayedNode[];
    }
  | ({ readonly type: 'line' } & ToldLine)
  | { readonly type: 'end'; readonly outcome: CaseOutcome | 'stopped'; readonly days: number }
  /** A part of a run, numbered from 1 in their order; the same part has the same number however often one connects. */
  | { readonly type: 'part'; readonly run: string; readonly number: number; readonly result: unknown }
  /** Where a run stands; only the newest is told to whoever reads slowly. */
  | { readonly type: 'run'; readonly run: RunHead }
  /** A document as it stands when somebody begins to watch it; what was and is changed after `number` is told next. */
  | {
      readonly type: 'document';
      readonly document: string;
      readonly number: number;
      readonly revision: number;
      readonly state: WorkflowState;
    }
  /** Somebody changed a document; numbers are those of the audit trail, and have gaps. Revision and state are those after it. */
  | {
      readonly type: 'change';
      readonly document: string;
      readonly number: number;
      readonly what: DocumentChange;
      readonly revision: number;
      readonly state: WorkflowState;
      /** Who did it, and when. */
      readonly by: string;
      readonly at: string;
    }
  /** Who else has the document open at this server, by the names that they are shown by; told when it changes, nobody at first. */
  | { readonly type: 'presence'; readonly document: string; readonly people: readonly string[] }
  | ClassMessage
  | { readonly type: 'error'; readonly code: LiveErrorCode; readonly message: Text };

export type LiveErrorCode =
  'bad-message' | 'unknown-id' | 'cannot-run' | 'nothing-played' | 'may-not' | 'too-many-messages';
