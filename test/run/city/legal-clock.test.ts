import { describe, expect, test } from 'vitest';
import { assumed, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { DeskCalendar, Item, Scenario, Spread } from '../../../engine/model/index.ts';
import type { TraceLine } from '../../../engine/run/index.ts';
import { actorMass, compileMass } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';

// Whatever days a desk is open, limits are counted on the calendar of the whole scenario.

const DAY = 1440;
/** Monday, 2026-03-02, 00:00; the week after it has no holiday. */
const MARCH = 20_514 * DAY;
const fixed = (value: number): Spread => ({ kind: 'fixed', value });

const limited: Partial<Item> = {
  lifecycle: 'promised',
  duration: { n: 6, unit: 'working-day', basis: assumed },
  limits: [{ scheme: 'promised', n: 5, unit: 'working-day', startsAt: 'acceptance', basis: assumed }],
};

/** One desk, open from 9 to 17 every day of the week where its calendar lets it, in a hall on the State Council's calendar. */
function hall(calendar: DeskCalendar | undefined, over: Partial<Scenario> = {}): Scenario {
  const week = Array.from({ length: 7 }, (): [number, number][] => [[540, 1020]]);
  const desk = { id: 'office', authority: 'office', staff: set(1), hours: { week } };
  const {
    hours: _,
    calendar: __,
    ...scenario
  } = scenarioOf(
    { arrivals: { kind: 'list', minutes: [540], basis: assumed } },
    { cases: 1, start: MARCH, grain: 'minute' },
  );
  return { ...scenario, desks: [calendar === undefined ? desk : { ...desk, calendar }], ...over };
}

/** The lines of one case, which the tables and the statechart have to tell alike. */
function told(scenario: Scenario, over: Partial<Item> = {}): TraceLine[] {
  const process = processOf([station('office', [], { ...limited, ...over })], ['office']);
  const [actor, bulk] = [actorMass(process, scenario, lifecycles), compileMass(process, scenario, lifecycles)];
  if (actor.kind === 'unsupported' || bulk.kind === 'unsupported') throw new Error('cannot be run');
  const [expected, lines]: [TraceLine[], TraceLine[]] = [[], []];
  actor.run(0, (line) => expected.push(line));
  const { elapsed } = bulk.run(0, { emit: (line) => lines.push(line) });
  expect(lines).toEqual(expected);
  expect(bulk.run(0).elapsed.mean).toBe(elapsed.mean);
  return lines;
}

const dueOf = (lines: readonly TraceLine[]): number[] =>
  lines.flatMap((line) => (line.event === 'accepted' || line.event === 'deemed' ? line.due.map(({ at }) => at) : []));
const minuteOf = (lines: readonly TraceLine[], event: TraceLine['event']): number =>
  lines.find((line) => line.event === event)!.at;
/** The last minute of a day, counted from Monday, 2 March. */
const endOf = (day: number): number => MARCH + (day + 1) * DAY;

describe('a desk that is open every day', () => {
  test('works on Saturday, and moves no due date', () => {
    const [usual, daily] = [told(hall(undefined)), told(hall('none'))];
    // Five working days after Monday, 2 March: the next Monday.
    expect([dueOf(usual), dueOf(daily)]).toEqual([[endOf(7)], [endOf(7)]]);
    // The sixth day of work from Monday on: the next Monday, or Saturday.
    expect([minuteOf(usual, 'decided'), minuteOf(daily, 'decided')]).toEqual([
      MARCH + 7 * DAY + 1020,
      MARCH + 5 * DAY + 1020,
    ]);
  });

  test('silence is acceptance after five working days of the law', () => {
    const items = [{ item: 'office', preparation: set(fixed(4800)) }];
    const deemed = (calendar?: DeskCalendar): number => {
      const scenario = hall(calendar, { items });
      const desks = scenario.desks.flatMap((desk) => [desk, { ...desk, id: 'window', does: 'intake' as const }]);
      return minuteOf(told({ ...scenario, desks }, { kind: '行政许可' }), 'deemed');
    };
    expect([deemed(), deemed('none')]).toEqual([endOf(7), endOf(7)]);
  });

  // 不动产登记暂行条例 17: what is not refused on the spot counts as accepted; on the spot is read as on the day of the receipt.
  test('a registration of real estate whose papers are in a window’s line at the end of the day is accepted', () => {
    const title: Partial<Item> = {
      kind: '行政确认',
      basis: { kind: 'law', act: { zh: '不动产登记暂行条例', en: '' }, article: '16' },
    };
    const lines = (minutes: number): TraceLine[] => {
      const scenario = hall(undefined, { items: [{ item: 'office', preparation: set(fixed(minutes)) }] });
      const desks = scenario.desks.flatMap((desk) => [desk, { ...desk, id: 'window', does: 'intake' as const }]);
      return told({ ...scenario, desks }, title);
    };
    const [received] = lines(600);
    expect(lines(600).find(({ event }) => event === 'deemed')).toMatchObject({ at: endOf(0), effective: received!.at });
    // Five working days from the receipt on Monday, though the window is at it until Tuesday.
    expect(dueOf(lines(600))).toEqual([endOf(7)]);
    expect(lines(240).map(({ event }) => event)).not.toContain('deemed');
    // Other confirmations are never accepted by silence.
    expect(told(hall(undefined), { ...title, basis: assumed }).map(({ event }) => event)).not.toContain('deemed');
  });

  test('a scenario that as a whole keeps every day counts its limits on every day', () => {
    expect(dueOf(told(hall(undefined, { calendar: 'none' })))).toEqual([endOf(5)]);
  });

  test('what uses up its limit takes the days that the limit counts', () => {
    const driven = (calendar?: DeskCalendar): number =>
      minuteOf(told(hall(calendar, { review: 'limit-driven', limitShare: set(fixed(1)) })), 'decided');
    // Five days of eight hours from Monday morning on: Friday at closing time, however the desk is open at weekends.
    expect([driven(), driven('none')]).toEqual([MARCH + 4 * DAY + 1020, MARCH + 4 * DAY + 1020]);
    const longer = { limits: limited.limits!.map((limit) => ({ ...limit, n: 6 })) };
    const six = (calendar?: DeskCalendar): number =>
      minuteOf(told(hall(calendar, { review: 'limit-driven', limitShare: set(fixed(1)) }), longer), 'decided');
    expect([six(), six('none')]).toEqual([MARCH + 7 * DAY + 1020, MARCH + 7 * DAY + 1020]);
  });
});
