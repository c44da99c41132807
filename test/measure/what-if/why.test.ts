import { describe, expect, test } from 'vitest';
import type { Process, Scenario, Spread } from '../../../engine/model/index.ts';
import { evaluate, quickMinutesOf, reasonRules, reasonsOf } from '../../../engine/measure/index.ts';
import { compileMass } from '../../../engine/run/index.ts';
import { processById, scenarioOf as shippedFor, scenarios } from '../../../processes/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { answered, asked, DAY, days, every, fixed, processOf, promise, reformOf, set, undated } from './support.ts';

const one = processOf([days('a', 2, [], { lifecycle: 'filing' })], ['a']);

function whyOf(process: Process, scenario: Scenario) {
  const { why } = answered(evaluate(asked(process, scenario), { why: true })).before;
  return { why: why!, minutes: Object.fromEntries(why!.reasons.map(({ code, minutes }) => [code, minutes.estimate])) };
}

describe('one item of 2 days', () => {
  test('has no reason to differ where nothing is laid over the quick answer', () => {
    const { why } = whyOf(one, undated({}));
    expect(why).toMatchObject({ quick: 2 * DAY, full: { estimate: 2 * DAY }, reasons: [] });
  });

  test('1 day more work, 30 minutes before the window, 60 for delivery, a correction of 3 days in every case', () => {
    const chance = {
      ...{ item: 'a', work: set(fixed(3 * DAY)), preparation: set(fixed(30)), delivery: set(fixed(60)) },
      // Every first submission comes back; none does twice. Days of the applicant's own are days of all time.
      returns: { rate: set(1), again: set(0), correction: set(fixed((3 * 1440 * 7) / 5)) },
    };
    const { why, minutes } = whyOf(one, undated({ items: [chance] }));
    expect(minutes).toEqual({ durations: DAY, 'hand-over': 90, returns: 3 * DAY + 30 });
    expect(why.full.estimate).toBe(6 * DAY + 120);
  });

  test('three cases at once at a desk of one: 0, 2 and 4 days of waiting are 2 in the mean', () => {
    const arrivals: Scenario['arrivals'] = { kind: 'list', minutes: [0, 0, 0], basis: set(0).basis };
    const desks = [{ id: 'a', authority: 'a', staff: set(1) }];
    const { minutes } = whyOf(one, undated({ arrivals, desks }, { cases: 3 }));
    expect(minutes).toEqual({ queue: 2 * DAY });
  });

  test('on the calendar from Friday noon on: the rest of Friday, Monday, and Tuesday until noon', () => {
    // 2021-01-08 was a Friday. Offices work 9–12 and 13–17: two working days from Friday 12:00 end on Tuesday 12:00.
    const friday = Date.UTC(2021, 0, 8) / 60_000 + 12 * 60;
    const arrivals: Scenario['arrivals'] = { kind: 'list', minutes: [0], basis: set(0).basis };
    const scenario = { ...undated({ arrivals }, { cases: 1, start: friday }), calendar: 'weekdays' as const };
    const { why, minutes } = whyOf(processOf([days('a', 2)], ['a']), scenario);
    const dayMinutes = 7 * 60;
    expect(why.full.estimate - why.quick).toBe(minutes.calendar);
    // 840 minutes of work: Friday 240, Monday 420, Tuesday 180, which ends at 12:00.
    expect(2 * dayMinutes - 240 - 420).toBe(180);
    expect(why.full.estimate).toBe(4 * 1440);
  });

  test('on the calendar the warm-up spans as many cases as in office time (seed 2)', () => {
    // One case a working day: of twenty about ten come in a warm-up of ten days, and ten are left on every step.
    const arrivals: Scenario['arrivals'] = { kind: 'poisson', rate: set({ perDay: 1 }) };
    const experiment = { cases: 20, warmUp: 10 * 1440, start: Date.UTC(2021, 0, 4) / 60_000, seed: 2 };
    const scenario = { ...undated({ arrivals, mix: [] }, experiment), calendar: 'none' as const };
    const work = set<Spread>({ kind: 'empirical', values: [DAY, DAY] });
    const { why, minutes } = whyOf(one, { ...scenario, items: [{ item: 'a', work }] });
    expect(Object.keys(minutes)).toEqual(['durations', 'calendar']);
    expect(why.full.count).toBe(2);
  });

  test('texts are there in both languages, and a queue that nobody met is no reason', () => {
    const scenario = undated({ desks: [{ id: 'a', authority: 'a', staff: set(1) }] });
    expect(reasonsOf(scenario, true).map(({ code }) => code)).toEqual(['queue']);
    expect(reasonsOf(scenario, false)).toEqual([]);
    for (const { text } of reasonRules) {
      expect(text.zh).toMatch(/[一-龥]/);
      expect(text.en).toMatch(/^[ -~]+$/);
    }
  });
});

describe('reasons of one side', () => {
  const group = {
    ...{ id: 'round', title: { zh: '联合', en: 'round' }, lead: 'a', members: ['a', 'b'], restart: 'all' as const },
    ...{ together: { form: true, visit: true, opinion: true }, basis: set(0).basis },
  };
  const apart = processOf([days('a', 1), days('b', 1)], ['a', 'b']);
  const together = processOf([days('a', 1), days('b', 1)], ['a', 'b'], [group]);
  const codes = (scenario: Scenario, ...sides: Parameters<typeof reasonsOf>[2][]): string[][] =>
    sides.map((side) => reasonsOf(scenario, false, side).map(({ code }) => code));

  test('a survey is one only where its joint group is there, a meeting only where its item is', () => {
    const survey = { officers: [{ desk: 'a', staff: 1 }], work: set(fixed(60)) };
    const surveyed = undated({ groups: [{ group: 'round', survey }] });
    expect(codes(surveyed, { process: apart }, { process: together })).toEqual([[], ['meetings']]);
    // Cases that decline the joint round are some of the cases; those that take it up are surveyed.
    expect(codes(surveyed, { process: apart, without: [{ declined: [], process: together }] })).toEqual([['meetings']]);
    const weekly = { id: 'weekly', nodes: ['a'], days: [1], at: 600, basis: set(0).basis };
    const met = undated({ meetings: [weekly] });
    const other = processOf([days('b', 1)], ['b']);
    const merged = processOf([days('big', 1, [], { origin: 'a' })], ['big']);
    expect(codes(met, { process: apart }, { process: other }, { process: merged })).toEqual([
      ['meetings'],
      [],
      ['meetings'],
    ]);
  });

  test('an offer is one only where somebody declines it', () => {
    const offered = undated({ uptake: [{ measure: 'fast', share: set(0.5) }] });
    const without = [{ declined: ['fast'], process: together }];
    const none = [{ declined: [], process: together }];
    expect(codes(offered, { process: apart }, { process: apart, without: none }, { process: apart, without })).toEqual([
      [],
      [],
      ['uptake'],
    ]);
  });
});

// Historical tables have no scenario.
const simulated = [...new Set(scenarios.map(({ process }) => process))];
describe.each(simulated)('%s', (id) => {
  const process = processById(id)!;
  const shipped = shippedFor(id)!;
  const scenario = { ...shipped, experiment: { ...shipped.experiment, replications: 2, cases: 300, warmUp: 0 } };

  test('the quick minutes and those of all reasons are the full ones (seed 1)', () => {
    const { why } = whyOf(process, scenario);
    const sum = why.reasons.reduce((all, { minutes }) => all + minutes.estimate, why.quick);
    expect(sum).toBeCloseTo(why.full.estimate, 6);
  });

  test('without anything that the scenario adds, the run is the quick answer', () => {
    const bare = reasonRules.reduce<Scenario>((left, { without }) => without(left), scenario);
    const model = compileMass(process, bare, lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    const { elapsed } = model.run(0);
    expect([elapsed.min, elapsed.max]).toEqual([quickMinutesOf(process, {}), quickMinutesOf(process, {})]);
  });
});

test('a queue of Poisson arrivals is charged to the queue alone (seed 3)', () => {
  const desks = [{ id: 'a', authority: 'a', staff: set(1) }];
  const { minutes, why } = whyOf(one, undated({ arrivals: every(1200), desks }, { seed: 3, cases: 200 }));
  expect(Object.keys(minutes)).toEqual(['queue']);
  expect(minutes.queue).toBeCloseTo(why.full.estimate - 2 * DAY, 9);
});

describe('offers that not everybody takes up', () => {
  const process = processOf([days('a', 10)], ['a']);
  const reform = reformOf({ fast: [promise('a', 4)] });
  const offered = (share: number) => undated({ uptake: [{ measure: 'fast', share: set(share) }] }, { cases: 200 });

  test('nobody, everybody: 10 and 4 days after the reform, and 10 days before it', () => {
    for (const [share, length] of [
      [0, 10],
      [1, 4],
    ] as const) {
      const { before, after } = answered(evaluate(asked(process, offered(share), { plan: { reform } })));
      expect([before.elapsed.mean.estimate, after.elapsed.mean.estimate]).toEqual([10 * DAY, length * DAY]);
    }
  });

  test('half of them: 7 days in the mean, 3 of which are charged to those who decline (seed 1)', () => {
    const { after } = answered(evaluate(asked(process, offered(0.5), { plan: { reform } }), { why: true }));
    expect(new Set(after.twenty)).toEqual(new Set([4 * DAY, 10 * DAY]));
    // 400 coins: half of them within 4.5 standard deviations.
    expect(Math.abs(after.elapsed.mean.estimate / DAY - 7)).toBeLessThan((6 * 4.5 * 0.5) / Math.sqrt(400));
    expect(after.why!.reasons.map(({ code }) => code)).toEqual(['uptake']);
    expect(after.why!.reasons[0]!.minutes.estimate).toBeCloseTo(after.elapsed.mean.estimate - 4 * DAY, 9);
  });
});
