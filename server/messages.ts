import type { CaseAttributes, Finding, Id, Text } from '../engine/model/index.ts';
import type { ComparisonReport, ReportedReduction } from '../engine/exchange/index.ts';
import type { CaseOutcome, TraceLine } from '../engine/run/index.ts';

/** What `GET /api/v1/health` answers. */
export interface Health {
  readonly status: 'ok';
  readonly version: string;
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

export type ErrorCode =
  | 'bad-query'
  | 'bad-request'
  | 'invalid-document'
  | 'not-found'
  | 'too-large'
  | 'too-many-requests'
  | 'cannot-run'
  | 'internal';

/** Every answer that is no success. `id` also stands in the server's log; `findings` say what is wrong with a document. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly at?: string;
    readonly id: string;
    readonly findings?: readonly Finding[];
  };
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
  | { readonly type: 'stop' };

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
  | { readonly type: 'error'; readonly code: LiveErrorCode; readonly message: Text };

export type LiveErrorCode = 'bad-message' | 'unknown-id' | 'cannot-run' | 'nothing-played' | 'too-many-messages';
