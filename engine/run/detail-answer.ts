import type { Id, Scheme } from '../model/index.ts';
import type { ItemEffort, LimitOver, NodeEffort, RunDetail, TimeKind } from './detail.ts';
import { TIME_KINDS } from './detail.ts';
import type { Interval } from './statistics/index.ts';
import { meanInterval, quantileInterval, within } from './statistics/index.ts';

/** Share of the cases that reached their goal whose realised critical way led over a node, from 0 to 1. */
export interface NodeCriticality {
  readonly node: Id;
  readonly share: Interval;
}

/** How an item, a joint group or a limit over stages was kept in one scheme; see `ItemOnTime`. */
export interface OnTimeAnswer {
  readonly over: LimitOver;
  readonly item: Id;
  readonly scheme: Scheme;
  readonly endsAt: 'decision' | 'delivery';
  /** Share of cases on time, from 0 to 1. */
  readonly rate: Interval;
  /** Cases behind it, in all replications. */
  readonly cases: number;
}

/** What staff spent on a node. */
export interface EffortAnswer {
  readonly node: Id;
  /** Minutes of office time in one replication. */
  readonly minutes: Interval;
  /** The part of them, from 0 to 1, that was spent in cases that missed their goal, where the node had not itself refused. */
  readonly wasted: Interval;
}

/** The counts are those of all replications. */
export type ItemAnswer = EffortAnswer &
  Omit<ItemEffort, keyof NodeEffort | 'elapsed'> & {
    /** Minutes from the receipt of the papers to the delivery of the result: what half and nine in ten do not exceed. */
    readonly elapsed: { readonly p50: Interval; readonly p90: Interval };
  };
export type GroupAnswer = EffortAnswer & { readonly objections: number };

/** Where the time of cases and staff goes. Times are minutes; each replication is one observation; all is simulated. */
export interface DetailAnswer {
  readonly kind: 'detail-answer';
  readonly replications: number;
  /** Mean minutes of a case that reached its goal, by what they were spent on; the estimates sum to its mean elapsed time. */
  readonly time: Readonly<Record<TimeKind, Interval>>;
  readonly way: readonly NodeCriticality[];
  readonly onTime: readonly OnTimeAnswer[];
  readonly items: readonly ItemAnswer[];
  readonly groups: readonly GroupAnswer[];
}

/**
 * Intervals on the details of the replications of one model, in their order. A replication that observed nothing of a
 * quantity, such as no case that reached its goal, says nothing about it and is left out there; where none does, the
 * estimate is NaN. Throws RangeError where the confidence is not between 0 and 1.
 */
export function detailAnswer(details: readonly RunDetail[], confidence?: number): DetailAnswer {
  const mean = (values: readonly number[], most?: number): Interval => within(meanInterval(values, confidence), most);
  const reached = details.filter((detail) => detail.reached > 0);
  const [first] = details;
  const timeOf = (kind: TimeKind): [TimeKind, Interval] => [kind, mean(reached.map(({ time }) => time[kind].mean))];
  const effortOf = (node: Id, efforts: readonly NodeEffort[]): EffortAnswer => ({
    node,
    minutes: mean(efforts.map(({ minutes }) => minutes)),
    wasted: mean(
      efforts.flatMap(({ minutes, wasted }) => (minutes > 0 ? [wasted / minutes] : [])),
      1,
    ),
  });
  return {
    kind: 'detail-answer',
    replications: details.length,
    time: Object.fromEntries(TIME_KINDS.map(timeOf)) as Record<TimeKind, Interval>,
    way: (first?.way ?? []).map(({ node }, k) => ({
      node,
      share: mean(
        reached.map(({ way, reached: all }) => way[k]!.cases / all),
        1,
      ),
    })),
    onTime: (first?.onTime ?? []).map(({ over, item, scheme, endsAt }, k) => {
      const runs = details.map(({ onTime }) => onTime[k]!.cases).filter(({ count }) => count > 0);
      const rate = mean(
        runs.map((cases) => cases.rate),
        1,
      );
      return { over, item, scheme, endsAt, rate, cases: sum(runs, ({ count }) => count) };
    }),
    items: (first?.items ?? []).map(({ node }, k) => {
      const runs = details.map(({ items }) => items[k]!);
      const spreads = runs.map(({ elapsed }) => elapsed);
      return {
        ...effortOf(node, runs),
        handled: sum(runs, ({ handled }) => handled),
        returned: sum(runs, ({ returned }) => returned),
        refused: sum(runs, ({ refused }) => refused),
        checked: sum(runs, ({ checked }) => checked),
        revoked: sum(runs, ({ revoked }) => revoked),
        elapsed: {
          p50: within(quantileInterval(spreads, 0.5, confidence)),
          p90: within(quantileInterval(spreads, 0.9, confidence)),
        },
      };
    }),
    groups: (first?.groups ?? []).map(({ node }, k) => {
      const runs = details.map(({ groups }) => groups[k]!);
      return { ...effortOf(node, runs), objections: sum(runs, ({ objections }) => objections) };
    }),
  };
}

function sum<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((all, each) => all + of(each), 0);
}
