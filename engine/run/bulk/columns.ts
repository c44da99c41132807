// size: a method and a case for each line that a trace can hold, and nothing else.

import type { Minute } from '../../time/index.ts';
import type { TraceLine } from '../trace.ts';
import type { Teller } from './teller.ts';
import { TraceTeller } from './trace-teller.ts';
import type { ToldClass } from './trace-teller.ts';

/** What a record tells, by number; none is 0, which is memory that was not used. */
const TOLD = {
  started: 37,
  /** Follows `started`: its number. */
  number: 1,
  broughtAlong: 2,
  received: 3,
  correctedOnTheSpot: 4,
  noticed: 5,
  accepted: 6,
  deemed: 7,
  lateNotice: 8,
  notNeeded: 9,
  elsewhere: 10,
  reviewed: 11,
  stopped: 12,
  resumed: 13,
  concluding: 14,
  met: 15,
  decided: 16,
  consented: 17,
  delivered: 18,
  checked: 19,
  reopened: 20,
  abandoned: 21,
  began: 22,
  ended: 23,
  happened: 24,
  notPossible: 25,
  surveyed: 26,
  opened: 27,
  /** Precedes `objections`: one of those who object. */
  objector: 28,
  objections: 29,
  closed: 30,
  notConvened: 31,
  reached: 32,
  missed: 33,
  stalled: 34,
  /** A plain step is taken in, and done: several lines each. */
  begun: 35,
  finished: 36,
} as const;
const CLOSINGS = ['agreed', 'refused', 'rounds-used-up'] as const;

/**
 * A record is a word: 6 bits what, 10 bits node, 2 bits what follows, 14 bits more (a class, or round or attempt · 32 + outcome or
 * place). Two words with the minute follow, and one with the slot, where they are others than those of the record before: fresh
 * memory costs more than anything else of a trace.
 */
const NODE = 6;
const HAS_MINUTE = 1 << 16;
const HAS_SLOT = 1 << 17;
const MORE = 18;
/** Words of a chunk, and of the longest record. */
const CHUNK = 1 << 14;
const LONGEST = 4;
/** What fourteen bits hold, and nine where five say something else. */
const MOST = (1 << 14) - 1;
const MOST_ROUNDS = (1 << 9) - 1;

/** A number that a record can hold. A case that is sent back more often has no end in sight, and its trace would lie. */
function within(value: number, most: number): number {
  if (value > most) throw new RangeError(`a trace holds rounds, attempts and classes up to ${most}, not ${value}`);
  return value;
}

/**
 * The whole trace of a run in columns, four to sixteen bytes a record; lines are made of it when somebody reads them. Records of one
 * minute stand in the order in which the fast loop came to them, which may be another than the statechart's; the lines are
 * the same, but that of several things which are lost within one minute another may be named as the one that lacks.
 */
export class ColumnTrace implements Teller {
  now: Minute = Number.NaN;
  /** How many records there are; several lines may be made of one. */
  length = 0;
  private readonly chunks: Int32Array[] = [];
  private chunk = new Int32Array(0);
  private place = CHUNK;
  private lastSlot = -1;
  private lastMinute = Number.NaN;
  private readonly minute = new Float64Array(1);
  private readonly halves = new Int32Array(this.minute.buffer);
  private readonly classes: readonly ToldClass[];
  private readonly start: Minute;

  constructor(classes: readonly ToldClass[], start: Minute) {
    this.classes = classes;
    this.start = start;
    this.now = start;
  }

  /** Bytes that the records take. */
  get bytes(): number {
    return this.chunks.length * CHUNK * 4;
  }

  /** Every line, in the order of time. */
  lines(): TraceLine[] {
    const lines: TraceLine[] = [];
    const teller = new TraceTeller(this.classes, this.start, String, (line) => lines.push(line));
    const objectors: number[] = [];
    const classOf: number[] = [];
    let number = 0;
    for (const [at, slot, word] of this.sorted()) {
      teller.now = at;
      const told = word & ((1 << NODE) - 1);
      const [node, more] = [(word >>> NODE) & 1023, word >>> MORE];
      if (told === TOLD.number) number = slot;
      else tell(teller, told, slot, node, more, number, objectors);
      if (told === TOLD.started) classOf[slot] = more;
      else if (told === TOLD.closed) this.dismiss(teller, slot, classOf[slot]!, node, CLOSINGS[more & 31] === 'agreed');
    }
    return lines;
  }

  /** Quiet members of a group that has closed get what the loop does not carry out: the delivery of their opinions, or none. */
  private dismiss(teller: TraceTeller, slot: number, classIndex: number, group: number, isAgreed: boolean): void {
    const { table, quiet } = this.classes[classIndex]!;
    for (const member of table.members[group]!) {
      if (quiet?.[member] !== true) continue;
      if (isAgreed) teller.delivered(slot, member);
      else teller.abandoned(slot, member, false);
    }
  }

  started(slot: number, caseNumber: number, classIndex: number): void {
    this.put(caseNumber, TOLD.number);
    this.put(slot, TOLD.started | (within(classIndex, MOST) << MORE));
  }

  broughtAlong(slot: number, done: readonly number[]): void {
    for (const node of done) this.put(slot, TOLD.broughtAlong | (node << NODE));
  }

  received(slot: number, node: number, attempt: number): void {
    this.put(slot, TOLD.received | (node << NODE) | (within(attempt, MOST) << MORE));
  }

  correctedOnTheSpot(slot: number, node: number, attempt: number): void {
    this.put(slot, TOLD.correctedOnTheSpot | (node << NODE) | (within(attempt, MOST) << MORE));
  }

  noticed(slot: number, node: number, attempt: number): void {
    this.put(slot, TOLD.noticed | (node << NODE) | (within(attempt, MOST) << MORE));
  }

  accepted(slot: number, node: number, answered: boolean): void {
    this.put(slot, TOLD.accepted | (node << NODE) | (Number(answered) << MORE));
  }

  deemed(slot: number, node: number): void {
    this.put(slot, TOLD.deemed | (node << NODE));
  }

  lateNotice(slot: number, node: number): void {
    this.put(slot, TOLD.lateNotice | (node << NODE));
  }

  notNeeded(slot: number, node: number): void {
    this.put(slot, TOLD.notNeeded | (node << NODE));
  }

  elsewhere(slot: number, node: number): void {
    this.put(slot, TOLD.elsewhere | (node << NODE));
  }

  reviewed(slot: number, node: number): void {
    this.put(slot, TOLD.reviewed | (node << NODE));
  }

  stopped(slot: number, node: number, round: number, k: number): void {
    this.put(slot, TOLD.stopped | (node << NODE) | (((within(round, MOST_ROUNDS) << 5) | k) << MORE));
  }

  resumed(slot: number, node: number, round: number, k: number): void {
    this.put(slot, TOLD.resumed | (node << NODE) | (((within(round, MOST_ROUNDS) << 5) | k) << MORE));
  }

  concluding(slot: number, node: number): void {
    this.put(slot, TOLD.concluding | (node << NODE));
  }

  met(slot: number, node: number): void {
    this.put(slot, TOLD.met | (node << NODE));
  }

  decided(slot: number, node: number, outcome: number, round: number): void {
    this.put(slot, TOLD.decided | (node << NODE) | (((within(round, MOST_ROUNDS) << 5) | outcome) << MORE));
  }

  consented(slot: number, node: number, round: number): void {
    this.put(slot, TOLD.consented | (node << NODE) | (within(round, MOST) << MORE));
  }

  delivered(slot: number, node: number): void {
    this.put(slot, TOLD.delivered | (node << NODE));
  }

  checked(slot: number, node: number, isRevoked: boolean): void {
    this.put(slot, TOLD.checked | (node << NODE) | (Number(isRevoked) << MORE));
  }

  reopened(slot: number, node: number, round: number): void {
    this.put(slot, TOLD.reopened | (node << NODE) | (within(round, MOST) << MORE));
  }

  abandoned(slot: number, node: number, withdrawn: boolean): void {
    this.put(slot, TOLD.abandoned | (node << NODE) | (Number(withdrawn) << MORE));
  }

  began(slot: number, node: number): void {
    this.put(slot, TOLD.began | (node << NODE));
  }

  ended(slot: number, node: number): void {
    this.put(slot, TOLD.ended | (node << NODE));
  }

  happened(slot: number, node: number): void {
    this.put(slot, TOLD.happened | (node << NODE));
  }

  notPossible(slot: number, node: number): void {
    this.put(slot, TOLD.notPossible | (node << NODE));
  }

  surveyed(slot: number, node: number, round: number): void {
    this.put(slot, TOLD.surveyed | (node << NODE) | (within(round, MOST) << MORE));
  }

  opened(slot: number, node: number, round: number): void {
    this.put(slot, TOLD.opened | (node << NODE) | (within(round, MOST) << MORE));
  }

  objections(slot: number, node: number, round: number, by: readonly number[]): void {
    for (const member of by) this.put(slot, TOLD.objector | (member << NODE));
    this.put(slot, TOLD.objections | (node << NODE) | (within(round, MOST) << MORE));
  }

  closed(slot: number, node: number, round: number, outcome: (typeof CLOSINGS)[number]): void {
    this.put(
      slot,
      TOLD.closed | (node << NODE) | (((within(round, MOST_ROUNDS) << 5) | CLOSINGS.indexOf(outcome)) << MORE),
    );
  }

  notConvened(slot: number, node: number): void {
    this.put(slot, TOLD.notConvened | (node << NODE));
  }

  reached(slot: number): void {
    this.put(slot, TOLD.reached);
  }

  missed(slot: number): void {
    this.put(slot, TOLD.missed);
  }

  stalled(slot: number): void {
    this.put(slot, TOLD.stalled);
  }

  begunPlain(slot: number, node: number, answered: boolean): void {
    this.put(slot, TOLD.begun | (node << NODE) | (Number(answered) << MORE));
  }

  reviewsUntil(slot: number, node: number, at: Minute): void {
    this.putAt(slot, TOLD.reviewed | (node << NODE), at);
  }

  finishedPlain(slot: number, node: number, round: number, isDelivered: boolean, isReviewed: boolean): void {
    const bits = (within(round, MOST_ROUNDS) << 5) | (isDelivered ? 1 : 0) | (isReviewed ? 2 : 0);
    this.put(slot, TOLD.finished | (node << NODE) | (bits << MORE));
  }

  private put(slot: number, word: number): void {
    if (this.place > CHUNK - LONGEST) this.widen();
    const { chunk, now } = this;
    let { place } = this;
    let all = word;
    if (now !== this.lastMinute) {
      all |= HAS_MINUTE;
      this.lastMinute = now;
      this.minute[0] = now;
      chunk[place + 1] = this.halves[0]!;
      chunk[place + 2] = this.halves[1]!;
      place += 2;
    }
    if (slot !== this.lastSlot) {
      all |= HAS_SLOT;
      this.lastSlot = slot;
      chunk[++place] = slot;
    }
    chunk[this.place] = all;
    this.place = place + 1;
    this.length += 1;
  }

  /** As `put`, for a minute that may lie ahead. */
  private putAt(slot: number, word: number, at: Minute): void {
    const { now } = this;
    this.now = at;
    this.put(slot, word);
    this.now = now;
  }

  private widen(): void {
    this.chunk = new Int32Array(CHUNK);
    this.chunks.push(this.chunk);
    this.place = 0;
    this.lastSlot = -1;
    this.lastMinute = Number.NaN;
  }

  /** Ends of reviews are told ahead; a stable sort by time puts them where they belong. */
  private sorted(): (readonly [Minute, number, number])[] {
    const records: (readonly [Minute, number, number])[] = [];
    const minute = new Float64Array(1);
    const bits = new Int32Array(minute.buffer);
    for (const chunk of this.chunks) {
      const end = chunk === this.chunk ? this.place : CHUNK;
      let slot = 0;
      for (let k = 0; k < end && chunk[k] !== 0;) {
        const word = chunk[k++]!;
        if ((word & HAS_MINUTE) !== 0) bits.set(chunk.subarray(k, (k += 2)));
        if ((word & HAS_SLOT) !== 0) slot = chunk[k++]!;
        records.push([minute[0]!, slot, word]);
      }
    }
    return records.sort(([a], [b]) => a - b);
  }
}

function tell(
  teller: TraceTeller,
  told: number,
  slot: number,
  node: number,
  more: number,
  number: number,
  objectors: number[],
): void {
  const [high, low] = [more >>> 5, more & 31];
  switch (told) {
    case TOLD.started:
      return teller.started(slot, number, more);
    case TOLD.broughtAlong:
      return teller.broughtAlong(slot, [node]);
    case TOLD.received:
      return teller.received(slot, node, more);
    case TOLD.correctedOnTheSpot:
      return teller.correctedOnTheSpot(slot, node, more);
    case TOLD.noticed:
      return teller.noticed(slot, node, more);
    case TOLD.accepted:
      return teller.accepted(slot, node, more === 1);
    case TOLD.deemed:
      return teller.deemed(slot, node);
    case TOLD.lateNotice:
      return teller.lateNotice(slot, node);
    case TOLD.notNeeded:
      return teller.notNeeded(slot, node);
    case TOLD.elsewhere:
      return teller.elsewhere(slot, node);
    case TOLD.reviewed:
      return teller.reviewed(slot, node);
    case TOLD.stopped:
      return teller.stopped(slot, node, high, low);
    case TOLD.resumed:
      return teller.resumed(slot, node, high, low);
    case TOLD.concluding:
      return teller.concluding(slot, node);
    case TOLD.met:
      return teller.met(slot, node);
    case TOLD.decided:
      return teller.decided(slot, node, low, high);
    case TOLD.consented:
      return teller.consented(slot, node, more);
    case TOLD.delivered:
      return teller.delivered(slot, node);
    case TOLD.checked:
      return teller.checked(slot, node, more === 1);
    case TOLD.reopened:
      return teller.reopened(slot, node, more);
    case TOLD.abandoned:
      return teller.abandoned(slot, node, more === 1);
    case TOLD.began:
      return teller.began(slot, node);
    case TOLD.ended:
      return teller.ended(slot, node);
    case TOLD.happened:
      return teller.happened(slot, node);
    case TOLD.notPossible:
      return teller.notPossible(slot, node);
    case TOLD.surveyed:
      return teller.surveyed(slot, node, more);
    case TOLD.opened:
      return teller.opened(slot, node, more);
    case TOLD.objector:
      objectors.push(node);
      return;
    case TOLD.objections:
      return teller.objections(slot, node, more, objectors.splice(0));
    case TOLD.closed:
      return teller.closed(slot, node, high, CLOSINGS[low]!);
    case TOLD.notConvened:
      return teller.notConvened(slot, node);
    case TOLD.reached:
      return teller.reached(slot);
    case TOLD.missed:
      return teller.missed(slot);
    case TOLD.stalled:
      return teller.stalled(slot);
    case TOLD.begun:
      teller.received(slot, node, 1);
      return teller.accepted(slot, node, more === 1);
    case TOLD.finished:
      if ((low & 2) !== 0) teller.reviewed(slot, node);
      teller.concluding(slot, node);
      teller.decided(slot, node, 0, high);
      if ((low & 1) !== 0) teller.delivered(slot, node);
  }
}
