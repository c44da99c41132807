/** What a run tells of its tasks, so that lines of a trace can be made of it. Slots are the places of cases under way. */
export interface Teller {
  now: number;
  started(slot: number, caseNumber: number, classIndex: number): void;
  /** Nodes that a case of the backlog has already. */
  broughtAlong(slot: number, done: readonly number[]): void;
  received(slot: number, node: number, attempt: number): void;
  correctedOnTheSpot(slot: number, node: number, attempt: number): void;
  noticed(slot: number, node: number, attempt: number): void;
  accepted(slot: number, node: number, answered: boolean): void;
  deemed(slot: number, node: number): void;
  lateNotice(slot: number, node: number): void;
  notNeeded(slot: number, node: number): void;
  elsewhere(slot: number, node: number): void;
  reviewed(slot: number, node: number): void;
  stopped(slot: number, node: number, round: number, k: number): void;
  resumed(slot: number, node: number, round: number, k: number): void;
  concluding(slot: number, node: number): void;
  /** The meeting that it waited for. */
  met(slot: number, node: number): void;
  decided(slot: number, node: number, outcome: number, round: number): void;
  consented(slot: number, node: number, round: number): void;
  delivered(slot: number, node: number): void;
  checked(slot: number, node: number, isRevoked: boolean): void;
  reopened(slot: number, node: number, round: number): void;
  abandoned(slot: number, node: number, withdrawn: boolean): void;
  began(slot: number, node: number): void;
  ended(slot: number, node: number): void;
  happened(slot: number, node: number): void;
  notPossible(slot: number, node: number): void;
  surveyed(slot: number, node: number, round: number): void;
  opened(slot: number, node: number, round: number): void;
  objections(slot: number, node: number, round: number, by: readonly number[]): void;
  closed(slot: number, node: number, round: number, outcome: 'agreed' | 'refused' | 'rounds-used-up'): void;
  notConvened(slot: number, node: number): void;
  /** A plain step was taken in, by an answer of the window or not; and it is done. Only loops in no order tell these. */
  begunPlain(slot: number, node: number, answered: boolean): void;
  /** All work of a plain step but the tail will be done at a minute, which may lie ahead. */
  reviewsUntil(slot: number, node: number, at: number): void;
  /** `isReviewed` where the review ends with it, since there is no tail. */
  finishedPlain(slot: number, node: number, round: number, isDelivered: boolean, isReviewed: boolean): void;
  reached(slot: number): void;
  missed(slot: number): void;
  stalled(slot: number): void;
}
