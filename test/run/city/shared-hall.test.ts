import { describe, expect, test } from 'vitest';
import { assumed, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { CalendarDocument, Desk, Item, Process, Scenario, Spread } from '../../../engine/model/index.ts';
import type { MassResult, TraceLine } from '../../../engine/run/index.ts';
import { actorHall, compileHall } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';

// Several processes in one hall, small enough to be reckoned by hand.

const fixed = (value: number): Spread => ({ kind: 'fixed', value });
const desk = (over: Partial<Desk> = {}): Desk => ({ id: 'desk', authority: 'office', staff: set(1), ...over });
const process = (id: string, over: Partial<Item> = {}): Process => ({
  ...processOf([station('office', [], { tail: { workingDays: 0, basis: assumed }, ...over })], ['office']),
  id,
});
const scenario = (id: string, minutes: number[], work: number, over: Partial<Scenario> = {}): Scenario => ({
  ...scenarioOf(
    {
      arrivals: { kind: 'list', minutes, basis: assumed },
      desks: [desk()],
      items: [{ item: 'office', work: set(fixed(work)) }],
      ...over,
    },
    { cases: minutes.length },
  ),
  id: `${id}-scenario`,
  process: id,
});

/** What both executors say of a hall of `a` and `b`, line by line the same. */
function run(a: Scenario, b: Scenario, over: Partial<Item> = {}): MassResult {
  const members = [
    { process: process('a'), scenario: a },
    { process: process('b', over), scenario: b },
  ] as const;
  const [bulk, actor] = [compileHall(members, lifecycles), actorHall(members, lifecycles)];
  if (bulk.kind === 'unsupported') throw new Error(bulk.reason.en);
  if (actor.kind === 'unsupported') throw new Error(actor.reason.en);
  const [expected, lines]: [TraceLine[], TraceLine[]] = [[], []];
  actor.run(0, (line) => expected.push(line));
  bulk.run(0, { emit: (line) => lines.push(line) });
  expect(lines).toEqual(expected);
  return bulk.run(0, { detail: true, promises: [60] });
}
function refused(a: Scenario, b: Scenario): string {
  const members = [
    { process: process('a'), scenario: a },
    { process: process('b'), scenario: b },
  ] as const;
  const model = compileHall(members, lifecycles);
  return model.kind === 'unsupported' ? model.reason.en : '';
}

describe('a hall of two processes', () => {
  // One of staff: a's cases take 30 minutes, b's 50. a comes at 0 and 100, b at 10: b waits 20 and is done at 80.
  const [a, b] = [scenario('a', [0, 100], 30), scenario('b', [10], 50)];

  test('tells each process by itself, and all of them together', () => {
    const { members, elapsed, counted, desks } = run(a, b);
    expect([counted, elapsed.count]).toEqual([3, 3]);
    expect(
      members!.map((each) => [each.process, each.counted, each.outcomes.reached, each.elapsed.min, each.elapsed.max]),
    ).toEqual([
      ['a', 2, 2, 30, 30],
      ['b', 1, 1, 70, 70],
    ]);
    expect(members!.map(({ promises }) => [promises[0]!.onTime, promises[0]!.count])).toEqual([
      [2, 2],
      [0, 1],
    ]);
    expect(members!.map(({ spread }) => spread.count)).toEqual([2, 1]);
    expect([desks.length, desks[0]!.waits.max]).toEqual([1, 20]);
  });

  test('tells items of one id apart by their process', () => {
    const { detail } = run(a, b);
    expect(detail!.items.map(({ node, minutes }) => [node, minutes])).toEqual([
      ['a/office', 60],
      ['b/office', 50],
    ]);
    expect(detail!.way.map(({ node, cases }) => [node, cases])).toEqual([
      ['a/office', 2],
      ['b/office', 1],
    ]);
  });

  test('one process alone is told as ever', () => {
    const model = compileHall([{ process: process('a'), scenario: a }], lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    const result = model.run(0, { detail: true });
    expect(result.members).toBeUndefined();
    expect(result.detail!.items.map(({ node }) => node)).toEqual(['office']);
  });

  test('cases of the backlog and of the warm-up are left out of each process, too', () => {
    const backlog = [{ count: 2, done: [], age: 10, basis: assumed }];
    const late = { ...a, experiment: { ...a.experiment, warmUp: 50 } };
    const { members } = run(late, { ...b, backlog });
    expect(members!.map(({ counted }) => counted)).toEqual([1, 0]);
  });

  test('a desk that a scenario does not name serves none of its cases, though the authority is the same', () => {
    const { members, desks } = run(a, { ...b, desks: [desk({ id: 'other' })] });
    expect(members!.map(({ elapsed }) => elapsed.max)).toEqual([30, 50]);
    expect(desks.map(({ id, waits }) => [id, waits.count])).toEqual([
      ['desk', 2],
      ['other', 1],
    ]);
    expect(run(a, { ...b, desks: [] }).desks.map(({ waits }) => waits.count)).toEqual([2]);
  });

  test('a window that both use may list other items for each', () => {
    const listed = (items: string[]): Partial<Scenario> => ({ desks: [desk({ items })] });
    const other = { ...b, ...listed(['office']) };
    expect(run(a, other).members!.map(({ elapsed }) => elapsed.max)).toEqual([30, 70]);
  });

  test('an office without a desk keeps the hours of its own scenario', () => {
    const week = Array.from({ length: 7 }, (): [number, number][] => [[600, 1440]]);
    // b's office opens at 10:00, and has no desk: handed in at 0:10 of Monday, 50 minutes are done at 10:50.
    const later = { ...b, desks: [], hours: { week } };
    expect(run(a, later).members!.map(({ elapsed }) => elapsed.max)).toEqual([30, 640]);
  });
});

describe('desks of one id', () => {
  const [a, b] = [scenario('a', [0], 30), scenario('b', [10], 50)];

  test.each<[string, Partial<Desk>]>([
    ['staff', { staff: set(2) }],
    ['authority', { authority: 'others' }],
    ['calendar', { calendar: 'state' }],
    ['priority', { priority: 'earliest-due' }],
    ['share', { share: set(0.5) }],
  ])('have to agree: %s', (part, over) => {
    expect(refused(a, { ...b, desks: [desk(over)] })).toContain(`The ${part} of the desk desk is not the same`);
  });

  test('agree where only names and sources differ, and where one writes what the other leaves as usual', () => {
    const titled = desk({
      title: { zh: '窗口', en: 'window' },
      staff: { value: 1, basis: { kind: 'assumption', why: { zh: '另', en: 'other' } } },
    });
    expect(refused(a, { ...b, desks: [{ ...titled, does: 'review', priority: 'first-come', share: set(1) }] })).toBe(
      '',
    );
    // The hours of the whole scenario are those of its desks.
    expect(refused(a, { ...b, desks: [desk({ hours: 'round-the-clock', calendar: 'none' })] })).toBe('');
    const { hours: _, ...hourless } = b;
    expect(refused(a, hourless)).toContain('The hours of the desk desk');
  });

  test('calendars go along with their desks, and two of one id have to be the same', () => {
    const local = (weekdays: number[]): CalendarDocument => ({
      format: 1,
      id: 'local',
      title: { zh: '本地日历', en: 'Local calendar' },
      workingWeekdays: weekdays,
    });
    const own = (id: string, weekdays: number[]): Scenario => ({
      ...(id === 'a' ? a : b),
      calendar: 'local',
      calendars: [local(weekdays)],
      desks: [desk({ id })],
    });
    expect(refused(own('a', [1, 2, 3]), own('b', [1, 2, 3]))).toBe('');
    expect(refused(own('a', [1, 2, 3]), { ...b, desks: [desk({ id: 'b' })] })).toBe('');
    expect(refused(own('a', [1, 2, 3]), own('b', [1, 2, 4]))).toContain(
      'The calendar local of the scenario b-scenario',
    );
  });

  test('one process on the calendar and one without dates do not fit together', () => {
    const { start: _, ...experiment } = b.experiment;
    expect(refused(a, { ...b, experiment })).toContain('experiment.start');
  });
});
