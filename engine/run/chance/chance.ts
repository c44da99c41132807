import type { StopGround } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';

/** What a window answers, by number. */
export const ANSWERS = ['accept', 'notice', 'corrected-on-the-spot', 'not-needed', 'not-this-office'] as const;
/** How a conclusion ends, by number. */
export const OUTCOMES = ['granted', 'refused', 'objected'] as const;
export const [GRANTED, REFUSED_OUTCOME, OBJECTED_OUTCOME] = [0, 1, 2] as const;

/**
 * What is left open by the document, for one class of cases, in numbers: nodes of the class's table, cases, and attempts or
 * rounds from 1. Amounts of work are minutes of office time; what need not wait for an office is answered by its end.
 */
export interface Chance {
  /** Work before the tail, and the tail, as `work` asked for last. Fields, since a number returned would be wrapped. */
  before: number;
  tail: number;
  /** When the applicant hands in, after hand-over and season. */
  ready(caseNumber: number, node: number, now: Minute): Minute;
  answer(caseNumber: number, node: number, attempt: number): number;
  answerWork(caseNumber: number, node: number, attempt: number): number;
  /** The last minute in time for a notice; Infinity for an item that silence never accepts. */
  silenceEnds(node: number, receivedAt: Minute): Minute;
  /** When the applicant has what was missing; negative where that is never. */
  corrected(caseNumber: number, node: number, attempt: number, now: Minute): Minute;
  work(caseNumber: number, node: number, round: number): void;
  /** Work after which the clock stops for the k-th time; Infinity where it does not. */
  stopAfter(caseNumber: number, node: number, round: number, k: number): number;
  stopEnds(caseNumber: number, node: number, round: number, k: number, now: Minute): Minute;
  stopGround(caseNumber: number, node: number, round: number, k: number): StopGround;
  /** A number of OUTCOMES; `canObject` for members of joint groups. */
  outcome(caseNumber: number, node: number, round: number, canObject: boolean): number;
  groupObjects(caseNumber: number, node: number, round: number): boolean;
  groupCorrected(caseNumber: number, node: number, round: number, now: Minute): Minute;
  /** Promised handling of a round of a group. */
  groupWork(node: number): number;
  delivery(caseNumber: number, node: number): number;
  /** The first minute of a procedure's season. */
  begins(node: number, now: Minute): Minute;
  ends(caseNumber: number, node: number, now: Minute): Minute;
  /** When silence of a consulted office is consent; `stopped` and `resumed` suspend the period. */
  replyEnds(caseNumber: number, node: number, now: Minute, what: 'runs' | 'stopped' | 'resumed'): Minute;
  /** The office has replied, or need not any more: its period is forgotten. */
  replyOver(caseNumber: number, node: number): void;
  /** The meeting at which an item that is ready is concluded, or a group convened; `at` itself where there is none. */
  meets(node: number, at: Minute): Minute;
  /** Work of each officer in the survey of a round. */
  surveyWork(caseNumber: number, node: number, round: number): number;
  /** When what was only promised is checked, after delivery; Infinity where it is not. */
  checkedAt(caseNumber: number, node: number, now: Minute): Minute;
  checkWork(caseNumber: number, node: number): number;
  /** Whether the check ends in a revocation. */
  isRevoked(caseNumber: number, node: number): boolean;
}

/** What chance may do to a node. */
export interface NodeChances {
  readonly handsOver: boolean;
  readonly stops: boolean;
  readonly delivers: boolean;
  readonly objectsAtClose: boolean;
  /** The window may take time, or send papers back. */
  readonly answers: boolean;
  /** The conclusion may be other than granted. */
  readonly decides: boolean;
  /** It is concluded or convened at meetings. */
  readonly meets: boolean;
  /** What was promised is checked later. */
  readonly checks: boolean;
  /** Its rounds begin with a survey. */
  readonly surveys: boolean;
  /** Its silence counts as consent after a period. */
  readonly replies: boolean;
}
