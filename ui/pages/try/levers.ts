import { OWN_MEASURE } from '../../../engine/exchange/index.ts';
import type { Comparison } from '../../../engine/measure/index.ts';
import type { Id, Limit, Text } from '../../../engine/model/index.ts';
import { decisionLimit, originOf } from '../../../engine/model/index.ts';
import { quickDays, quickMinutes } from '../../../engine/network/index.ts';
import type { Applied } from '../../../engine/reform/index.ts';

/** A limit that can be tried: an item or joint group of the plan, with what its slider shows. Days are working days. */
export interface LimitLever {
  readonly id: Id;
  readonly title: Text;
  /** Days of handling in the plan, where nothing is tried. */
  readonly plan: number;
  /** Days of handling before the reform; none where the node is new. */
  readonly before: number | undefined;
  /** The statutory limit, in its own unit. */
  readonly law: Limit | undefined;
  /** The same in working days, where it is in them. */
  readonly statutory: number | undefined;
  /** The end of the slider. */
  readonly most: number;
  /** Days that it could take longer without making the case later; 0 where it is critical. */
  readonly slack: number;
  /** Why the limit that is tried cannot be. */
  readonly refused: Extract<Applied, { result: 'refused' }> | undefined;
}

/** Handling below half a day has nothing to cut. */
const LEAST = 0.5;

/**
 * The limits that can be tried: what works half a day or more in the plan, the critical ones first. `plan` is the comparison
 * without anything tried, `now` that with it.
 */
export function limitLevers(plan: Comparison, now: Comparison): LimitLever[] {
  const { process, active } = plan.after;
  const path = now.after.timed.ok ? now.after.timed.path : undefined;
  const inBlocks = new Set(
    active.groups.filter(({ duration }) => duration !== undefined).flatMap(({ members }) => members),
  );
  const { without, withoutTime = [] } = plan.after.rule;
  const untimed = new Set([...without, ...withoutTime]);
  const own = active.items.filter((item) => !inBlocks.has(item.id) && !untimed.has(originOf(item)));
  const nodes = [...own, ...active.groups.filter(({ id }) => !untimed.has(id))].flatMap((node) => {
    const { duration } = node;
    return duration === undefined ? [] : [{ ...node, duration }];
  });
  const earlier = [...plan.before.process.items, ...plan.before.process.groups];
  const levers = nodes.flatMap(({ id, title, duration, limits }): LimitLever[] => {
    const days = quickDays(quickMinutes(duration));
    if (days < LEAST) return [];
    const old = earlier.find((one) => one.id === id)?.duration;
    const before = old === undefined ? undefined : quickDays(quickMinutes(old));
    const law = decisionLimit(limits ?? [], 'statutory', process.asOf);
    const statutory = workingDaysOf(law);
    return [
      {
        ...{ id, title, plan: days, before, law, statutory },
        most: Math.ceil(Math.max(days, before ?? 0, statutory ?? 0)),
        slack: quickDays(path?.slack.get(id) ?? 0),
        refused: refusedLimit(now, id),
      },
    ];
  });
  return levers.sort((a, b) => a.slack - b.slack || b.plan - a.plan);
}

/** Why a limit that is tried for an item or joint group cannot be; nothing where it can. */
export function refusedLimit({ outcomes }: Comparison, id: Id): LimitLever['refused'] {
  const outcome = outcomes.find(
    ({ measure, move }) => measure === OWN_MEASURE && move.do === 'promise' && move.target === id,
  );
  return outcome?.applied.result === 'refused' ? outcome.applied : undefined;
}

function workingDaysOf(limit: Limit | undefined): number | undefined {
  return limit?.unit === 'working-day' ? limit.n : undefined;
}
