import type { Item, JointGroup, Procedure, StopGround } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import type { Minute, Season, StatutoryClock } from '../../time/index.ts';
import { nextInSeason, resumeClock, startClock, stopClock } from '../../time/index.ts';
import { WorkAmounts } from './amounts.ts';
import type { RunInput } from '../executor.ts';
import type { Luck } from './luck.ts';
import type { Timing } from '../timing.ts';
import type { Chance } from './chance.ts';
import { ANSWERS } from './chance.ts';
import { silenceOf } from './silence.ts';

/** The luck of a single case in the numbers of the event loop. */
export class LuckChance implements Chance {
  before = 0;
  tail = 0;
  readonly #active: ActiveProcess;
  readonly #luck: Luck;
  readonly #timing: Timing;
  readonly #amounts: WorkAmounts;
  readonly #tacitReply: NonNullable<RunInput['tacitReply']>;
  readonly #replies = new Map<number, StatutoryClock>();
  readonly #outside: number;

  constructor(active: ActiveProcess, { luck, tacitReply }: RunInput, timing: Timing) {
    this.#active = active;
    this.#luck = luck;
    this.#timing = timing;
    this.#amounts = new WorkAmounts(active, luck, timing);
    this.#tacitReply = tacitReply ?? {};
    this.#outside = active.items.length;
  }

  ready(_case: number, node: number, now: Minute): Minute {
    const { id, lifecycle, season } = this.#item(node);
    const isAsked = lifecycle === 'consulted';
    return this.#inSeason(season, isAsked ? now : this.#timing.after(now, this.#luck.handOver(id)));
  }

  answer(_case: number, node: number, attempt: number): number {
    return ANSWERS.indexOf(this.#luck.answer(this.#item(node).id, attempt).answer);
  }

  answerWork(_case: number, node: number, attempt: number): number {
    return this.#timing.work(this.#luck.answer(this.#item(node).id, attempt).after);
  }

  silenceEnds(node: number, receivedAt: Minute): Minute {
    return silenceOf(this.#item(node), this.#active.process.asOf, this.#timing)(receivedAt);
  }

  corrected(_case: number, node: number, attempt: number, now: Minute): Minute {
    const takes = this.#luck.correction(this.#item(node).id, attempt);
    return takes === 'never' ? -1 : this.#timing.after(now, takes);
  }

  work(_case: number, node: number, round: number): void {
    const { before, tail } = this.#amounts.item(this.#item(node), round);
    this.before = before;
    this.tail = tail;
  }

  stopAfter(_case: number, node: number, round: number, k: number): number {
    const stop = this.#luck.stops(this.#item(node).id, round)[k];
    return stop === undefined ? Infinity : this.#timing.work(stop.afterWork);
  }

  stopEnds(_case: number, node: number, round: number, k: number, now: Minute): Minute {
    const stop = this.#luck.stops(this.#item(node).id, round)[k];
    return stop === undefined ? now : this.#timing.after(now, stop.lasts);
  }

  stopGround(_case: number, node: number, round: number, k: number): StopGround {
    return this.#luck.stops(this.#item(node).id, round)[k]?.ground ?? 'own-rule';
  }

  outcome(_case: number, node: number, round: number, canObject: boolean): number {
    const { id } = this.#item(node);
    if (this.#luck.decision(id, round) === 'refused') return 1;
    return canObject && this.#luck.objects(id, round) ? 2 : 0;
  }

  groupObjects(): boolean {
    return false;
  }

  groupCorrected(_case: number, node: number, round: number, now: Minute): Minute {
    return this.#timing.after(now, this.#luck.groupCorrection(this.#group(node).id, round));
  }

  groupWork(node: number): number {
    const { duration } = this.#group(node);
    return duration === undefined ? 0 : this.#timing.work(duration);
  }

  delivery(_case: number, node: number): number {
    return this.#timing.work(this.#luck.delivery(this.#item(node).id));
  }

  begins(node: number, now: Minute): Minute {
    return this.#inSeason(this.#procedure(node).season, now);
  }

  ends(_case: number, node: number, now: Minute): Minute {
    return this.#amounts.procedure(this.#procedure(node), now);
  }

  replyEnds(_case: number, node: number, now: Minute, what: 'runs' | 'stopped' | 'resumed'): Minute {
    const rule = this.#tacitReply[this.#item(node).id];
    if (rule === undefined) return Infinity;
    const running = this.#replies.get(node) ?? startClock(rule, now);
    const ground = 'own-rule';
    const clock =
      what === 'runs' ? running : what === 'stopped' ? stopClock(running, now, ground) : resumeClock(running, now);
    this.#replies.set(node, clock);
    return this.#timing.due(clock) ?? Infinity;
  }

  replyOver(_case: number, node: number): void {
    this.#replies.delete(node);
  }

  meets(_node: number, at: Minute): Minute {
    return at;
  }

  surveyWork(): number {
    return 0;
  }

  checkedAt(): Minute {
    return Infinity;
  }

  checkWork(): number {
    return 0;
  }

  isRevoked(): boolean {
    return false;
  }

  #inSeason(season: string | undefined, at: Minute): Minute {
    if (season === undefined || this.#timing.kind === 'undated') return at;
    const found: Season | undefined = this.#active.process.seasons.find(({ id }) => id === season);
    return found === undefined ? at : nextInSeason(found, at);
  }

  #item(node: number): Item {
    return this.#active.items[node]!;
  }

  #procedure(node: number): Procedure {
    return this.#active.procedures[node - this.#outside]!;
  }

  #group(node: number): JointGroup {
    return this.#active.groups[node - this.#outside - this.#active.procedures.length - this.#active.acts.length]!;
  }
}
