import type { IsoDate, Limit, StartEvent } from '../../model/index.ts';
import { limitsInForce } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { dayFromCivil, endsLater, formatDate, stateCalendar } from '../../time/index.ts';
import type { DefaultLimits } from '../default-limits.ts';
import { defaultLimitsOf, defaultLimitsOfGroup } from '../default-limits.ts';

type Amount = Pick<Limit, 'n' | 'unit'>;

const announced = stateCalendar();

/** The first working day of a year from which, because of holidays, the one limit ends later than the other. */
export function holidayExample(a: Amount, b: Amount, asOf: IsoDate): IsoDate | undefined {
  // Calendars begin in 1970; years far ahead have no announced holidays that could tell more.
  const year = Math.min(2100, Math.max(1970, Number(asOf.slice(0, 4))));
  const first = dayFromCivil({ year, month: 1, day: 1 });
  for (let day = first; day < first + 365; day++)
    if (announced.isWorkingDay(day) && endsLater(a, b, day, announced)) return formatDate(day);
  return undefined;
}

const order = { receipt: 0, acceptance: 1, decision: 2 } as const;

/** Whether the first event never happens before the second; undefined where that is not known. */
export function startsNoEarlier(a: StartEvent, b: StartEvent): boolean | undefined {
  if (typeof a === 'object' || typeof b === 'object')
    return typeof a === 'object' && typeof b === 'object' && a.event === b.event ? true : undefined;
  return order[a] >= order[b];
}

/** Whether two limits start at the same event. */
export function startTogether(a: StartEvent, b: StartEvent): boolean {
  return startsNoEarlier(a, b) === true && startsNoEarlier(b, a) === true;
}

/** A promise beside each statutory limit that ends at the same event. */
export interface Pair {
  readonly node: string;
  readonly at: string;
  readonly promise: Limit;
  readonly statute: Limit;
}

/** All promises of active items and groups beside the statutory limits, the law's defaults where there are no others. */
export function promisesBesideStatutes(active: ActiveProcess): Pair[] {
  const { asOf } = active.process;
  const owners = [
    ...active.items.map((item) => ({
      id: item.id,
      limits: item.limits,
      at: `items[${item.id}]`,
      usual: defaultLimitsOf(item, asOf),
    })),
    ...active.groups.map((group) => ({
      id: group.id,
      limits: group.limits ?? [],
      at: `groups[${group.id}]`,
      usual: defaultLimitsOfGroup(group, active),
    })),
  ];
  return owners.flatMap(({ id, limits, at, usual }) =>
    limitsInForce(limits, 'promised', asOf).flatMap((promise) => {
      const end = promise.endsAt ?? 'decision';
      const own = limitsInForce(limits, 'statutory', asOf).filter(({ endsAt }) => (endsAt ?? 'decision') === end);
      const statutes = own.length > 0 ? own : [usualEnd(usual, end)];
      return statutes
        .filter((statute) => statute !== undefined)
        .map((statute) => ({ node: id, at: `${at}.limits[${limits.indexOf(promise)}]`, promise, statute }));
    }),
  );
}

function usualEnd(usual: DefaultLimits | undefined, end: 'decision' | 'delivery'): Limit | undefined {
  return end === 'decision' ? usual?.decision : usual?.delivery;
}
