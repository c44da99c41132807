import type { Stream } from '../../chance/index.ts';
import { streamOf } from '../../chance/index.ts';
import type { Id, Item, ItemChance, Scenario, Spread, StopGround } from '../../model/index.ts';
import { originOf } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { QUICK_DAY, tailMinutes } from '../../network/index.ts';
import type { LimitRule, Minute, Season } from '../../time/index.ts';
import { nextInSeason, startClock } from '../../time/index.ts';
import type { Timing } from '../timing.ts';
import type { Chance } from './chance.ts';
import { GRANTED, OBJECTED_OUTCOME, REFUSED_OUTCOME } from './chance.ts';
import type { NodeChances } from '../bulk/flags.ts';
import { Coin, Sampler } from './sampler.ts';
import { sharesOf } from './shares.ts';

const NOTICE_PERIOD: LimitRule = { n: 5, unit: 'working-day' };
/** A calendar day counts five sevenths of a working day where there are no dates. */
const UNDATED_SCALE = (QUICK_DAY * 5) / 7 / 1440;
/** Stops of one round are told apart in the key of their draws. */
const STOPS_A_ROUND = 32;

interface ItemDraws {
  readonly work: Sampler;
  readonly tail: number;
  /** What a promised handling of its group leaves of a member's work. */
  readonly part: number;
  readonly of: number;
  readonly handOver: Sampler | undefined;
  readonly preparation: Sampler | undefined;
  readonly returned: Coin | undefined;
  readonly returnedAgain: Coin | undefined;
  readonly correction: Sampler | undefined;
  readonly refusal: Coin;
  readonly objects: Coin;
  readonly stops: readonly { ground: StopGround; happens: Coin; after: Sampler | undefined; length: Sampler }[];
  readonly delivery: Sampler | undefined;
}

/** What the chances of a class of cases are made of. */
export interface ChanceInput {
  readonly active: ActiveProcess;
  readonly scenario: Scenario;
  readonly replication: number;
  /** Per node of the table. */
  readonly timings: readonly Timing[];
}

/** The chance of a scenario, by keyed draws: the same for a case, item and attempt whatever else happens in the run. */
export class ScenarioChance implements Chance {
  before = 0;
  tail = 0;
  private readonly input: ChanceInput;
  private readonly isWhole: boolean;
  private readonly isDated: boolean;
  private readonly items: readonly ItemDraws[];
  private readonly procedures: readonly (Sampler | undefined)[];
  private readonly groupCoins: readonly (Coin | undefined)[];
  private readonly groupCorrection: readonly (Sampler | undefined)[];
  private readonly firstProcedure: number;
  private readonly firstGroup: number;

  constructor(input: ChanceInput) {
    this.input = input;
    const { active, scenario } = input;
    this.isWhole = scenario.experiment.grain !== 'continuous';
    this.isDated = scenario.experiment.start !== undefined;
    this.firstProcedure = active.items.length;
    this.firstGroup = active.items.length + active.procedures.length + active.acts.length;
    const shares = sharesOf(active);
    this.items = active.items.map((item, node) => this.draws(item, input.timings[node]!, shares.get(item.id)));
    this.procedures = active.procedures.map(({ id }) => {
      const found = scenario.procedures.find(({ procedure }) => procedure === id);
      return found === undefined ? undefined : this.anyTime('procedure', id, found.duration.value);
    });
    const ofGroup = (id: Id) => scenario.groups.find(({ group }) => group === id);
    this.groupCoins = active.groups.map(({ id }) => this.coin('group-objections', id, ofGroup(id)?.objections?.value));
    this.groupCorrection = active.groups.map(({ id }) => {
      const correction = ofGroup(id)?.correction;
      return correction === undefined ? undefined : this.anyTime('group-correction', id, correction.value);
    });
  }

  /** What chance may do to a node at all. */
  chancesOf(node: number): NodeChances {
    const { scenario, active } = this.input;
    const draws = this.items[node];
    return {
      handsOver: draws?.handOver !== undefined || (this.isDated && active.items[node]?.season !== undefined),
      stops: (draws?.stops.length ?? 0) > 0,
      delivers: draws?.delivery !== undefined,
      answers: draws?.preparation !== undefined || draws?.returned !== undefined,
      decides: draws !== undefined && (draws.refusal.share > 0 || draws.objects.share > 0),
      objectsAtClose:
        (scenario.groups.find(({ group }) => group === active.groups[node - this.firstGroup]?.id)?.objections?.value ??
          0) > 0,
    };
  }

  ready(caseNumber: number, node: number, now: Minute): Minute {
    const { lifecycle, season } = this.input.active.items[node]!;
    const handOver = lifecycle === 'consulted' ? undefined : this.items[node]!.handOver;
    return this.inSeason(season, handOver === undefined ? now : now + handOver.amount(caseNumber, 1));
  }

  answer(caseNumber: number, node: number, attempt: number): number {
    const { returned, returnedAgain } = this.items[node]!;
    return (attempt === 1 ? returned : returnedAgain)?.falls(caseNumber, attempt) === true ? 1 : 0;
  }

  answerWork(caseNumber: number, node: number, attempt: number): number {
    return this.items[node]!.preparation?.amount(caseNumber, attempt) ?? 0;
  }

  silenceEnds(node: number, receivedAt: Minute): Minute {
    return this.input.timings[node]!.due(startClock(NOTICE_PERIOD, receivedAt)) ?? Infinity;
  }

  corrected(caseNumber: number, node: number, attempt: number, now: Minute): Minute {
    return now + (this.items[node]!.correction?.amount(caseNumber, attempt) ?? 0);
  }

  work(caseNumber: number, node: number, round: number): void {
    const { work, tail, part, of } = this.items[node]!;
    work.sample(caseNumber, round);
    let minutes = work.value;
    if (part < of) minutes = this.isWhole ? Math.floor((minutes * part) / of) : (minutes * part) / of;
    this.tail = minutes < tail ? minutes : tail;
    this.before = minutes - this.tail;
  }

  stopAfter(caseNumber: number, node: number, round: number, k: number): number {
    const made = this.stop(caseNumber, node, round, k);
    return made < 0 ? Infinity : (this.items[node]!.stops[made]!.after?.amount(caseNumber, stopKey(round, made)) ?? 0);
  }

  stopEnds(caseNumber: number, node: number, round: number, k: number, now: Minute): Minute {
    const made = this.stop(caseNumber, node, round, k);
    return made < 0 ? now : now + this.items[node]!.stops[made]!.length.amount(caseNumber, stopKey(round, made));
  }

  stopGround(caseNumber: number, node: number, round: number, k: number): StopGround {
    return this.items[node]!.stops[this.stop(caseNumber, node, round, k)]?.ground ?? 'own-rule';
  }

  outcome(caseNumber: number, node: number, round: number, canObject: boolean): number {
    const { refusal, objects } = this.items[node]!;
    if (refusal.falls(caseNumber, round)) return REFUSED_OUTCOME;
    return canObject && objects.falls(caseNumber, round) ? OBJECTED_OUTCOME : GRANTED;
  }

  groupObjects(caseNumber: number, node: number, round: number): boolean {
    return this.groupCoins[node - this.firstGroup]?.falls(caseNumber, round) === true;
  }

  groupCorrected(caseNumber: number, node: number, round: number, now: Minute): Minute {
    return now + (this.groupCorrection[node - this.firstGroup]?.amount(caseNumber, round) ?? 0);
  }

  groupWork(node: number): number {
    const { duration } = this.input.active.groups[node - this.firstGroup]!;
    return duration === undefined ? 0 : this.input.timings[node]!.work(duration);
  }

  delivery(caseNumber: number, node: number): number {
    return this.items[node]!.delivery?.amount(caseNumber, 1) ?? 0;
  }

  begins(node: number, now: Minute): Minute {
    return this.inSeason(this.input.active.procedures[node - this.firstProcedure]!.season, now);
  }

  ends(caseNumber: number, node: number, now: Minute): Minute {
    const index = node - this.firstProcedure;
    const drawn = this.procedures[index];
    if (drawn !== undefined) return now + drawn.amount(caseNumber, 1);
    return this.input.timings[node]!.after(now, this.input.active.procedures[index]!.duration);
  }

  replyEnds(): Minute {
    return Infinity;
  }

  /** The stop that happens as the k-th of a round, by its place in the list; −1 where there is none. */
  private stop(caseNumber: number, node: number, round: number, k: number): number {
    let met = 0;
    const { stops } = this.items[node]!;
    for (let index = 0; index < stops.length; index++)
      if (stops[index]!.happens.falls(caseNumber, stopKey(round, index)) && met++ === k) return index;
    return -1;
  }

  private inSeason(season: Id | undefined, at: Minute): Minute {
    if (season === undefined || !this.isDated) return at;
    const found: Season | undefined = this.input.active.process.seasons.find(({ id }) => id === season);
    return found === undefined ? at : nextInSeason(found, at);
  }

  private stream(purpose: string, origin: Id): Stream {
    return streamOf(this.input.scenario.experiment.seed, this.input.replication, purpose, origin);
  }

  private coin(purpose: string, origin: Id, share: number | undefined): Coin | undefined {
    return share === undefined ? undefined : new Coin(share, this.stream(purpose, origin));
  }

  private office(purpose: string, origin: Id, spread: Spread): Sampler {
    return new Sampler(spread, this.stream(purpose, origin), this.isWhole);
  }

  private anyTime(purpose: string, origin: Id, spread: Spread): Sampler {
    return new Sampler(spread, this.stream(purpose, origin), this.isWhole, this.isDated ? 1 : UNDATED_SCALE);
  }

  private draws(item: Item, timing: Timing, share: { part: number; of: number } | undefined): ItemDraws {
    const origin = originOf(item);
    const found = this.input.scenario.items.find((each) => each.item === item.id || each.item === origin);
    const chance: Omit<ItemChance, 'item'> = found ?? {};
    const { returns, work, handOver, preparation, delivery } = chance;
    const again = returns?.again?.value ?? returns?.rate.value;
    return {
      work: this.office('work', origin, work?.value ?? { kind: 'fixed', value: timing.work(item.duration) }),
      tail: timing.work({ n: tailMinutes(item, Infinity) / QUICK_DAY, unit: 'working-day' }),
      part: share?.part ?? 1,
      of: share?.of ?? 1,
      handOver: handOver && this.anyTime('hand-over', origin, handOver.value),
      preparation: preparation && this.office('preparation', origin, preparation.value),
      returned: this.coin('returned', origin, returns?.rate.value),
      returnedAgain: this.coin('returned', origin, again),
      correction: returns && this.anyTime('correction', origin, returns.correction.value),
      refusal: new Coin(chance.refusal?.value ?? 0, this.stream('refusal', origin)),
      objects: new Coin(chance.objects?.value ?? 0, this.stream('objection', origin)),
      stops: (chance.stops ?? []).map(({ ground, share: often, after, length }, index) => ({
        ground,
        happens: new Coin(often.value, this.stream(`stop ${index}`, origin)),
        after: after && this.office(`stop ${index} after`, origin, after.value),
        length: this.anyTime(`stop ${index} length`, origin, length.value),
      })),
      delivery: delivery && this.office('delivery', origin, delivery.value),
    };
  }
}

function stopKey(round: number, stop: number): number {
  return round * STOPS_A_ROUND + stop;
}
