import type { Stream } from '../../chance/index.ts';
import { streamOf } from '../../chance/index.ts';
import type { Experiment, Id, Item, ItemChance, PaperChance, Scenario, Spread } from '../../model/index.ts';
import { originOf, partsOf } from '../../model/index.ts';
import { QUICK_DAY, tailMinutes } from '../../network/index.ts';
import type { Timing } from '../timing.ts';
import { drivingLimit } from './driving-limit.ts';
import type { ItemDraws, ReturnDraws } from './item-draws.ts';
import { isHandedIn } from './item-draws.ts';
import { Coin, Sampler } from './sampler.ts';

/** A calendar day counts five sevenths of a working day where there are no dates. */
const UNDATED_SCALE = (QUICK_DAY * 5) / 7 / 1440;

/** Where the draws of a class of cases come from. */
export interface DrawsInput {
  readonly scenario: Scenario;
  readonly experiment: Experiment;
  readonly replication: number;
  readonly asOf: string;
  /** What was made in this replication for items that classes of cases share: the rows that they draw ahead are for all. */
  readonly known: Map<Item, ItemDraws>;
}

/** The parts of their day that the staff of an item's desks have for it. */
interface DeskShares {
  readonly intake: number;
  readonly review: number;
  readonly delivery: number;
}

/** Makes the draws of a scenario. Amounts are whole minutes unless the experiment is continuous. */
export class DrawsMaker {
  readonly #input: DrawsInput;
  readonly #isWhole: boolean;
  readonly #isDated: boolean;

  constructor(input: DrawsInput) {
    this.#input = input;
    this.#isWhole = input.experiment.grain !== 'continuous';
    this.#isDated = input.experiment.start !== undefined;
  }

  coin(purpose: string, origin: Id, share: number): Coin {
    return new Coin(share, this.#stream(purpose, origin));
  }

  /** Minutes of office time; `share` is the part of their day that the staff have for it. */
  office(purpose: string, origin: Id, spread: Spread, share = 1): Sampler {
    return new Sampler(spread, this.#stream(purpose, origin), this.#isWhole, 1 / share);
  }

  /** Minutes of all time; where there are no dates, of working time. */
  anyTime(purpose: string, origin: Id, spread: Spread): Sampler {
    return new Sampler(spread, this.#stream(purpose, origin), this.#isWhole, this.#isDated ? 1 : UNDATED_SCALE);
  }

  /** The draws of an item; `shares` are those of the day that its desks have for this work. */
  item(item: Item, timing: Timing, shares: DeskShares): ItemDraws {
    let draws = this.#input.known.get(item);
    if (draws === undefined) {
      draws = this.#made(item, timing, shares);
      this.#input.known.set(item, draws);
    }
    return draws;
  }

  #made(item: Item, timing: Timing, shares: DeskShares): ItemDraws {
    const own = this.#chanceOf(item.id) ?? (item.parts === undefined ? this.#chanceOf(originOf(item)) : undefined);
    const chances: readonly (readonly [Id, ItemChance])[] =
      own === undefined
        ? partsOf(item).flatMap((part) => {
            const chance = this.#chanceOf(part);
            return chance === undefined ? [] : [[part, chance] as const];
          })
        : [[originOf(item), own]];
    const each = <T>(make: (chance: ItemChance, origin: Id) => T | undefined): T[] =>
      chances.flatMap(([origin, chance]) => make(chance, origin) ?? []);
    return {
      ...this.#work(item, own === undefined ? chances : [], own, timing, shares.review),
      tail: this.#rounded(
        timing.work({ n: tailMinutes(item, Infinity) / QUICK_DAY, unit: 'working-day' }) / shares.review,
      ),
      handOver: each(({ handOver }, id) => handOver && this.anyTime('hand-over', id, handOver.value)),
      preparation: each(({ preparation }, id) => {
        return preparation && this.office('preparation', id, preparation.value, shares.intake);
      }),
      returns: [
        ...each(({ returns }, id) => {
          const chance = returns && { ...returns, defect: returns.rate };
          return chance && { paper: undefined, ...this.#returns('returned', 'correction', id, chance) };
        }),
        ...this.#papersOf(item).map((paper) => ({
          paper: paper.material,
          ...this.#returns('defect', 'paper correction', paper.material, paper),
        })),
      ],
      refusal: each(({ refusal }, id) => refusal && this.coin('refusal', id, refusal.value)),
      objects: each(({ objects }, id) => objects && this.coin('objection', id, objects.value)),
      stops: chances.flatMap(([id, { stops = [] }]) =>
        stops.map(({ ground, share, after, length }, index) => ({
          ground,
          happens: this.coin(`stop ${index}`, id, share.value),
          after: after && this.office(`stop ${index} after`, id, after.value, shares.review),
          length: this.anyTime(`stop ${index} length`, id, length.value),
        })),
      ),
      delivery: each(({ delivery }, id) => delivery && this.office('delivery', id, delivery.value, shares.delivery)),
      checks: each(({ checks }, id) => {
        return (
          checks && {
            of: own === undefined ? id : undefined,
            happens: this.coin('checked', id, checks.share.value),
            after: this.anyTime('check after', id, checks.after.value),
            work: this.office('check', id, checks.work.value, shares.review),
            revoked: this.coin('revoked', id, checks.revoked.value),
          }
        );
      }),
    };
  }

  /** Papers that the applicant hands in before acceptance in any case, and that may be wanting. */
  #papersOf({ takes }: Item): PaperChance[] {
    return (this.#input.scenario.papers ?? []).filter(({ material }) =>
      takes.some((take) => isHandedIn(take, material)),
    );
  }

  #returns(
    purpose: string,
    corrects: string,
    id: Id,
    { defect, again = defect, correction }: Pick<PaperChance, 'defect' | 'again' | 'correction'>,
  ): Omit<ReturnDraws, 'paper'> {
    return {
      first: this.coin(purpose, id, defect.value),
      again: this.coin(purpose, id, again.value),
      correction: this.anyTime(corrects, id, correction.value),
    };
  }

  #work(
    item: Item,
    parts: readonly (readonly [Id, ItemChance])[],
    own: ItemChance | undefined,
    timing: Timing,
    share: number,
  ): Pick<ItemDraws, 'work' | 'sums' | 'scale'> {
    const origin = originOf(item);
    const single = (spread: Spread, scale = 1 / share): Pick<ItemDraws, 'work' | 'sums' | 'scale'> => ({
      work: [new Sampler(spread, this.#stream('work', origin), this.#isWhole, scale)],
      sums: false,
      scale: 1,
    });
    if (own?.work !== undefined) return single(own.work.value);
    const driving = drivingLimit(this.#input.scenario, item, this.#input.asOf);
    if (driving !== undefined) {
      const { n, unit } = driving.limit;
      return single(driving.share, timing.work({ n, unit }));
    }
    const drawn = new Map(
      parts.flatMap(([part, { work }]) => (work === undefined ? [] : [[part, work.value] as const])),
    );
    const { partsWork } = item;
    if (partsWork === undefined || drawn.size === 0) {
      return single(drawn.get(origin) ?? { kind: 'fixed', value: timing.work(item.duration) });
    }
    return {
      work: Object.entries(partsWork.durations).map(([part, duration]) => {
        const spread = drawn.get(part) ?? { kind: 'fixed', value: timing.work(duration) };
        return this.office('work', part, spread, share);
      }),
      sums: partsWork.how === 'sum',
      scale: partsWork.scale ?? 1,
    };
  }

  #rounded(minutes: number): number {
    return this.#isWhole ? Math.round(minutes) : minutes;
  }

  #chanceOf(id: Id): ItemChance | undefined {
    return this.#input.scenario.items.find(({ item }) => item === id);
  }

  #stream(purpose: string, origin: Id): Stream {
    return streamOf(this.#input.experiment.seed, this.#input.replication, purpose, origin);
  }
}
