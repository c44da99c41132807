import type { Item, Limit, Scenario, Spread } from '../../model/index.ts';
import { decisionLimit, originOf } from '../../model/index.ts';

/** The limit that an item's handling follows, and the share of it that the office uses up. */
export interface DrivingLimit {
  readonly limit: Limit;
  readonly share: Spread;
}

/**
 * What drives the handling of an item in limit-driven review: the promise in force, else the statute. Undefined where review
 * is driven by work, where the scenario sets the item's work itself, or where no limit is in force.
 */
export function drivingLimit(scenario: Scenario, item: Item, asOf: string): DrivingLimit | undefined {
  if (scenario.review !== 'limit-driven') return undefined;
  const own = scenario.items.find((each) => each.item === item.id || each.item === originOf(item));
  const share = (own?.limitShare ?? scenario.limitShare)?.value;
  if (share === undefined || own?.work !== undefined) return undefined;
  const limit = decisionLimit(item.limits, 'promised', asOf) ?? decisionLimit(item.limits, 'statutory', asOf);
  return limit === undefined ? undefined : { limit, share };
}
