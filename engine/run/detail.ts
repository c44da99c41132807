import type { Id, Scheme } from '../model/index.ts';
import type { Moments, Punctuality, QuantileSketch } from './statistics/index.ts';

/** What the time of a case was spent on. Parts of one case sum to its elapsed time. */
export const TIME_KINDS = [
  /** Office time of somebody who worked on it, and outside work of an office. */
  'work',
  /** In line for a member of staff, while the desk was open. */
  'queue',
  /** Nights, weekends and holidays, in line, at work, or before the door. */
  'off-hours',
  /** The applicant corrects papers or answers objections. */
  'applicant',
  /** The applicant has everything, and has not handed it in yet; seasons too. */
  'hand-over',
  /** Ready for a meeting or a joint survey, whose day has not come. */
  'meeting',
  /** The clock is stopped for a matter of 行政许可法 45. */
  'stopped',
  /** Procedures outside any approval clock, such as works or a tender. */
  'outside',
] as const;
export type TimeKind = (typeof TIME_KINDS)[number];

/** In how many of the cases that reached their goal the realised critical way led over a node. */
export interface NodeOnWay {
  readonly node: Id;
  readonly cases: number;
}

/** What a limit binds: an item, the items of a joint group, or those of stages, up to all of them. */
export type LimitOver = 'item' | 'group' | 'stages';

/**
 * How one item, joint group or limit over stages kept its limits of one scheme, by the event that ends them. Where several bind
 * the same event, the earliest due of them counts. A case is counted once, with its last decision:
 * - an item that was decided (or delivered) is on time until the end of its due minute, stops of its clock left out;
 * - one that was accepted, has not been decided by the end of the run and was due before it, is late;
 * - all others are left out: not due yet, clock standing, or ended without a decision.
 *
 * The clock of a joint group or of stages runs while that of at least one of its items runs, from receipt or acceptance as the
 * limit says: building between two permits, stops and corrections are left out, and what goes on at the same time counts once.
 * It is kept when the last of the items is decided (or delivered); of stages, approval items count. Limits over several items
 * that start with anything else are not followed.
 */
export interface ItemOnTime {
  readonly over: LimitOver;
  /** The item, the joint group, or the limit over stages. */
  readonly item: Id;
  readonly scheme: Scheme;
  readonly endsAt: 'decision' | 'delivery';
  readonly cases: Punctuality;
}

/** What staff spent on a node. Minutes of office time. */
export interface NodeEffort {
  readonly node: Id;
  readonly minutes: number;
  /** The part of it that was spent in cases that missed their goal, on nodes that had not themselves refused. */
  readonly wasted: number;
}

/** What staff spent on an item, and what they met with. Numbers of events. */
export interface ItemEffort extends NodeEffort {
  /** Acceptances, those by silence among them. */
  readonly handled: number;
  /** Papers sent back for correction before acceptance. */
  readonly returned: number;
  readonly refused: number;
  /** Later checks of what was only promised, and those that led to a revocation. */
  readonly checked: number;
  readonly revoked: number;
  /**
   * Minutes from the receipt of the papers that it was accepted with to the delivery of its result: lines, work, meetings and
   * stops of the clock, without corrections before acceptance. Only results that came in the run.
   */
  readonly elapsed: QuantileSketch;
}

export interface GroupEffort extends NodeEffort {
  /** Rounds that ended with objections. */
  readonly objections: number;
}

/**
 * What one replication tells beyond its totals. Only counted cases, those that arrived after the warm-up; nodes and items of
 * all classes of cases by their id, in document order.
 */
export interface RunDetail {
  readonly kind: 'run-detail';
  readonly counted: number;
  /** Counted cases that reached their goal. */
  readonly reached: number;
  /** Minutes that a case spent along its critical way, of counted cases that reached their goal; the kinds sum to elapsed. */
  readonly time: Readonly<Record<TimeKind, Moments>>;
  /** Every node but the goal. */
  readonly way: readonly NodeOnWay[];
  readonly onTime: readonly ItemOnTime[];
  readonly items: readonly ItemEffort[];
  readonly groups: readonly GroupEffort[];
}
