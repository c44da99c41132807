import type { Id, IsoDate, Limit } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { formatDate, parseDate } from '../../time/index.ts';

/** A limit with its place in the document. */
export interface Dated {
  readonly limit: Limit;
  readonly at: string;
}

/** The limits of one scheme of an item or group that end at the same event, as they followed one another. */
export interface Timeline {
  readonly node: Id;
  readonly scheme: Limit['scheme'];
  /** The earliest first. */
  readonly limits: readonly Dated[];
}

const beginning: IsoDate = '0001-01-01';
const end: IsoDate = '9999-12-31';

/** The first day of a limit; the first of all days, where it names none. */
export function firstDay({ limit }: Dated): IsoDate {
  return limit.from ?? beginning;
}

/** The last day of a limit; the last of all days, where it names none. */
export function lastDay({ limit }: Dated): IsoDate {
  return limit.until ?? end;
}

/** The day after a date. */
export function dayAfter(date: IsoDate): IsoDate {
  const day = parseDate(date);
  return day === undefined ? date : formatDate(day + 1);
}

/** The timelines of all active items and groups. */
export function timelinesOf(active: ActiveProcess): Timeline[] {
  const owners: { id: Id; limits: readonly Limit[]; place: string }[] = [
    ...active.items.map(({ id, limits }) => ({ id, limits, place: `items[${id}]` })),
    ...active.groups.map(({ id, limits = [] }) => ({ id, limits, place: `groups[${id}]` })),
  ];
  return owners.flatMap(({ id, limits, place }) => {
    const lines = new Map<string, Dated[]>();
    limits.forEach((limit, index) => {
      const key = `${limit.scheme} ${limit.endsAt ?? 'decision'}`;
      lines.set(key, [...(lines.get(key) ?? []), { limit, at: `${place}.limits[${index}]` }]);
    });
    return [...lines.values()].map((dated) => ({
      node: id,
      scheme: dated[0]!.limit.scheme,
      limits: [...dated].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0)),
    }));
  });
}
