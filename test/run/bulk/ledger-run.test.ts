import { describe, expect, test } from 'vitest';
import { MONDAY, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import { w2 } from '../../../bench/workloads/w2.ts';
import type { Item, Limit, Process, Scenario } from '../../../engine/model/index.ts';
import { TIME_KINDS } from '../../../engine/run/index.ts';
import type { RunDetail } from '../../../engine/run/detail.ts';
import type { MassResult, TraceLine } from '../../../engine/run/index.ts';
import { compileMass } from '../../../engine/run/index.ts';
import { packed } from '../../../engine/run/parallel/packing.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { randomProcess } from '../../differential/random-process.ts';
import { Draws } from '../../differential/random.ts';
import { assumed } from '../../support/small-process.ts';
import { randomScenario } from './random-scenario.ts';

// What the event loop tells the ledger: small cases by hand, closed forms, and random ones against their own trace.

type Told = MassResult & { readonly detail: RunDetail };

function ran(process: Process, scenario: Scenario, emit?: (line: TraceLine) => void): Told | undefined {
  const model = compileMass(process, scenario, lifecycles);
  if (model.kind === 'unsupported') return undefined;
  const result = model.run(0, emit === undefined ? { detail: true } : { detail: true, emit });
  return { ...result, detail: result.detail! };
}

const fixed = (value: number) => set({ kind: 'fixed', value } as const);
const at = (...minutes: number[]): Scenario['arrivals'] => ({ kind: 'list', minutes, basis: assumed });
const permit = (id: string, after: string[] = [], over: Partial<Item> = {}): Item =>
  station(id, after, { kind: '行政许可', lifecycle: 'promised', ...over });
const limit = (over: Partial<Limit>): Limit => ({
  scheme: 'promised',
  n: 1,
  unit: 'working-day',
  startsAt: 'acceptance',
  basis: assumed,
  ...over,
});

/** One day after the other, 480 minutes each: no dates. */
function undated(over: Partial<Scenario> & Pick<Scenario, 'arrivals'>, cases: number): Scenario {
  const { experiment, hours: _hours, calendar: _calendar, ...scenario } = scenarioOf(over, { cases });
  const { start: _start, ...rest } = experiment;
  return { ...scenario, experiment: rest };
}

/** Offices open on weekdays, 9–12 and 13–17, from Monday 1970-01-05, 00:00. */
function onWeekdays(over: Partial<Scenario> & Pick<Scenario, 'arrivals'>, cases: number): Scenario {
  const { hours: _hours, ...scenario } = scenarioOf({ calendar: 'weekdays', ...over }, { cases });
  return scenario;
}

const means = ({ detail }: Told): Record<string, number> =>
  Object.fromEntries(
    TIME_KINDS.map((kind): [string, number] => [kind, detail.time[kind].mean]).filter(([, mean]) => mean !== 0),
  );

describe('small cases by hand', () => {
  const row = processOf([station('a'), station('b', ['a'])], ['b']);
  const desk = (id: string) => ({ id, authority: id, staff: set(1) });
  const items = [
    { item: 'a', work: fixed(30) },
    { item: 'b', work: fixed(20) },
  ];

  test('two items in a row: the second case waits twenty minutes for the first', () => {
    const told = ran(row, undated({ arrivals: at(0, 10), desks: [desk('a'), desk('b')], items }, 2))!;
    expect(means(told)).toEqual({ queue: 10, work: 50 });
    expect(told.detail.way).toEqual([
      { node: 'a', cases: 2 },
      { node: 'b', cases: 2 },
    ]);
    expect(told.detail.items.map(({ minutes, handled, wasted }) => [minutes, handled, wasted])).toEqual([
      [60, 2, 0],
      [40, 2, 0],
    ]);
  });

  test('nights and lunch: before the door, in line, and at work', () => {
    // The first comes on Monday at 8:40 and works from 9:00; the second comes at 11:50, waits ten minutes before lunch and
    // none after it. The first works on a 9:00–12:00 and 13:00–13:20, the second 13:20–16:40; then b takes thirty
    // minutes, of the second case ten on Tuesday.
    const scenario = onWeekdays(
      {
        arrivals: at(520, 710),
        desks: [desk('a')],
        items: [
          { item: 'a', work: fixed(200) },
          { item: 'b', work: fixed(30) },
        ],
      },
      2,
    );
    const told = ran(row, scenario)!;
    // First: 20 before the door, 200 at work with 60 of lunch, 30. Second: 10 + 20 in line, 60 of lunch, 200, then 20,
    // a night of 16 hours, 10.
    expect(means(told)).toEqual({ 'off-hours': (80 + 1020) / 2, work: 230, queue: 15 });
    expect(told.elapsed.sum).toBe(20 + 200 + 60 + 30 + 30 + 60 + 200 + 30 + 960);
  });

  test('the applicant hands over, corrects once, and the window looks twice', () => {
    const scenario = scenarioOf(
      {
        arrivals: at(0),
        items: [
          {
            item: 'a',
            handOver: fixed(7),
            preparation: fixed(5),
            returns: { rate: set(1), again: set(0), correction: fixed(100) },
            work: fixed(30),
            delivery: fixed(3),
          },
        ],
      },
      { cases: 1 },
    );
    const told = ran(processOf([permit('a')], ['a']), scenario)!;
    expect(means(told)).toEqual({ 'hand-over': 7, applicant: 100, work: 5 + 5 + 30 + 3 });
    expect(told.detail.items[0]).toMatchObject({ minutes: 43, handled: 1, returned: 1 });
    // From the corrected papers on: looked at again for five, worked on for thirty, handed out in three.
    expect(told.detail.items[0]!.elapsed.quantile(1)).toBe(5 + 30 + 3);
  });

  test('a stop of the clock: 1970-01-05 is a Monday, two days of the limit end with Friday instead of Wednesday', () => {
    const limits = [limit({ n: 2 }), limit({ scheme: 'statutory', n: 1 })];
    const process = processOf([permit('a', [], { limits })], ['a']);
    const stop = { ground: 'hearing' as const, share: set(1), after: fixed(60), length: fixed(2 * 1440) };
    // Accepted on Monday at 9:00, stopped from 10:00 for two days and nights, decided after ten hours more: on Thursday
    // at 12:00. Monday was not counted, Tuesday and Wednesday stood: Thursday and Friday are the two days.
    const told = ran(
      process,
      onWeekdays({ arrivals: at(540), items: [{ item: 'a', work: fixed(660), stops: [stop] }] }, 1),
    )!;
    expect(told.detail.time.stopped.sum).toBe(2880);
    expect(told.detail.time.work.sum).toBe(660);
    const [statutory, promised] = told.detail.onTime;
    expect([statutory!.scheme, statutory!.cases.onTime, statutory!.cases.late]).toEqual(['statutory', 1, 0]);
    expect([promised!.scheme, promised!.cases.onTime, promised!.cases.late]).toEqual(['promised', 1, 0]);
    // Without the stop the same end is late.
    const late = ran(process, onWeekdays({ arrivals: at(540), items: [{ item: 'a', work: fixed(1500) }] }, 1))!;
    expect(late.detail.onTime.map(({ cases }) => cases.late)).toEqual([1, 1]);
  });

  test('a refusal wastes what others have done until then and after it', () => {
    const process = processOf([permit('a'), permit('b'), permit('c', ['a', 'b'])], ['c']);
    const scenario = undated(
      {
        arrivals: at(0),
        items: [
          { item: 'a', work: fixed(100), refusal: set(1) },
          { item: 'b', work: fixed(250) },
          { item: 'c', work: fixed(10) },
        ],
      },
      1,
    );
    const told = ran(process, scenario)!;
    expect(told.outcomes).toEqual({ reached: 0, missed: 1, stalled: 0 });
    expect(told.detail.items).toMatchObject([
      { node: 'a', minutes: 100, wasted: 0, refused: 1 },
      { node: 'b', minutes: 250, wasted: 250, refused: 0 },
      { node: 'c', minutes: 0, wasted: 0, handled: 0 },
    ]);
    // A refusal has no result to hand out.
    expect(told.detail.items.map(({ elapsed }) => elapsed.count)).toEqual([0, 1, 0]);
    expect([told.detail.counted, told.detail.reached]).toEqual([1, 0]);
  });
});

describe('closed forms', () => {
  const fork = processOf([station('a'), station('b'), station('c', ['a', 'b'])], ['c']);
  const exponential = (mean: number) => set({ kind: 'exponential', mean } as const);

  test('the longer of two exponential works of 100 and 300 is the second in three of four cases (seed 11)', () => {
    const items = [
      { item: 'a', work: exponential(100) },
      { item: 'b', work: exponential(300) },
      { item: 'c', work: fixed(10) },
    ];
    const cases = 20_000;
    const told = ran(
      fork,
      scenarioOf({ arrivals: at(...Array.from({ length: cases }, (_, k) => k)), items }, { cases, seed: 11 }),
    )!;
    const [a, b, c] = told.detail.way;
    expect(c!.cases).toBe(cases);
    expect(a!.cases + b!.cases).toBe(cases);
    expect(Math.abs(b!.cases / cases - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / cases));
    // E max = 100 + 300 − 1 ÷ (1/100 + 1/300) = 325; its standard deviation is below 300.
    expect(Math.abs(told.detail.time.work.mean - 335)).toBeLessThan((4 * 300) / Math.sqrt(cases));
  });

  test('W2: one objection in four rounds is returned, and no work is lost (seed 7)', () => {
    const { process, scenario } = w2('RC', 4000, 7);
    const told = ran(process, scenario)!;
    // Rounds after the first are geometric with 0.2: mean 0.25, variance 0.2 ÷ 0.8².
    const [round] = told.detail.groups;
    expect(Math.abs(round!.objections / 4000 - 0.25)).toBeLessThan(4 * Math.sqrt(0.3125 / 4000));
    const work = told.detail.items.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(work).toBeCloseTo(
      told.desks.reduce((sum, desk) => sum + desk.work, 0),
      3,
    );
    expect(told.detail.items.every(({ wasted }) => wasted === 0)).toBe(true);
  });
});

const BATCH = 20;
const batches = (first: number, total: number): number[] =>
  Array.from({ length: Math.ceil(total / BATCH) }, (_, k) => first + k * BATCH);

/** Random limits of the items. */
function withLimits(process: Process, seed: number): Process {
  const draws = new Draws(seed + 7_000_003);
  const items = process.items.map((item): Item => {
    const limits = Array.from({ length: draws.whole(0, 3) }, () =>
      limit({
        scheme: draws.pick(['statutory', 'promised', 'observed']),
        n: draws.whole(0, 12),
        unit: draws.pick(['working-day', 'calendar-day', 'hour']),
        startsAt: draws.pick(['receipt', 'acceptance']),
      }),
    );
    const delivery = limit({
      n: draws.whole(0, 5),
      startsAt: draws.pick(['decision', 'acceptance']),
      endsAt: 'delivery',
    });
    return { ...item, limits: draws.chance(0.5) ? limits : [...limits, delivery] };
  });
  return { ...process, items };
}

/** On time and late by item, scheme and event, told by the due minutes in the lines of the trace. */
function verdictsOf(trace: readonly TraceLine[]): Record<string, [number, number]> {
  const verdicts: Record<string, [number, number]> = {};
  const names = new Set(trace.map((line) => `${line.case} ${line.node}`));
  const lines = new Map([...names].map((name): [string, TraceLine[]] => [name, []]));
  for (const line of trace) lines.get(`${line.case} ${line.node}`)!.push(line);
  for (const own of lines.values()) {
    const dues = own.flatMap((line) =>
      line.event === 'accepted' || line.event === 'deemed' || line.event === 'resumed' ? [line.due] : [],
    );
    const decisions = own.flatMap((line) => (line.event === 'decided' ? [line] : []));
    const [running, decided] = [dues[dues.length - 1] ?? [], decisions[decisions.length - 1]];
    const ends = { decision: decided?.at, delivery: own.find(({ event }) => event === 'delivered')?.at };
    for (const endsAt of ['decision', 'delivery'] as const)
      for (const scheme of ['statutory', 'promised'] as const) {
        const end = ends[endsAt];
        const due = [...running, ...(decided?.due ?? [])].filter(
          (each) => each.scheme === scheme && each.endsAt === endsAt,
        );
        if (end === undefined || due.length === 0) continue;
        const verdict = (verdicts[`${own[0]!.node} ${scheme} ${endsAt}`] ??= [0, 0]);
        verdict[end <= Math.min(...due.map((each) => each.at)) ? 0 : 1] += 1;
      }
  }
  return verdicts;
}

describe('random processes and scenarios', () => {
  const seen = { onTime: 0, late: 0, wasted: 0, stopped: 0, applicant: 0, queue: 0, objections: 0, refused: 0 };
  test.each(batches(60_000, 100))(`seeds from %i, ${BATCH} each`, (from) => {
    for (let seed = from; seed < from + BATCH; seed++) {
      const process = withLimits(randomProcess(seed), seed);
      const scenario = randomScenario(process, seed);
      const told = ran(process, scenario);
      if (told === undefined) continue;
      const { detail, elapsed, outcomes } = told;

      // All time of every case is accounted for, and none twice.
      expect([detail.reached, detail.time.work.count], `seed ${seed}`).toEqual([outcomes.reached, outcomes.reached]);
      const spent = TIME_KINDS.reduce((sum, kind) => sum + detail.time[kind].sum, 0);
      expect(Math.abs(spent - elapsed.sum), `seed ${seed}: parts sum to elapsed`).toBeLessThan(
        1e-6 * (1 + elapsed.sum),
      );
      for (const kind of TIME_KINDS) expect(detail.time[kind].min, `seed ${seed}: ${kind}`).toBeGreaterThanOrEqual(0);

      const trace: TraceLine[] = [];
      const slow = ran(process, scenario, (line) => trace.push(line))!.detail;
      // As text, since results of one minute may be filed in either order.
      expect(packed(detail.items), `seed ${seed}: with and without trace`).toBe(packed(slow.items));
      expect(detail.groups, `seed ${seed}`).toEqual(slow.groups);
      expect(detail.onTime, `seed ${seed}`).toEqual(slow.onTime);
      const count = (node: string, ...events: TraceLine['event'][]): number =>
        trace.filter((line) => line.node === node && events.includes(line.event)).length;
      for (const { node, handled, returned, refused, minutes, wasted, elapsed: own } of detail.items) {
        expect([handled, returned], `seed ${seed}: ${node}`).toEqual([
          count(node, 'accepted', 'deemed'),
          count(node, 'noticed'),
        ]);
        expect(own.count, `seed ${seed}: ${node}`).toBe(count(node, 'delivered'));
        expect(wasted).toBeLessThanOrEqual(minutes);
        seen.wasted += wasted;
        seen.refused += refused;
      }
      for (const { node, objections } of detail.groups) {
        expect(objections, `seed ${seed}: ${node}`).toBe(count(node, 'objections'));
        seen.objections += objections;
      }
      seen.stopped += detail.time.stopped.sum;
      seen.applicant += detail.time.applicant.sum;
      seen.queue += detail.time.queue.sum;
      if (scenario.experiment.start === undefined) continue;
      const verdicts = verdictsOf(trace);
      for (const { item, scheme, endsAt, cases } of detail.onTime) {
        const expected = verdicts[`${item} ${scheme} ${endsAt}`] ?? [0, 0];
        expect([cases.onTime, cases.late], `seed ${seed}: ${item} ${scheme} ${endsAt}`).toEqual(expected);
        seen.onTime += cases.onTime;
        seen.late += cases.late;
      }
    }
  });

  test('what is meant to be tried happens', () => {
    for (const [what, amount] of Object.entries(seen)) expect(amount, what).toBeGreaterThan(0);
  });
});

test('a run cut off by its horizon, with a warm-up: only what arrived in between is told of', () => {
  const process = processOf([station('a', [], { limits: [limit({ n: 60, unit: 'minute' })] })], ['a']);
  const desks = [{ id: 'a', authority: 'a', staff: set(1) }];
  const scenario = scenarioOf(
    { arrivals: at(0, 100, 200, 300), desks, items: [{ item: 'a', work: fixed(150) }] },
    { horizon: 400, warmUp: 50 },
  );
  // At 0, uncounted, until 150; at 100 until 300; that of 200 has had 100 of its 150 minutes when the run is cut off; all of
  // them are overdue, and that of 300 is still in line.
  const told = ran(process, { ...scenario, experiment: { ...scenario.experiment, start: MONDAY } })!;
  expect([told.detail.counted, told.detail.reached]).toEqual([3, 1]);
  expect(told.detail.onTime[0]!.cases.toJSON()).toEqual({ onTime: 0, late: 3 });
  expect(told.detail.time.queue.sum).toBe(50);
  expect(told.detail.items[0]).toMatchObject({ handled: 3, minutes: 250 });
});
