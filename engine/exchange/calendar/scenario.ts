import type { CalendarDocument, Id, Parsed, Process, Scenario } from '../../model/index.ts';
import { isKeptId, parseScenario } from '../../model/index.ts';
import { findingsOfNotices } from './calendar-document.ts';

/**
 * The scenario in unknown JSON with the announcements of the calendars that it carries, held against the process that it speaks
 * of. Never throws; findings name place and mend.
 */
export function readScenario(json: unknown, process: Process): Parsed<Scenario> {
  const parsed = parseScenario(json, process);
  if (!parsed.ok) return parsed;
  const wrong = (parsed.value.calendars ?? []).flatMap((calendar) =>
    findingsOfNotices(calendar).map((finding) => ({ ...finding, at: `calendars[${calendar.id}].${finding.at}` })),
  );
  return wrong.length > 0 ? { ok: false, findings: wrong } : parsed;
}

/** A calendar of a server that a scenario names, and where it does first. */
export interface NamedCalendar {
  readonly id: Id;
  readonly at: string;
}

/** The calendars of a server that a scenario, or unknown JSON meant as one, names and does not carry. */
export function calendarsNamed(json: unknown): NamedCalendar[] {
  const { calendar, desks, calendars } = fieldsOf(json);
  const carried = listOf(calendars).map((one) => fieldsOf(one)['id']);
  const named = [
    { id: calendar, at: 'calendar' },
    ...listOf(desks).map((desk, place) => {
      const { id, calendar: own } = fieldsOf(desk);
      return { id: own, at: `desks[${typeof id === 'string' ? id : place}].calendar` };
    }),
  ];
  const found = new Map<Id, NamedCalendar>();
  for (const { id, at } of named)
    if (typeof id === 'string' && isKeptId(id) && !carried.includes(id) && !found.has(id)) found.set(id, { id, at });
  return [...found.values()];
}

/** A scenario with the days of a calendar wherever it had those of the State Council. */
export function withCalendar(scenario: Scenario, calendar: CalendarDocument): Scenario {
  const { id } = calendar;
  return {
    ...scenario,
    ...(scenario.calendar === undefined || scenario.calendar === 'state' ? { calendar: id } : {}),
    calendars: [...(scenario.calendars ?? []).filter((other) => other.id !== id), calendar],
    desks: scenario.desks.map((desk) => (desk.calendar === 'state' ? { ...desk, calendar: id } : desk)),
  };
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}
