import type {
  FewerReturns,
  Id,
  Item,
  ItemChance,
  PaperChance,
  Process,
  Scenario,
  Spread,
  Sourced,
} from '../../model/index.ts';
import { originOf, partsOf } from '../../model/index.ts';

/** How the submissions of some items change: what is not named stays. */
export interface Submissions {
  readonly returns?: FewerReturns | undefined;
  readonly correction?: Sourced<Spread> | undefined;
  readonly handOver?: Sourced<Spread> | undefined;
  readonly preparation?: Sourced<Spread> | undefined;
}

/** A scenario with other submissions, and what of them changed. */
export interface ChangedSubmissions {
  readonly scenario: Scenario;
  readonly areFewerReturned: boolean;
  readonly isOtherwiseChanged: boolean;
}

/**
 * Changes the submissions of items. What was merged is changed by its parts, whose chances it draws; amounts go to the first
 * of them, since the longest counts. Papers in the scenario change where no other item asks for them: what is made right for
 * one item is not claimed for others.
 */
export function withSubmissions(
  scenario: Scenario,
  process: Process,
  ids: readonly Id[],
  change: Submissions,
): ChangedSubmissions {
  const { correction, handOver, preparation } = change;
  const hasAmounts = (handOver ?? preparation) !== undefined;
  const items = [...scenario.items];
  let areFewerReturned = false;
  let isOtherwiseChanged = hasAmounts;
  const lessened = <R extends { correction: Sourced<Spread> }>(returns: R, share: R['correction'] | undefined): R => {
    if (share !== undefined) isOtherwiseChanged = true;
    return { ...returns, correction: share ?? returns.correction };
  };
  for (const id of ids) {
    const places = placesOf(items, process, id);
    if (places.length === 0 && hasAmounts) places.push(items.push({ item: id }) - 1);
    places.forEach((place, index) => {
      const { returns, ...rest } = items[place]!;
      const then = returns && lessened(returns, correction);
      const rate = then && lower(then.rate, change.returns);
      if (rate !== undefined) areFewerReturned = true;
      items[place] = {
        ...(index === 0 ? withAmounts(rest, change) : withoutAmounts(rest, change)),
        ...(then === undefined ? {} : { returns: { ...then, rate: rate ?? then.rate } }),
      };
    });
  }
  const own = process.items.filter((item) => ids.some((id) => isCalled(item, id)));
  const papers = scenario.papers?.map((paper) => {
    if (!isAskedForOnlyBy(paper.material, process, own)) return paper;
    const defect = lower(paper.defect, change.returns);
    if (defect !== undefined) areFewerReturned = true;
    return { ...lessened(paper, correction), defect: defect ?? paper.defect };
  });
  const after = { ...scenario, items, ...(papers === undefined ? {} : { papers }) };
  return { scenario: after, areFewerReturned, isOtherwiseChanged };
}

/** Where in the list the chances of an item stand: its own, else those of its parts. */
function placesOf(items: readonly ItemChance[], process: Process, id: Id): number[] {
  const own = items.findIndex(({ item }) => item === id);
  if (own >= 0) return [own];
  const item = process.items.find((each) => each.id === id);
  if (item === undefined) return [];
  return partsOf(item)
    .map((part) => items.findIndex((each) => each.item === part))
    .filter((place) => place >= 0);
}

function withAmounts(chance: ItemChance, { handOver, preparation }: Submissions): ItemChance {
  return {
    ...chance,
    ...(handOver === undefined ? {} : { handOver }),
    ...(preparation === undefined ? {} : { preparation }),
  };
}

function withoutAmounts(chance: ItemChance, { handOver, preparation }: Submissions): ItemChance {
  const { handOver: oldHandOver, preparation: oldPreparation, ...rest } = chance;
  return {
    ...rest,
    ...(handOver !== undefined || oldHandOver === undefined ? {} : { handOver: oldHandOver }),
    ...(preparation !== undefined || oldPreparation === undefined ? {} : { preparation: oldPreparation }),
  };
}

/** The lower share, or undefined where it would be no lower. */
function lower(share: PaperChance['defect'], by: FewerReturns | undefined): PaperChance['defect'] | undefined {
  if (by === undefined) return undefined;
  const then = 'rate' in by ? by.rate : { value: share.value * by.factor.value, basis: by.factor.basis };
  return then.value < share.value ? then : undefined;
}

function isCalled(item: Item, id: Id): boolean {
  return item.id === id || originOf(item) === id || partsOf(item).includes(id);
}

function isAskedForOnlyBy(material: Id, { items }: Process, own: readonly Item[]): boolean {
  const askers = items.filter(({ takes }) =>
    takes.some((take) => take.material === material && take.origin === 'applicant' && take.by === 'acceptance'),
  );
  return askers.length > 0 && askers.every((item) => own.includes(item));
}
