import type { Item, JointGroup } from '../../model/index.ts';
import { configOf } from '../../statechart/region.ts';
import type { LifecycleAction, LifecycleEvent } from '../../statechart/vocabulary.ts';
import type { Minute } from '../../time/index.ts';
import type { Cause, ItemLine } from '../trace.ts';
import type { Desk, Said } from './desk.ts';
import { allNeeds } from './facts.ts';
import { Intake } from './intake.ts';
import { LimitClocks } from './limits.ts';
import { Review } from './review.ts';

type Outcome = Extract<ItemLine, { event: 'decided' }>['outcome'];

/** One item of one case: gives the words of its life cycle their meaning in time and trace. */
export class ItemTask {
  readonly #item: Item;
  readonly #desk: Desk;
  readonly #group: JointGroup | undefined;
  readonly #limits: LimitClocks;
  readonly #intake: Intake;
  readonly #review: Review;
  readonly #events: ReadonlySet<string>;
  #round = 1;
  /** Why the decision comes when it comes; none while nothing is concluded. */
  #concluding: Cause | undefined;
  #decidedAt: Minute = 0;
  #outcome: Outcome | undefined;

  constructor(item: Item, desk: Desk, group: JointGroup | undefined) {
    this.#item = item;
    this.#desk = desk;
    this.#group = group;
    this.#limits = new LimitClocks(item, desk);
    this.#intake = new Intake(item, desk, this.#limits);
    this.#review = new Review(item, desk, this.#limits);
    const { states } = configOf(desk.input.lifecycles[item.lifecycle]);
    this.#events = new Set(Object.values(states).flatMap(({ on }) => Object.keys(on ?? {})));
  }

  /** Whether the last opinion in the joint group was an objection. */
  get objected(): boolean {
    return this.#outcome === 'objected';
  }

  /** Minutes until a legal period of this item runs out; Infinity where it has none. */
  period(delay: string): number {
    return delay === 'notice-period' ? this.#intake.noticePeriod() : this.#review.replyPeriod();
  }

  act(action: LifecycleAction): void {
    switch (action) {
      case 'hand-in':
        return this.#intake.handIn();
      case 'receive':
        return this.#intake.receive();
      case 'examine':
        return this.#intake.examine();
      case 'turn-away':
        return this.#intake.turnAway();
      case 'refer':
        return this.#end({ event: 'not-this-office', cause: { because: 'answer' } });
      case 'correct-on-the-spot':
        return this.#intake.correctOnTheSpot();
      case 'send-notice':
        return this.#intake.sendNotice();
      case 'await-correction':
        return this.#intake.awaitCorrection();
      case 'accept':
        return this.#intake.accept(this.#can('accept'));
      case 'deem-accepted':
        return this.#intake.deemAccepted();
      case 'note-late-notice':
        return this.#intake.noteLateNotice();
      case 'start-review':
        return this.#review.start(this.#round, this.#can('stop'));
      case 'stop-clock':
        return this.#review.stop();
      case 'await-ground':
        return this.#review.awaitGround();
      case 'resume-clock':
        return this.#review.resume();
      case 'continue-review':
        return this.#review.continue();
      case 'note-review':
        return this.#review.end();
      case 'conclude':
        return this.#conclude();
      case 'grant':
        return this.#decide('granted');
      case 'refuse':
        return this.#decide('refused');
      case 'object':
        return this.#decide('objected');
      case 'consent-by-silence':
        return this.#consent();
      case 'hand-out':
        return this.#handOut();
      case 'deliver':
        return this.#deliver();
      case 'reopen':
        return this.#reopen();
      case 'abandon':
        return this.#abandon();
    }
  }

  #say(line: Said<ItemLine>): void {
    this.#desk.say(this.#item.id, line);
  }

  #can(event: LifecycleEvent): boolean {
    return this.#events.has(event);
  }

  #lack(): Cause {
    return this.#desk.facts.lackOf(allNeeds(this.#desk.needs(this.#item.id)));
  }

  #conclude(): void {
    const { luck, clock, facts } = this.#desk;
    const { id } = this.#item;
    const last = facts.lastOf(this.#desk.needs(id).decision);
    const waited = last.because === 'arrow' && this.#review.endedAt < clock.now;
    this.#concluding = waited ? last : { because: 'work' };
    const refuses = this.#can('refuse') && luck.decision(id, this.#round) === 'refused';
    const objects = this.#can('object') && this.#group !== undefined && luck.objects(id, this.#round);
    this.#review.conclude(refuses ? 'refuse' : objects ? 'object' : 'grant');
  }

  #consent(): void {
    this.#review.drop();
    this.#concluding = { because: 'period', period: 'reply-period' };
    this.#decide('deemed-consent');
  }

  #decide(outcome: Outcome): void {
    const { facts, clock } = this.#desk;
    const { id } = this.#item;
    // A refusal that nobody concluded comes of a paper that cannot come; it is looked up before the item itself is lost.
    const cause = this.#concluding ?? this.#lack();
    facts.obtain(clock.now, `${id}:decided`);
    if (outcome === 'refused') {
      facts.obtain(clock.now, `${id}:over`);
      facts.lose(`${id}:done`);
    }
    this.#decidedAt = clock.now;
    this.#outcome = outcome;
    this.#say({ event: 'decided', outcome, round: this.#round, due: this.#limits.fromDecision(clock.now), cause });
  }

  #handOut(): void {
    const { luck, timing, clock } = this.#desk;
    const handed = timing.done(clock.now, timing.work(luck.delivery(this.#item.id)));
    this.#desk.later(handed, this.#item.id, 'deliver');
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

  #abandon(): void {
    this.#end({ event: 'abandoned', cause: this.#intake.withdrawn ? { because: 'applicant' } : this.#lack() });
  }

  /** The item ends without anything that others could use. */
  #end(line: Said<ItemLine>): void {
    const { id } = this.#item;
    this.#desk.facts.obtain(this.#desk.clock.now, `${id}:over`);
    this.#desk.facts.lose(`${id}:accepted`, `${id}:decided`, `${id}:done`);
    this.#say(line);
  }
}
