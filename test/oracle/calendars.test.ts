import { afterEach, describe, expect, test, vi } from 'vitest';
import { processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import type { CalendarDocument, DeskHours, Process, Scenario } from '../../engine/model/index.ts';
import type { TraceLine } from '../../engine/run/index.ts';
import { actorExecutor, noLuck } from '../../engine/run/index.ts';
import { defaultHours, formatMinute, parseMinute, scheduleOf, stateCalendar } from '../../engine/time/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { basis, deskOf, fixed, listed, modelOf, workOf } from './runs.ts';

// Office time 9–12 and 13–17 unless told otherwise. Every date here was worked out by hand from the notices of the State
// Council, not by the engine.

const minute = (civil: string): number => {
  const found = parseMinute(civil);
  if (found === undefined) throw new Error(`no minute: ${civil}`);
  return found;
};

/** One item of so many minutes. */
const oneItem = (minutes: number): Process =>
  processOf([station('a', [], { duration: { n: minutes, unit: 'minute', basis } })], ['a']);

interface Offices {
  readonly hours?: DeskHours;
  readonly calendar?: Scenario['calendar'];
  readonly calendars?: readonly CalendarDocument[];
  readonly desks?: Scenario['desks'];
}

/** Cases that arrive at given civil minutes of a dated run, in whole minutes. */
function scenario(
  arrivals: readonly string[],
  { hours, calendar, calendars = [], desks = [] }: Offices = {},
): Scenario {
  const [start] = arrivals.map(minute) as [number];
  const {
    hours: _,
    calendar: __,
    ...open
  } = scenarioOf(
    { arrivals: listed(arrivals.map((each) => minute(each) - start)), desks },
    { cases: arrivals.length, start, grain: 'minute' },
  );
  return {
    ...open,
    ...(hours === undefined ? {} : { hours }),
    ...(calendar === undefined ? {} : { calendar }),
    calendars: [...calendars],
  };
}

const linesOf = (process: Process, given: Scenario): TraceLine[] => {
  const lines: TraceLine[] = [];
  modelOf(process, given).run(0, { emit: (line) => lines.push(line) });
  return lines;
};
const when = (lines: readonly TraceLine[], event: TraceLine['event']): string[] =>
  lines.filter((line) => line.event === event).map(({ at }) => formatMinute(at));

describe('one case at an office: received, and done', () => {
  test.each([
    // Nights, noon, closing time.
    ['overnight', '2018-10-15T16:30', 60, '2018-10-15T16:30', '2018-10-16T09:30'],
    ['over noon', '2018-10-15T11:50', 30, '2018-10-15T11:50', '2018-10-15T13:20'],
    ['at noon it is closed', '2018-10-15T12:00', 30, '2018-10-15T13:00', '2018-10-15T13:30'],
    ['at closing time it is closed', '2018-10-15T17:00', 30, '2018-10-16T09:00', '2018-10-16T09:30'],
    ['a minute before closing', '2018-10-15T16:59', 2, '2018-10-15T16:59', '2018-10-16T09:01'],
    ['done at closing time, not at the next opening', '2018-10-15T16:00', 60, '2018-10-15T16:00', '2018-10-15T17:00'],
    ['done at noon', '2018-10-15T11:00', 60, '2018-10-15T11:00', '2018-10-15T12:00'],
    ['before opening', '2018-10-15T03:00', 1, '2018-10-15T09:00', '2018-10-15T09:01'],
    ['three days of seven hours', '2018-10-15T09:00', 1260, '2018-10-15T09:00', '2018-10-17T17:00'],
    // Weekends: 12 October 2018 is a Friday.
    ['over a weekend', '2018-10-12T16:00', 120, '2018-10-12T16:00', '2018-10-15T10:00'],
    ['on a Saturday', '2018-10-13T10:00', 60, '2018-10-15T09:00', '2018-10-15T10:00'],
    // National Day 2018: 1–7 October; Saturday 29 and Sunday 30 September are worked.
    ['through a worked weekend', '2018-09-28T16:30', 600, '2018-09-28T16:30', '2018-09-30T11:30'],
    ['the last minute before a holiday', '2018-09-30T16:59', 2, '2018-09-30T16:59', '2018-10-08T09:01'],
    ['begun on a holiday', '2018-10-03T10:00', 60, '2018-10-08T09:00', '2018-10-08T10:00'],
    // Labour Day 2019, changed in March: 1–4 May; Sundays 28 April and 5 May are worked.
    ['to a worked Sunday', '2019-04-26T16:00', 120, '2019-04-26T16:00', '2019-04-28T10:00'],
    ['over Labour Day 2019', '2019-04-30T16:00', 180, '2019-04-30T16:00', '2019-05-05T11:00'],
    // Spring Festival 2020, extended to 2 February; Sunday 19 January is worked, Saturday 1 February no longer.
    ['to the worked Sunday before', '2020-01-17T16:30', 60, '2020-01-17T16:30', '2020-01-19T09:30'],
    ['over the extended festival', '2020-01-23T16:30', 60, '2020-01-23T16:30', '2020-02-03T09:30'],
    // The same over a leap day: 28 February 2020 is a Friday.
    ['over a leap day', '2020-02-28T16:00', 120, '2020-02-28T16:00', '2020-03-02T10:00'],
    // New Year's Day 2019: 30 December to 1 January; Saturday 29 December is worked.
    ['over the turn of the year', '2018-12-29T16:00', 120, '2018-12-29T16:00', '2019-01-02T10:00'],
  ] as const)('%s: from %s %i minutes', (_name, arrival, minutes, received, done) => {
    const process = oneItem(minutes);
    const bulk = linesOf(process, scenario([arrival]));
    expect([when(bulk, 'received'), when(bulk, 'decided')]).toEqual([[received], [done]]);
    const manned = linesOf(process, scenario([arrival], { desks: [deskOf('a', 1)] }));
    expect([when(manned, 'received'), when(manned, 'decided')]).toEqual([[received], [done]]);
    const time = {
      kind: 'dated',
      start: minute(arrival),
      schedule: scheduleOf(stateCalendar(), defaultHours),
    } as const;
    const actor = actorExecutor.run({ process, attributes: {}, lifecycles, time, luck: noLuck });
    if (actor.kind === 'unsupported') throw new Error(actor.reason.en);
    expect([when(actor.trace, 'received'), when(actor.trace, 'decided')]).toEqual([[received], [done]]);
    // Numbers without a trace are made on a way of their own.
    expect(modelOf(process, scenario([arrival])).run(0).elapsed.mean).toBe(minute(done) - minute(arrival));
  });
});

describe('other hours and calendars', () => {
  const [morning, none]: [[number, number][], [number, number][]] = [[[480, 720]], []];
  const local: CalendarDocument = {
    format: 1,
    id: 'local',
    title: { zh: '本地日历', en: 'Local calendar' },
    localHolidays: ['2018-10-12'],
    workingWeekdays: [1, 2, 3, 4, 5, 6],
  };

  test.each([
    ['weekdays keep no holiday', { calendar: 'weekdays' }, '2018-10-03T10:00', '2018-10-03T11:00'],
    ['weekdays have no worked Sunday', { calendar: 'weekdays' }, '2019-04-26T16:30', '2019-04-29T09:30'],
    [
      'round the clock on any day',
      { calendar: 'none', hours: 'round-the-clock' },
      '2018-10-06T23:30',
      '2018-10-07T00:30',
    ],
    [
      'mornings on Tuesdays and Saturdays, every week',
      { calendar: 'none', hours: { week: [none, morning, none, none, none, morning, none] } },
      '2018-10-02T11:30',
      '2018-10-06T08:30',
    ],
    [
      'mornings on Saturdays only, every week',
      { calendar: 'none', hours: { week: [none, none, none, none, none, morning, none] } },
      '2018-10-06T11:30',
      '2018-10-13T08:30',
    ],
    [
      'a calendar of its own keeps a local holiday and works on Saturdays, in the hours of make-up days',
      { calendar: 'local', calendars: [local] },
      // Friday 12 October is the local holiday, and the State Council would not work on Saturday the 13th.
      '2018-10-11T16:30',
      '2018-10-13T09:30',
    ],
    [
      'what the State Council announces holds in a calendar of its own as well',
      { calendar: 'local', calendars: [local] },
      '2018-09-30T16:30',
      '2018-10-08T09:30',
    ],
    [
      'made-up days have hours of their own',
      { hours: { week: [morning, morning, morning, morning, morning, none, none], makeUp: [[600, 615]] } },
      // Friday 28 September until noon, then quarters of an hour on Saturday and Sunday, and the rest after the holiday.
      '2018-09-28T11:45',
      '2018-10-08T08:15',
    ],
  ] as const)('%s', (_name, offices, arrival, done) => {
    expect(when(linesOf(oneItem(60), scenario([arrival], offices as Offices)), 'decided')).toEqual([done]);
  });
});

describe('a line at a desk of one', () => {
  test('goes on after the weekend: 90 minutes for each of three from Friday at four', () => {
    const arrivals = ['2018-10-12T16:00', '2018-10-12T16:00', '2018-10-12T18:00'];
    const given = scenario(arrivals, { desks: [deskOf('a', 1)] });
    expect(when(linesOf(oneItem(90), given), 'decided')).toEqual([
      '2018-10-15T09:30',
      '2018-10-15T11:00',
      '2018-10-15T13:30',
    ]);
    const [desk] = modelOf(oneItem(90), given).run(0).desks;
    // The second asks on Friday at 16:00; the third is let in on Monday at 9:00.
    const waits = [0, minute('2018-10-15T09:30') - minute('2018-10-12T16:00'), 120];
    expect(desk!.waits.sum).toBe(waits.reduce((sum, wait) => sum + wait, 0));
    expect(desk!.work).toBe(270);
    // From Friday at 16:00 to Monday at 13:30 the office was open for 60, 180 and 30 minutes.
    expect(desk!.utilisation).toBe(1);
  });

  test('two offices with days of their own hand a case over on the first that both allow', () => {
    const tuesdays: DeskHours = { week: [[], [[540, 1020]], [], [], [], [], []] };
    const process = processOf([station('a'), station('b', ['a'])], ['b']);
    const given: Scenario = {
      ...scenario(['2018-10-17T10:00'], { desks: [deskOf('a', 1), deskOf('b', 1, { hours: tuesdays })] }),
      items: [workOf('a', fixed(60)), workOf('b', fixed(480 + 30))],
    };
    expect(when(linesOf(process, given), 'decided')).toEqual(['2018-10-17T11:00', '2018-10-30T09:30']);
  });
});

describe('the time zone of the host', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  /** A dated run with everything of the engine loaded anew under a host time zone. */
  async function runIn(zone: string): Promise<{ offset: number; result: string; decided: string[] }> {
    vi.stubEnv('TZ', zone);
    vi.resetModules();
    const { compileMass } = await import('../../engine/run/index.ts');
    const days = Array.from({ length: 200 }, (_, day) => day * 1440 + 13);
    const given: Scenario = {
      ...scenario(['2018-09-28T16:30'], { desks: [deskOf('a', 1)] }),
      arrivals: listed(days),
      items: [{ ...workOf('a', { kind: 'exponential', mean: 300 }), handOver: set(fixed(700)) }],
    };
    const model = compileMass(oneItem(1), { ...given, experiment: { ...given.experiment, cases: 200 } }, lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    const lines: TraceLine[] = [];
    const result = model.run(0, { emit: (line) => lines.push(line) });
    return {
      offset: new Date(2018, 6, 1).getTimezoneOffset(),
      result: JSON.stringify(result),
      decided: when(lines, 'decided'),
    };
  }

  test('does not matter to half a year of cases (seed 1)', async () => {
    const [here, there] = [await runIn('Asia/Shanghai'), await runIn('America/Los_Angeles')];
    // Without this the test could pass on a host that ignores TZ.
    expect([here.offset, there.offset]).toEqual([-480, 420]);
    expect(there.result).toBe(here.result);
    expect(there.decided).toEqual(here.decided);
    expect(here.decided).toHaveLength(200);
  });
});
