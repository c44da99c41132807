import type { Minute } from '../../time/index.ts';
import type { WorkClock } from '../city/work-clock.ts';

/** The number of each of TIME_KINDS, for typed arrays. */
export const TIME = {
  work: 0,
  queue: 1,
  offHours: 2,
  applicant: 3,
  handOver: 4,
  meeting: 5,
  stopped: 6,
  outside: 7,
} as const;

/** A refusal that no office came to: a paper that was waited for cannot come any more. */
export const LACKING = -1;

/**
 * Hears of every task of a run, in numbers, in the order in which things happen; a run without one pays nothing for it.
 * A task is `slot · 2^shift + node`; a slot is used by one case after another. Each task carries the time that its case has
 * spent so far along the way that led to it, and `since`, the minute up to which that is accounted for.
 */
export interface Watcher {
  now: Minute;
  /** A case came, at `now`. */
  admitted(slot: number, caseNumber: number, classIndex: number, arrivedAt: Minute): void;
  /** The last thing that `task` waited for came now from `from`, a task of the same case: its way led over that one. */
  follows(task: number, from: number): void;
  /** Time of one kind passes for a task up to a minute, which may lie ahead where nothing can cut it short. */
  passes(task: number, kind: number, until: Minute): void;
  /** As `passes`, at an office or window: what falls outside its hours is `offHours`. */
  passesAtOffice(task: number, kind: number, until: Minute, clock: WorkClock): void;
  /** Somebody spends so many minutes of office time on a task. */
  works(task: number, minutes: number): void;
  /** Limits of the item may start: in law it is accepted at `acceptedAt`, the receipt where silence was acceptance. */
  accepted(slot: number, node: number, acceptedAt: Minute, receivedAt: Minute): void;
  stopped(slot: number, node: number, round: number, k: number): void;
  resumed(slot: number, node: number, round: number, k: number): void;
  /** A number of OUTCOMES, or LACKING; silence as consent is granted. */
  decided(slot: number, node: number, outcome: number): void;
  delivered(slot: number, node: number): void;
  /** The item ends without a decision. */
  abandoned(slot: number, node: number): void;
  /** The papers were sent back for correction. */
  returned(slot: number, node: number): void;
  /** A later check of what was only promised was made. */
  checked(slot: number, node: number, isRevoked: boolean): void;
  /** A round of a joint group ended with objections. */
  objected(slot: number, node: number): void;
  ended(slot: number, outcome: 'reached' | 'missed' | 'stalled'): void;
  /** Nothing of the case is under way any more; its slot will be used again. */
  left(slot: number): void;
}
