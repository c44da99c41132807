import { overlongOf, titleOfBound, titleOfNode } from '../../engine/measure/index.ts';
import type { Id, Process, Scheme, Text } from '../../engine/model/index.ts';
import type { EffortAnswer, LimitOver, MassResult, RunDetail, TimeKind } from '../../engine/run/index.ts';
import { detailAnswer, TIME_KINDS } from '../../engine/run/index.ts';
import type { Estimate } from '../estimate.ts';
import { estimateOf, meanAbove } from '../estimate.ts';

/** Where the time of cases and of staff goes. */
export interface Whereabouts {
  /** Mean time of a case that reached its goal, by what it was spent on, in the unit of the report; the parts sum to the mean. */
  readonly time: Readonly<Record<TimeKind, Estimate>>;
  /** Nodes by the share of cases whose critical way led over them, the largest first. */
  readonly critical: readonly CriticalReport[];
  /** How items, joint groups and stages keep their limits, the worst first. */
  readonly onTime: readonly OnTimeReport[];
  readonly staff: StaffReport;
}

/** How often a node was critical. */
interface CriticalReport {
  readonly node: Id;
  readonly title: Text;
  readonly kind: 'item' | 'group' | 'procedure' | 'act';
  readonly share: Estimate;
}

/** How an item, a joint group or stages kept their limits of one scheme. */
interface OnTimeReport {
  readonly over: LimitOver;
  readonly item: Id;
  readonly title: Text;
  readonly scheme: Scheme;
  readonly endsAt: 'decision' | 'delivery';
  readonly rate: Estimate;
  /** Whether the rate says nothing of anybody: the duration is an assumption that is longer than the limit itself. */
  readonly overlong: boolean;
  /** Cases behind it, in all replications. */
  readonly cases: number;
}

/** What staff spent, and what they met with; counts are those of all replications. */
export interface StaffReport {
  /** Hours of office time for one counted case, whatever became of it. */
  readonly hoursPerCase: Estimate;
  /** The part of it, from 0 to 1, that others than those who refused spent in cases that missed their goal. */
  readonly wasted: Estimate;
  readonly items: readonly (EffortReport & Readonly<Record<ItemCount, number>>)[];
  readonly groups: readonly (EffortReport & { readonly objections: number })[];
}

/** What is counted of an item. */
export type ItemCount = 'handled' | 'returned' | 'refused' | 'checked' | 'revoked';

interface EffortReport {
  readonly node: Id;
  readonly title: Text;
  /** Hours of office time in one replication. */
  readonly hours: Estimate;
  readonly wasted: Estimate;
}

const HOUR = 60;

/** Where time went in replications that were run with detail, in units of so many minutes. */
export function whereaboutsOf(results: readonly MassResult[], plan: Process, minutes: number): Whereabouts {
  const details = results.flatMap(({ detail }) => detail ?? []);
  const { time, way, onTime, items, groups } = detailAnswer(details);
  const title = (id: Id): Text => titleOfNode(plan, id);
  const effort = ({ node, minutes: spent, wasted }: EffortAnswer): EffortReport => ({
    ...{ node, title: title(node) },
    hours: estimateOf(spent, HOUR),
    wasted: estimateOf(wasted),
  });
  return {
    time: Object.fromEntries(TIME_KINDS.map((kind) => [kind, estimateOf(time[kind], minutes)])) as Whereabouts['time'],
    critical: way
      .filter(({ share }) => share.estimate > 0)
      .sort((a, b) => b.share.estimate - a.share.estimate)
      .map(({ node, share }) => ({ node, title: title(node), kind: kindOf(plan, node), share: estimateOf(share) })),
    onTime: onTime
      .filter(({ cases }) => cases > 0)
      .sort((a, b) => a.rate.estimate - b.rate.estimate)
      .map(({ over, item, scheme, endsAt, rate, cases }) => ({
        ...{ over, item, title: titleOfBound(plan, over, item), scheme, endsAt },
        ...{ rate: estimateOf(rate), cases },
        overlong: over === 'item' && overlongOf(plan, { item, scheme, endsAt, rate: rate.estimate }) !== undefined,
      })),
    staff: {
      ...staffOf(details),
      items: items.map(({ handled, returned, refused, checked, revoked, ...spent }) => ({
        ...effort(spent),
        ...{ handled, returned, refused, checked, revoked },
      })),
      groups: groups.map(({ objections, ...spent }) => ({ ...effort(spent), objections })),
    },
  };
}

function kindOf({ groups, procedures, acts }: Process, node: Id): CriticalReport['kind'] {
  const isIn = (list: readonly { readonly id: Id }[]): boolean => list.some(({ id }) => id === node);
  return isIn(groups) ? 'group' : isIn(procedures) ? 'procedure' : isIn(acts) ? 'act' : 'item';
}

function staffOf(details: readonly RunDetail[]): Pick<StaffReport, 'hoursPerCase' | 'wasted'> {
  const runs = details.map(({ counted, items, groups }) => {
    const all = [...items, ...groups];
    return {
      counted,
      spent: all.reduce((sum, { minutes }) => sum + minutes, 0),
      lost: all.reduce((sum, { wasted }) => sum + wasted, 0),
    };
  });
  const hours = runs.flatMap(({ counted, spent }) => (counted > 0 ? [spent / counted / HOUR] : []));
  const shares = runs.flatMap(({ spent, lost }) => (spent > 0 ? [lost / spent] : []));
  return { hoursPerCase: estimateOf(meanAbove(hours)), wasted: estimateOf(meanAbove(shares, 1)) };
}

/** How often something happened to items, in all replications. */
export function countOf({ items }: StaffReport, count: ItemCount): number {
  return items.reduce((sum, item) => sum + item[count], 0);
}
