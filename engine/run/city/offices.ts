import type { Desk, DeskCalendar, DeskHours, DeskWork, Id, Item, Scenario } from '../../model/index.ts';
import { originOf } from '../../model/index.ts';
import type { Calendar, OfficeHours, Schedule } from '../../time/index.ts';
import { alwaysOpen, defaultHours, roundTheClock, scheduleOf } from '../../time/index.ts';
import type { Timing } from '../timing.ts';
import { timingOf } from '../timing.ts';
import { calendarFor } from './days-open.ts';
import type { Officers } from './places.ts';
import type { WorkClock } from './work-clock.ts';
import { AlwaysClock, ScheduleClock, WeeklyClock } from './work-clock.ts';

/** How time passes at one desk or office: for the event loop, and for limits and amounts of work. */
export interface Office {
  readonly clock: WorkClock;
  readonly timing: Timing;
}

/**
 * The desks and office hours of a scenario. Whatever days a desk is open, limits are counted on the calendar of the whole
 * scenario: hall hours never lengthen or shorten a legal clock. Throws a RangeError for a calendar that the scenario names and
 * does not carry, or that has a notice which cannot be read; `readScenario` tells both as findings first.
 */
export class Offices {
  readonly desks: readonly Desk[];
  readonly isDated: boolean;
  readonly #scenario: Scenario;
  readonly #known = new Map<string, Office>();
  readonly #legal: Calendar;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#legal = calendarFor(scenario.calendar ?? 'state', scenario.calendars);
    this.desks = scenario.desks;
    this.isDated = scenario.experiment.start !== undefined;
  }

  /** The desk that does one thing for an item, by its place in `desks`; −1 where there are hands enough. */
  deskOf(item: Item, work: DeskWork): number {
    const named = this.desks.findIndex(
      ({ does = 'review', items }) =>
        does === work && items !== undefined && (items.includes(item.id) || items.includes(originOf(item))),
    );
    if (named >= 0) return named;
    return this.desks.findIndex(
      ({ does = 'review', authority, items }) => does === work && items === undefined && authority === item.authority,
    );
  }

  /** Whom a scenario says the survey of a joint group needs. */
  officersOf(scenario: Scenario, group: Id): Officers[] {
    const survey = scenario.groups.find((each) => each.group === group)?.survey;
    return (survey?.officers ?? []).map(({ desk, staff }) => ({
      desk: this.desks.findIndex(({ id }) => id === desk),
      staff,
    }));
  }

  /** How time passes at a desk. */
  ofDesk(desk: number): Office {
    const { hours, calendar } = this.desks[desk]!;
    return this.#office(hours ?? this.#scenario.hours, calendar ?? this.#scenario.calendar);
  }

  /** How time passes at an authority: as at its own desk, else as everywhere. */
  ofAuthority(authority: Id | undefined): Office {
    const desk = this.desks.findIndex(
      ({ does = 'review', items, authority: own }) => does === 'review' && items === undefined && own === authority,
    );
    return desk >= 0 ? this.ofDesk(desk) : this.#office(this.#scenario.hours, this.#scenario.calendar);
  }

  /** How time passes for what uses up its limit: in the hours of its authority, on the days that the limit counts. */
  ofLimit(authority: Id | undefined): Office {
    const desk = this.desks.find(
      ({ does = 'review', items, authority: own }) => does === 'review' && items === undefined && own === authority,
    );
    return this.#office(desk?.hours ?? this.#scenario.hours, this.#scenario.calendar);
  }

  #office(hours: DeskHours | undefined, calendar: DeskCalendar = 'state'): Office {
    const { start } = this.#scenario.experiment;
    const key = JSON.stringify([hours, calendar]);
    let office = this.#known.get(key);
    if (office === undefined) {
      if (start === undefined) office = { clock: new AlwaysClock(480), timing: timingOf({ kind: 'undated' }) };
      else {
        const schedule = scheduleFor(hours, calendar, calendarFor(calendar, this.#scenario.calendars));
        office = {
          clock: clockOf(schedule, calendar),
          timing: timingOf({ kind: 'dated', start, schedule }, this.#legal),
        };
      }
      this.#known.set(key, office);
    }
    return office;
  }
}

function scheduleFor(hours: DeskHours | undefined, calendar: DeskCalendar, days: Calendar): Schedule {
  const office = hoursOf(hours);
  if (calendar !== 'none') return scheduleOf(days, office);
  // Every day is worked as the hours say: no day is made up for.
  return hours === 'round-the-clock' ? alwaysOpen : scheduleOf(days, { ...office, makeUp: [] });
}

function hoursOf(hours: DeskHours | undefined): OfficeHours {
  if (hours === undefined) return defaultHours;
  if (hours === 'round-the-clock') return roundTheClock;
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = hours.week;
  const week: OfficeHours['week'] = [
    monday ?? [],
    tuesday ?? [],
    wednesday ?? [],
    thursday ?? [],
    friday ?? [],
    saturday ?? [],
    sunday ?? [],
  ];
  return { week, makeUp: hours.makeUp ?? [] };
}

function clockOf(schedule: Schedule, calendar: DeskCalendar): WorkClock {
  if (schedule === alwaysOpen) return new AlwaysClock(schedule.dayMinutes);
  const isWeekly = calendar === 'none' || calendar === 'weekdays';
  return isWeekly ? new WeeklyClock(schedule) : new ScheduleClock(schedule);
}
