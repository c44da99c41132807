import type { Desk, Id, Scenario } from '../../model/index.ts';
import type { Unsupported } from '../executor.ts';
import { unsupported } from '../unsupported.ts';

/** What of a desk has to be the same in all scenarios that share it. What it is called and where its figures come from may differ. */
const SHARED: readonly [name: keyof Desk, of: (desk: Desk) => unknown][] = [
  ['authority', ({ authority }) => authority],
  ['does', ({ does = 'review' }) => does],
  ['staff', ({ staff }) => staff.value],
  ['share', ({ share }) => share?.value ?? 1],
  ['absence', ({ absence }) => absence?.value ?? 0],
  ['room', ({ room }) => room?.value ?? null],
  ['hours', ({ hours }) => hours ?? null],
  ['calendar', ({ calendar = 'state' }) => calendar],
  ['priority', ({ priority = 'first-come' }) => priority],
];

/**
 * The hall of several scenarios: the first one with the desks of all, each with the hours and days that its own scenario
 * gives it. Desks of one id are one desk, and must agree in all but the items that they serve.
 */
export function sharedHall([first, ...others]: readonly [Scenario, ...Scenario[]]): Scenario | Unsupported {
  if (others.length === 0) return first;
  const desks = desksIn(first);
  const calendars = [...(first.calendars ?? [])];
  for (const scenario of others) {
    if ((scenario.experiment.start === undefined) !== (first.experiment.start === undefined))
      return unlikeTime(first, scenario);
    for (const calendar of scenario.calendars ?? []) {
      const known = calendars.find(({ id }) => id === calendar.id);
      if (known === undefined) calendars.push(calendar);
      else if (JSON.stringify(known) !== JSON.stringify(calendar)) return unlikeCalendar(calendar.id, scenario);
    }
    for (const desk of desksIn(scenario)) {
      const known = desks.find(({ id }) => id === desk.id);
      if (known === undefined) desks.push(desk);
      const unlike = known && SHARED.find(([, of]) => JSON.stringify(of(known)) !== JSON.stringify(of(desk)));
      if (unlike !== undefined) return unlikeDesk(desk, unlike[0], first, scenario);
    }
  }
  return { ...first, desks, ...(calendars.length === 0 ? {} : { calendars }) };
}

/**
 * The hall as the cases of one of its scenarios see it: offices without a desk keep that scenario's hours, and desks that it
 * does not name serve none of its items.
 */
export function hallSeenFrom(scenario: Scenario, hall: Scenario): Scenario {
  if (scenario === hall) return hall;
  const own = new Map(desksIn(scenario).map((desk) => [desk.id, desk]));
  return {
    ...scenario,
    desks: hall.desks.map((desk) => own.get(desk.id) ?? { ...desk, items: [] }),
    ...(hall.calendars === undefined ? {} : { calendars: hall.calendars }),
    experiment: hall.experiment,
  };
}

function desksIn({ desks, hours, calendar }: Scenario): Desk[] {
  return desks.map((desk) => ({
    ...desk,
    ...(desk.hours === undefined && hours !== undefined ? { hours } : {}),
    ...(desk.calendar === undefined && calendar !== undefined ? { calendar } : {}),
  }));
}

function unlikeDesk({ id }: Desk, part: string, first: Scenario, other: Scenario): Unsupported {
  return unsupported(
    `窗口“${id}”的 ${part} 在方案“${first.id}”和“${other.id}”中写得不一样；同一大厅的同一窗口须一致，不是同一窗口的请改用不同的编号。`,
    `The ${part} of the desk ${id} is not the same in the scenarios ${first.id} and ${other.id}; a desk that processes share has to agree. Give desks that are not the same different ids.`,
  );
}

function unlikeCalendar(id: Id, { id: scenario }: Scenario): Unsupported {
  return unsupported(
    `方案“${scenario}”带的日历“${id}”与同一大厅别的方案带的不一样；请用同一份，不是同一份的请改用不同的编号。`,
    `The calendar ${id} of the scenario ${scenario} is not that of another scenario of the hall; use the same one, or give calendars that are not the same different ids.`,
  );
}

function unlikeTime(first: Scenario, other: Scenario): Unsupported {
  return unsupported(
    `方案“${first.id}”和“${other.id}”一个写明起始时刻，一个没有；同一大厅须都按日历或都不计日期，请在两处都写 experiment.start，或都删去。`,
    `One of the scenarios ${first.id} and ${other.id} says when it starts, and the other does not; processes of one hall run on the calendar together or not at all. Give experiment.start in both, or in neither.`,
  );
}
