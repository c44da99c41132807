import { describe, expect, test } from 'vitest';
import { MONDAY, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { Item, Process, Scenario } from '../../../engine/model/index.ts';
import { applyMoves } from '../../../engine/reform/index.ts';
import { compileHall, compileMass } from '../../../engine/run/bulk/mass.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { assumed } from '../../support/small-process.ts';
import { at, coloured, firstHalf, fixed, halfRed, minutes, promised, run, whenRed } from './by-hand.ts';

// What a scenario may say of a hall, each held against a calculation by hand, on the tables and on the statechart. Minutes from
// Monday, 00:00.

const noTail = { tail: { workingDays: 0, basis: assumed } };
/** A filing with a window, whose whole work can wait for nothing. */
const filing = (id: string, after: readonly string[] = [], over: Partial<Item> = {}): Item =>
  station(id, after, { kind: '行政备案', lifecycle: 'filing', ...noTail, ...over });

describe('windows', () => {
  const process = processOf([filing('permit')], ['permit']);
  const desks: Scenario['desks'] = [
    { id: 'front', authority: 'permit', does: 'intake', staff: set(1) },
    { id: 'back', authority: 'permit', staff: set(2) },
    { id: 'exit', authority: 'permit', does: 'delivery', staff: set(1) },
  ];
  const items: Scenario['items'] = [{ item: 'permit', preparation: fixed(10), work: fixed(30), delivery: fixed(25) }];

  test('papers wait for the window that looks at them, then for the office, then for the window that hands out', () => {
    const both = run(process, scenarioOf({ arrivals: at(0, 0), desks, items }, { cases: 2 }));
    expect(minutes(both, 'permit', 'accepted')).toEqual([10, 20]);
    expect(minutes(both, 'permit', 'decided')).toEqual([40, 50]);
    expect(minutes(both, 'permit', 'delivered')).toEqual([65, 90]);
    expect(both.result.desks.map(({ waits }) => waits.sum)).toEqual([10, 0, 15]);
    expect(both.result.desks.map(({ work }) => work)).toEqual([20, 60, 50]);
  });

  test('whoever finds no room gives up', () => {
    const small = desks.map((desk) => (desk.does === 'intake' ? { ...desk, room: set(2) } : desk));
    const three = run(process, scenarioOf({ arrivals: at(0, 0, 0, 10), desks: small, items }, { cases: 4 }));
    expect(three.result.outcomes).toEqual({ reached: 3, missed: 1, stalled: 0 });
    expect(three.result.desks[0]!.turnedAway).toBe(1);
    const given = three.lines.find(({ event }) => event === 'abandoned');
    expect(given).toMatchObject({ case: '3', at: MONDAY, cause: { because: 'applicant' } });
  });

  test('silence accepts papers that are still in line, and the late notice undoes nothing', () => {
    const licence = processOf([filing('permit', [], { kind: '行政许可', lifecycle: 'promised' })], ['permit']);
    const day = 1440;
    const slow = run(
      licence,
      scenarioOf(
        {
          arrivals: at(0, 0),
          calendar: 'weekdays',
          desks: desks.slice(0, 2),
          items: [{ item: 'permit', preparation: fixed(6 * day), work: fixed(30) }],
        },
        { cases: 2, start: MONDAY + 9 * 60 },
      ),
    );
    // The fifth working day after Monday is the next Monday (行政许可法 32, 82); it ends with its last minute.
    expect(minutes(slow, 'permit', 'deemed')).toEqual([8 * day, 8 * day]);
    expect(slow.lines.filter(({ event }) => event === 'decided').map((line) => line.at - MONDAY)).toEqual(
      [0, 0].map(() => 8 * day + 30),
    );
  });
});

describe('staff', () => {
  const process = processOf([station('office')], ['office']);

  test('half a day for this work makes it take twice as long, and counts once', () => {
    const desks = [{ id: 'office', authority: 'office', staff: set(1), share: set(0.5) }];
    const two = run(
      process,
      scenarioOf({ arrivals: at(0, 0), desks, items: [{ item: 'office', work: fixed(30) }] }, { cases: 2 }),
    );
    expect(minutes(two, 'office', 'decided')).toEqual([60, 120]);
    expect(two.result.desks[0]).toMatchObject({ work: 60, utilisation: 1 });
  });

  test('nobody begins on a day when everybody is away, and whoever waits is served when somebody is back', () => {
    const day = 1440;
    const desks = [{ id: 'office', authority: 'office', staff: set(1), absence: set(0.5) }];
    const scenario = scenarioOf(
      {
        arrivals: at(...Array.from({ length: 60 }, (_, k) => k * day + 60)),
        desks,
        items: [{ item: 'office', work: fixed(30) }],
      },
      { cases: 60 },
    );
    const decided = minutes(run(process, scenario), 'office', 'decided');
    // A case comes every day at 01:00, so that days without a decision are those when the officer is away.
    const there = new Set(decided.map((minute) => Math.floor(minute / day)));
    let free = 0;
    const expected = decided.map((_, k) => {
      let from = Math.max(free, k * day + 60);
      while (!there.has(Math.floor(from / day))) from = (Math.floor(from / day) + 1) * day;
      return (free = from + 30);
    });
    expect(decided).toEqual(expected);
    // Binomial(60, ½) lies between 15 and 45 but for one time in ten thousand.
    expect(there.size).toBeGreaterThan(15);
    expect(there.size).toBeLessThan(45);
  });
});

describe('what the numbers of a desk count', () => {
  const process = processOf([station('office')], ['office']);
  const desks = [{ id: 'office', authority: 'office', staff: set(1) }];

  test('of work that the horizon cuts, what was done before it', () => {
    const scenario = scenarioOf(
      { arrivals: at(0, 0, 0), desks, items: [{ item: 'office', work: fixed(1000) }] },
      { horizon: 100 },
    );
    const [desk] = run(process, scenario).result.desks;
    expect(desk).toMatchObject({ work: 100, utilisation: 1, longestLine: 2 });
  });

  test('a line is what is left when everybody who could be served is', () => {
    const scenario = scenarioOf(
      { arrivals: at(0, 50, 100), desks, items: [{ item: 'office', work: fixed(10) }] },
      { cases: 3 },
    );
    expect(run(process, scenario).result.desks[0]!.longestLine).toBe(0);
  });

  test('nights before a window that never closes are no off-hours', () => {
    const own = processOf([filing('permit')], ['permit']);
    const hours = { week: Array.from({ length: 7 }, (): [number, number][] => [[540, 1020]]) };
    const scenario = scenarioOf(
      {
        arrivals: at(0, 0),
        desks: [
          { id: 'front', authority: 'permit', does: 'intake', staff: set(1), hours: 'round-the-clock' },
          { id: 'back', authority: 'permit', staff: set(2), hours },
        ],
        items: [{ item: 'permit', preparation: fixed(300), work: fixed(60) }],
      },
      { cases: 2 },
    );
    const model = compileMass(own, scenario, lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    const { time } = model.run(0, { detail: true }).detail!;
    // Both are looked at during the night, the second after the first; then from 5:00 until 9:00 nobody is there.
    expect([time.queue.sum, time.work.sum, time['off-hours'].sum]).toEqual([300, 2 * 360, 240]);
    expect(time.queue.sum + time.work.sum + time['off-hours'].sum).toBe(600 + 660);
  });

  test('at a desk that takes the earliest due, a later check waits for all open cases', () => {
    const limits: Item['limits'] = [
      { scheme: 'statutory', n: 10, unit: 'working-day', startsAt: 'acceptance', basis: assumed },
    ];
    const own = processOf([station('office', [], { limits, takes: [promised] })], ['office']);
    const scenario = scenarioOf(
      {
        arrivals: at(0, 90, 95),
        desks: [{ ...desks[0]!, priority: 'earliest-due' }],
        items: [
          {
            item: 'office',
            work: fixed(40),
            checks: { share: set(1), after: fixed(60), work: fixed(500), revoked: set(0) },
          },
        ],
      },
      { cases: 3 },
    );
    // The first is decided at 40 and to be checked at 100, when the second is at work until 130 and the third waits.
    expect(minutes(run(own, scenario), 'office', 'decided')).toEqual([40, 130, 170]);
  });

  test('a survey lasts longer where one of its officers has half a day for it', () => {
    const group: Process['groups'][number] = {
      id: 'joint',
      title: { zh: '联合踏勘', en: 'joint' },
      lead: 'fire',
      members: ['fire', 'water'],
      together: { form: true, visit: true, opinion: false },
      gives: ['joint-paper'],
      restart: 'all',
      basis: assumed,
    };
    const scenario = scenarioOf(
      {
        arrivals: at(0),
        desks: [
          { id: 'fire', authority: 'fire', staff: set(1), share: set(0.5) },
          { id: 'water', authority: 'water', staff: set(1) },
        ],
        items: ['fire', 'water'].map((item) => ({ item, work: fixed(0) })),
        groups: [
          {
            group: 'joint',
            survey: { officers: ['fire', 'water'].map((desk) => ({ desk, staff: 1 })), work: fixed(60) },
          },
        ],
      },
      { cases: 1 },
    );
    const one = run(processOf([station('fire'), station('water')], ['joint'], [group]), scenario);
    expect(minutes(one, 'joint', 'surveyed')).toEqual([120]);
    expect(one.result.desks.map(({ work }) => work)).toEqual([60, 120]);
  });
});

describe('meetings and surveys', () => {
  test('an opinion that is ready on Monday waits for the meeting on Thursday', () => {
    const process = processOf([station('office')], ['office']);
    const meetings = [{ id: 'experts', nodes: ['office'], days: [4], at: 9 * 60, basis: assumed }];
    const one = run(
      process,
      scenarioOf({ arrivals: at(0), meetings, items: [{ item: 'office', work: fixed(30) }] }, { cases: 1 }),
    );
    expect(minutes(one, 'office', 'reviewed')).toEqual([30]);
    expect(minutes(one, 'office', 'decided')).toEqual([3 * 1440 + 9 * 60]);
    expect(one.lines.find(({ event }) => event === 'decided')!.cause).toEqual({ because: 'meeting' });
  });

  const members = ['fire', 'water'];
  const group: Process['groups'][number] = {
    id: 'joint',
    title: { zh: '联合验收', en: 'joint' },
    lead: 'fire',
    members,
    together: { form: true, visit: true, opinion: false },
    gives: ['joint-paper'],
    restart: 'all',
    basis: assumed,
  };

  test('a survey begins when the officers of all desks are free, and they are kept for it until then', () => {
    const own = (id: string, authority: string): Item => station(id, [], { authority });
    const items = [station('fire'), station('water'), own('smoke', 'fire'), own('pipes', 'water')];
    const scenario = scenarioOf(
      {
        arrivals: at(0, 30),
        desks: ['fire', 'water'].map((id) => ({ id, authority: id, staff: set(1) })),
        items: [
          { item: 'fire', work: fixed(40) },
          { item: 'water', work: fixed(40) },
          { item: 'smoke', work: fixed(5) },
          { item: 'pipes', work: fixed(60) },
        ],
        groups: [
          { group: 'joint', survey: { officers: members.map((desk) => ({ desk, staff: 1 })), work: fixed(20) } },
        ],
      },
      { cases: 2 },
    );
    const both = run(processOf(items, ['joint'], [group]), scenario);
    // Case 1 is surveyed from 0 to 20; then fire's officer has its smoke (20–25) and its opinion (25–65), water's its pipes
    // (20–80). Case 2 asks for both at 30: fire's is free at 65, but kept back from its smoke until water's is, at 80.
    expect(minutes(both, 'joint', 'surveyed')).toEqual([20, 100]);
    expect(minutes(both, 'smoke', 'decided')).toEqual([25, 105]);
    expect(minutes(both, 'fire', 'decided')).toEqual([65, 145]);
    expect(minutes(both, 'water', 'decided')).toEqual([140, 240]);
    expect(minutes(both, 'joint', 'closed')).toEqual([140, 240]);
  });
});

describe('what a run starts from, and how it goes on', () => {
  const process = processOf([station('first'), station('second', ['first'])], ['second']);
  const items: Scenario['items'] = [
    { item: 'first', work: fixed(10) },
    { item: 'second', work: fixed(20) },
  ];
  const desks = [{ id: 'second', authority: 'second', staff: set(1) }];

  test('today’s backlog goes on where it is, before all others', () => {
    const backlog = [{ count: 2, done: ['first'], age: 100, basis: assumed }];
    const all = run(process, scenarioOf({ arrivals: at(0), backlog, desks, items }, { cases: 1 }));
    expect(minutes(all, 'second', 'decided')).toEqual([20, 40, 60]);
    expect(minutes(all, 'first', 'decided')).toEqual([10]);
    expect(all.result.backlog).toEqual({ count: 2, ended: 2, clearedAt: MONDAY + 40 });
    expect(all.result.counted).toBe(1);
    expect(all.result.elapsed.mean).toBe(60);
    expect(all.result.little.finding).toBeUndefined();
  });

  test('limit-driven review takes its share of the limit, and a shorter promise then shortens it', () => {
    const limit = (n: number): Partial<Item> => ({
      limits: [{ scheme: 'promised', n, unit: 'working-day', startsAt: 'acceptance', basis: assumed }],
    });
    const days = (n: number): number => {
      const own = processOf([station('office', [], limit(n))], ['office']);
      const scenario = scenarioOf(
        { arrivals: at(0), review: 'limit-driven', limitShare: set({ kind: 'fixed', value: 0.5 }) },
        { cases: 1 },
      );
      const { start: _, ...undated } = scenario.experiment;
      return run(own, { ...scenario, experiment: undated }).result.elapsed.mean / 480;
    };
    expect([days(20), days(10)]).toEqual([10, 5]);
  });

  test('two processes share the staff of a hall', () => {
    const [one, other] = [processOf([station('office')], ['office']), processOf([station('office')], ['office'])];
    const scenario = scenarioOf(
      {
        arrivals: at(0),
        desks: [{ id: 'office', authority: 'office', staff: set(1) }],
        items: [{ item: 'office', work: fixed(30) }],
      },
      { cases: 1 },
    );
    const model = compileHall(
      [
        { process: one, scenario },
        { process: { ...other, id: 'other' }, scenario: { ...scenario, process: 'other' } },
      ],
      lifecycles,
    );
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    const { elapsed, cases } = model.run(0);
    expect([cases, elapsed.min, elapsed.max]).toEqual([2, 30, 60]);
    const unlike = { ...scenario, desks: [{ id: 'office', authority: 'office', staff: set(2) }] };
    const refused = compileHall(
      [
        { process: one, scenario },
        { process: other, scenario: unlike },
      ],
      lifecycles,
    );
    expect(refused).toMatchObject({ kind: 'unsupported' });
  });
});

describe('chance', () => {
  test('a paper that two offices ask for is wanting at both or at neither', () => {
    const asks = { takes: [{ material: 'identity', by: 'acceptance' as const, origin: 'applicant' as const }] };
    const base = processOf([filing('one', [], asks), filing('two', [], asks)], ['one', 'two']);
    const process: Process = {
      ...base,
      materials: [
        ...base.materials,
        { id: 'identity', title: { zh: '身份证', en: 'identity card' }, holder: 'applicant' },
      ],
    };
    const papers = [{ material: 'identity', defect: set(0.3), again: set(0.2), correction: fixed(1440) }];
    const cases = 800;
    const all = run(
      process,
      scenarioOf({ arrivals: at(...Array.from({ length: cases }, (_, k) => k)), papers }, { cases }),
    );
    const noticed = (node: string): string[] =>
      all.lines.filter((line) => line.event === 'noticed' && line.node === node).map((line) => line.case);
    expect([...noticed('one')].sort()).toEqual([...noticed('two')].sort());
    // 0.3 ÷ (1 − 0.2) notices a case; the standard error of their mean is about 0.02.
    expect(noticed('one').length / cases).toBeGreaterThan(0.375 - 0.06);
    expect(noticed('one').length / cases).toBeLessThan(0.375 + 0.06);
  });

  test('a paper is wanting only in cases that have to hand it in', () => {
    const takes: Item['takes'] = [{ material: 'identity', by: 'acceptance', origin: 'applicant', when: whenRed }];
    const process = coloured(processOf([filing('one', [], { takes })], ['one']));
    const papers = [{ material: 'identity', defect: set(1), again: set(0), correction: fixed(30) }];
    const all = run(
      process,
      scenarioOf(
        { arrivals: at(...Array.from({ length: 100 }, () => 0)), papers, mix: halfRed },
        { cases: 100, seed: 4 },
      ),
    );
    const noticed = all.lines.filter(({ event }) => event === 'noticed').map((line) => line.case);
    const red = firstHalf(100, 4, 'mix', 'colour');
    expect(noticed).toEqual(red);
    expect([red.length > 20, red.length < 80]).toEqual([true, true]);
  });

  test('those who decline an offer run the process without it', () => {
    const offered = processOf([station('office')], ['office']);
    const declined = processOf([station('extra'), station('office', ['extra'])], ['office']);
    const scenario = scenarioOf(
      {
        arrivals: at(...Array.from({ length: 1000 }, (_, k) => k)),
        uptake: [{ measure: 'promise', share: set(0.7) }],
        items: [
          { item: 'office', work: fixed(10) },
          { item: 'extra', work: fixed(5) },
        ],
      },
      { cases: 1000 },
    );
    const asked: string[][] = [];
    const { result } = run(offered, scenario, (measures) => {
      asked.push([...measures]);
      return measures.length === 0 ? offered : declined;
    });
    // Once for the tables and once for the statechart.
    expect(asked).toEqual([[], ['promise'], [], ['promise']]);
    expect([result.elapsed.min, result.elapsed.max]).toEqual([10, 15]);
    expect(Math.abs((result.elapsed.mean - 10) / 5 - 0.3)).toBeLessThan(0.06);
  });

  test('a class of cases runs the document that its moves make of it', () => {
    const lasting = (n: number): Partial<Item> => ({ ...noTail, duration: { n, unit: 'minute', basis: assumed } });
    const value = (id: string) => ({ id, title: { zh: id, en: id } });
    const process: Process = {
      ...processOf([station('a', [], lasting(100)), station('b', [], lasting(50))], ['a', 'b']),
      attributes: [
        { id: 'size', title: { zh: '规模', en: 'size' }, values: ['big', 'small'].map(value), usual: 'big' },
      ],
      habits: [{ earlier: 'a', later: 'b', note: { zh: '习惯', en: 'habit' }, basis: assumed }],
      classes: [
        {
          ...value('small'),
          when: { attribute: 'size', is: ['small'] },
          moves: [
            {
              do: 'promise',
              target: 'a',
              n: 1,
              unit: 'hour',
              startsAt: 'acceptance',
              handling: { n: 30, unit: 'minute', basis: assumed },
            },
            { do: 'drop-habit', earlier: 'a', later: 'b' },
          ],
        },
      ],
    };
    const desks = [{ id: 'a', authority: 'a', staff: set(1) }];
    const backlog = [{ count: 2, done: [], age: 60, attributes: { size: 'small' }, basis: assumed }];
    const all = run(process, scenarioOf({ arrivals: at(10, 20), backlog, desks }, { cases: 2 }));
    // Small ones have a in half an hour, and b beside it at once; big ones wait for a, and have b after it.
    expect(minutes(all, 'a', 'decided')).toEqual([30, 60, 160, 260]);
    expect(minutes(all, 'b', 'decided')).toEqual([50, 50, 210, 310]);
    expect([all.result.elapsed.min, all.result.elapsed.max]).toEqual([200, 290]);
  });

  test('what was merged draws for its parts: the longest of them, case by case', () => {
    const before = processOf([station('one'), station('two')], ['one', 'two']);
    const { process: after, outcomes } = applyMoves(before, [
      {
        measure: 'together',
        move: {
          do: 'merge',
          items: ['one', 'two'],
          into: { id: 'both', title: { zh: '合一', en: 'both' } },
          duration: 'maximum',
        },
      },
    ]);
    expect(outcomes.map(({ applied }) => applied.result)).toEqual(['conditional']);
    const scenario = scenarioOf(
      {
        arrivals: at(...Array.from({ length: 500 }, (_, k) => k)),
        items: [
          { item: 'one', work: set({ kind: 'exponential', mean: 100 }) },
          { item: 'two', work: set({ kind: 'uniform', low: 50, high: 150 }) },
        ],
      },
      { cases: 500 },
    );
    const ends = (own: Process): number[] =>
      run(own, scenario)
        .lines.filter(({ event }) => event === 'reached')
        .sort((a, b) => Number(a.case) - Number(b.case))
        .map((line) => line.at);
    expect(ends(after)).toEqual(ends(before));
  });
});
