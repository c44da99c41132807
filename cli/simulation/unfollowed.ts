import type { Id, Limit, Process, Scheme, Text } from '../../engine/model/index.ts';
import { inForceOn } from '../../engine/model/index.ts';

/** A limit that is set and that no share in time tells of. */
export interface UnfollowedLimit {
  /** The span limit, joint group or item. */
  readonly id: Id;
  readonly title: Text;
  readonly scheme: Scheme;
  /** `stages`: it is over stages; `group`: it binds a joint group; `start`: it runs from what is no result of an item. */
  readonly because: 'stages' | 'group' | 'start';
}

/**
 * The limits in force that runs do not hold anybody to: those of stages and of joint groups, and those that run from the
 * result of a procedure, an act or a group. What was only observed is no limit.
 */
export function unfollowedLimits({ limits, groups, items, asOf }: Process): UnfollowedLimit[] {
  const binds = (limit: Limit): boolean => limit.scheme !== 'observed' && inForceOn(limit, asOf);
  const isHeard = ({ startsAt }: Limit): boolean =>
    typeof startsAt === 'string' || items.some(({ id }) => id === startsAt.event);
  return [
    ...limits.filter(binds).map(({ id, title, scheme }) => ({ id, title, scheme, because: 'stages' as const })),
    ...groups.flatMap(({ id, title, limits: own = [] }) =>
      own.filter(binds).map(({ scheme }) => ({ id, title, scheme, because: 'group' as const })),
    ),
    ...items.flatMap(({ id, title, limits: own }) =>
      own
        .filter((limit) => binds(limit) && !isHeard(limit))
        .map(({ scheme }) => ({ id, title, scheme, because: 'start' as const })),
    ),
  ];
}
