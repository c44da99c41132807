import type { Experiment, Id, Scenario, StopGround } from '../../model/index.ts';
import { originOf } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import type { LimitRule, Minute, Season, StatutoryClock } from '../../time/index.ts';
import { nextInSeason, nextMeeting, minuteAt, resumeClock, startClock, stopClock } from '../../time/index.ts';
import type { Places } from '../city/places.ts';
import type { Chance, NodeChances } from './chance.ts';
import { GRANTED, OBJECTED_OUTCOME, REFUSED_OUTCOME } from './chance.ts';
import type { ItemDraws, StopDraws } from './item-draws.ts';
import { DrawsMaker } from './item-draws.ts';
import type { Coin, Sampler } from './sampler.ts';
import type { sharesOf } from './shares.ts';

const NOTICE_PERIOD: LimitRule = { n: 5, unit: 'working-day' };
/** Stops of one round are told apart in the key of their draws. */
const STOPS_A_ROUND = 32;

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
  /** Per desk: the part of their day that its staff have for this work. */
  readonly deskShares: readonly number[];
}

/** What a promised handling of its group leaves of a member's work. */
interface Part {
  readonly part: number;
  readonly of: number;
}

interface GroupDraws {
  readonly objects: Coin | undefined;
  readonly correction: Sampler | undefined;
  readonly survey: Sampler | undefined;
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
  private readonly parts: readonly Part[];
  private readonly procedures: readonly (Sampler | undefined)[];
  private readonly groups: readonly GroupDraws[];
  private readonly firstProcedure: number;
  private readonly firstGroup: number;
  private readonly meetings: readonly (NonNullable<Scenario['meetings']>[number] | undefined)[];
  private readonly replyRules: readonly (LimitRule | undefined)[];
  /** Periods for a reply that run, by case and node. */
  private readonly replies = new Map<number, StatutoryClock>();

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
    this.items = items.map((item, node) =>
      maker.item(item, places.timings[node]!, {
        intake: of(places.intake[node]!),
        review: of(places.review[node]!),
        delivery: of(places.delivery[node]!),
      }),
    );
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
    this.groups = groups.map(({ id }) => {
      const { objections, correction, survey } = scenario.groups.find(({ group }) => group === id) ?? {};
      return {
        objects: objections && maker.coin('group-objections', id, objections.value),
        correction: correction && maker.anyTime('group-correction', id, correction.value),
        survey: survey && maker.office('survey', id, survey.work.value),
      };
    });
    const nodes = [...items, ...procedures, ...acts, ...groups];
    this.meetings = nodes.map(({ id }, node) => {
      const item = items[node];
      const origin = item === undefined ? id : originOf(item);
      return scenario.meetings?.find(({ nodes: held }) => held.includes(id) || held.includes(origin));
    });
    this.replyRules = items.map((item) =>
      scenario.tacitReplies?.find((each) => each.item === item.id || each.item === originOf(item)),
    );
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
      meets: this.isDated && this.meetings[node] !== undefined,
      checks: draws?.checks.some(({ happens }) => happens.share > 0) === true,
      surveys: this.groups[node - this.firstGroup]?.survey !== undefined,
      replies: this.replyRules[node] !== undefined,
    };
  }

  ready(caseNumber: number, node: number, now: Minute): Minute {
    const { lifecycle, season } = this.input.active.items[node]!;
    const { handOver } = this.items[node]!;
    const ready = lifecycle === 'consulted' ? now : now + longest(handOver, caseNumber, 1);
    return this.inSeason(season, ready);
  }

  answer(caseNumber: number, node: number, attempt: number): number {
    for (const { first, again } of this.items[node]!.returns) if (isBack(first, again, caseNumber, attempt)) return 1;
    return 0;
  }

  answerWork(caseNumber: number, node: number, attempt: number): number {
    return longest(this.items[node]!.preparation, caseNumber, attempt);
  }

  silenceEnds(node: number, receivedAt: Minute): Minute {
    return this.due(node, startClock(NOTICE_PERIOD, receivedAt));
  }

  corrected(caseNumber: number, node: number, attempt: number, now: Minute): Minute {
    let minutes = 0;
    for (const { first, again, correction } of this.items[node]!.returns)
      if (isBack(first, again, caseNumber, attempt))
        minutes = Math.max(minutes, correction.amount(caseNumber, attempt));
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
    const { work, sums, scale } = this.items[node]!;
    let minutes = 0;
    for (const each of work) {
      each.sample(caseNumber, round);
      minutes = sums ? minutes + each.value : Math.max(minutes, each.value);
    }
    const { part, of } = this.parts[node]!;
    const scaled = this.isWhole ? Math.round(minutes * scale) : minutes * scale;
    if (part >= of) return scaled;
    return this.isWhole ? Math.floor((scaled * part) / of) : (scaled * part) / of;
  }

  stopAfter(caseNumber: number, node: number, round: number, k: number): number {
    const made = this.stop(caseNumber, node, round, k);
    return made < 0 ? Infinity : (this.stops(node)[made]!.after?.amount(caseNumber, stopKey(round, made)) ?? 0);
  }

  stopEnds(caseNumber: number, node: number, round: number, k: number, now: Minute): Minute {
    const made = this.stop(caseNumber, node, round, k);
    return made < 0 ? now : now + this.stops(node)[made]!.length.amount(caseNumber, stopKey(round, made));
  }

  stopGround(caseNumber: number, node: number, round: number, k: number): StopGround {
    return this.stops(node)[this.stop(caseNumber, node, round, k)]?.ground ?? 'own-rule';
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
    return longest(this.items[node]!.delivery, caseNumber, 1);
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
    const rule = this.replyRules[node];
    if (rule === undefined) return Infinity;
    const key = caseNumber * this.items.length + node;
    const running = this.replies.get(key) ?? startClock(rule, now);
    const ground = 'own-rule';
    const clock =
      what === 'runs' ? running : what === 'stopped' ? stopClock(running, now, ground) : resumeClock(running, now);
    this.replies.set(key, clock);
    return this.due(node, clock);
  }

  replyOver(caseNumber: number, node: number): void {
    this.replies.delete(caseNumber * this.items.length + node);
  }

  meets(node: number, at: Minute): Minute {
    const meeting = this.meetings[node];
    if (meeting === undefined || !this.isDated) return at;
    const clock = this.input.places.clocks[node]!;
    return nextMeeting(meeting, at, (day) => clock.worked(minuteAt(day, 0), minuteAt(day + 1, 0)) > 0);
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

  private due(node: number, clock: StatutoryClock): Minute {
    return this.input.places.timings[node]!.due(clock) ?? Infinity;
  }

  private stops(node: number): readonly StopDraws[] {
    return this.items[node]!.stops;
  }

  /** The stop that happens as the k-th of a round, by its place in the list; −1 where there is none. */
  private stop(caseNumber: number, node: number, round: number, k: number): number {
    let met = 0;
    const stops = this.stops(node);
    for (let index = 0; index < stops.length; index++)
      if (stops[index]!.happens.falls(caseNumber, stopKey(round, index)) && met++ === k) return index;
    return -1;
  }

  private inSeason(season: Id | undefined, at: Minute): Minute {
    if (season === undefined || !this.isDated) return at;
    const found: Season | undefined = this.input.active.process.seasons.find(({ id }) => id === season);
    return found === undefined ? at : nextInSeason(found, at);
  }
}

function stopKey(round: number, stop: number): number {
  return round * STOPS_A_ROUND + stop;
}

function longest(samplers: readonly Sampler[], caseNumber: number, attempt: number): number {
  let minutes = 0;
  for (const sampler of samplers) minutes = Math.max(minutes, sampler.amount(caseNumber, attempt));
  return minutes;
}

/** After a notice only what it named is looked at: a paper that was in order stays so. */
function isBack(first: Coin, again: Coin, caseNumber: number, attempt: number): boolean {
  if (!first.falls(caseNumber, 1)) return false;
  for (let k = 2; k <= attempt; k++) if (!again.falls(caseNumber, k)) return false;
  return true;
}
