import type { Item, JointGroup } from '../../model/index.ts';
import { configOf } from '../../statechart/region.ts';
import type { LifecycleAction, LifecycleEvent } from '../../statechart/vocabulary.ts';
import type { LimitRule, Minute, StatutoryClock } from '../../time/index.ts';
import { resumeClock, startClock, stopClock } from '../../time/index.ts';
import type { ItemWork } from '../amounts.ts';
import type { StopDraw } from '../luck.ts';
import type { Cause, ItemLine } from '../trace.ts';
import type { Ticket } from './clock.ts';
import type { Desk, Said } from './desk.ts';
import { inSeason } from './desk.ts';
import { allNeeds } from './facts.ts';
import { LimitClocks } from './limits.ts';

/** The working days within which silence is no acceptance yet (行政许可法 32, 82). */
const NOTICE_PERIOD: LimitRule = { n: 5, unit: 'working-day' };

type DecidedLine = Extract<ItemLine, { event: 'decided' }>;

/** One item of one case: gives the words of its life cycle their meaning in time and trace. */
export class ItemTask {
  readonly #item: Item;
  readonly #desk: Desk;
  readonly #limits: LimitClocks;
  readonly #events: ReadonlySet<string>;
  readonly #group: JointGroup | undefined;
  #attempt = 0;
  #round = 1;
  #receivedAt: Minute = 0;
  #reply: StatutoryClock | undefined;
  #work: ItemWork = { before: 0, tail: 0 };
  #stops: readonly StopDraw[] = [];
  /** Review work done in this round, and since when the review runs. */
  #done = 0;
  #runsSince: Minute = 0;
  #reviewedAt: Minute = 0;
  #withdrawn = false;
  #concluding: Cause | undefined;
  #decidedAt: Minute = 0;
  #outcome: DecidedLine['outcome'] | undefined;
  #pending: Ticket | undefined;

  constructor(item: Item, desk: Desk, group: JointGroup | undefined) {
    this.#item = item;
    this.#desk = desk;
    this.#group = group;
    this.#limits = new LimitClocks(item, desk);
    const { states } = configOf(desk.input.lifecycles[item.lifecycle]);
    this.#events = new Set(Object.values(states).flatMap(({ on }) => Object.keys(on ?? {})));
  }

  /** Whether the last opinion in the joint group was an objection. */
  get objected(): boolean {
    return this.#outcome === 'objected';
  }

  /** Minutes until a legal period of this item runs out; Infinity where it has none. */
  period(delay: string): number {
    const { timing, clock, input } = this.#desk;
    if (delay === 'notice-period') {
      if (this.#item.kind !== '行政许可') return Infinity;
      return (timing.due(startClock(NOTICE_PERIOD, this.#receivedAt)) ?? Infinity) - clock.now;
    }
    const rule = input.tacitReply?.[this.#item.id];
    if (rule === undefined) return Infinity;
    this.#reply ??= startClock(rule, clock.now);
    return (timing.due(this.#reply) ?? Infinity) - clock.now;
  }

  act(action: LifecycleAction): void {
    switch (action) {
      case 'hand-in':
        return this.#handIn();
      case 'receive':
        return this.#receive();
      case 'examine':
        return this.#examine();
      case 'turn-away':
        return this.#turnAway();
      case 'refer':
        return this.#end({ event: 'not-this-office', cause: { because: 'answer' } });
      case 'correct-on-the-spot':
        return this.#say({ event: 'corrected-on-the-spot', attempt: this.#attempt, cause: { because: 'answer' } });
      case 'send-notice':
        return this.#say({ event: 'noticed', attempt: this.#attempt, cause: { because: 'answer' } });
      case 'await-correction':
        return this.#awaitCorrection();
      case 'accept':
        return this.#accept();
      case 'deem-accepted':
        return this.#deemAccepted();
      case 'note-late-notice':
        return this.#say({ event: 'late-notice', cause: { because: 'answer' } });
      case 'start-review':
        return this.#startReview();
      case 'stop-clock':
        return this.#stopClock();
      case 'await-ground':
        return this.#awaitGround();
      case 'resume-clock':
        return this.#resumeClock();
      case 'continue-review':
        return this.#continueReview();
      case 'note-review':
        this.#reviewedAt = this.#desk.clock.now;
        return this.#say({ event: 'reviewed', cause: { because: 'work' } });
      case 'conclude':
        return this.#conclude();
      case 'grant':
        return this.#decide('granted');
      case 'refuse':
        return this.#decide('refused');
      case 'object':
        return this.#decide('objected');
      case 'consent-by-silence':
        return this.#decide('deemed-consent');
      case 'hand-out':
        return this.#handOut();
      case 'deliver':
        return this.#deliver();
      case 'reopen':
        return this.#reopen();
      case 'abandon':
        return this.#end({ event: 'abandoned', cause: this.#withdrawn ? { because: 'applicant' } : this.#lack() });
    }
  }

  #say(line: Said<ItemLine>): void {
    this.#desk.say(this.#item.id, line);
  }

  #later(at: Minute, event: LifecycleEvent): void {
    this.#pending = this.#desk.later(at, this.#item.id, event);
  }

  #can(event: LifecycleEvent): boolean {
    return this.#events.has(event);
  }

  #lack(): Cause {
    return this.#desk.facts.lackOf(allNeeds(this.#desk.needs(this.#item.id)));
  }

  /** Who is consulted is asked by the host; nobody else lets an applicant's time pass. */
  #handIn(): void {
    const { timing, luck, clock } = this.#desk;
    const isAsked = this.#item.lifecycle === 'consulted';
    const ready = isAsked ? clock.now : timing.after(clock.now, luck.handOver(this.#item.id));
    this.#desk.queue(timing.received(inSeason(this.#desk, this.#item.season, ready)), this.#item.id, 'submit');
  }

  #receive(): void {
    this.#attempt += 1;
    this.#receivedAt = this.#desk.clock.now;
    const cause: Cause = this.#attempt === 1 ? this.#arrival() : { because: 'applicant' };
    this.#say({ event: 'received', attempt: this.#attempt, cause });
  }

  #arrival(): Cause {
    return this.#desk.facts.lastOf(this.#desk.needs(this.#item.id).acceptance);
  }

  /** After a notice only what it named is looked at: it is there, or it is not. */
  #examine(): void {
    const { luck, timing, clock } = this.#desk;
    const drawn = luck.answer(this.#item.id, this.#attempt);
    const answer = this.#attempt > 1 && drawn.answer !== 'notice' ? 'accept' : drawn.answer;
    this.#desk.later(timing.done(clock.now, timing.work(drawn.after)), this.#item.id, answer);
  }

  #turnAway(): void {
    const { id } = this.#item;
    this.#desk.facts.obtain(this.#desk.clock.now, `${id}:accepted`, `${id}:decided`, `${id}:done`, `${id}:over`);
    this.#say({ event: 'not-needed', cause: { because: 'answer' } });
  }

  #awaitCorrection(): void {
    const { luck, timing, clock } = this.#desk;
    const takes = luck.correction(this.#item.id, this.#attempt);
    this.#withdrawn = takes === 'never';
    if (takes === 'never') this.#later(clock.now, 'withdraw');
    else this.#later(timing.received(timing.after(clock.now, takes)), 'resubmit');
  }

  #accept(): void {
    const { facts, clock } = this.#desk;
    facts.obtain(clock.now, `${this.#item.id}:accepted`);
    const due = this.#limits.start(this.#receivedAt, clock.now);
    this.#say({ event: 'accepted', due, cause: this.#can('accept') ? { because: 'answer' } : this.#arrival() });
  }

  /** The law looks back: accepted as of the receipt, and every limit runs from there. */
  #deemAccepted(): void {
    const { facts, clock } = this.#desk;
    facts.obtain(clock.now, `${this.#item.id}:accepted`);
    const due = this.#limits.start(this.#receivedAt, this.#receivedAt);
    const cause: Cause = { because: 'period', period: 'notice-period' };
    this.#say({ event: 'deemed', effective: this.#receivedAt, due, cause });
  }

  #startReview(): void {
    this.#work = this.#desk.amounts.item(this.#item, this.#round);
    this.#stops = this.#can('stop') ? this.#desk.luck.stops(this.#item.id, this.#round) : [];
    this.#done = 0;
    this.#continueReview();
  }

  /** Work goes on to the next stop, or to its end; a stop that would come after the end does not come. */
  #continueReview(): void {
    const { timing, clock } = this.#desk;
    this.#runsSince = clock.now;
    const [stop] = this.#stops;
    const stopsAt = stop === undefined ? Infinity : Math.max(this.#done, timing.work(stop.afterWork));
    if (stopsAt <= this.#work.before) this.#later(timing.done(clock.now, stopsAt - this.#done), 'stop');
    else this.#later(timing.done(clock.now, this.#work.before - this.#done), 'finish');
  }

  #stopClock(): void {
    const { clock, timing } = this.#desk;
    const ground = this.#stops[0]?.ground ?? 'own-rule';
    this.#done += timing.worked(this.#runsSince, clock.now);
    this.#limits.stop(clock.now, ground);
    if (this.#reply !== undefined) this.#reply = stopClock(this.#reply, clock.now, ground);
    this.#say({ event: 'stopped', ground, cause: { because: 'ground', ground } });
  }

  #awaitGround(): void {
    const { clock, timing } = this.#desk;
    const lasts = this.#stops[0]?.lasts ?? { n: 0, unit: 'minute' };
    this.#later(timing.after(clock.now, lasts), 'resume');
  }

  #resumeClock(): void {
    const { clock } = this.#desk;
    const ground = this.#stops[0]?.ground ?? 'own-rule';
    this.#stops = this.#stops.slice(1);
    if (this.#reply !== undefined) this.#reply = resumeClock(this.#reply, clock.now);
    this.#say({ event: 'resumed', due: this.#limits.resume(clock.now), cause: { because: 'ground', ground } });
  }

  #conclude(): void {
    const { luck, timing, clock, facts } = this.#desk;
    const { id } = this.#item;
    const last = facts.lastOf(this.#desk.needs(id).decision);
    const waited = last.because === 'arrow' && this.#reviewedAt < clock.now;
    this.#concluding = waited ? last : { because: 'work' };
    const refuses = this.#can('refuse') && luck.decision(id, this.#round) === 'refused';
    const objects = this.#can('object') && this.#group !== undefined && luck.objects(id, this.#round);
    const event = refuses ? 'refuse' : objects ? 'object' : 'grant';
    this.#later(timing.done(clock.now, this.#work.tail), event);
  }

  #decide(outcome: DecidedLine['outcome']): void {
    const { facts, clock } = this.#desk;
    const { id } = this.#item;
    if (outcome === 'deemed-consent' && this.#pending !== undefined) this.#pending.cancelled = true;
    facts.obtain(clock.now, `${id}:decided`);
    if (outcome === 'refused') {
      facts.obtain(clock.now, `${id}:over`);
      facts.lose(`${id}:done`);
    }
    const silence: Cause = { because: 'period', period: 'reply-period' };
    const cause = outcome === 'deemed-consent' ? silence : (this.#concluding ?? this.#lack());
    this.#decidedAt = clock.now;
    this.#outcome = outcome;
    this.#say({ event: 'decided', outcome, round: this.#round, due: this.#limits.fromDecision(clock.now), cause });
  }

  #handOut(): void {
    const { luck, timing, clock } = this.#desk;
    this.#later(timing.done(clock.now, timing.work(luck.delivery(this.#item.id))), 'deliver');
  }

  #deliver(): void {
    const { facts, clock } = this.#desk;
    const { id } = this.#item;
    const last = facts.lastOf(this.#desk.needs(id).delivery);
    const cause: Cause = this.#decidedAt === clock.now || last.because !== 'arrow' ? { because: 'work' } : last;
    facts.obtain(clock.now, `${id}:done`, `${id}:over`);
    this.#say({ event: 'delivered', cause });
  }

  #reopen(): void {
    this.#round += 1;
    this.#concluding = undefined;
    this.#outcome = undefined;
    const from = this.#group?.id ?? this.#item.id;
    this.#say({ event: 'reopened', round: this.#round, cause: { because: 'arrow', from, why: { arrow: 'group' } } });
  }

  /** The item ends without anything that others could use. */
  #end(line: Said<ItemLine>): void {
    const { id } = this.#item;
    this.#desk.facts.obtain(this.#desk.clock.now, `${id}:over`);
    this.#desk.facts.lose(`${id}:accepted`, `${id}:decided`, `${id}:done`);
    this.#say(line);
  }
}
