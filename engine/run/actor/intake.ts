import type { Item } from '../../model/index.ts';
import type { LifecycleEvent } from '../../statechart/vocabulary.ts';
import type { Minute } from '../../time/index.ts';
import { ANSWERS } from '../chance/chance.ts';
import type { Cause, Due, ItemLine } from '../trace.ts';
import type { Handling, Said } from './handling.ts';
import type { LimitClocks } from './limits.ts';
import type { Seat } from './seat.ts';

interface IntakeSetup {
  readonly item: Item;
  readonly node: number;
  readonly handling: Handling;
  readonly limits: LimitClocks;
  readonly window: Seat;
}

/** An item up to its acceptance: handing in, the five answers, correction, silence. */
export class Intake {
  readonly #setup: IntakeSetup;
  #attempt = 0;
  #receivedAt: Minute = 0;
  #withdrawn = false;

  constructor(setup: IntakeSetup) {
    this.#setup = setup;
  }

  get receivedAt(): Minute {
    return this.#receivedAt;
  }

  /** Whether the applicant gave up instead of handing in, or instead of handing in what was missing. */
  get withdrawn(): boolean {
    return this.#withdrawn;
  }

  /** When silence is acceptance, where it ever is. */
  noticeDue(): Minute {
    const { node, handling } = this.#setup;
    return handling.chance.silenceEnds(node, this.#receivedAt);
  }

  /** `isExamined` tells whether a window looks at the papers: who finds it full gives up. */
  handIn(isExamined: boolean): void {
    const { node, handling, window } = this.#setup;
    const { chance, places, caseNumber, now } = handling;
    const at = places.doors[node]!.opening(chance.ready(caseNumber, node, now));
    handling.handIn(at, node, () => {
      this.#withdrawn = isExamined && window.turnsAway();
      this.#send(this.#withdrawn ? 'withdraw' : 'submit');
    });
  }

  receive(): void {
    this.#attempt += 1;
    this.#receivedAt = this.#setup.handling.now;
    const cause: Cause = this.#attempt === 1 ? this.#arrival() : { because: 'applicant' };
    this.#say({ event: 'received', attempt: this.#attempt, cause });
  }

  /** After a notice only what it named is looked at: it is there, or it is not. */
  examine(): void {
    const { node, handling, window } = this.#setup;
    const { chance, caseNumber } = handling;
    const drawn = ANSWERS[chance.answer(caseNumber, node, this.#attempt)]!;
    const answer = this.#attempt > 1 && drawn !== 'notice' ? 'accept' : drawn;
    window.work(chance.answerWork(caseNumber, node, this.#attempt), () => {
      window.release();
      this.#send(answer);
    });
  }

  turnAway(): void {
    const { item, handling } = this.#setup;
    const { id } = item;
    handling.facts.obtain(handling.now, `${id}:accepted`, `${id}:decided`, `${id}:done`, `${id}:over`);
    this.#say({ event: 'not-needed', cause: { because: 'answer' } });
  }

  correctOnTheSpot(): void {
    this.#say({ event: 'corrected-on-the-spot', attempt: this.#attempt, cause: { because: 'answer' } });
  }

  sendNotice(): void {
    this.#say({ event: 'noticed', attempt: this.#attempt, cause: { because: 'answer' } });
  }

  awaitCorrection(): void {
    const { node, handling } = this.#setup;
    const { chance, places, caseNumber, now } = handling;
    const back = chance.corrected(caseNumber, node, this.#attempt, now);
    this.#withdrawn = back < 0;
    handling.plan(this.#withdrawn ? now : places.doors[node]!.opening(back), () => {
      this.#send(this.#withdrawn ? 'withdraw' : 'resubmit');
    });
  }

  /** `answered` tells whether the life cycle knows answers; others are accepted as they come in. */
  accept(answered: boolean): void {
    const due = this.#accepted(this.#setup.handling.now);
    this.#say({ event: 'accepted', due, cause: answered ? { because: 'answer' } : this.#arrival() });
  }

  /** The law looks back: accepted as of the receipt, and every limit runs from there. */
  deemAccepted(): void {
    const due = this.#accepted(this.#receivedAt);
    const cause: Cause = { because: 'period', period: 'notice-period' };
    this.#say({ event: 'deemed', effective: this.#receivedAt, due, cause });
  }

  noteLateNotice(): void {
    this.#say({ event: 'late-notice', cause: { because: 'answer' } });
  }

  /** When the limits are due that run from receipt or acceptance. */
  #accepted(acceptance: Minute): Due[] {
    const { item, handling, limits } = this.#setup;
    handling.facts.obtain(handling.now, `${item.id}:accepted`);
    return limits.start(this.#receivedAt, acceptance);
  }

  #send(event: LifecycleEvent): void {
    this.#setup.handling.send(this.#setup.item.id, event);
  }

  #say(line: Said<ItemLine>): void {
    this.#setup.handling.say(this.#setup.item.id, line);
  }

  #arrival(): Cause {
    const { item, handling } = this.#setup;
    return handling.facts.lastOf(handling.needs(item.id).acceptance);
  }
}
