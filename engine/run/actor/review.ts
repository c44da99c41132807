import type { Item, StopGround } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';
import { OBJECTED_OUTCOME, REFUSED_OUTCOME } from '../chance/chance.ts';
import type { Cause } from '../trace.ts';
import type { Handling, Undo } from './handling.ts';
import type { LimitClocks } from './limits.ts';
import type { Seat } from './seat.ts';

interface ReviewSetup {
  readonly item: Item;
  readonly node: number;
  readonly handling: Handling;
  readonly limits: LimitClocks;
  readonly desk: Seat;
  /** A member of a joint group, who may object. */
  readonly isMember: boolean;
}

/** The review of an item in one round after another: its work, the stops of its clock, the period for a reply, the tail. */
export class Review {
  readonly #setup: ReviewSetup;
  #round = 1;
  #before = 0;
  #tail = 0;
  /** Review work done in this round, and how much of it the piece in hand brings. */
  #done = 0;
  #piece = 0;
  /** Stops of the clock in this round. */
  #stops = 0;
  #canStop = false;
  #endedAt: Minute = 0;
  /** Why the decision comes when it comes; none while nothing is concluded. */
  #concluding: Cause | undefined;
  #isConcluding = false;
  #undo: Undo = () => undefined;

  constructor(setup: ReviewSetup) {
    this.#setup = setup;
  }

  get concluding(): Cause | undefined {
    return this.#concluding;
  }

  /** When silence is consent, where a rule says so of this office. */
  replyDue(): Minute {
    return this.#replyEnds('runs');
  }

  /** `canStop` tells whether the life cycle lets the clock stop. */
  start(round: number, canStop: boolean): void {
    const { node, handling } = this.#setup;
    const { chance, caseNumber } = handling;
    chance.work(caseNumber, node, round);
    this.#before = chance.before;
    this.#tail = chance.tail;
    this.#round = round;
    this.#canStop = canStop;
    this.#done = 0;
    this.#stops = 0;
    this.continue();
  }

  /** Work goes on to the next stop, or to its end; a stop that would come after the end does not come. */
  continue(): void {
    const { node, handling, desk } = this.#setup;
    const { chance, caseNumber } = handling;
    const after = this.#canStop ? chance.stopAfter(caseNumber, node, this.#round, this.#stops) : Infinity;
    const stopsAt = Math.max(this.#done, after);
    const isStopped = stopsAt <= this.#before;
    this.#piece = (isStopped ? stopsAt : this.#before) - this.#done;
    desk.work(this.#piece, () => {
      this.#send(isStopped ? 'stop' : 'finish');
    });
  }

  /** Nobody works on it while its clock stands. */
  stop(): void {
    const { item, handling, limits, desk } = this.#setup;
    const ground = this.#ground();
    desk.release();
    this.#done += this.#piece;
    limits.stop(handling.now, ground);
    this.#replyEnds('stopped');
    handling.say(item.id, { event: 'stopped', ground, cause: { because: 'ground', ground } });
  }

  awaitGround(): void {
    const { node, handling } = this.#setup;
    const ends = handling.chance.stopEnds(handling.caseNumber, node, this.#round, this.#stops, handling.now);
    this.#undo = handling.plan(ends, () => {
      this.#send('resume');
    });
  }

  resume(): void {
    const { item, handling, limits } = this.#setup;
    const ground = this.#ground();
    this.#stops += 1;
    this.#replyEnds('resumed');
    const due = limits.resume(handling.now);
    handling.say(item.id, { event: 'resumed', due, cause: { because: 'ground', ground } });
  }

  /** Whoever has begun goes on with the tail, if what it needs is there by the end of this minute. */
  end(): void {
    const { item, node, handling, desk } = this.#setup;
    this.#endedAt = handling.now;
    // Without meetings every minute is as good as one, and whoever waits for a meeting goes back to other work.
    const waitsForMeeting = [handling.now, handling.now + 1].some((at) => handling.chance.meets(node, at) > at);
    if (this.#tail === 0 || waitsForMeeting) desk.release();
    else
      handling.linger(() => {
        if (!this.#isConcluding) desk.release();
      });
    handling.say(item.id, { event: 'reviewed', cause: { because: 'work' } });
  }

  /** The tail, after which the decision is made; what is decided at meetings waits for the next one. */
  conclude(canRefuse: boolean): void {
    const { item, node, handling } = this.#setup;
    const { facts, now, chance } = handling;
    const last = facts.lastOf(handling.needs(item.id).decision);
    this.#concluding = last.because === 'arrow' && this.#endedAt < now ? last : { because: 'work' };
    this.#isConcluding = true;
    const meets = chance.meets(node, now);
    if (meets <= now) return this.#decideAfterTail(canRefuse);
    this.#undo = handling.plan(meets, () => {
      this.#concluding = { because: 'meeting' };
      this.#decideAfterTail(canRefuse);
    });
  }

  /** The decision came by silence: what was still to be done is not done any more. */
  consent(): void {
    this.#undo();
    this.#setup.desk.drop();
    this.#concluding = { because: 'period', period: 'reply-period' };
  }

  decided(): void {
    const { node, handling, desk } = this.#setup;
    if (this.#isConcluding) desk.release();
    this.#isConcluding = false;
    handling.chance.replyOver(handling.caseNumber, node);
  }

  /** Another round of the joint group. */
  reopen(): void {
    this.#concluding = undefined;
  }

  #decideAfterTail(canRefuse: boolean): void {
    const { node, handling, desk, isMember } = this.#setup;
    const outcome = handling.chance.outcome(handling.caseNumber, node, this.#round, isMember);
    const isRefused = canRefuse && outcome === REFUSED_OUTCOME;
    desk.work(this.#tail, () => {
      this.#send(isRefused ? 'refuse' : outcome === OBJECTED_OUTCOME ? 'object' : 'grant');
    });
  }

  #replyEnds(what: 'runs' | 'stopped' | 'resumed'): Minute {
    const { node, handling } = this.#setup;
    return handling.chance.replyEnds(handling.caseNumber, node, handling.now, what);
  }

  #ground(): StopGround {
    const { node, handling } = this.#setup;
    return handling.chance.stopGround(handling.caseNumber, node, this.#round, this.#stops);
  }

  #send(event: 'stop' | 'finish' | 'resume' | 'grant' | 'refuse' | 'object'): void {
    this.#setup.handling.send(this.#setup.item.id, event);
  }
}
