import type { Item } from '../../model/index.ts';
import type { Minute, StatutoryClock } from '../../time/index.ts';
import { resumeClock, startClock, stopClock } from '../../time/index.ts';
import type { ItemWork } from '../chance/amounts.ts';
import type { StopDraw } from '../chance/luck.ts';
import type { Ticket } from './clock.ts';
import type { Desk } from './desk.ts';
import type { LimitClocks } from './limits.ts';

/** The review of an item in one round after another: its work, the stops of its clock, the period for a reply. */
export class Review {
  readonly #item: Item;
  readonly #desk: Desk;
  readonly #limits: LimitClocks;
  #work: ItemWork = { before: 0, tail: 0 };
  #stops: readonly StopDraw[] = [];
  /** Review work done in this round, and since when the review runs. */
  #done = 0;
  #runsSince: Minute = 0;
  #endedAt: Minute = 0;
  #reply: StatutoryClock | undefined;
  #pending: Ticket | undefined;

  constructor(item: Item, desk: Desk, limits: LimitClocks) {
    this.#item = item;
    this.#desk = desk;
    this.#limits = limits;
  }

  get endedAt(): Minute {
    return this.#endedAt;
  }

  /** Minutes until silence is consent, where a rule says so of this office. */
  replyPeriod(): number {
    const { timing, clock, input } = this.#desk;
    const rule = input.tacitReply?.[this.#item.id];
    if (rule === undefined) return Infinity;
    this.#reply ??= startClock(rule, clock.now);
    return (timing.due(this.#reply) ?? Infinity) - clock.now;
  }

  /** `stoppable` tells whether the life cycle lets the clock stop. */
  start(round: number, stoppable: boolean): void {
    this.#work = this.#desk.amounts.item(this.#item, round);
    this.#stops = stoppable ? this.#desk.luck.stops(this.#item.id, round) : [];
    this.#done = 0;
    this.continue();
  }

  /** Work goes on to the next stop, or to its end; a stop that would come after the end does not come. */
  continue(): void {
    const { timing, clock } = this.#desk;
    this.#runsSince = clock.now;
    const [stop] = this.#stops;
    const stopsAt = stop === undefined ? Infinity : Math.max(this.#done, timing.work(stop.afterWork));
    const isStopped = stopsAt <= this.#work.before;
    const until = isStopped ? stopsAt : this.#work.before;
    this.#later(timing.done(clock.now, until - this.#done), isStopped ? 'stop' : 'finish');
  }

  stop(): void {
    const { clock, timing } = this.#desk;
    const { ground } = this.#current();
    this.#done += timing.worked(this.#runsSince, clock.now);
    this.#limits.stop(clock.now, ground);
    if (this.#reply !== undefined) this.#reply = stopClock(this.#reply, clock.now, ground);
    this.#desk.say(this.#item.id, { event: 'stopped', ground, cause: { because: 'ground', ground } });
  }

  awaitGround(): void {
    const { clock, timing } = this.#desk;
    this.#later(timing.after(clock.now, this.#current().lasts), 'resume');
  }

  resume(): void {
    const { clock } = this.#desk;
    const { ground } = this.#current();
    this.#stops = this.#stops.slice(1);
    if (this.#reply !== undefined) this.#reply = resumeClock(this.#reply, clock.now);
    const due = this.#limits.resume(clock.now);
    this.#desk.say(this.#item.id, { event: 'resumed', due, cause: { because: 'ground', ground } });
  }

  end(): void {
    this.#endedAt = this.#desk.clock.now;
    this.#desk.say(this.#item.id, { event: 'reviewed', cause: { because: 'work' } });
  }

  /** The tail, after which the decision is made. */
  conclude(decision: 'grant' | 'refuse' | 'object'): void {
    const { timing, clock } = this.#desk;
    this.#later(timing.done(clock.now, this.#work.tail), decision);
  }

  /** The decision came otherwise: what was still to be done is not done any more. */
  drop(): void {
    if (this.#pending !== undefined) this.#pending.cancelled = true;
  }

  #later(at: Minute, event: 'stop' | 'finish' | 'resume' | 'grant' | 'refuse' | 'object'): void {
    this.#pending = this.#desk.later(at, this.#item.id, event);
  }

  #current(): StopDraw {
    const [stop] = this.#stops;
    if (stop === undefined) throw new Error(`${this.#item.id}: its clock is stopped, but nothing stops it`);
    return stop;
  }
}
