/** The states of a task, by number: those of the life cycles, then of groups, procedures, acts and the goal. */
export const STATES = {
  /** Waits at its first gate; also procedures, acts, groups and the goal. */
  preparing: 0,
  ready: 1,
  received: 2,
  correcting: 3,
  reviewing: 4,
  stopped: 5,
  reviewed: 6,
  concluding: 7,
  decided: 8,
  objected: 9,
  reopened: 10,
  delivering: 11,
  delivered: 12,
  refused: 13,
  abandoned: 14,
  notNeeded: 15,
  elsewhere: 16,
  convening: 17,
  sitting: 18,
  /** Sits until its promised handling is over. */
  sittingTimed: 19,
  closing: 20,
  groupCorrecting: 21,
  closed: 22,
  groupRefused: 23,
  underWay: 24,
  ended: 25,
  impossible: 26,
  reached: 27,
  missed: 28,
} as const;

/** The gate that a state waits at; 9 where it waits at none. */
export const WAITS_AT = new Uint8Array(29).fill(9);
WAITS_AT[STATES.preparing] = 0;
WAITS_AT[STATES.reopened] = 0;
WAITS_AT[STATES.reviewed] = 1;
WAITS_AT[STATES.sitting] = 1;
WAITS_AT[STATES.decided] = 2;

/** The gate whose lack ends a state; 9 where nothing does. */
export const LACKS_AT = new Uint8Array(29).fill(9);
LACKS_AT[STATES.preparing] = 0;
LACKS_AT[STATES.reviewed] = 1;
LACKS_AT[STATES.decided] = 2;
LACKS_AT[STATES.objected] = 2;

/** What is planned for a task, by number. */
export const EVENTS = {
  submit: 0,
  /** An answer of the window, `answer + number of ANSWERS`. */
  answer: 1,
  resubmit: 6,
  withdraw: 7,
  finish: 8,
  stop: 9,
  resume: 10,
  /** A decision, `decide + number of OUTCOMES`. */
  decide: 11,
  deliver: 14,
  begin: 15,
  silence: 16,
  reply: 17,
  /** A desk opens, and everybody who waits for that comes in; the task is the number of the clock. */
  opening: 18,
  /** The meeting at which a task is concluded. */
  meet: 19,
  /** The survey of a group is over. */
  surveyed: 20,
  /** A later check is due, and over. */
  check: 21,
  checked: 22,
} as const;
