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
  /** The last minute in time for a notice. */
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
}

/** Flags of a node: what the event loop has to ask about it at all. */
export const FLAG = {
  answers: 1,
  /** Silence is acceptance. */
  silence: 2,
  stops: 4,
  /** The conclusion may be other than granted. */
  decides: 8,
  reply: 16,
  /** A group with a promised handling. */
  timed: 32,
  /** Something lies between the moment that all is there and the handing in. */
  handsOver: 64,
  /** Office time between decision and delivery. */
  delivers: 128,
  /** A group whose objections are drawn once, at the close. */
  objectsAtClose: 256,
  /** The life cycle knows a refusal: a lacking paper refuses. */
  refuses: 512,
  /** Nothing but a piece of work can happen between the first gate and the decision: a step with a way of its own. */
  plain: 1024,
  /** A plain member of a joint group whose delivery nobody waits for: without a trace it need not be carried out. */
  quiet: 2048,
  /** A plain step that is delivered with its decision. */
  atOnce: 4096,
} as const;
