import type { Experiment, Id, Item, Scenario, StopGround } from '../../model/index.ts';
import { originOf } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import type { Minute, Season } from '../../time/index.ts';
import { nextInSeason } from '../../time/index.ts';
import type { Places } from '../city/places.ts';
import type { Chance, NodeChances } from './chance.ts';
import { GRANTED, OBJECTED_OUTCOME, REFUSED_OUTCOME } from './chance.ts';
import { DrawsMaker } from './draws-maker.ts';
import type { GroupDraws } from './group-draws.ts';
import { groupDraws } from './group-draws.ts';
import type { ItemDraws } from './item-draws.ts';
import { combinedWork, drawsFor, isReturned, longestOf, stopOf } from './item-draws.ts';
import { Meetings } from './meetings.ts';
import { ReplyPeriods } from './reply-periods.ts';
import type { Sampler } from './sampler.ts';
import type { sharesOf } from './shares.ts';
import { silenceOf } from './silence.ts';

/** What the chances of a class of cases are made of. */
export interface ChanceInput {
  readonly active: ActiveProcess;
  readonly scenario: Scenario;
  /** That of the hall, where several processes share one. */
  readonly experiment: Experiment;
  readonly replication: number;
  readonly places: Places;
  /** What promised handlings of groups leave of the work of their members. */
  readonly groupShares: ReturnType<typeof sharesOf>;
  /** Draws of items in this replication, which classes share. */
  readonly known: Map<Item, ItemDraws>;
  /** Per desk: the part of their day that its staff have for this work. */
  readonly deskShares: readonly number[];
}

/** The chance of a scenario, by keyed draws: the same for a case, item and attempt whatever else happens in the run. */
export class ScenarioChance implements Chance {
  before = 0;
  tail = 0;
  private readonly input: ChanceInput;
  private readonly isWhole: boolean;
  private readonly isDated: boolean;
  private readonly items: readonly ItemDraws[];
  /** The work of items that is one draw and nothing else, and their tails: what mass runs ask for most. */
  private readonly only: readonly (Sampler | undefined)[];
  private readonly tails: Float64Array;
  /** What a promised handling of its group leaves of a member's work. */
  private readonly parts: readonly { readonly part: number; readonly of: number }[];
  private readonly procedures: readonly (Sampler | undefined)[];
  private readonly groups: readonly GroupDraws[];
  private readonly firstProcedure: number;
  private readonly firstGroup: number;
  private readonly meetings: Meetings;
  private readonly replies: ReplyPeriods;
  readonly silenceEnds: Chance['silenceEnds'];

  constructor(input: ChanceInput) {
    this.input = input;
    const { active, scenario, experiment, places, deskShares, groupShares } = input;
    const { items, procedures, acts, groups, process } = active;
    this.isWhole = experiment.grain !== 'continuous';
    this.isDated = experiment.start !== undefined;
    this.firstProcedure = items.length;
    this.firstGroup = items.length + procedures.length + acts.length;
    const maker = new DrawsMaker({ ...input, asOf: process.asOf });
    const of = (desk: number): number => deskShares[desk] ?? 1;
    this.items = items.map((item, node) => {
      const draws = maker.item(item, places.timings[node]!, {
        intake: of(places.intake[node]!),
        review: of(places.review[node]!),
        delivery: of(places.delivery[node]!),
      });
      return drawsFor(draws, item, active.takesOf(item));
    });
    this.parts = items.map(({ id }) => groupShares.get(id) ?? { part: 1, of: 1 });
    this.only = this.items.map(({ work, scale }, node) => {
      const { part, of } = this.parts[node]!;
      return work.length === 1 && scale === 1 && part >= of ? work[0] : undefined;
    });
    this.tails = Float64Array.from(this.items, ({ tail }) => tail);
    this.procedures = procedures.map(({ id }) => {
      const found = scenario.procedures.find(({ procedure }) => procedure === id);
      return found && maker.anyTime('procedure', id, found.duration.value);
    });
    this.groups = groups.map(({ id }, group) => {
      const officers = places.officers[this.firstGroup + group]!;
      return groupDraws(maker, scenario, id, Math.min(1, ...officers.map(({ desk }) => of(desk))));
    });
    this.meetings = new Meetings(active, scenario, places.clocks);
    const silence = items.map((item, node) => silenceOf(item, process.asOf, places.timings[node]!));
    this.silenceEnds = (node, receivedAt) => silence[node]!(receivedAt);
    const rules = items.map((item) =>
      scenario.tacitReplies?.find((each) => each.item === item.id || each.item === originOf(item)),
    );
    this.replies = new ReplyPeriods(rules, places.timings);
  }

  /** What chance may do to a node at all. */
  chancesOf(node: number): NodeChances {
    const draws = this.items[node];
    return {
      handsOver:
        (draws?.handOver.length ?? 0) > 0 || (this.isDated && this.input.active.items[node]?.season !== undefined),
      stops: (draws?.stops.length ?? 0) > 0,
      delivers: (draws?.delivery.length ?? 0) > 0,
      answers: (draws?.preparation.length ?? 0) + (draws?.returns.length ?? 0) > 0,
      decides: draws !== undefined && [...draws.refusal, ...draws.objects].some(({ share }) => share > 0),
      objectsAtClose: (this.groups[node - this.firstGroup]?.objects?.share ?? 0) > 0,
      meets: this.isDated && this.meetings.has(node),
      checks: draws?.checks.some(({ happens }) => happens.share > 0) === true,
      surveys: this.groups[node - this.firstGroup]?.survey !== undefined,
      replies: this.replies.has(node),
    };
  }

  ready(caseNumber: number, node: number, now: Minute): Minute {
    const { lifecycle, season } = this.input.active.items[node]!;
    const { handOver } = this.items[node]!;
    const ready = lifecycle === 'consulted' ? now : now + longestOf(handOver, caseNumber, 1);
    return this.inSeason(season, ready);
  }

  answer(caseNumber: number, node: number, attempt: number): number {
    return this.items[node]!.returns.some((each) => isReturned(each, caseNumber, attempt)) ? 1 : 0;
  }

  answerWork(caseNumber: number, node: number, attempt: number): number {
    return longestOf(this.items[node]!.preparation, caseNumber, attempt);
  }

  corrected(caseNumber: number, node: number, attempt: number, now: Minute): Minute {
    let minutes = 0;
    for (const each of this.items[node]!.returns)
      if (isReturned(each, caseNumber, attempt))
        minutes = Math.max(minutes, each.correction.amount(caseNumber, attempt));
    return now + minutes;
  }

  work(caseNumber: number, node: number, round: number): void {
    const only = this.only[node];
    let minutes: number;
    if (only === undefined) minutes = this.combined(caseNumber, node, round);
    else {
      only.sample(caseNumber, round);
      minutes = only.value;
    }
    const tail = this.tails[node]!;
    this.tail = minutes < tail ? minutes : tail;
    this.before = minutes - this.tail;
  }

  private combined(caseNumber: number, node: number, round: number): number {
    const minutes = combinedWork(this.items[node]!, caseNumber, round);
    const { part, of } = this.parts[node]!;
    const scaled = this.isWhole ? Math.round(minutes) : minutes;
    if (part >= of) return scaled;
    return this.isWhole ? Math.floor((scaled * part) / of) : (scaled * part) / of;
  }

  stopAfter(caseNumber: number, node: number, round: number, k: number): number {
    const met = stopOf(this.items[node]!.stops, caseNumber, round, k);
    return met === undefined ? Infinity : (met.stop.after?.amount(caseNumber, met.key) ?? 0);
  }

  stopEnds(caseNumber: number, node: number, round: number, k: number, now: Minute): Minute {
    const met = stopOf(this.items[node]!.stops, caseNumber, round, k);
    return met === undefined ? now : now + met.stop.length.amount(caseNumber, met.key);
  }

  stopGround(caseNumber: number, node: number, round: number, k: number): StopGround {
    return stopOf(this.items[node]!.stops, caseNumber, round, k)?.stop.ground ?? 'own-rule';
  }

  outcome(caseNumber: number, node: number, round: number, canObject: boolean): number {
    const { refusal, objects } = this.items[node]!;
    for (const coin of refusal) if (coin.falls(caseNumber, round)) return REFUSED_OUTCOME;
    if (canObject) for (const coin of objects) if (coin.falls(caseNumber, round)) return OBJECTED_OUTCOME;
    return GRANTED;
  }

  groupObjects(caseNumber: number, node: number, round: number): boolean {
    return this.groups[node - this.firstGroup]?.objects?.falls(caseNumber, round) === true;
  }

  groupCorrected(caseNumber: number, node: number, round: number, now: Minute): Minute {
    return now + (this.groups[node - this.firstGroup]?.correction?.amount(caseNumber, round) ?? 0);
  }

  groupWork(node: number): number {
    const { duration } = this.input.active.groups[node - this.firstGroup]!;
    return duration === undefined ? 0 : this.input.places.timings[node]!.work(duration);
  }

  surveyWork(caseNumber: number, node: number, round: number): number {
    return this.groups[node - this.firstGroup]?.survey?.amount(caseNumber, round) ?? 0;
  }

  delivery(caseNumber: number, node: number): number {
    return longestOf(this.items[node]!.delivery, caseNumber, 1);
  }

  begins(node: number, now: Minute): Minute {
    return this.inSeason(this.input.active.procedures[node - this.firstProcedure]!.season, now);
  }

  ends(caseNumber: number, node: number, now: Minute): Minute {
    const index = node - this.firstProcedure;
    const drawn = this.procedures[index];
    if (drawn !== undefined) return now + drawn.amount(caseNumber, 1);
    return this.input.places.timings[node]!.after(now, this.input.active.procedures[index]!.duration);
  }

  replyEnds(caseNumber: number, node: number, now: Minute, what: 'runs' | 'stopped' | 'resumed'): Minute {
    return this.replies.ends(caseNumber, node, now, what);
  }

  replyOver(caseNumber: number, node: number): void {
    this.replies.over(caseNumber, node);
  }

  meets(node: number, at: Minute): Minute {
    return this.isDated ? this.meetings.next(node, at) : at;
  }

  checkedAt(caseNumber: number, node: number, now: Minute): Minute {
    for (const { happens, after } of this.items[node]!.checks)
      if (happens.falls(caseNumber, 1)) return now + after.amount(caseNumber, 1);
    return Infinity;
  }

  checkWork(caseNumber: number, node: number): number {
    return this.items[node]!.checks.reduce(
      (sum, { happens, work }) => sum + (happens.falls(caseNumber, 1) ? work.amount(caseNumber, 1) : 0),
      0,
    );
  }

  isRevoked(caseNumber: number, node: number): boolean {
    return this.items[node]!.checks.some(
      ({ happens, revoked }) => happens.falls(caseNumber, 1) && revoked.falls(caseNumber, 1),
    );
  }

  private inSeason(season: Id | undefined, at: Minute): Minute {
    if (season === undefined || !this.isDated) return at;
    const found: Season | undefined = this.input.active.process.seasons.find(({ id }) => id === season);
    return found === undefined ? at : nextInSeason(found, at);
  }
}
