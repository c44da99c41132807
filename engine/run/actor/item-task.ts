import type { Item, JointGroup } from '../../model/index.ts';
import { configOf } from '../../statechart/region.ts';
import type { LifecycleAction, LifecycleEvent } from '../../statechart/vocabulary.ts';
import type { Minute } from '../../time/index.ts';
import type { Cause, ItemLine } from '../trace.ts';
import { Delivery } from './delivery.ts';
import { allNeeds } from './facts.ts';
import type { Handling, Said } from './handling.ts';
import { Intake } from './intake.ts';
import { LimitClocks } from './limits.ts';
import { rankOf } from './rank.ts';
import { Review } from './review.ts';
import { Seat } from './seat.ts';

type Outcome = Extract<ItemLine, { event: 'decided' }>['outcome'];

/** One item of one case: gives the words of its life cycle their meaning in time and trace. */
export class ItemTask {
  readonly #item: Item;
  readonly #handling: Handling;
  readonly #group: JointGroup | undefined;
  readonly #limits: LimitClocks;
  readonly #intake: Intake;
  readonly #review: Review;
  readonly #delivery: Delivery;
  readonly #events: ReadonlySet<string>;
  #round = 1;
  #decidedAt: Minute = 0;
  #outcome: Outcome | undefined;

  constructor(item: Item, node: number, handling: Handling, group: JointGroup | undefined) {
    this.#item = item;
    this.#handling = handling;
    this.#group = group;
    const { states } = configOf(handling.lifecycles[item.lifecycle]);
    this.#events = new Set(Object.values(states).flatMap(({ on }) => Object.keys(on ?? {})));
    const { intake, review, delivery, clocks, doors, exits, timings } = handling.places;
    const rank = rankOf(item, handling, timings[node]!, () => this.#intake.receivedAt);
    const seat = (desks: Int32Array, times: typeof clocks, ranked = rank): Seat =>
      new Seat(handling, { node, desk: desks[node]!, clock: times[node]!, rank: ranked });
    // The decision that was due is long past where something is checked afterwards.
    const checks = seat(review, clocks, (rule) => (rule === 'earliest-due' ? Infinity : rank(rule)));
    const desk = seat(review, clocks);
    this.#limits = new LimitClocks(item, timings[node]!, handling);
    this.#intake = new Intake({ item, node, handling, limits: this.#limits, window: seat(intake, doors) });
    const isMember = group !== undefined && this.#can('object');
    this.#review = new Review({ item, node, handling, limits: this.#limits, desk, isMember });
    this.#delivery = new Delivery({ item, node, handling, window: seat(delivery, exits), desk: checks });
  }

  /** Whether the last opinion in the joint group was an objection. */
  get objected(): boolean {
    return this.#outcome === 'objected';
  }

  /** When a legal period of this item runs out; never, where it has none. */
  due(delay: string): Minute {
    return delay === 'notice-period' ? this.#intake.noticeDue() : this.#review.replyDue();
  }

  act(action: LifecycleAction): void {
    switch (action) {
      case 'hand-in':
        return this.#intake.handIn(this.#can('accept'));
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
        return this.#review.conclude(this.#can('refuse'));
      case 'grant':
        return this.#decide('granted');
      case 'refuse':
        return this.#decide('refused');
      case 'object':
        return this.#decide('objected');
      case 'consent-by-silence':
        this.#review.consent();
        return this.#decide('deemed-consent');
      case 'hand-out':
        return this.#delivery.handOut();
      case 'deliver':
        return this.#deliver();
      case 'reopen':
        return this.#reopen();
      case 'abandon':
        return this.#abandon();
    }
  }

  #say(line: Said<ItemLine>): void {
    this.#handling.say(this.#item.id, line);
  }

  #can(event: LifecycleEvent): boolean {
    return this.#events.has(event);
  }

  #lack(): Cause {
    return this.#handling.facts.lackOf(allNeeds(this.#handling.needs(this.#item.id)));
  }

  #decide(outcome: Outcome): void {
    const { facts, now } = this.#handling;
    const { id } = this.#item;
    // A refusal that nobody concluded comes of a paper that cannot come; it is looked up before the item itself is lost.
    const cause = this.#review.concluding ?? this.#lack();
    this.#review.decided();
    facts.obtain(now, `${id}:decided`);
    if (outcome === 'refused') {
      facts.obtain(now, `${id}:over`);
      facts.lose(`${id}:done`);
    }
    this.#decidedAt = now;
    this.#outcome = outcome;
    this.#say({ event: 'decided', outcome, round: this.#round, due: this.#limits.fromDecision(now), cause });
  }

  #deliver(): void {
    const { facts, now } = this.#handling;
    const { id } = this.#item;
    const last = facts.lastOf(this.#handling.needs(id).delivery);
    const cause: Cause = this.#decidedAt === now || last.because !== 'arrow' ? { because: 'work' } : last;
    facts.obtain(now, `${id}:done`, `${id}:over`);
    this.#say({ event: 'delivered', cause });
    this.#delivery.over();
  }

  #reopen(): void {
    this.#round += 1;
    this.#review.reopen();
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
    this.#handling.facts.obtain(this.#handling.now, `${id}:over`);
    this.#handling.facts.lose(`${id}:accepted`, `${id}:decided`, `${id}:done`);
    this.#say(line);
  }
}
