import type { Id, JointGroup } from '../../model/index.ts';
import type { NodeAction } from '../../statechart/machine.ts';
import type { Minute } from '../../time/index.ts';
import type { Cause, GroupLine, TraceLine } from '../trace.ts';
import type { Handling, Said } from './handling.ts';

/** One joint group of one case: its rounds. */
export class GroupTask {
  readonly #group: JointGroup;
  readonly #node: number;
  readonly #handling: Handling;
  readonly #objectors: () => readonly Id[];
  #round = 0;

  /** `objectors` tells whose last opinion was an objection. */
  constructor(group: JointGroup, node: number, handling: Handling, objectors: () => readonly Id[]) {
    this.#group = group;
    this.#node = node;
    this.#handling = handling;
    this.#objectors = objectors;
  }

  /** Whether the group as a whole objects when the present round closes. */
  get objects(): boolean {
    const { chance, caseNumber } = this.#handling;
    return chance.groupObjects(caseNumber, this.#node, this.#round);
  }

  act(action: NodeAction): void {
    switch (action) {
      case 'convene':
        return this.#convene();
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
        return this.#say({ event: 'not-convened', cause: this.#handling.facts.lackOf(this.#needs()) });
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
    this.#handling.say(this.#group.id, line);
  }

  #needs() {
    return this.#handling.needs(this.#group.id).acceptance;
  }

  /** The first round begins when the lead is open and, where it needs one, at the next meeting. */
  #convene(): void {
    const { places, now } = this.#handling;
    this.#handling.handIn(this.#meeting(places.doors[this.#node]!.opening(now)), this.#node, () => {
      this.#survey('submit');
    });
  }

  #meeting(at: Minute): Minute {
    return this.#handling.chance.meets(this.#node, at);
  }

  /** A round begins with the survey on the spot, where there is one, for which all its officers have to be free. */
  #survey(event: 'submit' | 'resubmit'): void {
    const { places, chance, caseNumber } = this.#handling;
    const officers = places.officers[this.#node]!.map(({ desk, staff }) => ({
      line: this.#handling.line(desk)!,
      staff,
    }));
    if (officers.length === 0) return this.#handling.send(this.#group.id, event);
    const round = this.#round + 1;
    const begin = (): void => {
      const work = chance.surveyWork(caseNumber, this.#node, round);
      this.#handling.plan(places.clocks[this.#node]!.done(this.#handling.now, work), () => {
        for (const { line, staff } of officers) this.#handling.release(line, staff);
        this.#say({ event: 'surveyed', round, cause: { because: 'work' } });
        this.#handling.send(this.#group.id, event);
      });
    };
    this.#handling.survey({ node: this.#node, officers, begin });
  }

  #open(): void {
    const { facts, now, places, chance } = this.#handling;
    this.#round += 1;
    facts.obtain(now, `${this.#group.id}:started`);
    const cause: Cause = this.#round === 1 ? facts.lastOf(this.#needs()) : { because: 'applicant' };
    this.#say({ event: 'opened', round: this.#round, cause });
    if (this.#group.duration === undefined) return;
    this.#handling.plan(places.clocks[this.#node]!.done(now, chance.groupWork(this.#node)), () => {
      this.#handling.send(this.#group.id, 'finish');
    });
  }

  #awaitCorrection(): void {
    const { now, places, chance, caseNumber } = this.#handling;
    const back = chance.groupCorrected(caseNumber, this.#node, this.#round, now);
    this.#handling.plan(this.#meeting(places.clocks[this.#node]!.opening(back)), () => {
      this.#survey('resubmit');
    });
  }

  #close(outcome: Extract<TraceLine, { event: 'closed' }>['outcome']): void {
    const { facts, now } = this.#handling;
    const { id } = this.#group;
    if (outcome === 'agreed') facts.obtain(now, `${id}:decided`, `${id}:done`, `${id}:over`);
    else this.#lose();
    this.#say({ event: 'closed', round: this.#round, outcome, cause: opinions });
  }

  #lose(): void {
    const { id } = this.#group;
    this.#handling.facts.obtain(this.#handling.now, `${id}:over`);
    this.#handling.facts.lose(`${id}:decided`, `${id}:done`, `${id}:started`);
  }
}

const opinions: Cause = { because: 'opinions' };
