import type { Item, PriorityRule } from '../../model/index.ts';
import { decisionLimit } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';
import { startClock } from '../../time/index.ts';
import type { Timing } from '../timing.ts';
import type { Handling } from './handling.ts';

/** The rank of an item in the line of a desk: by its class, or by the minute at which its decision is due. */
export function rankOf(
  { limits }: Item,
  { priority, asOf }: Handling,
  timing: Timing,
  receivedAt: () => Minute,
): (rule: PriorityRule) => number {
  const limit = decisionLimit(limits, 'promised', asOf) ?? decisionLimit(limits, 'statutory', asOf);
  return (rule) => {
    switch (rule) {
      case 'first-come':
        return 0;
      case 'class':
        return priority;
      case 'earliest-due':
        return limit === undefined ? Infinity : (timing.due(startClock(limit, receivedAt())) ?? Infinity);
    }
  };
}
