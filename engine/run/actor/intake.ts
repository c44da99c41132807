import type { Item } from '../../model/index.ts';
import type { LimitRule, Minute } from '../../time/index.ts';
import { startClock } from '../../time/index.ts';
import type { Cause, ItemLine } from '../trace.ts';
import type { Desk, Said } from './desk.ts';
import { inSeason } from './desk.ts';
import type { LimitClocks } from './limits.ts';

/** The working days within which silence is no acceptance yet (行政许可法 32, 82). */
const NOTICE_PERIOD: LimitRule = { n: 5, unit: 'working-day' };

/** An item up to its acceptance: handing in, the five answers, correction, silence. */
export class Intake {
  readonly #item: Item;
  readonly #desk: Desk;
  readonly #limits: LimitClocks;
  #attempt = 0;
  #receivedAt: Minute = 0;
  #withdrawn = false;

  constructor(item: Item, desk: Desk, limits: LimitClocks) {
    this.#item = item;
    this.#desk = desk;
    this.#limits = limits;
  }

  /** Whether the applicant gave up instead of handing in what was missing. */
  get withdrawn(): boolean {
    return this.#withdrawn;
  }

  /** Minutes until silence is acceptance, for licences only. */
  noticePeriod(): number {
    const { timing, clock } = this.#desk;
    if (this.#item.kind !== '行政许可') return Infinity;
    return (timing.due(startClock(NOTICE_PERIOD, this.#receivedAt)) ?? Infinity) - clock.now;
  }

  /** Who is consulted is asked by the host; nobody else lets an applicant's time pass. */
  handIn(): void {
    const { timing, luck, clock } = this.#desk;
    const isAsked = this.#item.lifecycle === 'consulted';
    const ready = isAsked ? clock.now : timing.after(clock.now, luck.handOver(this.#item.id));
    this.#desk.queue(timing.received(inSeason(this.#desk, this.#item.season, ready)), this.#item.id, 'submit');
  }

  receive(): void {
    this.#attempt += 1;
    this.#receivedAt = this.#desk.clock.now;
    const cause: Cause = this.#attempt === 1 ? this.#arrival() : { because: 'applicant' };
    this.#say({ event: 'received', attempt: this.#attempt, cause });
  }

  /** After a notice only what it named is looked at: it is there, or it is not. */
  examine(): void {
    const { luck, timing, clock } = this.#desk;
    const drawn = luck.answer(this.#item.id, this.#attempt);
    const answer = this.#attempt > 1 && drawn.answer !== 'notice' ? 'accept' : drawn.answer;
    this.#desk.later(timing.done(clock.now, timing.work(drawn.after)), this.#item.id, answer);
  }

  turnAway(): void {
    const { id } = this.#item;
    this.#desk.facts.obtain(this.#desk.clock.now, `${id}:accepted`, `${id}:decided`, `${id}:done`, `${id}:over`);
    this.#say({ event: 'not-needed', cause: { because: 'answer' } });
  }

  correctOnTheSpot(): void {
    this.#say({ event: 'corrected-on-the-spot', attempt: this.#attempt, cause: { because: 'answer' } });
  }

  sendNotice(): void {
    this.#say({ event: 'noticed', attempt: this.#attempt, cause: { because: 'answer' } });
  }

  awaitCorrection(): void {
    const { luck, timing, clock } = this.#desk;
    const takes = luck.correction(this.#item.id, this.#attempt);
    this.#withdrawn = takes === 'never';
    if (takes === 'never') this.#desk.later(clock.now, this.#item.id, 'withdraw');
    else this.#desk.later(timing.received(timing.after(clock.now, takes)), this.#item.id, 'resubmit');
  }

  /** `answered` tells whether the life cycle knows answers; others are accepted as they come in. */
  accept(answered: boolean): void {
    const { facts, clock } = this.#desk;
    facts.obtain(clock.now, `${this.#item.id}:accepted`);
    const due = this.#limits.start(this.#receivedAt, clock.now);
    this.#say({ event: 'accepted', due, cause: answered ? { because: 'answer' } : this.#arrival() });
  }

  /** The law looks back: accepted as of the receipt, and every limit runs from there. */
  deemAccepted(): void {
    const { facts, clock } = this.#desk;
    facts.obtain(clock.now, `${this.#item.id}:accepted`);
    const due = this.#limits.start(this.#receivedAt, this.#receivedAt);
    const cause: Cause = { because: 'period', period: 'notice-period' };
    this.#say({ event: 'deemed', effective: this.#receivedAt, due, cause });
  }

  noteLateNotice(): void {
    this.#say({ event: 'late-notice', cause: { because: 'answer' } });
  }

  #say(line: Said<ItemLine>): void {
    this.#desk.say(this.#item.id, line);
  }

  #arrival(): Cause {
    return this.#desk.facts.lastOf(this.#desk.needs(this.#item.id).acceptance);
  }
}
