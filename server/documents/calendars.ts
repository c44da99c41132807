import type { NamedCalendar } from '../../engine/exchange/index.ts';
import { calendarsNamed, parseCalendar } from '../../engine/exchange/index.ts';
import type { CalendarDocument, Scenario } from '../../engine/model/index.ts';
import type { Caller } from '../access/caller.ts';
import type { Store } from '../store/index.ts';
import type { Wanted } from './kept.ts';
import { keptDocument, onCitiesPage } from './kept.ts';

/**
 * A scenario in unknown JSON that carries the calendars of this server which it and its desks name by the ids of their
 * documents, each as the caller may see it now. Rejects with ApiError at the place that names one, under `part` of the request:
 * 404 where there is none that they may see, 422 for a document of another kind.
 */
export async function withKeptCalendars(caller: Caller, store: Store, json: unknown, part: string): Promise<unknown> {
  const named = calendarsNamed(json);
  if (named.length === 0) return json;
  const found: CalendarDocument[] = [];
  for (const { id, at } of named) found.push(await keptCalendar(caller, store, { id, at: `${part}.${at}` }));
  const { calendars, ...scenario } = json as { readonly calendars?: unknown };
  // What is no list is told by the schema; it is left as it is.
  if (calendars !== undefined && !Array.isArray(calendars)) return json;
  return { ...scenario, calendars: [...((calendars ?? []) as unknown[]), ...found] };
}

/** A scenario as it is kept: without the calendars of this server that it only names, so that it has them as they stand. */
export function withoutKeptCalendars(scenario: Scenario, named: readonly NamedCalendar[]): Scenario {
  const { calendars = [], ...rest } = scenario;
  const own = calendars.filter((calendar) => !named.some(({ id }) => id === calendar.id));
  return own.length === 0 ? rest : { ...rest, calendars: own };
}

/** A calendar of this server that a request names. Rejects with ApiError as `keptDocument` does. */
export function keptCalendar(caller: Caller, store: Store, named: NamedCalendar): Promise<CalendarDocument> {
  return keptDocument(caller, store, named, calendar);
}

const calendar: Wanted<CalendarDocument> = {
  kind: 'calendar',
  name: { zh: '日历', en: 'calendar' },
  listed: onCitiesPage,
  instead: { zh: '改用国务院的放假安排（state）', en: 'use that of the State Council (state)' },
  parse: parseCalendar,
};
