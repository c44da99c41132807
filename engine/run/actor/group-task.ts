import type { Id, JointGroup } from '../../model/index.ts';
import type { NodeAction } from '../../statechart/machine.ts';
import type { Cause, GroupLine, TraceLine } from '../trace.ts';
import type { Desk, Said } from './desk.ts';

/** One joint group of one case: its rounds. */
export class GroupTask {
  readonly #group: JointGroup;
  readonly #desk: Desk;
  readonly #objectors: () => readonly Id[];
  #round = 0;

  /** `objectors` tells whose last opinion was an objection. */
  constructor(group: JointGroup, desk: Desk, objectors: () => readonly Id[]) {
    this.#group = group;
    this.#desk = desk;
    this.#objectors = objectors;
  }

  act(action: NodeAction): void {
    switch (action) {
      case 'convene':
        return this.#desk.queue(this.#desk.timing.received(this.#desk.clock.now), this.#group.id, 'submit');
      case 'open-round':
        return this.#open();
      case 'note-objections':
        return this.#say({ event: 'objections', round: this.#round, by: this.#objectors(), cause: opinions });
      case 'await-group-correction':
        return this.#awaitCorrection();
      case 'close-agreed':
        return this.#close('agreed');
      case 'close-refused':
        return this.#close('refused');
      case 'close-rounds-used-up':
        return this.#close('rounds-used-up');
      case 'not-convened':
        this.#lose();
        return this.#say({ event: 'not-convened', cause: this.#desk.facts.lackOf(this.#needs()) });
      case 'begin':
      case 'end':
      case 'happen':
      case 'give-up':
      case 'reach':
      case 'miss':
        throw new Error(`${action} is no word of a joint group`);
    }
  }

  #say(line: Said<GroupLine>): void {
    this.#desk.say(this.#group.id, line);
  }

  #needs() {
    return this.#desk.needs(this.#group.id).acceptance;
  }

  #open(): void {
    const { facts, clock, timing } = this.#desk;
    this.#round += 1;
    facts.obtain(clock.now, `${this.#group.id}:started`);
    const cause: Cause = this.#round === 1 ? facts.lastOf(this.#needs()) : { because: 'applicant' };
    this.#say({ event: 'opened', round: this.#round, cause });
    const { duration } = this.#group;
    if (duration !== undefined)
      this.#desk.later(timing.done(clock.now, timing.work(duration)), this.#group.id, 'finish');
  }

  #awaitCorrection(): void {
    const { clock, timing, luck } = this.#desk;
    const back = timing.received(timing.after(clock.now, luck.groupCorrection(this.#group.id, this.#round)));
    this.#desk.later(back, this.#group.id, 'resubmit');
  }

  #close(outcome: Extract<TraceLine, { event: 'closed' }>['outcome']): void {
    const { facts, clock } = this.#desk;
    const { id } = this.#group;
    if (outcome === 'agreed') facts.obtain(clock.now, `${id}:decided`, `${id}:done`, `${id}:over`);
    else this.#lose();
    this.#say({ event: 'closed', round: this.#round, outcome, cause: opinions });
  }

  #lose(): void {
    const { id } = this.#group;
    this.#desk.facts.obtain(this.#desk.clock.now, `${id}:over`);
    this.#desk.facts.lose(`${id}:decided`, `${id}:done`, `${id}:started`);
  }
}

const opinions: Cause = { because: 'opinions' };
