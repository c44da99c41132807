import type { Id, Scenario } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { drivingLimit } from '../chance/driving-limit.ts';
import type { Timing } from '../timing.ts';
import type { Office, Offices } from './offices.ts';
import type { WorkClock } from './work-clock.ts';

/** Officers of one desk whom a joint survey needs. */
export interface Officers {
  readonly desk: number;
  readonly staff: number;
}

/**
 * Where the nodes of a class are handled, and how time passes there. Nodes are in document order: items, procedures, acts,
 * groups; desks are numbered as in the scenario, −1 where there are hands enough.
 */
export interface Places {
  readonly intake: Int32Array;
  readonly review: Int32Array;
  readonly delivery: Int32Array;
  readonly clocks: readonly WorkClock[];
  /** Where papers are handed in, and where results are handed out: the windows', else as `clocks`. */
  readonly doors: readonly WorkClock[];
  readonly exits: readonly WorkClock[];
  readonly timings: readonly Timing[];
  /** 1 for items whose handling is a share of their limit, and says nothing of what staff do meanwhile. */
  readonly effortless: Uint8Array;
  /** Whom the survey of a group needs; of a group without one, and of all other nodes, nobody. */
  readonly officers: readonly (readonly Officers[])[];
}

/** The places of a class of cases. Limit-driven review happens at no desk. */
export function placesOf(active: ActiveProcess, scenario: Scenario, offices: Offices): Places {
  const { items, procedures, acts, groups } = active;
  const authorities: readonly (Id | undefined)[] = [
    ...items.map(({ authority }) => authority),
    ...procedures.map(({ authority }) => authority),
    ...acts.map(() => undefined),
    ...groups.map(({ lead }) => lead),
  ];
  const others = authorities.length - items.length;
  const desks = (does: 'intake' | 'review' | 'delivery'): Int32Array =>
    Int32Array.from([...items.map((item) => offices.deskOf(item, does)), ...Array<number>(others).fill(-1)]);
  const [intake, delivery] = [desks('intake'), desks('delivery')];
  const isDriven = items.map((item) => drivingLimit(scenario, item, active.process.asOf) !== undefined);
  const review = desks('review').map((desk, node) => (isDriven[node] === true ? -1 : desk));
  const places = authorities.map((authority, node) => {
    if (isDriven[node] === true) return offices.ofLimit(authority);
    return review[node]! >= 0 ? offices.ofDesk(review[node]!) : offices.ofAuthority(authority);
  });
  const clocks = places.map(({ clock }) => clock);
  const at = (windows: Int32Array): WorkClock[] =>
    clocks.map((clock, node) => (windows[node]! >= 0 ? offices.ofDesk(windows[node]!).clock : clock));
  return {
    intake,
    review,
    delivery,
    clocks,
    doors: at(intake),
    exits: at(delivery),
    timings: places.map(({ timing }) => timing),
    effortless: Uint8Array.from(authorities, (_, node) => (isDriven[node] === true ? 1 : 0)),
    officers: [...items, ...procedures, ...acts, ...groups].map(({ id }) => offices.officersOf(scenario, id)),
  };
}

/** Hands enough everywhere, and one calendar for all. */
export function onePlace({ items, procedures, acts, groups }: ActiveProcess, { clock, timing }: Office): Places {
  const nodes = [items, procedures, acts, groups].flat();
  const none = new Int32Array(nodes.length).fill(-1);
  const clocks = nodes.map(() => clock);
  return {
    ...{ intake: none, review: none, delivery: none },
    ...{ clocks, doors: clocks, exits: clocks },
    timings: nodes.map(() => timing),
    effortless: new Uint8Array(nodes.length),
    officers: nodes.map(() => []),
  };
}
