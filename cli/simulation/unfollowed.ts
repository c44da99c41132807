import type { Id, Limit, Process, Scheme, Text } from '../../engine/model/index.ts';
import { inForceOn } from '../../engine/model/index.ts';

/** A limit that is set and that no share in time tells of. */
export interface UnfollowedLimit {
  /** The span limit, joint group or item. */
  readonly id: Id;
  readonly title: Text;
  readonly scheme: Scheme;
}

/**
 * The limits in force that runs do not hold anybody to, by what starts them: those of stages and of joint groups that run from
 * anything but receipt or acceptance, and those of items that run from the result of a procedure, an act or a group. What was
 * only observed is no limit.
 */
export function unfollowedLimits({ limits, groups, items, asOf }: Process): UnfollowedLimit[] {
  const binds = (limit: Limit): boolean => limit.scheme !== 'observed' && inForceOn(limit, asOf);
  const isHeard = ({ startsAt }: Limit): boolean =>
    typeof startsAt === 'string' || items.some(({ id }) => id === startsAt.event);
  const isOpen = ({ startsAt }: Limit): boolean => startsAt === 'receipt' || startsAt === 'acceptance';
  return [
    ...limits.filter((limit) => binds(limit) && !isOpen(limit)).map(({ id, title, scheme }) => ({ id, title, scheme })),
    ...groups.flatMap(({ id, title, limits: own = [] }) =>
      own.filter((limit) => binds(limit) && !isOpen(limit)).map(({ scheme }) => ({ id, title, scheme })),
    ),
    ...items.flatMap(({ id, title, limits: own }) =>
      own.filter((limit) => binds(limit) && !isHeard(limit)).map(({ scheme }) => ({ id, title, scheme })),
    ),
  ];
}
